### What the coach says. Keys: hears-<rule>, ask-<rule>, praise-<rule>, next-<concern>, accuracy-/speaker-/fairness-*.

## What the reader hears

hears-unglossed-term = Nothing here says what it means. { $misreading }
hears-unknown-term = Many of these readers will not know “{ $term }”, and nothing near it says what it is.
hears-local-unit = “{ $quote }” is a Chinese unit; readers elsewhere cannot picture the size.
hears-unnamed-narrator = Someone says “I” here, and the reader does not know who that is.
hears-political-term = This is the language of government documents. { $misreading }
hears-doubtful-fact = This is often repeated, but it does not hold as it stands, and a reader who knows that will doubt the rest as well.
hears-us-against-them = Once a group is cast as the enemy, readers stop listening to what happened and start asking whose side the writer is on.
hears-loaded-wording = “{ $quote }” gives the verdict before the facts. Readers who do not share it hear a campaign, and start to doubt the facts as well.
hears-reproach = “{ $quote }” puts the reader down. Whoever is put down stops weighing what you say and starts defending themselves, and so do the others who read along.
hears-ranking = To be told that one side stands above another, the reader has to step down first. Most will simply stop reading.
hears-one-voice = Nobody can speak for all of these people, and readers who know one of them know that.
hears-presumption = “{ $quote }” tells readers that they already agree. Those who do not, feel pushed; those who do, did not need it.
hears-self-praise = Readers believe praise that comes from someone with nothing to gain. From the host it sounds like an advertisement.
hears-claim-without-source = The reader asks “who says so?” and finds no answer in the text.
hears-figure-without-source = A bare number looks exact but cannot be checked: out of how many, counted by whom, when?
hears-controlling = Words like “{ $quote }” leave the reader no choice, and being given no choice is what people resist first.
hears-rhetorical-question = This is a question that does not want an answer. It reads as an accusation.
hears-inflation = The adjectives do the feeling, so there is little left for the reader to feel.
hears-shouting = Exclamation marks raise the volume, not the feeling.
hears-heavy-sentence = This sentence is made of institutions and abstractions; there is nobody in it to see and nothing happens.
hears-official-sentence = This sentence sounds as an office speaks of itself: no doubt, no cost, nobody in it. Readers abroad take that for publicity and wait for what happened.
hears-slow-opening = Readers abroad decide in the first lines whether this is for them, and this opening could stand before any text.
hears-no-person = So far nobody in this text has a name, a voice or a wish. Readers follow people, not bodies.
hears-no-feeling = Everything here is reported from outside. The reader learns what happened, but not what it was like.
hears-no-dialogue = The text tells, and never asks, doubts or grants anything. A reader with a question finds no door.
hears-hidden-speaker = The reader cannot tell who is speaking and what that person gains. Sceptical readers settle that question before any other.
hears-audience-trap = “{ $quote }” is a word that { $readers } read in a way of their own.

## A question only the writer can answer

