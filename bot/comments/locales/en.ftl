### What is said about a file of comments and its result. Numbers of comments are written by the locale.

## Progress and mapping, on standard error

columns-text = Comments are in the column “{ $column }” ({ $encoding }).
columns-group = Groups are in the column “{ $column }”.
columns-other-group = The column “{ $column }” looks like groups; to compare them, add --group-column { $column }.
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
report-languages = Languages: { $languages }
report-group = { $group }: { $n ->
        [one] 1 comment
       *[other] { $n } comments
    }, { $judged } judged
report-measure = { $measure }: { $shown }
report-difference = Difference, { $first } less { $second }
report-effect = { $shown }, Cohen’s h { $effect }
report-caveats = What this can and cannot show
measure-positive_resonance = Positive resonance, %
measure-hostile_friction = Hostile friction, %
measure-misinterpretation = Misinterpretation, %
measure-shared_meaning_consensus = Shared-meaning consensus, 1–100
group-blank = (blank)

## Caveats

caveat-sample = People who comment have chosen to, and a platform has chosen which comments are seen first: these figures describe these comments, not a public or a country.
caveat-interval = The intervals (95 %) say how far the figures would wander with other comments of the same kind. They know nothing of mistakes in single labels; irony, slang and inside jokes are often misheard.
caveat-skipped = Not counted: empty rows ({ $empty }) and rows with a wording that their group had before ({ $repeated }). They have a line in the labels all the same.
caveat-unsupported = Counted, but not judged ({ $n }): comments in a language in which not everything can be judged well enough, or without words to tell one by ({ $languages }).
caveat-hostility = Hostility was checked against people’s judgement in English only. In other languages it has not been checked.
caveat-misreading = Without the story only confusion that somebody puts into words is heard. Who misunderstands without noticing is not counted; give the story with --story to hear a little more.
caveat-misreading-with-story = Misreading means: confusion put into words, asking what a word of the story is, or doubting that something in it was meant literally. Who misunderstands without noticing is not counted.
caveat-elsewhere = Not about anything in the story ({ $n }): that is no misreading, and these comments are counted like the others.
caveat-cut = Of long comments ({ $n }) only the first 2,000 characters were read.
caveat-few = A group has fewer than { $few } judged comments. Read them rather than their percentages.
caveat-two-groups = The groups were not drawn by lot: a difference between them need not come from the story’s form.
caveat-many-groups = Differences are worked out for exactly two groups; with more, some will differ by chance alone.

## What is wrong with a file

file-absent = There is no file { $file }.
file-folder = { $file } is a folder; name a file.
file-unreadable = { $file } cannot be read ({ $reason }).
file-empty = { $file } is empty.
file-workbook = { $file } is a workbook or an archive; save the sheet as CSV (UTF-8) first.
file-not-utf8 = { $file } is not UTF-8 text; save it as CSV UTF-8.
file-json-list = { $file } is one JSON list; write one object a line (JSON lines) instead.
file-without-rows = { $file } holds no comments.
file-without-words = No row of { $file } has any words in the column “{ $column }”.
line-too-long = { $file }, line { $line }: a line of more than { $most } characters holds no comment.
line-not-json = { $file }, line { $line }: this is not a JSON object.
line-not-csv = { $file }, line { $line }: this is not CSV, perhaps because a quotation mark is never closed.
column-missing = { $file } has no column “{ $column }”; its columns are: { $columns }.
column-unclear = { $file } has no column that could hold comments; name it with --text-column.
groups-too-many = The group column has more than { $most } different values: it is not a grouping.
labels-unwritable = The labels cannot be written to { $file } ({ $reason }).
labels-not-csv = Labels are written as CSV: give { $file } a name that ends in .csv.
labels-over-file = The labels would overwrite { $file }; give them another name.
