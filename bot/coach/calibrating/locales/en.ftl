### What `attune calibrate` says of a class's calibration. The ids are the same in every language.

calibrate-progress = Refit { $done } of { $of }
calibrate-fitting = Fitting { $posts ->
        [one] 1 post
       *[other] { $posts } posts
    } …
calibrate-reading = Reading the comments of { $file } …
calibrate-waiting = Somebody else is calibrating this class; waiting …

calibrate-title = Calibration of the simulated panel for class { $class }: { $posts ->
        [one] 1 post
       *[other] { $posts } posts
    } with { $comments ->
        [one] 1 comment
       *[other] { $comments } comments
    }.
calibrate-left-out = Line { $line } is not used: { $why }.
calibrate-parameters = What would change (in brackets: how much of it the posts decide; the rest is held by the standard value)
calibrate-parameter = { $meaning } ({ $name }): { $standard } → { $fitted } ({ $decided } %)
calibrate-liking-warmth = How kindly readers take posts in general
calibrate-reactance-pressure = How much pressure in a text makes readers resist
calibrate-comprehension-term_needs = How much one has to know of China to get an unexplained term
calibrate-liking-taste = How much tastes differ
calibrate-at-limit = At the limit of what may move: { $names }. The posts ask for more than the model was made for; look at them before you apply this.
calibrate-misses = Mean distance between simulated shares and those of the comments (positive, neutral, hostile, misread)
calibrate-before = Standard parameters: { $points } points
calibrate-after = Fitted, on the same posts: { $points } points (always flattering)
calibrate-unseen = Fitted, on each post while it was left out: { $points } points (this one counts)
calibrate-unseen-none = Fitted, on a post that was left out: not to be said of one post
calibrate-helps = Posts that the fit had not seen are predicted better than by the standard parameters.
calibrate-refused-few-posts = This cannot be applied: it takes { $fewest } posts to see whether a fit holds for others.
calibrate-refused-no-gain = This cannot be applied: posts that the fit had not seen are not predicted better than by the standard parameters.
calibrate-how-to-apply = Nothing is changed yet. To use it for class { $class }, run the same command with --apply.
calibrate-applied = Version { $version } is in force for class { $class }. To take it back: attune calibrate --undo --class { $class }

calibrate-version = Version { $version }, { $on }: { $posts ->
        [one] 1 post
       *[other] { $posts } posts
    }, { $comments ->
        [one] 1 comment
       *[other] { $comments } comments
    }; distance { $before } → { $unseen } points on unseen posts; { $parameters }
calibrate-undone = Version { $version } taken back, { $on }
calibrate-standard = Class { $class } goes by the standard parameters.
calibrate-in-force = Class { $class } goes by version { $version }.

calibrate-caveats = What this can and cannot show
calibrate-caveat-commenters = Commenters are not readers: only those who comment are fitted, and a platform chooses which comments are seen. They are compared with the simulated readers who read on.
calibrate-caveat-labels = Stances and misreadings that were told from comments by code have its mistakes. Negative comments that are not hostile count as neutral.
calibrate-caveat-alike = Comments on one post answer one another: however many, a post counts like fewer than { $most } independent readers.
calibrate-caveat-dispersion = The posts differ { $times } times as much as the model can explain, and count for that much less.
calibrate-caveat-few = With fewer than { $few } posts, even the distance on unseen posts is rough.
calibrate-caveat-free = Only these parameters may move, two prior standard deviations at most. Everything else stays as it is, and no interval knows whether the model is right.

calibrate-what = Name a table of posts, or one of --undo and --history.
calibrate-one-at-a-time = Only one of a table of posts, --undo and --history at a time; --apply needs a table.
calibrate-no-column = { $file } has no column for { $roles }; its columns are: { $columns }.
calibrate-no-outcomes = { $file } needs a column comments (files of comments) or the columns positive, neutral, hostile and misread (counts); its columns are: { $columns }.
calibrate-too-many = { $file } has more than { $most } posts.
calibrate-nothing-used = No post of { $file } can be used: line { $line }: { $why }.
calibrate-nothing-to-undo = Class { $class } has no calibration in force.
calibrate-damaged = Line { $line } of the calibrations of class { $class } is not what was written ({ $path }): restore the file from a backup, or move it away to start again. Until then the standard parameters are used.
calibrate-unreadable = The calibrations of class { $class } cannot be read or written ({ $reason }).
calibrate-busy = Somebody else has been calibrating class { $class } for too long: try again later.
calibrate-bad-no-story = a path is missing
calibrate-bad-absolute-path = a path is not relative to the file
calibrate-bad-unread-story = the story cannot be read
calibrate-bad-unknown-audience = the audience is not known
calibrate-bad-unread-comments = the file of comments cannot be read
calibrate-bad-no-comments = there is no comment that could be judged
calibrate-bad-no-number = a count is no whole number
calibrate-bad-sum = the counts do not add up (positive, neutral, negative and hostile make n; misread is at most n)