ask-audience-trap = Does your text need it? If it does, what will these readers have to be told with it?
ask-unglossed-term = What would you say if one of these readers stopped you at this word?
ask-doubtful-fact = Where did you read it? Look for a source a stranger can open, or leave it out.
ask-us-against-them = What did they actually do, when, and what would they say to it?
ask-loaded-wording = What happened, told so that readers can come to this judgement by themselves?
ask-reproach = What is the point you want to make? Say it to the reader you respect most, and answer what was said, not who said it.
ask-ranking = What is it like, instead of what is it better than?
ask-one-voice = Whom have you actually met or read? Start with “some”, a place, or a name.
ask-presumption = Would the sentence lose anything if you cut these words?
ask-self-praise = Says who, measured how, in which year? Or what could the reader see that would make them say it themselves?
ask-claim-without-source = Who said it, where can it be read, and how many others disagree?
ask-figure-without-source = Who counted, when, and what is the number a share of?
ask-controlling = What would you say if the reader were free to disagree?
ask-rhetorical-question = What would you honestly like to know from the reader?
ask-inflation = What did you see that made you feel this? Put that there and cut the adjective.
ask-shouting = Which one of these sentences would you really say louder?
ask-heavy-sentence = Who did what, to whom, on which day? Put the doer first and give them a verb.
ask-official-sentence = Who noticed a difference, on which day, and what did it cost? Keep the one fact in it that a reader can picture or check.
ask-slow-opening = What is the first thing you would tell a friend about this? Start there.
ask-no-person = Whose day changed? Give that person a name, a place and one thing they do.
ask-no-person-group = You already mention { $group }. Choose one of them: who is it, and what does that person do in the first hour of the day?
ask-no-feeling = What could be smelled, heard or touched there? Whose face do you remember?
ask-no-dialogue = What would a friendly but doubtful reader ask you here? Write the question down and answer it.
ask-hidden-speaker = One line is enough: who are you, why do you write this, and did anybody pay for it?
ask-unnamed-narrator = Can you say in half a line who you are and how you know this?
ask-hidden-gain = The text wants the reader to buy or book something. Who earns from that? Say it in the first lines, or it is an advertisement in disguise.

## What works

praise-explains-term = You explain the word in passing, so the reader can stay in the story.
praise-grants-a-point = You grant a point, or say where your knowledge ends. That is what makes the rest believable.
praise-hears-people = Somebody speaks here in a voice of their own.
praise-names-a-person = A person with a name: from here on the reader has somebody to follow.
praise-shows-feeling = The feeling is in the body and the silence, not in an adjective.
praise-sets-a-scene = The reader knows where and when they are standing.
praise-asks-a-question = A real question: the reader is invited to answer.
praise-sources-a-figure = The claim can be followed to its source.
praise-pictures-the-reader = Here you turn to the readers and to what they know, live or may wonder about.
praise-says-who-speaks = You say who is speaking. Readers trust a voice they can place.
praise-builds-a-bridge = You link it to something elsewhere without ranking the two.
praise-shows-difference-within = You show that not everyone there is the same.
praise-uses-the-senses = The reader can see, smell or hear this.
praise-shares-ground = Both sides give and take something here.

## One next step

