# What Attune says otherwise on a phone: no numbers to type, no dot, no paths.

language-ask =
    Hello, I am Attune. I help you write for readers of another culture.
    Which language shall we speak?

privacy-notice =
    Before we begin: what is kept about you.
    - What: your drafts, their scores and findings, what you practise and your answers, your forecasts of readers, and the times. Your language and audience, so that I know you next time; the class that you join and the accounts that you link.
    - Why: so that you and your teacher can see how your writing grows.
    - Where: on the machine that runs Attune. Nothing is posted anywhere or sold. This chat itself runs over its own company's servers, under that company's rules.
    - Your rights: /mydata shows everything, /withdraw stops the saving, /forget erases all of it.
    May I save your drafts? Without it you get the same critiques; they are just not saved.

audience-found = I found these readers. Choose one, or send another word.
draft-how = Send your draft when you are ready, or /drill to practise. /help shows what else I can do.
goodbye = Nothing to close here: write again whenever you like.

file-missing = I could not get the file { $name }; please send it again.
file-how = Just send the file here: .txt, .md, .docx or .pdf, up to 2 MB.

forecast-ask-split =
    Question { $number } of { $of }. Of 100 readers, how many would be positive, neutral or hostile?
    Choose one, or send your own three numbers, such as 40 40 20.
forecast-unclear-split = I cannot read that as shares. Send three numbers (positive, neutral, hostile) such as 40 40 20, or skip.
forecast-unclear-phrase = That is not one of the phrases; choose one, or skip.
forecast-unclear-feeling = That is not one of the feelings; choose one, or skip.

help =
    Send me a draft, as a message or as a .txt, .md, .docx or .pdf file. I show how your readers would probably take it.

    Writing
    /audience – choose your readers
    /revise – send the next version
    /why – why these scores
    /sources – where the notes come from
    /forecast – guess the reactions first
    /panel – how simulated readers react

    Practising
    /drill – a short exercise for you
    /case – a story really told abroad
    /resources – what to read or watch
    /progress – your scores over time

    About you
    /language – English or 中文
    /lowdata – short texts, on or off
    /join – join your class with a code
    /link – use me on another platform too
    /mydata – everything saved about you
    /withdraw – save nothing more
    /forget – erase everything
    /start – begin again
    /help – this page

## Laid out for a phone: a line that opens a block is its heading, without a final mark

comparison-title =
    Version { $number } compared with the one before
    (± is the margin within which a change may be chance)

forecast-title =
    Your forecast beside a simulated panel
    (a model's { $readers } readers, not people)
forecast-title-real = Your forecast beside { $readers } real comments
forecast-line-split = • { $stance }: you { $yours }%, they { $theirs }%
forecast-line-phrase-right = • Stumbled on most: you named { $yours }, and so it was ({ $share }% of them).
forecast-line-phrase = • Stumbled on most: you named { $yours } ({ $share }% of them); it was { $theirs } ({ $theirs_share }%).
forecast-line-feeling-right = • Most common feeling: you named “{ $yours }”, and so it was ({ $share }% of them).
forecast-line-feeling = • Most common feeling: you named “{ $yours }” ({ $share }% of them); it was “{ $theirs }” ({ $theirs_share }%).
forecast-earned-split = • Shares: { $points } of 100. Guessing a third each would have earned { $thirds }.
forecast-earned-phrase = • Words: { $points } of 100.
forecast-earned-feeling = • Feeling: { $points } of 100.
forecast-why-title = What your forecast missed, and why
forecast-more-positive = • { $points } points more were positive than you expected.
forecast-more-neutral = • { $points } points more were neutral than you expected.
forecast-more-hostile = • { $points } points more were hostile than you expected.
forecast-reason-liked = – A reason for { $readers } of these { $of }: they warmed to { $quote }.
forecast-reason-pressed = – A reason for { $readers } of these { $of }: { $quote } put them off.
forecast-reason-lost = – A reason for { $readers } of these { $of }: they did not get the sense of { $quote }.
forecast-reason-passed_by = – A reason for { $readers } of these { $of }: they scrolled past without reading on.
forecast-shares = { $positive } / { $neutral } / { $hostile }
forecast-noted = Noted, positive / neutral / hostile: { $split }.

progress-title = { $shown ->
        [one] Your last critique
       *[other] Your last { $shown } critiques
    } of { $total }, oldest on the left
progress-change = { $dimension } { $first } → { $last } { $bars }
progress-margin = { $dimension } { $first } → { $last } (within the margin) { $bars }
progress-single = { $dimension } { $score } { $bars }
progress-drills =
    Drills, { $total } answered
    { $bars } { $first } → { $last } points
progress-drills-one =
    Drills
    { $bars } { $points } points, { $total ->
        [one] one answer
       *[other] { $total } answers
    } so far
progress-forecasts =
    Empathic accuracy, { $total } forecasts
    { $bars } { $first } → { $last }
progress-forecasts-one =
    Empathic accuracy
    { $bars } { $points }, { $total ->
        [one] one forecast
       *[other] { $total } forecasts
    } so far
