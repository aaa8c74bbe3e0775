### What is said otherwise on a phone. A line that opens a block is its heading: short, no capitals, no final mark.

## The critique

render-title =
    { $audience }
    { $words } words. In brackets: the 90 % range.
render-strengths = What works
render-main =
    What matters most for these readers
    { $count ->
        [one] One thing.
       *[other] { $count } things, the most important first.
    }
render-small =
    This is close
    { $count ->
        [one] One small thing is left.
       *[other] { $count } small things are left.
    }
render-further = Also noticed
render-next-step = Next step
phone-score = { $bar } { $score } { $dimension } ({ $low }–{ $high })
phone-checks = Checks
phone-kind = • { $rule }
phone-kind-quotes = • { $rule }: { $quotes }
phone-kind-more = • { $rule }: { $quotes } and { $count } more
phone-more-kinds = • and { $count } more kinds

## Why, sources, versions

why-intro = Each score starts at a base and is moved by what the measurement saw in your words. Choose a dimension to see every step.
phone-why = { $dimension } { $score }
phone-note = { $id } · { $sources }
phone-standing = ({ $evidence }; { $status })
phone-sources = Sources
phone-change = { $points } { $dimension } (±{ $margin })
phone-clear = Clearly changed
phone-within = Within the margin, so perhaps chance
phone-resolved = Solved: { $count }
phone-new = New: { $count }
phone-still = Still there: { $count }

## The panel

panel-title =
    Simulated: { $size ->
        [one] one invented reader
       *[other] { $size } invented readers
    }
    { $readers }. Nobody was asked: a model worked out what such readers might make of your text.
panel-disagreement = Who disagrees (simulated)
panel-split = The split (simulated)
panel-metrics = In figures (simulated; 95 % interval)
panel-misread = Most misread (simulated)
panel-resisted = What put readers off (simulated)
panel-voices =
    Simulated voices
    Composed by code from what each persona met. No person wrote them.
panel-home = Against the home panel (simulated)
panel-debrief = What would prove this wrong
panel-caveats = What this can and cannot show

## Practice

drill-title =
    { $title }
    Level { $level } · about { $minutes } min
drill-named = { $id } · { $task }
case-title = { $id } · { $title }
resource-title = { $id } · { $title } ({ $by })
case-source = • { $id }: { $title }
