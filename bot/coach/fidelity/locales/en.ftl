### What `attune fidelity` says of real readers' reactions beside the panel's. The ids are the same in every language.

## Reading the file, on standard error

fidelity-columns = Columns: { $columns }. For others, add --column { $example }.
fidelity-column = { $role } = “{ $column }”
fidelity-unused = Not used: { $columns }.
fidelity-scale = Attitudes run from { $low } to { $high }; for another scale, add --scale LOW HIGH.
fidelity-progress = Panel { $done } of { $of }
fidelity-kept = Parameters, rows and summary are in { $folder } of the home folder (no comment's text is kept).

## Result

fidelity-title = Fidelity of the simulated panel, against { $file }: { $readers ->
        [one] 1 real reader
       *[other] { $readers } real readers
    }, { $stories ->
        [one] 1 story
       *[other] { $stories } stories
    }, { $audiences ->
        [one] 1 audience
       *[other] { $audiences } audiences
    }; panels of { $size } simulated readers each.
fidelity-left-out = { $n ->
        [one] 1 row is
       *[other] { $n } rows are
    } not used, because { $why } (line { $lines }).
fidelity-and-more = , …
fidelity-measure = { $measure }, real against simulated (brackets: 95 % interval)
fidelity-stance = Stance (1 positive, 0 neutral, −1 hostile)
fidelity-understood = Understood (0 no, 1 yes)
fidelity-attitude_after = Attitude after reading (−1 to 1)
fidelity-shift = Change of attitude (−2 to 2)
fidelity-share = Would share it (0 to 1)
fidelity-correlation = Agreement over cells (one story, one audience): Pearson { $pearson }, Spearman { $spearman }.
fidelity-ceiling = Noise ceiling: the real readers’ own means have a reliability of { $reliability } (random halves), so nothing could correlate with them beyond about { $ceiling }. Measured against that ceiling, the panel’s Pearson is { $r }.
fidelity-ceiling-unknown = Noise ceiling: not to be said with so few cells or readers.
fidelity-bias = Bias (simulated less real): { $bias }.
fidelity-rmse = Typical miss of a cell (RMSE): { $rmse }. Even a perfect panel would miss by about { $chance }, since so few real readers were asked.
fidelity-rmse-alone = Typical miss of a cell (RMSE): { $rmse }. With so few readers it cannot be said how far even a perfect panel would miss.
fidelity-prior = For comparison, the attitude before reading alone, without any story: RMSE { $rmse }, Pearson { $r }.
fidelity-prior-scale = For comparison, the attitude before reading alone, without any story: Pearson { $r } (its scale is another one).
fidelity-mean = For comparison, the real readers’ overall mean said of every cell: RMSE { $rmse }.
fidelity-guess-prior = the attitude before reading alone
fidelity-guess-mean = the overall mean
fidelity-and = { " " }and{ " " }
fidelity-beaten = The panel comes no closer than { $guesses }: here it adds nothing to so simple a guess.
fidelity-unbeaten = The panel comes closer than the guesses that can be compared with it.
fidelity-within = Spread within a cell, simulated over real: { $ratio } (1: people differ as much as real ones).
fidelity-between = Spread between audiences, simulated over real: { $ratio } (below 1 differences are flattened, above 1 exaggerated).
fidelity-by-audience = By audience
fidelity-audience = { $audience }, { $readers ->
        [one] 1 reader
       *[other] { $readers } readers
    }: real { $real }, simulated { $simulated }, difference { $bias }
fidelity-others = Other measures
fidelity-other = { $measure }, { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    }: Pearson { $pearson }, bias { $bias }, spread within { $within }, between { $between }
fidelity-interval = { $value } ({ $low } to { $high })
fidelity-at-least = { $value } (at least { $low })
fidelity-places = { $value } ({ $low } to { $high })
fidelity-unsaid = not to be said
fidelity-comma = { ", " }
fidelity-semicolon = { "; " }

## Ranking

fidelity-ranking = Ranking by the panel (places with 95 % interval; neighbours whose intervals overlap are not told apart)
fidelity-place = { $audience }: place { $simulated } by the simulated panel, { $real } by the real readers
fidelity-refused = The audiences are not ranked: { $reasons }.
fidelity-no-few-audiences = a ranking needs three audiences
fidelity-no-no-common-story = no story was read by all audiences
fidelity-no-few-cells = there are fewer than four cells
fidelity-no-few-readers = an audience has fewer than { $least } readers of the stories that all read
fidelity-no-ceiling-unknown = how well the real readers agree with themselves cannot be said
fidelity-no-ceiling-low = the real readers’ means are more chance than difference (reliability below 0.5)
fidelity-no-no-difference = the real audiences differ no more than chance would make them
fidelity-no-between-narrow = the panel flattens the differences between audiences (spread ratio outside { $low } to { $high })
fidelity-no-between-wide = the panel exaggerates the differences between audiences (spread ratio outside { $low } to { $high })
fidelity-no-within-narrow = simulated people are too alike (spread ratio within cells outside { $low } to { $high })
fidelity-no-within-wide = simulated people differ too much (spread ratio within cells outside { $low } to { $high })
fidelity-no-other-order = the panel’s order is not that of the real readers (Spearman below 0.5)

## Caveats

fidelity-caveats = What this can and cannot show
fidelity-caveat-who = The real side is the { $readers } people in this file, however they were found. Unless they were drawn at random, they stand for themselves and not for a country.
fidelity-caveat-comments = The stance of { $n ->
        [one] 1 reader
       *[other] { $n } readers
    } was told from a comment by code, with its mistakes; a comment that is sad or critical but not hostile counts as neutral. Those who comment are not all who read.
fidelity-caveat-scrolling = The panel includes people who scroll past; readers who were asked to read cannot. That alone makes a panel cooler than such readers.
fidelity-caveat-cells = Agreement rests on { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    } and holds for these stories and audiences, not for others. Cells that share a story or an audience are not independent, so the intervals of correlations are rather too narrow.
fidelity-caveat-few = An audience has fewer than { $few } readers: its own figures are rough.
fidelity-caveat-interval = Other intervals draw the real readers again, those of simulated figures the personas and the survey behind their attitude; none knows whether the model is right.
fidelity-caveat-baselines = The overall mean is taken from the very readers it is compared with, which favours it.

## What is wrong with a file or a row

fidelity-no-column = { $file } has no column for { $roles }; its columns are: { $columns }. Say which is which with --column { $example }.
fidelity-no-reactions = { $file } has no column with a reaction (stance, comment, understood, attitude_after or share); its columns are: { $columns }.
fidelity-absent-column = { $file } has no column “{ $column }”; its columns are: { $columns }.
fidelity-bad-column = --column is a role and a column’s name, such as stance=Q7; roles are { $roles }.
fidelity-twice = { $file }: the column “{ $column }” is asked for twice.
fidelity-nothing-used = No row of { $file } can be used: { $why } (line { $lines }).
fidelity-size-range = --size is 100 to { $most }.
fidelity-scale-range = --scale is two numbers, the lower one first, such as 1 7.
fidelity-not-kept = The check cannot be kept in the home folder ({ $reason }).
fidelity-bad-no-story = they name no story
fidelity-bad-absolute-story = the story is no path relative to the file
fidelity-bad-unread-story = the story cannot be read
fidelity-bad-no-country = they name no country
fidelity-bad-unknown-country = the country or audience is not known
fidelity-bad-stance = the stance is none of positive, neutral, hostile
fidelity-bad-understood = understood is neither 0 nor 1
fidelity-bad-attitude = an attitude is no number of the scale (for another scale, --scale LOW HIGH)
fidelity-bad-share = share is no number from 0 to 1
fidelity-bad-no-reaction = they hold no reaction
fidelity-bad-unjudged = the comment is in a language that cannot be judged, or has no words
table-too-big = { $file } is larger than { $most } MB.
table-without-rows = { $file } holds no rows.
table-workbook = { $file } is a workbook; save the sheet as CSV (UTF-8) first.