next-slogan = Take the sentence around “{ $quote }” and say what was done, by whom, and what it cost. Then send me the new version.
next-self_praise = Cut the praise around “{ $quote }” and put one thing there that the reader can see or check. Then send me the new version.
next-unsupported_claim = Give “{ $quote }” a source a stranger could open, or make the claim smaller. Then send me the new version.
next-controlling = Rewrite the sentence with “{ $quote }” so that the reader stays free to disagree. Then send me the new version.
next-abstraction = Rewrite one sentence, the one that begins “{ $quote }”, with a person as its subject. Then send me the new version.
next-missing_person = Open with one person doing one thing, and let the offices and the figures wait. Then send me the new version.
next-unglossed_term = Choose the one Chinese term you want readers to remember, explain it in half a line, and put the others into plain English. Then send me the new version.
next-late_point = Delete your first sentence and see whether anybody misses it. Start with what happened. Then send me the new version.
next-emotion_inflation = Cross out every adjective of feeling and keep the two you would miss. Then send me the new version.
next-flat_feeling = Add one line that only someone who was there could have written. Then send me the new version.
next-no_dialogue = Write the one question a doubtful reader would ask, and answer it in your text. Then send me the new version.
next-hidden_speaker = Add one line that says who you are and why you write this. Then send me the new version.
next-ranking = Describe “{ $quote }” without comparing it to anybody. Then send me the new version.
next-collective_claim = Replace “{ $quote }” by people you can name or a group you can count. Then send me the new version.
next-hostile_formula = Write what the other side would say to “{ $quote }”, and answer that instead. Then send me the new version.
next-reproach = Say what you mean by “{ $quote }” as you would to somebody you respect who happens to disagree. Then send me the new version.
next-loaded_wording = Take out “{ $quote }” and tell what happened, so that readers can reach that judgement by themselves. Then send me the new version.
next-politics = Decide whether the text needs “{ $quote }”. If it does, add the fact, its source and the other view. Then send me the new version.
next-symbol = Check “{ $quote }” with one person from there before you send it. Then send me the new version.
next-naming = Change “{ $quote }” to the name these readers use themselves. Then send me the new version.
next-humour = Read “{ $quote }” aloud to somebody who does not share the joke. Then send me the new version.
next-platform_form = Bring the text into the form this platform takes. Then send me the new version.
next-timing = Check the date against the readers' own calendar. Then send me the new version.
next-polish = This is close. Read it aloud to somebody who has never been there, and change the one sentence where they look up.
grow-cultural_perception = Nothing stands out, but much is still missing. Say in one line how people there differ among themselves, or explain one thing a stranger cannot know. Then send me the new version.
grow-emotional_empathy = Nothing stands out, but much is still missing. Choose one person in your text and show one moment that mattered to them. Then send me the new version.
grow-cognitive_empathy = Nothing stands out, but much is still missing. Add one line on what these readers may think, know or doubt here, and answer it. Then send me the new version.
grow-narrative_translation = Nothing stands out, but much is still missing. Turn one statement into something that happens: who, where, and what they did. Then send me the new version.
grow-dialogue = Nothing stands out, but much is still missing. Ask these readers one thing you would really like to know from them. Then send me the new version.
grow-value_integration = Nothing stands out, but much is still missing. Show what each side gave or gained, and say who you are. Then send me the new version.
next-to-readers = Write sentences for your readers, at least { $words } words: nothing here could be scored.
next-longer = Write at least { $words } words: with less than that, any score would be a guess.
next-zh = Translate the draft into English in your own words and send it again: then I can score all of it.
next-other-language = Send the draft in English to have all of it scored, or in Chinese for remarks on terms and structure.

## Checks

check-accuracy = Accuracy
check-speaker_stated = Speaker stated
check-fairness = Fairness
check-not-read = not checked in this language
accuracy-doubtful-fact = contains a claim that is known not to hold (“{ $quote }”)
accuracy-cannot-be-checked = { $count } claims and not one source a reader could follow
accuracy-claims-without-source = { $count ->
    [one] one claim without a source: “{ $quote }”
   *[other] { $count } claims without a source, the first “{ $quote }”
}
accuracy-sourced = its figures and claims can be traced
accuracy-nothing-to-check = nothing seen that calls for a source
speaker-told = the text says who is speaking
speaker-gain-hidden = somebody gains from this text and it does not say who
speaker-narrator-unknown = someone says “I” without saying who that is
speaker-nobody = nobody is named as the speaker
fairness-group-as-enemy = a group is made into an enemy or ranked below another (“{ $quote }”)
fairness-look-again = “{ $quote }” may speak for or against a whole group
fairness-no-group-blamed = no group is blamed, ranked or spoken for

## Flags

flag-self-marking = Some sentences speak to the examiner instead of the reader (“{ $quote }”). They were left out and change no score.
flag-word-list = “{ $quote }” strings together words that scores reward without saying anything to a reader; such a list is left out of all scores.
flag-hidden-characters = { $count } invisible { $count ->
    [one] character was
   *[other] characters were
} ignored.
flag-too-short = Too short to score fairly: { $words } of at least { $least } words.
flag-zh = This is a Chinese draft. Terms, stock phrases, people, questions and courtesy are marked. { $dimensions } is scored; the other scores are only checked for English, and there is no overall score.
flag-partly = This draft is in { $language ->
    [es] Spanish
   *[ja] Japanese
}. { $dimensions } is scored; the other scores are only checked for English, and there is no overall score.
flag-mixed = This draft mixes two languages in earnest. It gets no score; any score would only cover half of it.
flag-other-language = This draft is in a language ({ $language }) that cannot be scored yet.
flag-no-words = There are no words here to judge.
flag-withheld = Not met yet: { $checks }. Until that is mended, warmth and understanding earn no points.

