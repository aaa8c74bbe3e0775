### `attune run` 对运维人员说的话。

## 启动之前

run-no-token = 还没有任何机器人的令牌：请设置 ATTUNE_TELEGRAM_TOKEN 或 ATTUNE_DISCORD_TOKEN（从零开始的步骤见 docs/guides/telegram.zh-CN.md 和 docs/guides/discord.zh-CN.md）。
run-no-token-of = 没有 { $platform } 的令牌：请设置 { $setting }（从零开始的步骤见 { $guide }）。
run-limit = 设置 { $setting } 无法使用：请写消息条数（1 到 10000）和时间段，例如 20/minute。
run-second = Attune 已经在 { $home } 中运行；请先停止那一个，或把 ATTUNE_HOME 设为另一个文件夹。
run-home = 文件夹 { $home } 无法写入（{ $why }）；请把 ATTUNE_HOME 设为可以写入的文件夹。

## 即将运行的内容

run-versions = Attune { $attune } · Python { $python }{ $others }
run-measures = 评分标准 { $rubric } · 知识库 { $knowledge }
run-places = 主文件夹 { $home } · 日志库 { $log }
run-limits = 上限：每人 { $person } · 每个聊天 { $chat } · 每个班级 { $class }
run-workers = 点评和读者小组：{ $count ->
    [0] 在本进程的线程中进行
   *[other] 由 { $count } 个独立进程承担
  }
run-proxy = 代理：{ $proxy }
run-left = 上次遗留：{ $updates ->
    [0] 没有未处理的消息
   *[other] { $updates } 条消息，已继续处理
  }{ $letters ->
    [0] 。
   *[other] ；{ $letters } 条答复未能送达（`attune letters list`）。
  }

## 机器人

run-telegram = Telegram：@{ $username }（{ $name }），经由 { $api }
run-telegram-polling = Telegram：主动轮询更新（未用 webhook）
run-telegram-webhook = Telegram：更新发往 { $webhook }，本机监听 { $listen }
run-telegram-reads-all = Telegram：隐私模式已关闭，群里所有消息都会送到机器人；与它无关的一律忽略。可用 @BotFather 的 /setprivacy 打开隐私模式。
run-discord = Discord：{ $name }，{ $servers } 个服务器，{ $commands } 条命令，{ $shards } 个分片
run-discord-intents = Discord：intents { $intents }
run-discord-without = Discord：没有 { $intent }：{ $what }

run-running = Attune 正在运行；按 Ctrl-C 停止。
run-again = { $why }将继续重试，间隔逐渐延长。
run-fault = { $platform } 因 Attune 自身的故障而中断（日志编号 { $reference }），将重新启动。
run-without = { $platform } 未能启动：{ $why }
run-none-left = 没有机器人可以运行；原因见上面几行。

## 结束

run-stopping = 正在停止：先答完正在处理的消息，最多 10 秒。再按一次立即结束。
run-stopped = Attune 已停止。尚未答复的消息已保存，下次启动时继续处理。

## 未能送达的答复

letters-none = 没有放弃送达的答复。
letters-line = { $when }  { $platform }  { $what }：{ $cause }  { $key }
letters-answer = 第 { $number } 条答复
letters-all-answers = 全部答复
letters-dropped = 已删除 { $count } 条记录。
letters-unknown = 没有 { $key } 的记录；用 `attune letters list` 查看现有记录。
letters-which = 请写出记录的编号，或加上 --all。
cause-blocked = 对方已屏蔽机器人
cause-gone = 聊天或消息已不存在
cause-forbidden = 机器人缺少权限
cause-rejected = 平台拒绝了这条消息
cause-expired = 答复的时限已过
cause-attempts = 平台长时间无法连接
cause-broken = 每次处理都失败
