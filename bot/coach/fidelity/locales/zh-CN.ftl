### `attune fidelity` 对真实读者与模拟读者的比较。各语言的 id 相同。

## 读取文件（标准错误输出）

fidelity-columns = 所用的列：{ $columns }。要换列，请加 --column { $example }。
fidelity-column = { $role } = “{ $column }”
fidelity-unused = 没有用到的列：{ $columns }。
fidelity-scale = 态度的量表为 { $low } 到 { $high }；如果不是，请加 --scale 最小值 最大值。
fidelity-progress = 模拟第 { $done } 组，共 { $of } 组
fidelity-kept = 参数、各行数据和摘要已存入数据文件夹下的 { $folder }（不保存评论原文）。

## 结果

fidelity-title = 模拟读者的可信度检验（对照 { $file }）：真实读者 { $readers } 人，文本 { $stories } 篇，受众 { $audiences } 类；每组模拟读者 { $size } 人。
fidelity-left-out = 有 { $n } 行没有使用，因为{ $why }（第 { $lines } 行）。
fidelity-and-more = 、……
fidelity-measure = { $measure }：真实与模拟对照（括号内为 95% 区间）
fidelity-stance = 立场（1 正面，0 中立，−1 敌意）
fidelity-understood = 是否读懂（0 否，1 是）
fidelity-attitude_after = 读后态度（−1 到 1）
fidelity-shift = 态度变化（−2 到 2）
fidelity-share = 转发意愿（0 到 1）
fidelity-correlation = 各格（一篇文本 × 一类受众）之间的一致性：皮尔逊相关 { $pearson }，斯皮尔曼相关 { $spearman }。
fidelity-ceiling = 噪声上限：把真实读者随机分成两半互相对照，格均值的信度为 { $reliability }，所以任何预测与它们的相关最高约为 { $ceiling }。按这个上限校正后，模拟读者的皮尔逊相关为 { $r }。
fidelity-ceiling-unknown = 噪声上限：格数或读者太少，无法说明。
fidelity-bias = 偏差（模拟减真实）：{ $bias }。
fidelity-rmse = 每格的典型误差（RMSE）：{ $rmse }。由于受访的真实读者人数有限，就算预测完美，误差也会有约 { $chance }。
fidelity-rmse-alone = 每格的典型误差（RMSE）：{ $rmse }。读者太少，说不出完美的预测会有多大误差。
fidelity-prior = 作为对照，只用读前态度、完全不看文本：RMSE { $rmse }，皮尔逊相关 { $r }。
fidelity-prior-scale = 作为对照，只用读前态度、完全不看文本：皮尔逊相关 { $r }（量纲不同，不比误差）。
fidelity-mean = 作为对照，每格都用真实读者的总均值：RMSE { $rmse }。
fidelity-guess-prior = 只用读前态度
fidelity-guess-mean = 只用总均值
fidelity-and = 、
fidelity-beaten = 模拟读者并不比“{ $guesses }”更接近真实：在这里，它没有比这么简单的猜测多提供什么。
fidelity-unbeaten = 在可以比较的范围内，模拟读者比这些简单猜测更接近真实。
fidelity-within = 格内差异，模拟与真实之比：{ $ratio }（1 表示模拟的人与真实的人差异一样大）。
fidelity-between = 受众之间的差异，模拟与真实之比：{ $ratio }（小于 1 是把差异抹平了，大于 1 是夸大了）。
fidelity-by-audience = 各类受众
fidelity-audience = { $audience }，{ $readers } 人：真实 { $real }，模拟 { $simulated }，相差 { $bias }
fidelity-others = 其他指标
fidelity-other = { $measure }，{ $cells } 格：皮尔逊相关 { $pearson }，偏差 { $bias }，格内差异之比 { $within }，受众间差异之比 { $between }
fidelity-interval = { $value }（{ $low } 至 { $high }）
fidelity-at-least = { $value }（至少 { $low }）
fidelity-places = { $value }（{ $low } 至 { $high }）
fidelity-unsaid = 无法说明
fidelity-comma = 、
fidelity-semicolon = ；

## 排名

