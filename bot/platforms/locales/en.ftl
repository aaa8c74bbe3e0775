# What a chat platform says besides the conversation. Plain text.

group-write-me-first =
    I answer in private, so that nobody else sees your draft or your scores.
    Open our chat and press Start, then send it to me there.
group-open-chat = Open the chat
group-greeting =
    Hello, I am Attune. I help you write for readers of another culture.
    Send me your drafts in a private chat. Here I answer commands such as /help, replies to me, and messages that name { $bot }; I neither read nor keep anything else.
