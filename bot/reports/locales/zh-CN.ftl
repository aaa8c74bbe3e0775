### 图中的文字：少而清楚，便于在手机上看。数字按语言习惯书写。

band-simulated = 模拟读者 · { $readers } 人
band-several = 模拟读者
band-real = 真实评论，n = { $n }

list-comma = 、
alt-whole = { $band }。{ $alt }

problem-empty = ⚠ 文本里没有词语，图中数字没有意义。
problem-short = ⚠ 文本太短，能说明的很少。
problem-language = ⚠ 文本不是英文，图中数字参考价值很小。

about-simulated = 这不是调查：{ $readers } 位读者由 Attune 的接受模型算出（种子 { $seed }）。下结论前，请先问问真实的读者。
about-home = 文化折扣率以国内读者为参照，他们的特征是假定的。
about-several = 这不是调查：读者由 Attune 的接受模型算出。下结论前，请先问问真实的读者。
about-intervals = 横条为 95% 区间：只含抽取读者和背后调查的偶然误差，不含模型本身的错误。
about-real = 评论者是自己选择发言的，不能代表公众或某个国家。
difference = { $shown }（{ $low } 至 { $high }）

stance-positive = 正面
stance-neutral = 中立
stance-hostile = 敌意

## 反应

reactions-title = 他们如何接受
reactions-alt = { $audience }：正面 { $positive }，中立 { $neutral }，敌意 { $hostile }。对华态度平均变化（百分制）：{ $shift }。
attitude-title = 对中国的态度
attitude-before = 阅读前
attitude-after = 阅读后
attitude-low = 不喜欢
attitude-high = 喜欢
attitude-shift = 平均变化（百分制）：{ $shift }
attitude-about = “阅读前”依据民意调查或已写明的假设；“阅读后”由模型算出。

## 谁读懂了

map-title = 谁读懂了
map-about = 每个点是一位模拟读者：越靠右，对中国了解越多；越靠上，读之前越喜欢中国。读懂不等于赞同。
map-alt = { $audience }：{ $n } 人中 { $understood } 人读懂了。
quadrant-little-favourable = 了解少，喜欢
quadrant-much-favourable = 了解多，喜欢
quadrant-little-unfavourable = 了解少，不喜欢
quadrant-much-unfavourable = 了解多，不喜欢
quadrant-count = { $n } 人中 { $understood } 人读懂
key-understood = 读懂：{ $n } 人
key-missed = 没读懂：{ $n } 人
key-shades = 读懂的比例
key-size = 方块越大，读者越多。

## 两个版本

versions-title = 修改前后对比
versions-about = 两个版本给同一批读者看。只有差值的区间不含 0 时，才标“变好”或“变差”。
versions-alt = { $measure }：{ $first } → { $second }，{ $verdict }。
verdict-better = ▲ 变好
verdict-worse = ▼ 变差
verdict-unclear = 变化不明显
verdict-unsaid = 无法判断

## 不同形式、不同组别

forms-title = 同一故事，不同形式
forms-about = 这里把脚本当作文字来比较：没有人看到画面、听到声音或戴上头显。
forms-differ = ≠A：与 A 有差异。两种形式由同一批读者阅读，差值的区间不含 0。
comments-title = 人们写了什么
comments-about = 横条为 95% 区间，不含单条标注的错误（如没看出的反讽）。
comments-lot = 各组不是随机分配的：差异不一定来自故事的形式。
comments-differ = ≠A：与 A 有差异。差值的区间（已按比较次数放宽）不含 0。
themes = 谈到：{ $themes }
not-drawn = 另有 { $n } 项未画在图中，见数据表。
group-alt = { $name }：{ $figures }。
lower-is-better = 越低越好
higher-is-better = 越高越好
measure-cultural_discount_rate = 文化折扣率
measure-algorithmic_reach = 平台传播力
measure-emotional_resonance = 情感共鸣
measure-positive_image_conversion = 正面形象转化率
measure-processing_friction = 理解阻力
measure-positive_resonance = 正面共鸣
measure-hostile_friction = 敌意摩擦
measure-misinterpretation = 误读
measure-shared_meaning_consensus = 意义共识
measure-attitude_shift = 态度变化

## 预测

forecast-title = 你的预测与模拟读者
forecast-yours = 你的预测
forecast-panel = 模拟读者
forecast-score = 比例预测得分：{ $score }（满分 100）
forecast-marks = ◇ 你的预测 → ● 模拟读者。
forecast-about = 预测是对照模拟读者打分的，说明的是你对模型的预见力。
forecast-alt = 预测：{ $forecast }。模拟读者：{ $panel }。比例预测得分：{ $score }（满分 100）。
accuracy-title = 历次预测的准确度
accuracy-axis = 第几次预测
accuracy-about = 共情准确度（0–100），对照模拟读者打分。各篇难度不同，一次升降说明不了什么。
accuracy-open = 图上没有圆点的那几次：题没有答全，不计准确度。
accuracy-alt = 最近 { $n } 次预测的共情准确度依次为：{ $scores }。

## 文件

comments-everyone = 全部评论
chart-written = 图片已保存到 { $file }。
chart-numbers-written = 图中的数据已保存到 { $file }。
chart-wrong-ending = 图片存为 .png，图中的数据存为 .csv：请给 { $file } 换一个这样结尾的名字。
chart-over-input = 图片会覆盖 { $file }，请换一个名字。
chart-no-folder = 图片 { $file } 所在的文件夹不存在。
chart-folder = { $file } 是文件夹，请写明图片的文件名。
chart-unwritable = 图片无法写入 { $file }（{ $reason }）。
