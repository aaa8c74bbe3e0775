# What a chat platform says besides the conversation. Plain text.

group-write-me-first =
    I answer in private, so that nobody else sees your draft or your scores.
    Open our chat and press Start, then send it to me there.
group-open-chat = Open the chat
group-practice-who = Only administrators of the group can open a practice ground. An exercise of your own: /drill.
group-practice-failed = I could not post in that group; check that I may send messages there, and try again.
group-greeting =
    Hello, I am Attune. I help you write for readers of another culture.
    Send me your drafts in a private chat. Here I answer commands such as /help, replies to me, and messages that name { $bot }; I neither read nor keep anything else.

## To the operator

telegram-no-token = The Telegram token is empty: set ATTUNE_TELEGRAM_TOKEN to the one that @BotFather gave you.
telegram-bad-token = Telegram does not accept the token: copy it again from @BotFather into ATTUNE_TELEGRAM_TOKEN.
telegram-bad-proxy = ATTUNE_PROXY cannot be used: write http://host:port or socks5://host:port, with user:password@ before the host.
telegram-bad-secret = ATTUNE_TELEGRAM_WEBHOOK_SECRET cannot be used: it may hold 1 to 256 letters, digits, _ and - only.
telegram-bad-webhook = Telegram refuses the webhook address ATTUNE_TELEGRAM_WEBHOOK_URL: { $why }.
telegram-cannot-listen = Cannot listen on { $where } for Telegram's webhook: { $why }.
telegram-out-of-reach = Telegram cannot be reached at { $api } without a proxy: check the network, or set ATTUNE_PROXY.
telegram-out-of-reach-by-proxy = Telegram cannot be reached at { $api } through the proxy in ATTUNE_PROXY: check that the proxy works.
telegram-second-poller = another program polls Telegram with the same token: stop it, or give this one a token of its own
telegram-foreign-webhook = a webhook was set for this bot from elsewhere: remove it there, or start again to take over
telegram-flood-limit = Telegram asks to wait before the next call
telegram-unreachable = Telegram cannot be reached: check the network and ATTUNE_PROXY; trying again
telegram-not-kept = updates cannot be written down, so they are left with Telegram: check the database and the disk