## Dimensions

dimension-cultural_perception = Cultural perception
dimension-emotional_empathy = Emotional empathy
dimension-cognitive_empathy = Cognitive empathy
dimension-narrative_translation = Narrative translation
dimension-dialogue = Dialogue
dimension-value_integration = Value integration

## What cannot be read

draft-empty = There is no text in this draft.
draft-too-long = This draft is longer than { $most } characters; send one story at a time.

## The critique on the screen

render-title = For readers: { $audience } · { $words } words
render-unscored = not scored
render-strengths = WHAT WORKS
render-main = { $count ->
    [one] WHAT MATTERS MOST FOR THESE READERS
   *[other] THE { $count } THINGS THAT MATTER MOST FOR THESE READERS
}
render-small = { $count ->
    [one] THIS IS CLOSE. ONE SMALL THING:
   *[other] THIS IS CLOSE. { $count } SMALL THINGS:
}
render-whole = The draft as a whole
render-here = Why here: { $note } [{ $cite }]
render-again = Why here: see the note above [{ $cite }]
render-field = What research says: { $note } [{ $cite }]
render-variation = But not everyone: { $note } [{ $cite }]
render-plainer = Plainer: { $sentence }
render-ask = Ask yourself: { $question }
render-further = ALSO NOTICED
render-cite = { $id }, { $status }
list-comma = {", "}
list-separator = {"; "}
list-finding = “{ $quote }” ({ $rule })
list-whole = the draft as a whole ({ $rule })
render-check = { $mark } { $name }: { $reason }
why-line = { $dimension } { $score }: { $reasons }
why-unscored = { $dimension }: not scored
why-seen = {": "}{ $words }
why-faint = {" "}(a little, in many sentences)
render-next-step = NEXT STEP
render-no-sources = Nothing was cited for this draft.
render-sources = Everything this critique leans on. “From memory” means that nobody has checked a page yet: treat it as a hypothesis. “✓ certified” means that a teacher checked it against a source.
render-provenance = { $evidence }; { $status }; { $sources }

evidence-V = checked in the data or a primary copy
evidence-E = an excerpt of the source was seen
evidence-2 = only a secondary report was seen
evidence-M = from memory, no page checked
evidence-checked-since = first written from memory or from a report, checked since
status-unreviewed = not yet reviewed: treat as a hint
status-authored = read against its source by the authors, not yet by a reviewer
status-reviewed = reviewed
status-certified = ✓ certified, checked on { $on }, good until { $until }
status-expired = check expired on { $until }, being re-checked
status-changed = changed since it was checked, being re-checked
status-retired = retired
mark-unreviewed = not yet reviewed
mark-authored = read against its source
mark-reviewed = reviewed
mark-certified = ✓ certified
mark-expired = being re-checked
mark-changed = being re-checked
mark-retired = retired
upload-not-reviewed = from your class's documents, not reviewed

## Why a score

why-intro = Each score starts at a base and is moved by what the measurement saw in your words. Name a dimension to see every step.
why-nothing = nothing in the draft moved it
why-score = { $dimension }: { $value } ({ $low }–{ $high })
why-base = base: a text with none of these features
why-sum = the score
why-interval = The range in brackets is a 90 % interval: it says how far the score would wander if you had written a few other sentences of the same kind. Rates are per 100 words. A score describes this draft, not you.

meaning-cultural_perception = Does the text show that cultures differ inside as well as between, and explain what strangers cannot know?
meaning-emotional_empathy = Do feelings belong to somebody, and is there care for what people go through?
meaning-cognitive_empathy = Does the text picture what the reader and the people in it think, know and doubt?
meaning-narrative_translation = Has official, grand, abstract talk become people, scenes and events?
meaning-dialogue = Is the reader asked, given room, and free to disagree?
meaning-value_integration = Do shared values show in what both sides do, without slogans, ranking or hidden gain?

