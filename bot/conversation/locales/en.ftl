# What Attune says in English. Plain text: every platform shows it as it stands.

language-name = English
language-ask =
    Hello, I am Attune. I help you write for readers of another culture.
    Which language shall we speak? Type a number.
language-set = We speak English from here on.

privacy-notice =
    Before we begin: what is kept about you.
    - What: your drafts, their scores and findings, what you practise and your answers, your forecasts of readers, and the times. Your language and audience, so that I know you next time; the class that you join and the accounts that you link.
    - Why: so that you and your teacher can see how your writing grows.
    - Where: in one file on the machine that runs Attune. Nothing is posted anywhere or sold.
    - Your rights: /mydata shows everything, /withdraw stops the saving, /forget erases all of it.
    May I save your drafts? Without it you get the same critiques; they are just not saved.
consent-yes = Yes, save my drafts
consent-no = No, do not save them
consent-granted = Thank you. Your drafts will be saved from now on.
consent-refused = Fine. Nothing will be saved. You can change your mind with /start.

audience-ask =
    Who are your readers? Type a country in English or Chinese, or a few words such as "Germany TikTok".
    Or take one of these:
audience-found = I found these readers. Type a number, or another word.
audience-alike = I do not know that name. Did you mean one of these?
audience-unknown = I found no readers by that name. Try a country, or take one of these:
audience-set = Your readers: { $audience }.
draft-how = Paste your draft when you are ready, or type /drill to practise. /help tells how.
draft-held = I have kept your text. One question first, then I read it.

welcome-back = Welcome back.
goodbye = Goodbye, and happy writing.

draft-received = I have your draft and am reading it…
stage-perception = 1/5 Perception: what the readers see first…
stage-understanding = 2/5 Understanding: which words they know…
stage-translation = 3/5 Translation: how your story carries over…
stage-interaction = 4/5 Interaction: whether they can answer…
stage-resonance = 5/5 Resonance: what stays with them…
not-saved = (Not saved, since you have not agreed to saving. /start changes that.)

draft-empty = There are no words in that message; paste the text you want to try on your readers.
draft-too-short = That is too short to be read as a draft; send at least { $words } words, or /help.
draft-too-long = That is longer than { $characters } characters; send one part of it.
draft-binary = That is not readable text; send plain text, or a .txt, .md, .docx or .pdf file.
file-missing = I could not open the file { $name }; check its name and place.
file-kind = I cannot read that kind of file; send .txt, .md, .docx or .pdf.
file-damaged = That file is damaged, locked with a password, or not what its name says.
file-too-big = That file is larger than 2 MB; save the text alone and send it again.
file-too-long = That file has more than 60 pages; send only the part you want read.
file-empty = There are no words in that file; check that you sent the right one.
file-mislabelled = What is inside that file does not match the ending of its name; send the original file.
file-locked = That file is protected by a password; save it without one and send it again.
file-unsafe = That file holds hidden instructions that I do not follow; copy its text into a new file.
file-heavy = That file takes too much time or memory to open; paste its text instead.
file-scanned = That PDF holds pictures of pages and no text; paste the text instead.
file-encoding = I cannot tell how that text is encoded; save it as UTF-8 and send it again.
file-how = Send the file itself; in the terminal, type /file followed by its path.

which-draft = This is close to your last draft. Is it a revision of it?
choice-revision = A revision of the last one
choice-new = A new draft
choice-why = Why this score
choice-sources = Sources
choice-revise = Revise
choice-audience = Another audience
choice-again = Read my last draft for these readers
choice-retry = Try again
choice-practise = Practise the weakest point
choice-forecast = Forecast first
choice-panel = Audience reactions
choice-forecast-on = Go on with the forecast
choice-forecast-stop = Stop forecasting
choice-skip = Skip this one
choice-drill = A drill
choice-hint = Hint
choice-another-drill = Another drill
choice-next-drill = Next drill
choice-again-drill = Try this one again
choice-stop = Stop
choice-answer = My answer to the drill
choice-draft = A draft
choice-another-case = Another case
choice-resources = More resources
practice-how = Press the button to answer. Your answer and what I say to it are seen by you alone; talk here about what you noticed.
practice-answer = Answer privately
practice-where = /practice belongs in a group or a server: whoever looks after it gives everybody there the same exercise. For one of your own there is /drill.
write-draft = Write or paste a draft…
write-version = Write or paste the new version…
write-answer = Write my answer…
write-readers = Name other readers…
write-shares = Write my own numbers…
choice-stale = That button belongs to an earlier question.

