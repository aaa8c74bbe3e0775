# `attune class` 的中文话语。

class-added = 班级“{ $title }”（{ $id }）建好了；用 `attune class code { $id }` 给学生生成口令。
class-renamed = { $id } 现在叫“{ $title }”。
class-none = 还没有班级；用 `attune class add writing-2a --title "写作 2 班"` 建一个。
class-taken = 已经有班级 { $id } 了。
class-unknown = 没有班级 { $id }；用 `attune class list` 看看有哪些。
class-title = 班级名称要在 1 到 { $most } 个字符之间。
class-days = 口令有效期要在 1 到 { $most } 天之间。
class-code = 有效期到 { $until }。学生发送 /join { $code }，或者打开上面的链接（把 <bot> 换成你的机器人的名字）。请记下口令，它只显示这一次；想提前停用，用 `attune class revoke { $id }`。
class-no-codes = { $id } 还没有口令；用 `attune class code { $id }` 生成一个。
class-code-open = { $id }  有效期到 { $until }  已加入：{ $uses }
class-code-expired = { $id }  已于 { $until } 过期  已加入：{ $uses }
class-code-revoked = { $id }  已停用  已加入：{ $uses }
class-revoked = 口令 { $id } 已停用，不能再用它加入。
class-not-revoked = 没有正在使用的口令 { $id }；用 `attune class codes 班级` 查看口令的编号。
