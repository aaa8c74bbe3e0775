### `attune calibrate` 对班级校准的说法。各语言的 id 相同。

calibrate-progress = 重新拟合第 { $done } 次，共 { $of } 次
calibrate-fitting = 正在拟合 { $posts } 篇帖子……
calibrate-reading = 正在读取 { $file } 里的评论……
calibrate-waiting = 有人正在校准这个班级，请稍候……

calibrate-title = 班级 { $class } 的模拟读者校准：{ $posts } 篇帖子，{ $comments } 条评论。
calibrate-left-out = 第 { $line } 行没有使用：{ $why }。
calibrate-parameters = 会改变的参数（括号内是由这些帖子决定的比例，其余由标准值约束）
calibrate-parameter = { $meaning }（{ $name }）：{ $standard } → { $fitted }（{ $decided }%）
calibrate-liking-warmth = 读者对帖子总体上有多友善
calibrate-reactance-pressure = 文本的施压在多大程度上引起抵触
calibrate-comprehension-term_needs = 要对中国了解多少，才看得懂没有解释的词
calibrate-liking-taste = 个人口味的差异有多大
calibrate-at-limit = 已到可变范围的边缘：{ $names }。这些帖子的要求超出了模型的设想，采用之前请先看看它们。
calibrate-misses = 模拟比例与评论比例的平均差距（正面、中立、敌意、误读）
calibrate-before = 标准参数：{ $points } 个百分点
calibrate-after = 拟合之后，同一批帖子：{ $points } 个百分点（总会偏好看）
calibrate-unseen = 拟合之后，轮流留出的帖子：{ $points } 个百分点（以此为准）
calibrate-unseen-none = 拟合之后，留出的帖子：只有一篇，无法说明
calibrate-helps = 对没有参与拟合的帖子，预测比标准参数更准。
calibrate-refused-few-posts = 不能采用：至少要有 { $fewest } 篇帖子，才看得出拟合结果能否用到别的帖子上。
calibrate-refused-no-gain = 不能采用：对没有参与拟合的帖子，预测并不比标准参数更准。
calibrate-how-to-apply = 目前什么都没有改变。要在班级 { $class } 采用，请在同一条命令后加 --apply。
calibrate-applied = 班级 { $class } 已采用第 { $version } 版。要撤回：attune calibrate --undo --class { $class }

calibrate-version = 第 { $version } 版，{ $on }：{ $posts } 篇帖子，{ $comments } 条评论；未见过的帖子上的差距 { $before } → { $unseen } 个百分点；{ $parameters }
calibrate-undone = 撤回第 { $version } 版，{ $on }
calibrate-standard = 班级 { $class } 使用标准参数。
calibrate-in-force = 班级 { $class } 使用第 { $version } 版。

calibrate-caveats = 这些结果能说明什么、不能说明什么
calibrate-caveat-commenters = 写评论的人不等于读者：拟合的只是写评论的人，而且看到哪些评论由平台决定。与他们对照的是模拟读者中读下去的人。
calibrate-caveat-labels = 由程序从评论判断的立场和误读会有错误。负面但没有敌意的评论算作中立。
calibrate-caveat-alike = 同一帖子下的评论会互相影响：不论有多少条，一篇帖子最多只相当于不到 { $most } 位独立读者。
calibrate-caveat-dispersion = 帖子之间的差异是模型所能解释的 { $times } 倍，它们的分量也相应降低。
calibrate-caveat-few = 帖子不足 { $few } 篇时，连未见过的帖子上的差距也只是粗略的。
calibrate-caveat-free = 只有这些参数可以改变，最多离标准值两个先验标准差。其他一切不变；模型本身对不对，这里看不出来。

calibrate-what = 请给出帖子的表格，或者 --undo、--history 之一。
calibrate-one-at-a-time = 帖子的表格、--undo、--history 一次只能用一个；--apply 需要表格。
calibrate-no-column = { $file } 缺少以下内容的列：{ $roles }；现有的列：{ $columns }。
calibrate-no-outcomes = { $file } 需要有 comments 列（评论文件），或者 positive、neutral、hostile、misread 四列（条数）；现有的列：{ $columns }。
calibrate-too-many = { $file } 里的帖子超过 { $most } 篇。
calibrate-nothing-used = { $file } 没有一篇帖子可用：第 { $line } 行：{ $why }。
calibrate-nothing-to-undo = 班级 { $class } 目前没有采用任何校准。
calibrate-damaged = 班级 { $class } 的校准记录第 { $line } 行已不是当初写入的内容（{ $path }）：请从备份恢复该文件，或把它移走重新开始。在此之前使用标准参数。
calibrate-unreadable = 班级 { $class } 的校准记录无法读写（{ $reason }）。
calibrate-busy = 有人校准班级 { $class } 的时间太长：请稍后再试。
calibrate-bad-no-story = 缺少路径
calibrate-bad-absolute-path = 路径不是相对于该文件的
calibrate-bad-unread-story = 文本无法读取
calibrate-bad-unknown-audience = 受众不认识
calibrate-bad-unread-comments = 评论文件无法读取
calibrate-bad-no-comments = 没有可以判断的评论
calibrate-bad-no-number = 条数不是整数
calibrate-bad-sum = 条数对不上（正面、中立、负面、敌意之和应等于 n；误读不超过 n）