feature-absolute = absolutes
feature-abstract = abstract nouns
feature-acknowledgement = understanding put into words
feature-action = visible actions
feature-against_them = us against them
feature-audience_named = the readers' own country appears
feature-body_feeling = feeling shown by the body
feature-bridge = links without ranking
feature-care = care for somebody
feature-collective = speaking for a whole people
feature-concession = concessions
feature-controlling = controlling language
feature-courtesy = courtesy
feature-courteous_tone = sounds courteous
feature-curt_tone = sounds curt or dismissive
feature-challenge = questions that call to account
feature-reproach = reproach and contempt
feature-direct_speech = people heard speaking
feature-evidence = traces of evidence
feature-exclamation = exclamation marks
feature-explains = explanations
feature-feeling = emotions that belong to somebody
feature-felt_story = sounds lived through and felt
feature-formal_name = names of bodies and programmes
feature-glossed_term = Chinese terms explained
feature-hardship = what is at stake for people
feature-heavy_word = long, learned words
feature-hedge = room for other views
feature-inflation = inflated emotion
feature-institution = institutions as actors
feature-invitation = invitations to the reader
feature-involved = conversational voice
feature-loaded = loaded words
feature-loaded_tone = sounds like pushing an opinion
feature-long_sentence = very long sentences
feature-mental_state = thinking and wanting
feature-moved = sounds moved by what others go through
feature-mutual = both sides give and take
feature-nominalisation = actions turned into nouns
feature-official_phrase = official stock phrases
feature-official_tone = sounds like an official text or a set speech
feature-other_view = other points of view
feature-passive = passives without a doer
feature-people = ordinary people
feature-person_named = people with a name
feature-person_pronoun = somebody in particular
feature-presumption = presumed agreement
feature-question = real questions
feature-ranking = ranking of cultures
feature-reader = the reader pictured
feature-reported_claim = claims nobody can check
feature-rhetorical = questions that accuse
feature-scene = a time and a place
feature-self_praise = praise of one's own side
feature-sensory = senses
feature-shared_experience = sounds like an experience of one's own, shared
feature-shared_value = shared values
feature-speaker = says who speaks
feature-ai_disclosed = says what a machine helped with
feature-told_tone = sounds told by somebody who was there
feature-trap = words these readers read differently
feature-turn = obstacles and turns
feature-understanding = sounds like seeing it through somebody's eyes
feature-unglossed_term = Chinese terms unexplained
feature-variation = differences within
feature-warmth = sounds like care for somebody

rule-audience-trap = a word these readers read differently
rule-doubtful-fact = doubtful fact
rule-stock-phrase = stock phrase
rule-us-against-them = us against them
rule-loaded-wording = loaded wording
rule-reproach = puts the reader down
rule-ranking = ranking
rule-one-voice = speaks for a whole people
rule-presumption = presumed agreement
rule-self-praise = self-praise
rule-unglossed-term = unexplained term
rule-claim-without-source = claim without source
rule-figure-without-source = figure without source
rule-controlling = controlling word
rule-rhetorical-question = accusing question
rule-inflation = inflated emotion
rule-shouting = exclamation marks
rule-heavy-sentence = heavy sentence
rule-official-sentence = sounds official
rule-slow-opening = slow opening
rule-no-person = no person
rule-no-feeling = no feeling
rule-no-dialogue = no dialogue
rule-local-unit = Chinese unit
rule-unnamed-narrator = who is “I”?
rule-hidden-speaker = speaker not stated

## A class's own rubric

