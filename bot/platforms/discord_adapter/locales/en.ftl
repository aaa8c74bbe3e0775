# What the Discord adapter says by itself in English; everything else is the conversation's.

not-kept = I could not take that in just now, and nothing of it was kept. Please send it again in a minute.
not-your-button = These buttons belong to somebody else's conversation. /start begins your own, which only you see.
not-your-message = I read a message only for the person who wrote it. Choose one of your own, or use /critique.

form-draft = A draft for your readers
form-draft-label = Your draft
form-draft-hint = Paste it here. Longer than 4,000 characters? Send it as a file with /critique.
form-text = Write to Attune
form-text-label = Your text
form-text-hint = Only you and I see this. Longer than 4,000 characters? Send a file with /critique.
form-answer = Your answer
form-answer-label = What would you write?
form-answer-hint = Only you and I see this, and what I say to it.

practice-how = Press the button to answer. Your answer and what I say to it are seen by you alone; talk here about what you noticed.
practice-answer = Answer privately
practice-opened = The practice ground is open: { $thread }
practice-where = A practice ground can be opened in a text channel of a server only.
practice-who = Only people who may manage messages or threads here can open a practice ground.
practice-permissions = I need these permissions in this channel first: { $missing }.
practice-failed = I could not open the practice ground; check what I am allowed to do in this channel, and try again.
permission-view_channel = View Channel
permission-create_public_threads = Create Public Threads
permission-send_messages_in_threads = Send Messages in Threads

without-guild_messages = messages written in servers are not read; there, people use the slash commands
without-message_content = a message in a server is read only when its writer chooses Apps > Critique with Attune on it
without-members = the list of a server's members is not known; a class is joined with a code

menu-critique = Critique with Attune

name-start = start
name-help = help
name-audience = audience
name-language = language
name-critique = critique
name-why = why
name-sources = sources
name-revise = revise
name-forecast = forecast
name-panel = panel
name-drill = drill
name-case = case
name-resources = resources
name-lowdata = lowdata
name-progress = progress
name-mydata = mydata
name-withdraw = withdraw
name-forget = forget
name-join = join
name-link = link
name-practice = practice

command-critique = Have a draft read: paste it, or attach a file
command-practice = Open a thread here with an exercise for everybody

option-name-readers = readers
option-readers = A country, or a few words such as Germany TikTok
option-name-kind = kind
option-kind = A kind of exercise, or the id of one
option-name-dimension = dimension
option-dimension = One of the six scores; without it, all of them
option-name-language = language
option-language = English or Chinese
option-name-code = code
option-code = The code that you were given
option-name-text = text
option-text = A short draft; for a longer one leave this empty, and a form opens
option-name-file = file
option-file = A .txt, .md, .docx or .pdf file

## To the operator

discord-bad-token = Discord does not take the token; copy it again from the developer portal (Bot, Reset Token) into ATTUNE_DISCORD_TOKEN.
discord-bad-proxy = Discord can be reached through a proxy only when its address begins with http://; change ATTUNE_PROXY.
discord-ended = Discord has ended the connection for good (code { $code }); make sure that the token in ATTUNE_DISCORD_TOKEN is still the one in the developer portal.
discord-proxy-closed = The proxy does not let Attune through to Discord; check its address in ATTUNE_PROXY.
discord-out-of-reach = Discord cannot be reached ({ $error }); check the network, or set ATTUNE_PROXY.
