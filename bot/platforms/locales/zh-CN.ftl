# 聊天平台自己要说的话（对话之外）。纯文本。

group-write-me-first =
    我只在私聊里回复，这样你的稿子和分数别人看不到。
    点下面打开和我的私聊，按一下“开始”，再把内容发给我。
group-open-chat = 打开私聊
group-practice-who = 只有群管理员才能开练习场。想自己练，请发 /drill。
group-practice-failed = 没能在那个群里发出来；请检查我在群里能不能发消息，然后再试一次。
group-greeting =
    大家好，我是 Attune，陪你练习写给另一种文化的读者看。
    稿子请私聊发给我。在群里，我只回应命令（比如 /help）、回复我的消息，以及提到 { $bot } 的消息；别的我不读，也不留。

## 对运维人员说的话

telegram-no-token = Telegram 令牌是空的：请把 ATTUNE_TELEGRAM_TOKEN 设为 @BotFather 给你的令牌。
telegram-bad-token = Telegram 不接受这个令牌：请到 @BotFather 重新复制，填入 ATTUNE_TELEGRAM_TOKEN。
telegram-bad-proxy = ATTUNE_PROXY 无法使用：请写成 http://主机:端口 或 socks5://主机:端口；需要账号时，在主机前加 用户名:密码@。
telegram-bad-secret = ATTUNE_TELEGRAM_WEBHOOK_SECRET 无法使用：只能包含 1 到 256 个字母、数字、_ 和 -。
telegram-bad-webhook = Telegram 不接受 ATTUNE_TELEGRAM_WEBHOOK_URL 这个 webhook 地址：{ $why }。
telegram-cannot-listen = 无法在 { $where } 监听 Telegram 的 webhook：{ $why }。
telegram-out-of-reach = 不经代理连不上 Telegram（{ $api }）：请检查网络，或设置 ATTUNE_PROXY。
telegram-out-of-reach-by-proxy = 通过 ATTUNE_PROXY 中的代理连不上 Telegram（{ $api }）：请检查代理是否可用。
telegram-second-poller = 另一个程序正在用同一个令牌轮询 Telegram：请停掉它，或为本程序换一个令牌
telegram-foreign-webhook = 有人在别处为这个机器人设置了 webhook：请在那边删除，或重新启动本程序来接管
telegram-flood-limit = Telegram 要求稍等再调用
telegram-unreachable = 连不上 Telegram：请检查网络和 ATTUNE_PROXY；正在重试
telegram-not-kept = 消息无法写入，仍留在 Telegram：请检查数据库和磁盘
