### What is said of simulated readers. Keys: panel-*, persona-<trait>-<degree>, group-<trait>-<name>.

panel-title = SIMULATED · { $size ->
    [one] one invented reader
   *[other] { $size } invented readers
}: { $readers }. Nobody was asked. A model worked out what such readers might make of your text.
panel-size = A panel has 1 to { $most } personas; { $size } is not possible.
panel-no-metric = There is no metric “{ $name }”; there are: { $known }.
panel-disagreement = WHO DISAGREES (simulated)
panel-no-disagreement = No attribute of these readers splits the panel clearly. They still differ one by one, as the split and the voices show.
panel-not-why = Who differs is not yet why: attributes go together.
panel-group = { $group }: { $positive } % positive, { $hostile } % hostile.
panel-apart-positive = { $points } points apart in who is positive ({ $low } to { $high }).
panel-apart-hostile = { $points } points apart in who is hostile ({ $low } to { $high }).
panel-stumbled = What { $group } stumbled on most: “{ $quote }” ({ $share } %).
panel-stumbled-both = Both stumbled most on the same words: “{ $quote }” ({ $first } % and { $second } %).
panel-split = THE SPLIT (simulated)
panel-share = { $share } %
panel-past = { $past } % scrolled past and judge by a glance. The commonest feeling: { $feeling }, { $share }.
panel-metrics = IN FIGURES (simulated; in brackets the 95 % interval)
panel-define-how = What a figure means: attune panel --define all
panel-misread = MOST MISREAD (simulated)
panel-missed = “{ $quote }”: not understood by { $share }.
panel-gloss = Say what it is: “{ $gloss }”.
panel-gloss-slogan = It works as a slogan: leave it out, and say what was done, by whom, for whom.
panel-gloss-own = Say in half a line what it is, or use a plain word.
panel-resisted = WHAT PUT READERS OFF (simulated)
panel-resisted-line = “{ $quote }” ({ $what }): a reason for { $share } %
panel-voices = SIMULATED VOICES: composed by code from what each persona met. No person wrote them.
panel-voices-range = The text shows 0 to { $most } voices.
panel-speaker = [simulated] { $who } · { $stance }
panel-metric-line = { $name }: { $figure }
panel-in-chinese = { $words }
panel-home = AGAINST THE HOME PANEL (simulated)
panel-home-line = Positive at home { $home } %, abroad { $abroad } %. Cultural discount: { $discount }.
panel-home-caption = The home panel: as many invented readers in China, reading as if in their own language. Almost all they bring along is assumed, so this is the least certain figure here. A discount is nobody's fault.
panel-debrief = WHAT WOULD MAKE THIS WRONG?
panel-check-split = Ask { $asked } real readers from “{ $readers }” whether the text left them positive, neutral or hostile. If the panel is right, { $low } to { $high } say “positive”. Outside that range the panel is wrong, not they.
panel-check-phrase = The panel says { $share } % miss the sense of “{ $quote }”. Ask five people who have never been to China to say it in their own words before you change anything.
panel-check-retell = Ask five people who have never been to China to retell the text in two sentences. What they leave out or change, the panel did not see.
panel-caveats = WHAT THIS CAN AND CANNOT SHOW
panel-caveat-model = A model, not a measurement: it follows research on reading and persuasion, and no real reader has confirmed it. Use it to compare drafts and to decide what to ask people; never as a prediction of real readers, and never as a grade.
panel-caveat-interval = The intervals hold chance and the margin of the survey, not the chance that the model is wrong.
panel-caveat-variation = People of one country differ more among themselves than countries do. { $note }
panel-caveat-prior-measured = View of China before reading: { $favourable } % favourable (± { $margin }), { $unfavourable } % unfavourable. Measured, { $year } ({ $sources }). { $how }
panel-caveat-prior-derived = View of China before reading: { $favourable } % favourable (± { $margin }), { $unfavourable } % unfavourable. Derived from surveys, the oldest of { $year } ({ $sources }). { $how }
panel-caveat-prior-assumed = View of China before reading: { $favourable } % favourable (± { $margin }), { $unfavourable } % unfavourable. Assumed ({ $sources }). { $how }
panel-undated = an unknown year
panel-caveat-assumed = Assumed, not measured, for these readers: { $traits }.
panel-traits-how = Each trait of these readers, with its source: attune audiences { $audience }
panel-checks = The panel cannot check facts; a moving text may still be untrue. Checks: { $checks }
panel-unsaid = cannot be said
panel-figure-percent = { $value } % ({ $low } to { $high })
panel-figure-index = { $value } ({ $low } to { $high })
panel-figure-points = { $value } ({ $low } to { $high })
panel-level = { $level }, { $figure }
panel-level-high = high cognitive resistance
panel-level-moderate = moderate cultural barrier
panel-level-low = low friction
panel-level-seamless = seamless

