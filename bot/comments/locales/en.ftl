### What is said about a file of comments and its result. Numbers of comments are written by the locale.

## Progress and mapping, on standard error

columns-text = Comments are in the column “{ $column }” ({ $encoding }); for another, add --text-column NAME.
columns-group = Groups are in the column “{ $column }”; for another, add --group-column NAME.
columns-other-group = The column “{ $column }” looks like groups ({ $kind }); to compare them, add --group-column "{ $column }".
columns-could-compare = Could be compared too: { $columns }.
columns-unused = Not used: { $columns }.
columns-sheet = Read from the sheet “{ $sheet }”; for another, add --sheet NAME.
kind-modality = form
kind-condition = condition
kind-cohort = cohort
kind-story = story
kind-platform = platform
kind-country = country
kind-language = language
kind-values = few values, again and again
progress-comments = comments
labels-written = Labels of { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } written to { $file }.

## Result

report-rows = { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    }, { $counted ->
        [one] 1 comment
       *[other] { $counted } comments
    } counted, { $skipped } skipped.
report-skipped = Skipped: { $reasons }.
skipped-empty = empty
skipped-repeated = the same wording again
skipped-near_duplicate = the same wording with other emoji, links or names
skipped-advert = adverts
skipped-link_only = nothing but a link
skipped-mention_only = nothing but names
report-languages = Languages: { $languages }
report-other-languages = { $named }, and { $n } in { $languages ->
        [one] 1 other
       *[other] { $languages } others
    }
report-group = { $group }: { $n ->
        [one] 1 comment
       *[other] { $n } comments
    }, { $judged } judged
report-measure = { $measure }: { $shown }
report-difference = Difference, { $first } less { $second }
report-nothing-differs = No group differs from another by more than chance would explain, counting all { $comparisons } comparisons.
report-nothing-else-differs = Nothing else differs by more than chance would explain, counting all { $comparisons } comparisons.
report-themes = What the comments are about (share of judged comments, %; how these were taken)
report-theme = { $topic } (telling words: { $words })
report-theme-figures = { $share }, { $n ->
        [one] 1 comment
       *[other] { $n } comments
    }; positive resonance { $resonance }, hostile friction { $friction }
topic-food = Food and drink
topic-places = Places and travel
topic-people = People
topic-politics = Politics
topic-economy = Economy
topic-technology = Technology
topic-entertainment = Entertainment
topic-health = Health
topic-history = History
topic-language = Language
topic-none = No clear topic
report-misread = What was misread ({ $n ->
        [one] 1 comment
       *[other] { $n } comments
    })
report-misread-story = Phrases of the story that these comments take up
report-misread-words = Words commoner in these comments than in the others
report-misread-phrase = “{ $phrase }”: of { $mentioned } using it, { $n } counted as misreading
report-misread-nothing-told = No word or phrase stands out. For example:
report-example = – { $example }
report-effect = { $shown }, Cohen’s h { $effect }
foreseen-title = The forecast beside { $n } judged comments (real)
foreseen-positive = positive: { $yours } % expected, { $theirs } % found
foreseen-neutral = neutral, or of ill feeling without hostility: { $yours } % expected, { $theirs } % found
foreseen-hostile = hostile: { $yours } % expected, { $theirs } % found
foreseen-score = Score: { $points } of 100. Guessing a third each would have earned { $thirds }.
foreseen-meaning = Only those who comment are counted; most readers never do.
forecast-unclear = Say what you expect as three numbers, positive, neutral and hostile, such as --forecast "40 40 20".
report-caveats = What this can and cannot show
measure-positive_resonance = Positive resonance, %
measure-hostile_friction = Hostile friction, %
measure-misinterpretation = Misinterpretation, %
measure-shared_meaning_consensus = Shared-meaning consensus, 1–100
comma = { ", " }
semicolon = { "; " }
group-all = all
group-blank = (blank)

## Caveats

caveat-sample = People who comment have chosen to, and a platform has chosen which comments are seen first: these figures describe these comments, not a public or a country.
caveat-interval = The intervals (95 %) say how far the figures would wander with other comments of the same kind. They know nothing of mistakes in single labels; irony, slang and inside jokes are often misheard.
caveat-skipped = Rows that are not counted (empty, the same wording again in the same group, spam) have a line in the labels all the same, which says why.
caveat-spam = Spam is told by copies, addresses, calls and promises, never by what a comment thinks. Cunning adverts are missed.
caveat-unsupported = Counted, but not judged ({ $n }): comments in a language in which not everything can be judged well enough, or without words to tell one by ({ $languages }).
caveat-hostility = Hostility was checked against people’s judgement in English only. In other languages it has not been checked.
caveat-misreading = Without the story only confusion that somebody puts into words is heard. Who misunderstands without noticing is not counted; give the story with --story to hear a little more.
caveat-misreading-with-story = Misreading means: confusion put into words, asking what a word of the story is, or doubting that something in it was meant literally. Who misunderstands without noticing is not counted.
caveat-elsewhere = Not about anything in the story ({ $n }): that is no misreading, and these comments are counted like the others.
caveat-cut = Of long comments ({ $n }) only the first 2,000 characters were read.
caveat-themes = Topics are a rough guess that no labelled set has checked; comments without a clear one have none. Telling words stand out by log-odds (Monroe et al. 2008), in three comments or more.
caveat-examples = The examples were chosen by code, for being clear and short. Handles, links, addresses and long numbers are taken out; names that somebody writes out are not.
caveat-too-many-groups = With so many groups no differences are worked out; join some.
caveat-few = A group has fewer than { $few } judged comments. Read them rather than their percentages.
caveat-two-groups = The groups were not drawn by lot: a difference between them need not come from what names them.
caveat-many-groups = Of { $comparisons } comparisons some would differ by chance alone: told apart is only what still differs with intervals widened for all of them (Bonferroni).

