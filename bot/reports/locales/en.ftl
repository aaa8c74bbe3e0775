### Words in pictures: few, for a phone. Numbers are written by the locale.

band-simulated = Simulated readers · { $readers }
band-several = Simulated readers
band-real = Real comments, n = { $n }

list-comma = ,{" "}
alt-whole = { $band }. { $alt }

problem-empty = ⚠ The text has no words. These figures mean nothing.
problem-short = ⚠ The text is very short. Little can be said.
problem-language = ⚠ The text is not in English. These figures mean little.

about-simulated = Not a survey: { $readers ->
        [one] 1 reader
       *[other] { $readers } readers
    } computed by Attune’s reading model (seed { $seed }). Ask real readers before you believe it.
about-home = Cultural discount compares with readers at home, whose traits are assumed.
about-several = Not surveys: the readers are computed by Attune’s reading model. Ask real readers before you believe it.
about-intervals = Bars: 95% intervals. They cover the chance of drawing readers and of the survey behind them, not the model’s own mistakes.
about-real = People who comment have chosen to: they are not the public, nor a country.
difference = { $shown } ({ $low } to { $high })

stance-positive = Positive
stance-neutral = Neutral
stance-hostile = Hostile

## Reactions

reactions-title = How they took it
reactions-alt = { $audience }: positive { $positive }, neutral { $neutral }, hostile { $hostile }. Mean change of attitude towards China: { $shift } points of 100.
attitude-title = Attitude towards China
attitude-before = before reading
attitude-after = after reading
attitude-low = unfavourable
attitude-high = favourable
attitude-shift = Mean change: { $shift } points of 100
attitude-about = “Before” is drawn from what surveys, or stated assumptions, say of such readers; “after” is the model’s.

## The map of who understood

map-title = Who understood
map-about = Each mark is one simulated reader: further right knows more about China, higher up likes it more beforehand. Understanding is not agreement.
map-alt = { $audience }: { $understood } of { $n } understood.
quadrant-little-favourable = Knows little, likes
quadrant-much-favourable = Knows more, likes
quadrant-little-unfavourable = Knows little, dislikes
quadrant-much-unfavourable = Knows more, dislikes
quadrant-count = { $understood } of { $n } understood
key-understood = understood: { $n }
key-missed = did not: { $n }
key-shades = Understood
key-size = The larger a square, the more readers are there.

## Two versions

versions-title = Before and after
versions-about = The same readers met both. “Better” or “worse” is said only where the interval of the difference excludes 0.
versions-alt = { $measure }: { $first } → { $second }, { $verdict }.
verdict-better = ▲ better
verdict-worse = ▼ worse
verdict-unclear = no clear change
verdict-unsaid = cannot be said

## Forms, groups

forms-title = One story, several forms
forms-about = Scripts are compared as texts: no picture, sound or headset was seen by anybody.
forms-differ = ≠A: differs from A. The same readers met both, and the interval of the difference excludes 0.
comments-title = What people wrote
comments-about = Bars: 95% intervals. They do not cover mistakes in single labels, such as irony misheard.
comments-lot = The groups were not drawn by lot: a difference need not come from the story’s form.
comments-differ = ≠A: differs from A. The interval of the difference, widened for all comparisons made, excludes 0.
themes = About: { $themes }
not-drawn = { $n ->
        [one] 1 more is in the table, not in the picture.
       *[other] { $n } more are in the table, not in the picture.
    }
group-alt = { $name }: { $figures }.
lower-is-better = lower is better
higher-is-better = higher is better
measure-cultural_discount_rate = Cultural discount
measure-algorithmic_reach = Algorithmic reach
measure-emotional_resonance = Emotional resonance
measure-positive_image_conversion = Image conversion
measure-processing_friction = Processing friction
measure-positive_resonance = Positive resonance
measure-hostile_friction = Hostile friction
measure-misinterpretation = Misinterpretation
measure-shared_meaning_consensus = Shared meaning
measure-attitude_shift = Attitude shift

## Forecasts

forecast-title = Your forecast and the panel
forecast-yours = You expected
forecast-panel = The panel
forecast-score = Score of the split: { $score } of 100
forecast-marks = ◇ what you expected → ● the panel.
forecast-about = A forecast is scored against simulated readers, so it shows how well you foresee the model.
forecast-alt = Forecast: { $forecast }. Panel: { $panel }. Score of the split: { $score } of 100.
accuracy-title = Your forecasts over time
accuracy-axis = forecast number
accuracy-about = Empathic accuracy, 0–100, scored against simulated readers. Texts differ in difficulty: one step up or down says little.
accuracy-open = A number without a mark: not every question was answered, so there was nothing to score.
accuracy-alt = Empathic accuracy of the last { $n ->
        [one] forecast
       *[other] { $n } forecasts, in order
    }: { $scores }.

## The file

comments-everyone = all comments
chart-written = The picture is in { $file }.
chart-numbers-written = The numbers of the picture are in { $file }.
chart-wrong-ending = A picture is a .png file and its numbers are a .csv file: give { $file } a name that ends so.
chart-over-input = The picture would overwrite { $file }; give it another name.
chart-no-folder = There is no folder for the picture { $file }.
chart-folder = { $file } is a folder; name a file for the picture.
chart-unwritable = The picture cannot be written to { $file } ({ $reason }).