panel-flag-empty = There are no words here that anybody could react to, so no figure is given.
panel-flag-short = Only { $words ->
    [one] one word
   *[other] { $words } words
}: readers have hardly anything to react to. Take the figures as a game.
panel-flag-language = This draft is not in English, and only English is read well enough for figures; what single personas say means little.
panel-flag-hostile = This draft attacks people. What those attacked would feel, a panel cannot show, and readers who like it are no success.
panel-flag-slogans = This draft is made of stock phrases almost throughout. The panel reacts to the phrases; it has little else to react to.
panel-flag-self-marking = Some sentences speak to the machine instead of the reader (“{ $quote }”). No persona heard them.
panel-flag-word-list = “{ $quote }” is a list of pretty words. No persona heard it.
panel-flag-checks = Not met yet: { $checks }. A panel reacts to how a text sounds; whether it is true and fair, and who speaks, comes first.

panel-metric-cultural_discount_rate = Cultural discount
panel-metric-algorithmic_reach = Reach on their platforms, 1–100
panel-metric-emotional_resonance = Emotional resonance, 1–100
panel-metric-positive_image_conversion = View of China a little better afterwards
panel-metric-processing_friction = Friction in reading, 0–100
panel-metric-positive_resonance = Positive
panel-metric-hostile_friction = Hostile
panel-metric-misinterpretation = Misread the text
panel-metric-shared_meaning_consensus = Shared meaning, 1–100
panel-metric-attitude_shift = Change of view on average, points of 100

panel-define-cultural_discount_rate = 100 × (value at home − value abroad) / value at home. What a persona takes away is attention (1 for who reads on, a small part for who scrolls past) × comprehension × appreciation (0 to 1). Below 0, the text is worth more abroad. The idea is Hoskins and Mirus's (1988); the formula is Attune's own, since none was published.
panel-define-algorithmic_reach = 1 + 99 × the mean of how well the form fits the platform where the persona would meet it × how willing the persona is to pass it on. No platform's algorithm is known or imitated.
panel-define-emotional_resonance = 1 + 99 × the mean of how far each persona is carried into the text (0 to 1, after Green and Brock 2000) × how kindly that is felt (0 to 1); only a small part of it for who scrolls past.
panel-define-positive_image_conversion = Share of personas whose view of China rises by at least 5 points of 100 from before to after reading. Such effects of one text are small in studies and fade; this is the moment after.
panel-define-processing_friction = 100 × the mean of 1 − comprehension × (1 − reactance): what is lost to not understanding and to resisting. From 60 high cognitive resistance, from 40 a moderate cultural barrier, from 20 low friction, below that seamless.
panel-define-positive_resonance = Share of personas whose stance towards the text is positive.
panel-define-hostile_friction = Share of personas whose stance towards the text is hostile. A critical question is not hostility.
panel-define-misinterpretation = Share of personas who fail the comprehension check: so much of the text's sense is lost on them that they would retell something else.
panel-define-shared_meaning_consensus = 1 + 99 × the chance that two personas drawn at random both understood the text, neither is hostile, and both take the same stance.
panel-define-attitude_shift = Mean view of China after reading less that before, in points of 100. Below 0, the text does harm.
panel-define-note = All of these are simulated. The field's papers use some of these names without saying how they are measured; these are Attune's open definitions, with formulas and limits in docs/measurement.md.

panel-because-missed_term = { $attribute }, and “{ $quote }” meant nothing.
panel-because-missed_term-whole = { $attribute }, and did not know what was meant.
panel-because-hard_language-whole = { $attribute }, and the sentences were heavy going.
panel-because-foreign_language-whole = { $attribute }, and could not read the language of the text.
panel-because-pressed = { $attribute }, and “{ $quote }” ({ $feature }) felt like pressure.
panel-because-pressed-whole = { $attribute }, and the tone felt like pressure.
panel-because-felt_insulted = { $attribute }, and “{ $quote }” felt like an insult.
panel-because-felt_insulted-whole = { $attribute }, and felt insulted.
panel-because-lacked_evidence = { $attribute }, and “{ $quote }” came without evidence.
panel-because-lacked_evidence-whole = { $attribute }, and looked for evidence in vain.
panel-because-weighed_evidence = { $attribute }, and “{ $quote }” gave something to weigh.
panel-because-weighed_evidence-whole = { $attribute }, and found something to weigh.
panel-because-touched = { $attribute }, and “{ $quote }” came close.
panel-because-touched-whole = { $attribute }, and the story came close.
panel-because-invited = { $attribute }, and “{ $quote }” left room to answer.
panel-because-invited-whole = { $attribute }, and felt asked rather than told.
panel-because-shared_value = { $attribute }, and “{ $quote }” speaks to that.
panel-because-shared_value-whole = { $attribute }, and the text speaks to that.
panel-because-clashing_value = { $attribute }, and “{ $quote }” goes against that.
panel-because-clashing_value-whole = { $attribute }, and the text goes against that.
panel-because-put_off_by_length-whole = { $attribute }, and the text was too long for that.
panel-because-scrolled_past-whole = { $attribute }, and scrolled past.
panel-because-prior_warm-whole = { $attribute }, and read it kindly.
panel-because-prior_cold-whole = { $attribute }, and read it in that light.
panel-because-unmoved-whole = { $attribute }, and nothing in it took hold.
panel-because-other = { $attribute }.