fidelity-ranking = 按模拟读者的排名（名次带 95% 区间；区间重叠的相邻受众分不出先后）
fidelity-place = { $audience }：模拟读者排第 { $simulated }，真实读者排第 { $real }
fidelity-refused = 不给受众排名：{ $reasons }。
fidelity-no-few-audiences = 排名至少要有三类受众
fidelity-no-no-common-story = 没有哪篇文本是所有受众都读过的
fidelity-no-few-cells = 不足四格
fidelity-no-few-readers = 有一类受众，读过共同文本的不足 { $least } 人
fidelity-no-ceiling-unknown = 无法说明真实读者自身有多一致
fidelity-no-ceiling-low = 真实读者的均值里，偶然多于差异（信度低于 0.5）
fidelity-no-no-difference = 真实受众之间的差异并不比偶然造成的更大
fidelity-no-between-narrow = 模拟读者抹平了受众之间的差异（比值不在 { $low } 到 { $high } 之间）
fidelity-no-between-wide = 模拟读者夸大了受众之间的差异（比值不在 { $low } 到 { $high } 之间）
fidelity-no-within-narrow = 模拟的人彼此太像（格内比值不在 { $low } 到 { $high } 之间）
fidelity-no-within-wide = 模拟的人彼此差异过大（格内比值不在 { $low } 到 { $high } 之间）
fidelity-no-other-order = 模拟读者的先后次序与真实读者不符（斯皮尔曼相关低于 0.5）

## 说明

fidelity-caveats = 这些结果能说明什么、不能说明什么
fidelity-caveat-who = “真实”一方就是这个文件里的 { $readers } 个人，不论他们是怎么找来的。除非是随机抽样，否则他们只代表自己，不代表一个国家。
fidelity-caveat-comments = 有 { $n } 位读者的立场是程序从评论里判断的，会有误判；难过或批评但没有敌意的评论算作中立。写评论的人也不等于所有读过的人。
fidelity-caveat-scrolling = 模拟读者里包括一划而过的人；而被请来阅读的真实读者没法划走。单凭这一点，模拟读者就会比他们冷淡。
fidelity-caveat-cells = 一致性的结论建立在 { $cells } 格上，只适用于这些文本和受众。同一文本或同一受众的各格并不独立，因此相关系数的区间偏窄。
fidelity-caveat-few = 有的受众不足 { $few } 人，这一类的数字只能算粗略。
fidelity-caveat-interval = 其他区间是把真实读者重新抽样得出的；模拟数字的区间是把模拟读者和其态度所依据的调查重新抽样得出的；模型本身对不对，区间里看不出来。
fidelity-caveat-baselines = 总均值取自它要对照的同一批读者，因此占了便宜。

## 文件或行的问题

fidelity-no-column = { $file } 缺少以下内容的列：{ $roles }；现有的列：{ $columns }。请用 --column { $example } 这样的写法指明。
fidelity-no-reactions = { $file } 里没有记录反应的列（stance、comment、understood、attitude_after 或 share）；现有的列：{ $columns }。
fidelity-absent-column = { $file } 没有“{ $column }”这一列；现有的列：{ $columns }。
fidelity-bad-column = --column 要写成“内容=列名”，例如 stance=Q7；内容可以是 { $roles }。
fidelity-twice = { $file }：“{ $column }”这一列被指定了两次。
fidelity-nothing-used = { $file } 没有一行可用：{ $why }（第 { $lines } 行）。
fidelity-size-range = --size 的范围是 100 到 { $most }。
fidelity-scale-range = --scale 要给两个数，小的在前，例如 1 7。
fidelity-not-kept = 检验结果无法存入数据文件夹（{ $reason }）。
fidelity-bad-no-story = 没有写明文本
fidelity-bad-absolute-story = 文本不是相对于该文件的路径
fidelity-bad-unread-story = 文本无法读取
fidelity-bad-no-country = 没有写明国家
fidelity-bad-unknown-country = 国家或受众不认识
fidelity-bad-stance = 立场不是 positive、neutral、hostile（正面、中立、敌意）之一
fidelity-bad-understood = understood 既不是 0 也不是 1
fidelity-bad-attitude = 态度不是量表里的数（换量表请用 --scale 最小值 最大值）
fidelity-bad-share = share 不是 0 到 1 的数
fidelity-bad-no-reaction = 没有任何反应
fidelity-bad-unjudged = 评论的语言无法判断，或者没有文字
table-too-big = { $file } 超过 { $most } MB。
table-without-rows = { $file } 里没有数据行。
table-workbook = { $file } 是工作簿；请先把工作表另存为 CSV（UTF-8）。