revise-how = Good. Paste version { $number }, and I compare it with the one before.
comparison-title = Version { $number } compared with the one before
words-changed = Words: { $added } added, { $removed } removed, { $kept } kept.
no-draft-yet = There is no draft yet; paste one first.
draft-kept = Your draft is still here.

drill-how = What you write next is your answer.
drill-still-open = The drill { $drill } is still open: what you write next is the answer to it.
drill-stopped = The drill is put aside. Paste a draft, or take another drill whenever you like.
drill-gone = That drill is no longer in use; /drill finds another.
drill-none = There is no drill for you right now; paste a draft instead, or try /case.
drill-none-other = There is no other drill of that kind right now; /drill finds one of another kind.
drill-unknown = I know no drill by that name. Type /drill, an id such as /drill D001, or a kind of exercise.
drill-set-aside = That drill is not in use in your class; /drill finds another.
no-drill-open = No drill is open; /drill starts one.
hint-none = There are no more hints for this drill. Send what you have; an answer half right is a good start.
answer-empty = There are no words in that message; write your answer, or stop the drill.
answer-kept = Your answer is still here.
which-answer = That is much longer than the drill asks for. Is it your answer, or a draft?
case-none = There is no case for you right now; try /drill.
case-unknown = I know no case by that name; /case alone finds one.
resource-none = There are no learning resources for you right now; try /drill.
resource-none-light = There is no resource that needs little data right now; /lowdata turns that off.
lowdata-on = Low data is on: short texts, and only resources that need little traffic. /lowdata turns it off.
lowdata-off = Low data is off: full texts and every resource again.

forecast-begins =
    You write for: { $audience }. Before a simulated panel reads your draft: what do you expect of it?
    Skip a question or stop whenever you like; a draft you send in between is kept.
forecast-ask-split =
    Question { $number } of { $of }. Of 100 readers, how many would be positive, neutral or hostile?
    Press one, or type your own three numbers, such as 40 40 20.
forecast-ask-phrase =
    Question { $number } of { $of }. On which of these words would the most readers stumble: not understand them, or take them otherwise than you mean?