rubric-title = Rubric { $version }
rubric-how = A score is the base plus what its features add or take: at most the points shown, half of them at an ordinary dose.
rubric-dimension = { $dimension }: { $share } % of the overall score, base { $base }
rubric-no-file = There is no readable rubric file { $file } here.
rubric-too-long = { $file } is longer than { $most } kB; a rubric names only what it changes.
rubric-no-yaml = { $file } is not readable YAML; see docs/measurement.md for a rubric that works.
rubric-not-a-rubric = { $file } holds no rubric: it needs extends, name and dimensions.
rubric-not-a-list-of-names = { $file }: { $place } has to name what it changes, one line each.
rubric-unknown-key = { $file }: { $place } knows no “{ $key }”, only { $allowed }.
rubric-other-version = { $file } extends rubric { $given }, but the standard rubric is { $version }: look through it, then change extends to "{ $version }".
rubric-bad-name = { $file }: “{ $name }” is no name for a rubric; use letters, digits and hyphens, 40 at most.
rubric-unknown-dimension = { $file }: there is no dimension { $name }; there are { $known }.
rubric-unknown-feature = { $file }: { $dimension } knows no feature { $name }; attune rubric lists them all.
rubric-needs-points = { $file }: { $place } is new in this dimension and needs points.
rubric-bad-number = { $file }: { $place } cannot be { $value }.
rubric-no-weight = { $file }: at least one dimension has to have a weight above 0.
rubric-gains-do-not-add-up = { $file }: the gains of { $dimension } have to add up to { $wanted }, those in force add up to { $now }, and no other gain is left that could make up the difference.
rubric-losses-do-not-add-up = { $file }: the losses of { $dimension } have to add up to { $wanted }, those in force add up to { $now }, and no other loss is left that could make up the difference.

## A revision

revision-clear = { $dimension }: { $points } points (more than the margin of ±{ $margin })
revision-within = { $dimension }: { $points } points, within the margin of ±{ $margin }: no clear change
revision-resolved = Solved ({ $count }): { $list }
revision-new = New ({ $count }): { $list }
revision-still = Still there ({ $count }): { $list }

## The demo

demo-welcome = Attune: how will readers of another culture read this? Everything below is measured on this computer, without a key and without a network.
demo-table = 1 · { $count } drafts, read for { $audience }
demo-draft = draft
demo-register = register
demo-cultural_perception = cultur
demo-emotional_empathy = feel
demo-cognitive_empathy = think
demo-narrative_translation = story
demo-dialogue = talk
demo-value_integration = values
demo-overall = all
demo-table-note = Scores 0–100: cultural perception, emotional and cognitive empathy, narrative translation, dialogue, value integration, overall. “–” is not zero: a Chinese draft is scored in dialogue only, because the other yardsticks are English. Official and folk versions of one story stand beside each other.
register-official = official
register-folk = folk
register-mixed = mixed
demo-two = 2 · One draft, two audiences: { $first } and { $second }
demo-revision = 3 · A first version for { $audience }, and what the student reads
demo-second-version = The student's second version
demo-readers = 4 · The second version before simulated readers: { $audience }
demo-log = 5 · The log: { $count } scored interactions, exported
demo-files = { $log }  (opens in a spreadsheet)
    { $database }  (the log itself)
demo-next = Next: your own draft.   attune chat      or      attune critique my-draft.txt --audience de-general

## Drills: presenting, hints, points