## What is wrong with a file

file-absent = There is no file { $file }.
file-folder = { $file } is a folder; name a file.
file-unreadable = { $file } cannot be read ({ $reason }).
file-empty = { $file } is empty.
file-archive = { $file } is an archive, but no workbook.
file-mislabelled = { $file } is called a workbook and is none; save it as .xlsx, or give it its real ending.
workbook-other = { $file } is a workbook of another format (.xls, .xlsb, .ods); save it as .xlsx or as CSV (UTF-8) first.
workbook-locked = { $file } is a workbook with a password; save it without one first.
workbook-damaged = { $file } is a damaged workbook; open it and save it again as .xlsx.
workbook-heavy = { $file } unpacks to more than a workbook of comments has; save the sheet as CSV (UTF-8) first.
sheet-missing = { $file } has no sheet “{ $sheet }”; its sheets are: { $sheets }.
sheet-of-no-workbook = { $file } is no workbook, so it has no sheets.
input-closed = Standard input is closed; name a file.
file-not-utf8 = { $file } is not UTF-8 text; save it as CSV UTF-8.
file-json-list = { $file } is one JSON list; write one object a line (JSON lines) instead.
file-without-rows = { $file } holds no comments.
file-without-words = No row of { $file } has any words in the column “{ $column }” (or all of them are spam).
line-too-long = { $file }, line { $line }: a line of more than { $most } characters holds no comment.
line-not-json = { $file }, line { $line }: this is not a JSON object.
line-not-csv = { $file }, line { $line }: this is not CSV, perhaps because a quotation mark is never closed.
column-missing = { $file } has no column “{ $column }”; its columns are: { $columns }.
column-unclear = { $file } has no column that could hold comments; name it with --text-column.
groups-too-many = The group column has more than { $most } different values: it is not a grouping.
labels-unwritable = The labels cannot be written to { $file } ({ $reason }).
labels-not-csv = Labels are written as CSV: give { $file } a name that ends in .csv.
labels-over-file = The labels would overwrite { $file }; give them another name.

## Languages

language-af = Afrikaans
language-am = Amharic
language-ar = Arabic
language-ary = Moroccan Arabic
language-az = Azerbaijani
language-be = Belarusian
language-bg = Bulgarian
language-bn = Bengali
language-bs = Bosnian
language-ca = Catalan
language-ceb = Cebuano
language-cs = Czech
language-cy = Welsh
language-da = Danish
language-de = German
language-el = Greek
language-en = English
language-eo = Esperanto
language-es = Spanish
language-et = Estonian
language-eu = Basque
language-fa = Persian
language-fi = Finnish
language-fr = French
language-ga = Irish
language-gl = Galician
language-gu = Gujarati
language-ha = Hausa
language-he = Hebrew
language-hi = Hindi
language-hr = Croatian
language-hu = Hungarian
language-hy = Armenian
language-id = Indonesian
language-ig = Igbo
language-is = Icelandic
language-it = Italian
language-ja = Japanese
language-jv = Javanese
language-ka = Georgian
language-kk = Kazakh
language-km = Khmer
language-kn = Kannada
language-ko = Korean
language-ky = Kyrgyz
language-la = Latin
language-lo = Lao
language-lt = Lithuanian
language-lv = Latvian
language-mg = Malagasy
language-mk = Macedonian
language-ml = Malayalam
language-mn = Mongolian
language-mr = Marathi
language-ms = Malay
language-my = Burmese
language-ne = Nepali
language-nl = Dutch
language-no = Norwegian
language-pa = Punjabi
language-pcm = Nigerian Pidgin
language-pl = Polish
language-ps = Pashto
language-pt = Portuguese
language-ro = Romanian
language-ru = Russian
language-rw = Kinyarwanda
language-sa = Sanskrit
language-sd = Sindhi
language-sh = Serbo-Croatian
language-si = Sinhala
language-sk = Slovak
language-sl = Slovenian
language-so = Somali
language-sq = Albanian
language-sr = Serbian
language-su = Sundanese
language-sv = Swedish
language-sw = Swahili
language-ta = Tamil
language-te = Telugu
language-tg = Tajik
language-th = Thai
language-tk = Turkmen
language-tl = Filipino
language-tr = Turkish
language-ts = Tsonga
language-tt = Tatar
language-tw = Twi
language-ug = Uyghur
language-uk = Ukrainian
language-und = unclear
language-ur = Urdu
language-uz = Uzbek
language-vi = Vietnamese
language-war = Waray
language-yi = Yiddish
language-yo = Yoruba
language-zh = Chinese
