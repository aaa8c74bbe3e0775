# Discord 适配器自己说的话；其余都由对话来说。

not-kept = 刚才没能收下，内容也没有保留。请过一分钟再发一次。
not-your-button = 这些按钮属于别人的对话。输入 /start 可以开始你自己的对话，只有你能看到。
not-your-message = 我只为作者本人点评消息。请选一条你自己写的，或者用 /critique。

form-draft = 给读者的稿子
form-draft-label = 你的稿子
form-draft-hint = 粘贴在这里。超过 4000 个字符的，请用 /critique 作为文件发送。
form-text = 写给 Attune
form-text-label = 你要写的内容
form-text-hint = 只有你我能看到。超过 4000 个字符的，请用 /critique 作为文件发送。
form-answer = 你的回答
form-answer-label = 你会怎么写？
form-answer-hint = 你的回答和我的反馈，只有你我能看到。

practice-how = 点下面的按钮作答。你的回答和我的反馈只有你自己能看到；有什么发现，欢迎在这里讨论。
practice-answer = 私下作答
practice-opened = 练习场开好了：{ $thread }
practice-where = 练习场只能开在服务器的文字频道里。
practice-who = 只有在这里能管理消息或子区的人才能开练习场。
practice-permissions = 请先在这个频道给我这些权限：{ $missing }。
practice-failed = 练习场没有开成；请检查我在这个频道的权限，然后再试一次。
permission-view_channel = 查看频道
permission-create_public_threads = 创建公共子区
permission-send_messages_in_threads = 在子区内发送消息

without-guild_messages = 不读服务器里的消息；在那里请用斜杠命令
without-message_content = 服务器里的消息，只有作者本人对它选择“应用 > 请 Attune 点评”时才会读
without-members = 不知道服务器有哪些成员；加入班级要用班级口令

menu-critique = 请 Attune 点评

name-start = 开始
name-help = 帮助
name-audience = 读者
name-language = 语言
name-critique = 点评
name-why = 为什么
name-sources = 来源
name-revise = 修改稿
name-forecast = 预测
name-panel = 读者反应
name-drill = 练习
name-case = 案例
name-resources = 资源
name-lowdata = 省流量
name-progress = 进步
name-mydata = 我的数据
name-withdraw = 停止保存
name-forget = 全部删除
name-join = 加入班级
name-link = 关联账号
name-practice = 练习场

command-critique = 点评一篇稿子：粘贴文字，或者附上文件
command-practice = 在这里开一个子区，给大家一道练习

option-name-readers = 读者
option-readers = 一个国家，或者几个词，例如“德国 TikTok”
option-name-kind = 类型
option-kind = 练习的类型，或者某道练习的编号
option-name-dimension = 维度
option-dimension = 六项评分中的一项；不选就看全部
option-name-language = 语言
option-language = 英文或中文
option-name-code = 口令
option-code = 你拿到的口令
option-name-text = 文字
option-text = 一篇短稿；长稿请留空，会弹出输入框
option-name-file = 文件
option-file = .txt、.md、.docx 或 .pdf 文件

## 对运维人员说的话

discord-bad-token = Discord 不接受这个令牌；请到开发者后台（Bot，Reset Token）重新复制，填入 ATTUNE_DISCORD_TOKEN。
discord-bad-proxy = 连接 Discord 只能用 http:// 开头的代理地址；请修改 ATTUNE_PROXY。
discord-ended = Discord 已永久断开连接（代码 { $code }）；请确认 ATTUNE_DISCORD_TOKEN 与开发者后台里的令牌一致。
discord-proxy-closed = 代理没有放行 Attune 到 Discord 的连接；请检查 ATTUNE_PROXY 中的地址。
discord-out-of-reach = 连不上 Discord（{ $error }）；请检查网络，或设置 ATTUNE_PROXY。
