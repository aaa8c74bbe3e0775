### 关于评论文件及其结果的用语。

## 进度与列的对应（标准错误输出）

columns-text = 评论取自“{ $column }”列（{ $encoding }）。
columns-group = 分组取自“{ $column }”列。
columns-other-group = “{ $column }”列看起来是分组；要比较各组，请加上 --group-column { $column }。
progress-comments = 条评论
labels-written = { $rows } 行的标签已写入 { $file }。

## 结果

report-rows = 共 { $rows } 行，计入 { $counted } 条评论，跳过 { $skipped } 行。
report-languages = 语言：{ $languages }
report-group = { $group }：{ $n } 条评论，其中 { $judged } 条可判断
report-measure = { $measure }：{ $shown }
report-difference = 差异：{ $first } 减 { $second }
report-effect = { $shown }，Cohen’s h（效应量）{ $effect }
report-caveats = 这些数字能说明什么，不能说明什么
measure-positive_resonance = 正面共鸣（%）
measure-hostile_friction = 敌意摩擦（%）
measure-misinterpretation = 误读（%）
measure-shared_meaning_consensus = 意义共识（1–100）
group-blank = （空白）

## 说明

caveat-sample = 评论的人是自己选择来评论的，先看到哪些评论又由平台决定：这些数字只描述这些评论，不代表公众，更不代表一个国家。
caveat-interval = 区间（95%）表示换一批同类评论时数字会摆动多少，并不反映单条标签的错误；反讽、俚语和圈内玩笑常会听错。
caveat-skipped = 有 { $empty } 个空行、{ $repeated } 行与同组先前的评论用语相同，均不计入；它们在标签文件中仍各占一行。
caveat-unsupported = 有 { $n } 条评论所用的语言还不能每一项都判断得够好，或没有可供辨认语言的文字（{ $languages }）；它们计入条数，但不作判断。
caveat-hostility = 敌意一项只在英语上与人的判断核对过，其他语言尚未核对。
caveat-misreading = 没有提供故事原文时，只能听出说出口的困惑；误解而不自知的人不会被计入。用 --story 提供原文，可以多听出一些。
caveat-misreading-with-story = 这里的误读指：说出口的困惑、询问故事中某个词是什么、怀疑其中某句话是否照字面理解。误解而不自知的人不会被计入。
caveat-elsewhere = 有 { $n } 条评论与故事内容无关。这不算误读，它们与其他评论一样计入。
caveat-cut = 有 { $n } 条评论较长，只读了前 2,000 个字符。
caveat-few = 有的组可判断的评论不足 { $few } 条；与其看百分比，不如直接读这些评论。
caveat-two-groups = 两组并非随机分配：它们之间的差异不一定来自故事的形式。
caveat-many-groups = 只有恰好两组时才计算差异；组数更多时，总有一些差异只是偶然。

## 文件的问题

file-absent = 没有 { $file } 这个文件。
file-folder = { $file } 是文件夹，请指定一个文件。
file-unreadable = 无法读取 { $file }（{ $reason }）。
file-empty = { $file } 是空的。
file-workbook = { $file } 是工作簿或压缩包，请先把工作表另存为 CSV（UTF-8）。
file-not-utf8 = { $file } 不是 UTF-8 文本，请另存为 CSV UTF-8。
file-json-list = { $file } 是一整个 JSON 列表，请改为每行一个对象（JSON lines）。
file-without-rows = { $file } 里没有评论。
file-without-words = { $file } 的“{ $column }”列没有任何文字。
line-too-long = { $file } 第 { $line } 行超过 { $most } 个字符，不可能是评论。
line-not-json = { $file } 第 { $line } 行：不是 JSON 对象。
line-not-csv = { $file } 第 { $line } 行：不是 CSV，可能有引号没有闭合。
column-missing = { $file } 没有“{ $column }”列；现有的列是：{ $columns }。
column-unclear = { $file } 里没有像是评论的列，请用 --text-column 指定。
groups-too-many = 分组列有超过 { $most } 个不同的值：这不是分组。
labels-unwritable = 标签无法写入 { $file }（{ $reason }）。
labels-not-csv = 标签以 CSV 格式写出：请让 { $file } 的文件名以 .csv 结尾。
labels-over-file = 标签会覆盖 { $file }，请换一个文件名。