drill-title = { $title }  ·  level { $level }  ·  about { $minutes } min
drill-named = { $id }{"  "}{ $task }
drill-readers = Readers: { $readers }
drill-not-your-readers = Not the readers you chose ({ $yours }): this exercise comes with its own, so write for them here. Your choice stays as it is.
drill-task = Your task
drill-material = The text to work on
drill-hint = Hint { $number } of { $count }: { $hint }
drill-points = { $title }: { $points } of 100
drill-strong = A strong answer: readers abroad can follow it.
drill-fair = Most of it is there. One more round at the open points would carry it.
drill-start = A start. Choose one open point, work on that alone, and try again.
drill-not-begun = This does not do yet what the task asks. Read the task once more, choose one open point below, and try again.
drill-line = { $mark } { $sentence } ({ $earned }/{ $points })
drill-say-and-quotes = { $sentence } Look at { $quotes }.
drill-quote = “{ $quote }”
drill-held-back = What a text leaves out counts only as far as it also does what is asked, so here it counts for less.
drill-elsewhere = Little of what the task is about (its facts, its terms) has arrived in your text, so the rest counts for less.
drill-good = What good looks like
drill-answer = One possible answer, not the only one
drill-from-to = { $least } to { $most }
drill-at-most = at most { $most }
drill-at-least = at least { $least }
drill-unit-characters = characters
drill-unit-words = words
drill-unit-tags = hashtags
drill-unit-weighted = weighted characters
drill-unit-other = units
drill-empty = There are no words here yet. Write your answer and send it.
drill-too-long = This is longer than a drill needs. Send only your answer to the task; a few lines are enough.
drill-too-short = These are too few words to measure fairly. Write whole sentences (about { $least } words or more) and send them again.
drill-to-the-marker = This speaks to whoever marks it, and that earns nothing. Write to the readers of the exercise and send it again.
drill-no-sentences = These are words side by side; a reader needs sentences. Write them out and send them again.
drill-language = This drill is measured in English. Say it in your own English, however simple, and send it again.
drill-same-as-material = This is still the text you were given, almost word for word. Change it the way the task asks, and it will be measured.
drill-same-as-model = This is the example answer, almost word for word. Put it aside, write it your own way, and that will be measured.
drill-done-gain = { $dimension }: { $value } points compared with the text you started from.
drill-open-gain = { $dimension }: { $value } points compared with the text you started from; the task hopes for +{ $wanted }.
drill-done-reach = { $dimension } stands at { $value }.
drill-open-reach = { $dimension } stands at { $value }; the task hopes for { $wanted }.
drill-done-feature = There is what the task asks for, { $feature }: { $quotes }.
drill-open-feature = Still to come, { $feature }: { $value } found, { $wanted } hoped for.
drill-done-without = You kept this low: { $feature }.
drill-open-too-many = Readers will still meet { $feature } ({ $value }, at most { $most } asked for): { $quotes }.
drill-done-rule = No place left where readers may stumble ({ $rule }).
drill-open-rule = Readers may still stumble ({ $rule }): { $quotes }.
drill-done-keep = What readers need is still there: { $quotes }.
drill-open-keep = Something readers need has gone missing; look for { $any }.
drill-done-avoid = None of the ready-made phrases that this exercise looks out for.
drill-open-avoid = Still there, and the task asks you to do without: { $quotes }.
drill-done-words = The length fits: { $value } words.
drill-open-words = { $value } words; the task asks for { $range }.
drill-done-limit = It fits the platform: { $value } { $unit } of { $most }.
drill-open-limit = It does not fit the platform yet: { $value } { $unit }, and { $most } is the limit.
drill-done-term = A stranger can tell what “{ $term }” is.
drill-half-term = Readers hear that “{ $term }” is something, and not yet what: add the words that would let them picture it.
drill-open-term = A stranger cannot tell yet what “{ $term }” is: say it in half a line, or in plain English instead.
drill-done-spot = You saw every place where these readers may stumble.
drill-open-spot = You saw { $value } of { $all } places where these readers may stumble. Look again at { $missed }.
drill-done-forecast = { $dimension }: you said { $quotes }, and { $value } was measured.
drill-no-forecast = { $dimension }: { $value } was measured; your answer holds no forecast of it. Write a line such as “{ $dimension } 45”.
drill-open-forecast = { $dimension }: { $value } was measured; your forecast was { $quotes }.

## What to practise next, and why

