### What is said of several forms of a story. Keys: compare-*, form-<name>.

compare-title = SIMULATED · { $forms } forms of a story before the same { $size ->
    [one] invented reader
   *[other] { $size } invented readers
}: { $readers }. Nobody was asked.
compare-count = A comparison needs { $fewest } to { $most } forms; { $count } { $count ->
    [one] was
   *[other] were
} given.
compare-name = A form, and what is compared by, needs a name of 1 to { $most } characters.
compare-twice = Two forms are called “{ $name }”: give them names, NAME=FILE.
compare-form = The form “{ $name }” cannot be compared: { $problem }
compare-nothing-heard = It holds only notes for the makers, and nothing for the audience.
compare-one-input = Standard input can be read for one form only.
compare-by-modality = modality
compare-by-version = version
compare-colon = {": "}
compare-table = BY { $by } (simulated; in brackets the 95 % interval)
compare-column-cultural_discount_rate = discount %
compare-column-algorithmic_reach = reach 1–100
compare-column-emotional_resonance = resonance 1–100
compare-column-positive_image_conversion = better view %
compare-column-processing_friction = friction 0–100
compare-level-high = high
compare-level-moderate = moderate
compare-level-low = low
compare-level-seamless = seamless
compare-legend = Discount: cultural discount rate against the home panel. Reach: algorithmic reach. Better view: positive image conversion. Friction: processing friction (high cognitive resistance, moderate cultural barrier, low, seamless). For discount and friction, less is better. Definitions: attune panel --define all
compare-differences = DIFFERENCE FROM { $first } (simulated; points, the same personas in pairs)
compare-unclear = { $sign } means that the interval holds 0: no ranking between the two. To compare two others, name one of them first.
compare-words = WHAT THE PERSONAS MET
compare-words-plain = { $form }: { $words } words, taken as they stand.
compare-words-script = { $form }: read as a script: { $spoken } words spoken, { $written } to read on the screen, { $shown } that describe what is seen or heard; { $left_out } left out (labels, timecodes, camera notes, prompts for a picture generator).
compare-check-order = Give each form to { $asked } other real readers from “{ $readers }”, and ask all of them the same: retell it in two sentences; would you pass it on? If they put the forms in another order than the clear differences do, the table is wrong, not they.
compare-check-none = No difference here is clear. Give each form to { $asked } other real readers from “{ $readers }”, and ask all of them the same: retell it in two sentences; would you pass it on? If one form plainly does better, the table has missed it.
compare-check-medium = Then keep the words and change the form: play the film beside its script. What differs now comes from the medium, and no figure here holds it.
compare-flag = { $form }: { $flag }
compare-caveat-texts = Scripts are compared as texts. What pictures, sound and immersion add, or take away, is NOT simulated: a table in which one form leads says something about its words, not about the medium.
compare-caveat-same = The same personas met every form, in turn and without remembering it. Real people would meet one.
compare-caveat-many = Each interval stands alone: even where nothing differs, one in twenty keeps clear of 0 by chance, and there are { $figures } here.
compare-caveat-few = With fewer than { $least } personas no difference is told apart from chance; every one is marked as no ranking.
compare-caveat-length = Forms differ in length and in what they leave out, not only in form; a longer text has more to stumble on and more to like.
compare-caveat-reach = Reach treats every form as words posted on the personas' platforms. A film, a picture series or a headset reaches people in other ways.
compare-caveat-home = The home panel behind the discount is assumed almost throughout; this is the least certain column.
form-official-text = official-text
form-video-script = video-script
form-ai-storyboard = ai-storyboard
form-immersive-360 = immersive-360