forecast-ask-feeling = Question { $number } of { $of }. Which feeling would be the most common?
forecast-noted = Noted: { $split }.
forecast-split-0 = Most are positive ({ $shares })
forecast-split-1 = Most shrug ({ $shares })
forecast-split-2 = Few are positive ({ $shares })
forecast-split-3 = Most are hostile ({ $shares })
forecast-split-4 = They are divided ({ $shares })
forecast-shares = positive { $positive }%, neutral { $neutral }%, hostile { $hostile }%
forecast-no-phrase = None of these
forecast-nowhere = none of those words
forecast-unclear-split = I cannot read that as shares. Type three numbers (positive, neutral, hostile) such as 40 40 20, or "skip".
forecast-unclear-phrase = That is not one of the phrases; type its number, or "skip".
forecast-unclear-feeling = That is not one of the feelings; type its number, or "skip".
forecast-stopped = The forecast waits; what you answered is kept. You can go on with it, or see the reactions now.
forecast-too-late = You have already seen how these readers react to this draft, so it would be no forecast any more. Revise it or choose other readers, and you can forecast again.
forecast-set-aside = (The forecast for your earlier draft is closed: it had not been compared.)
forecast-no-words = There is too little in this draft for a panel to react to, so there is nothing to forecast.
forecast-other-language = The panel can hardly judge a draft in this language, so a forecast would have nothing to be compared with.
forecast-not-compared = The panel can say too little about this draft, so your forecast is not compared with it.
forecast-not-saved = (This forecast is not saved, since its draft is not saved either; send the draft again to save both.)
forecast-title = Your forecast beside a simulated panel (a model's { $readers } readers, not people):
forecast-title-real = Your forecast beside { $readers } real comments:
forecast-line-split = - { $stance }: you { $yours }%, they { $theirs }%
forecast-line-phrase-right = - Stumbled on most: you named { $yours }, and so it was ({ $share }% of them).
forecast-line-phrase = - Stumbled on most: you named { $yours } ({ $share }% of them); it was { $theirs } ({ $theirs_share }%).
forecast-line-feeling-right = - Most common feeling: you named “{ $yours }”, and so it was ({ $share }% of them).
forecast-line-feeling = - Most common feeling: you named “{ $yours }” ({ $share }% of them); it was “{ $theirs }” ({ $theirs_share }%).
forecast-accuracy = Empathic accuracy: { $points } of 100
forecast-accuracy-open = Empathic accuracy: none this time, since it needs all of the questions answered.
forecast-earned-split = - Shares: { $points } of 100. Guessing a third each would have earned { $thirds }.
forecast-earned-phrase = - Words: { $points } of 100.
forecast-earned-feeling = - Feeling: { $points } of 100.
forecast-meaning = 100 would be exactly how these { $readers } reacted. It says how near you came to a model of these readers, not to the readers themselves.
forecast-meaning-real = 100 would be exactly how the { $readers } who commented reacted. Most readers never comment.
forecast-near = No share was underestimated by more than { $points } points: as near as a panel of this size can tell.
forecast-why-title = What your forecast missed, and what lay behind it in the panel:
forecast-more-positive = - { $points } points more were positive than you expected.
forecast-more-neutral = - { $points } points more were neutral than you expected.
forecast-more-hostile = - { $points } points more were hostile than you expected.
forecast-reason-liked = {"  "}A reason for { $readers } of these { $of }: they warmed to { $quote }.
forecast-reason-pressed = {"  "}A reason for { $readers } of these { $of }: { $quote } put them off.
forecast-reason-lost = {"  "}A reason for { $readers } of these { $of }: they did not get the sense of { $quote }.
forecast-reason-passed_by = {"  "}A reason for { $readers } of these { $of }: they scrolled past without reading on.
forecast-reflect = Ask yourself: what did these readers know, believe or feel that you did not think of?
stance-positive = positive
stance-neutral = neutral
stance-hostile = hostile
feeling-moved = moved
feeling-warm = warm
feeling-curious = curious
feeling-amused = amused
feeling-indifferent = indifferent
feeling-confused = confused
feeling-sceptical = sceptical
feeling-irritated = irritated
feeling-angry = angry
quoted = “{ $quote }”

dimension-unknown = I score six things; choose one of them.
dimension-cultural_perception = Cultural perception
dimension-emotional_empathy = Emotional empathy
dimension-cognitive_empathy = Cognitive empathy
dimension-narrative_translation = Narrative translation
dimension-dialogue = Dialogue
dimension-value_integration = Value integration

progress-none = No scores are saved yet, so there is no progress to show.
progress-one = One critique so far. A line needs at least two; these are your scores today:
progress-title = { $shown ->
        [one] Your last critique
       *[other] Your last { $shown } critiques
    } of { $total }, oldest on the left:
progress-key = "Within the margin" means that the two intervals overlap: it may be chance. A dot is a text that could not be scored.
progress-change = { $bars }  { $first } → { $last }  { $dimension }
progress-margin = { $bars }  { $first } → { $last }  { $dimension } (within the margin)
progress-single = { $bars }  { $score }  { $dimension }
progress-unscored = { $bars }  { $dimension }: not scored yet
progress-drills = Drills, { $total } answered: { $bars }  { $first } → { $last } points
progress-drills-one = Drills: { $bars }  { $points } points, { $total ->
        [one] one answer
       *[other] { $total } answers
    } so far
progress-drills-none = Drills: { $bars }  not scored yet, { $total } answered
progress-forecasts = Empathic accuracy, { $total } forecasts: { $bars }  { $first } → { $last }
progress-forecasts-one = Empathic accuracy: { $bars }  { $points }, { $total ->
        [one] one forecast
       *[other] { $total } forecasts
    } so far
progress-forecasts-none = Empathic accuracy: { $bars }  none yet; it needs a forecast with every question answered
progress-forecasts-key = It compares your forecasts with simulated panels, not with people. One forecast alone says little.

mydata-none = Nothing about you is saved.
mydata-title = Everything that is saved about you, in rows:
mydata-row = - { $kind }: { $rows }
kept-learner = Your settings
kept-consent = What you agreed to
kept-draft = Drafts
kept-version = Versions of drafts
kept-interaction = Critiques
kept-score = Scores
kept-finding = Findings
kept-practised = Drills, cases and resources you took
kept-answer = Answers to drills
kept-forecast = Forecasts
kept-linked-account = Linked accounts
kept-link-code = Codes for linking
kept-membership = Classes
kept-arrival = Messages received (their words go once they are answered)
kept-outgoing = Answers sent (their words go once they have arrived)
kept-dead-letter = Answers that never arrived
kept-hold = Times to wait
kept-session = Where our conversation stands
kept-wrong-code = Wrong codes
mydata-how = All of it follows, word for word. /forget erases it.

withdraw-none = There is nothing to withdraw: your drafts are not being saved.
withdrawn = Nothing more will be saved. What is saved already stays until you type /forget; /start lets you agree again.

forget-ask = This erases your drafts, scores and settings for good; nobody can bring them back. Erase everything?
forget-yes = Yes, erase everything
forget-no = No, keep it
forget-cancelled = Nothing was erased.
forgotten = Everything about you is erased. If you write again, we start from the beginning.
forgotten-nothing = Nothing about you was saved, and this conversation is now forgotten too.

command-none = I do not know /{ $command }. /help shows what I can do.
command-unknown = I do not know /{ $command }. Did you mean /{ $nearest }?
something-broke = Something went wrong on my side; if it stays, tell your teacher this number: { $reference }.

draft-queued = I have your draft. { $ahead } others are before you; I read yours as soon as it is its turn.
message-lost = Your last message came just before I was restarted, and it is gone: nothing you write is saved. Please send it again.
held-lost = One thing: I was restarted in between, and the text you sent before is gone, as nothing was saved then. Please send it again.
medium-voice = I cannot listen to voice messages yet; please send the words as text.
medium-picture = I cannot look at pictures yet; please send the words as text.
medium-other = I can only read text and .txt, .md, .docx or .pdf files; please send one of those.
limit-wait = You are writing faster than I can read; I answer this in about { $seconds } seconds. Nothing is lost.
limit-full = Too many of your messages are waiting, so I have not read this one; please send it again in a few minutes.

join-how = Your teacher has a code for the class. Send it after the command, such as /join K7M2Q9XD.
join-held = I have noted the code. One question first, then you join the class.
join-needs-consent = You are not in the class yet: that needs your yes to saving. /start asks you again, and then /join with the code.
join-done = You are in the class "{ $title }" now. What your teacher picks for it comes first when you practise.
join-again = You are in the class "{ $title }" already.
join-unknown = I know no such class code, or it is over; ask your teacher for a new one.
join-limited = That was too many wrong codes. Try again in an hour, with the code your teacher gave you.

link-code =
    Use me on another platform as the same person: open me there and send /link with this code. It works once, for { $minutes } minutes. Show it to nobody; whoever sends it sees your drafts.

    { $code }
link-needs-consent = There is nothing to link here yet. If you use me elsewhere, type /link there, then send /link and the code here.
link-ask = { $drafts ->
        [0] This account has practised on its own.
        [one] This account has a draft of its own.
       *[other] This account has { $drafts } drafts of its own.
    } Linked, both accounts share everything, and that cannot be undone. Link them?
link-yes = Yes, link them
link-no = No, leave them apart
link-cancelled = Nothing was linked.
link-unknown = That code is wrong, used up, or older than ten minutes; /link on the other platform makes a new one.
link-limited = That was too many wrong codes; try again in an hour.
link-same = That code comes from this account itself; send it on the other platform.
linked = Linked: you are the same person here and there{ $drafts ->
        [0] .
        [one] , with one draft.
       *[other] , with { $drafts } drafts together.
    }
linked-not-saving = New drafts are not saved at present, since you have not agreed to it in both places; /start changes that.

command-start = Begin again: language, saving, readers
command-help = What I can do
command-audience = Choose your readers
command-language = English or 中文
command-file = How to send a file
command-why = Why these scores
command-sources = Where the notes come from
command-revise = Send the next version of your draft
command-forecast = Guess the reactions before you see them
command-panel = See how simulated readers react
command-drill = A short exercise chosen for you
command-case = A story that was really told abroad
command-resources = What to read or watch next
command-lowdata = Short texts and light resources, on or off
command-join = Join your class with a code
command-link = Use me on another platform as the same person
command-progress = Your scores, drills and forecasts over time
command-mydata = Everything that is saved about you
command-forget = Erase everything
command-withdraw = Save nothing more
command-practice = Give everybody here the same exercise
command-quit = Leave

help =
    Paste a draft and I show how your readers would probably take it.
    In the terminal, finish a draft with a line that holds only a dot.

    /help – this page
    /start – begin again: language, saving, readers
    /audience germany – choose your readers
    /language – English or 中文
    /file PATH – read a draft from a .txt, .md, .docx or .pdf file (elsewhere, send the file)
    /why – why these scores; /why 2 for one of the six
    /sources – where the notes come from
    /revise – your next text is a new version of the last one
    /forecast – predict how your readers react, before you see it
    /panel – how a simulated panel of your readers reacts
    /drill – a short exercise chosen for you; /drill glossing or /drill D012 for a certain one
    /case – something that was really told abroad, and what it teaches
    /resources – what to read, watch or take next
    /lowdata – short texts and light resources, on or off
    /join CODE – join your class with the code your teacher gave you
    /link – use Attune on another platform as the same person; /link CODE with the code from there
    /progress – your scores, drills and forecasts over time
    /mydata – everything that is saved about you
    /withdraw – save nothing more
    /forget – erase everything
    /quit – leave

console-draft-hint = (finish with a line that holds only a dot)