practice-type-official_to_folk = From office to everyday speech
practice-type-grand_to_micro = From the grand to the small
practice-type-rational_to_emotional = From argument to feeling
practice-type-glossing = Glossing
practice-type-symbol_choice = Choosing symbols
practice-type-perspective_taking = Taking another's view
practice-type-answering_criticism = Answering criticism
practice-type-dialogue_opening = Opening a conversation
practice-type-value_frame = Values without slogans
practice-type-platform_rewriting = Rewriting for a platform
practice-type-forecast = Forecasting readers
practice-layer-foundations = Foundations
practice-layer-technology = Technology
practice-layer-discourse = Discourse
practice-layer-practice = Practice
because-pinned = Because your teacher has put this first for your class.
because-note = Your teacher writes: { $note }
because-lowest = Because { $dimension } is your lowest score ({ $score }, between { $low } and { $high }){ $tail }.
because-unclear = Because { $dimension } is your lowest score ({ $score }, between { $low } and { $high }), though not clearly lower than { $other }{ $tail }.
because-surest = Because { $dimension } is low for certain ({ $score }, between { $low } and { $high }), more so than { $other }, whose score is vaguer{ $tail }.
because-next = Because practice should vary: { $other } is lowest, and { $dimension } comes next ({ $score }, between { $low } and { $high }){ $tail }.
because-unscored = Because { $dimension } has no score of yours yet{ $tail }.
because-results = Because your answers to exercises in { $dimension } have brought { $points } of 100 on average so far{ $tail }.
because-start = Because nothing of yours is scored yet, here is a first exercise in { $dimension }{ $tail }; a draft of yours will tell more.
because-focus = Because you want to practise { $dimension }{ $tail }.
because-type = Because you asked for this kind of exercise: { $type }.
because-longest = Because you have met all there is here, and this is the one you have not met for longest.
because-unmet = Because you have not met this one yet.
because-layer = Because the next layer of the curriculum for you is { $layer }{ $tail }.
because-asked = Because you asked for it.
because-readers = Because it happened with readers like yours.
because-and-new-type = , and you have not practised this kind of exercise yet: { $type }
because-and-new = , and you have not done this one yet
because-and-again = , and this one brought { $last } of 100 last time, so it is worth another try
because-and-readers = , and it happened with readers like yours
because-and-own = , and it is written for the readers you chose
because-and-helps = , and this helps with { $dimension } ({ $score }), which needs practice most
case-readers = Readers: { $readers }
case-happened = What happened
case-other-reading = How else it was read
case-lesson = What it teaches
case-title = { $id }{"  "}{ $title }
case-source = {"   "}{ $id }: { $title }
case-question = To think about
case-ask-cultural_perception = Which word or symbol in it meant one thing to the sender and another to these readers? Is there one like it in your draft?
case-ask-emotional_empathy = What exactly did these readers feel something about: a person, a place, a sound? Where would they find that in your draft?
case-ask-cognitive_empathy = What did these readers know or believe beforehand that the sender had not thought of? What do yours know?
case-ask-narrative_translation = Whose story was told, and who was left out? How would you tell it in three sentences to somebody who has never been there?
case-ask-dialogue = Who answered, and was anybody listening? What would you have written back to the first critical reader?
case-ask-value_integration = Which value did the sender and these readers share, and was it shown or only named?
resource-title = { $id }{"  "}{ $title } ({ $by })
resource-facts = { $layer } · level { $level } · about { $hours } h · { $languages } · { $cost } · { $mainland }
resource-status = Entry: { $status }
in-zh = Chinese
in-en = English
in-fr = French
in-es = Spanish
in-ru = Russian
in-ar = Arabic
in-ja = Japanese
in-it = Italian
in-pl = Polish
in-de = German
resource-cost-free = free
resource-cost-free_account = free with an account
resource-cost-free_to_audit = free to follow, certificate costs
resource-cost-library = through a library
resource-cost-paid = costs money
resource-mainland-open = usually opens from mainland China
resource-mainland-slow = often slow from mainland China
resource-mainland-blocked = usually blocked in mainland China
resource-mainland-unknown = unknown whether it opens from mainland China