persona-age = { $age } years old
persona-ages = { $ages } years old
persona-platform = met it on { $platform }
persona-attitude-favourable = sees China favourably
persona-attitude-unfavourable = sees China unfavourably
persona-attitude-unsure = has no settled view of China
persona-knowledge-low = knows little of China
persona-knowledge-some = knows something of China
persona-knowledge-high = knows China well
persona-english-low = reads English slowly
persona-english-some = reads English with some effort
persona-english-high = reads English with ease
persona-stake-low = has no stake in this
persona-stake-some = has some stake in this
persona-stake-high = has a stake in this
persona-scepticism-low = rarely wary of official tone
persona-scepticism-some = somewhat wary of official tone
persona-scepticism-high = very wary of official tone
persona-transportability-low = not easily drawn into a story
persona-transportability-some = as easily drawn into a story as most
persona-transportability-high = easily drawn into a story
persona-trait_reactance-low = does not mind being told what to think
persona-trait_reactance-some = minds being pushed as much as most
persona-trait_reactance-high = hates being told what to think
persona-mood-low = in a bad mood
persona-mood-some = in an ordinary mood
persona-mood-high = in a good mood
persona-reading-low = rarely reads on
persona-reading-some = sometimes reads on
persona-reading-high = likes to read on
persona-sharing-low = hardly ever shares
persona-sharing-some = shares now and then
persona-sharing-high = shares a lot
persona-understanding-low = skims
persona-understanding-some = reads with ordinary care
persona-understanding-high = reads with care
persona-value-low = gives less weight to { $value } than most
persona-value-some = gives { $value } as much weight as most
persona-value-high = gives more weight to { $value } than most

group-attitude-favourable = readers who see China favourably
group-attitude-unfavourable = readers who see China unfavourably
group-knowledge-lower = readers who know less of China
group-knowledge-higher = readers who know more of China
group-age-lower = readers up to { $cut } years old
group-age-higher = readers over { $cut }
group-stake-lower = readers to whom the topic matters less
group-stake-higher = readers to whom the topic matters more
group-scepticism-lower = readers less wary of official tone
group-scepticism-higher = readers more wary of official tone
group-english-lower = readers who read English less easily
group-english-higher = readers who read English more easily
group-platform-here = readers on { $platform }
group-platform-others = readers elsewhere
group-country-here = readers in { $country }
group-country-others = readers in the other countries
group-value-lower = readers who give less weight to { $value }
group-value-higher = readers who give more weight to { $value }

value-power_distance = power distance
value-individualism = individualism
value-secular_rational = the secular and rational over tradition
value-self_expression = self-expression over survival
value-harmony = harmony
value-embeddedness = belonging and tradition
value-hierarchy = hierarchy
value-mastery = mastery and success
value-affective_autonomy = pleasure and one's own feelings
value-intellectual_autonomy = thinking for oneself
value-egalitarianism = equality
value-tightness = strict norms

stance-positive = positive
stance-neutral = neutral
stance-hostile = hostile
stance-past = scrolled past
feeling-moved = moved
feeling-warm = warm
feeling-curious = curious
feeling-amused = amused
feeling-indifferent = indifferent
feeling-confused = confused
feeling-sceptical = sceptical
feeling-irritated = irritated
feeling-angry = angry

panel-trait-age = age
panel-trait-attitude = view of China
panel-trait-knowledge = knowledge of China
panel-trait-english = reading English
panel-trait-platforms = platforms
panel-trait-stake = stake in the topic
panel-trait-scepticism = wariness of official tone
panel-trait-values = values

panel-calibrated = Calibrated for class { $class } (version { $version }) with { $posts ->
        [one] 1 post
       *[other] { $posts } posts
    } and { $comments ->
        [one] 1 comment
       *[other] { $comments } comments
    }: fitted to people who comment, who are not all who read.
panel-calibration-damaged = The class’s calibrations are damaged, so these readers react by the standard parameters. `attune calibrate --history` says where.
panel-calibration-outdated = The class’s calibration was made for another version of the model, so these readers react by the standard parameters. Calibrate again.
