### 手机上换一种说法的句子。每一段的第一行是小标题：要短，结尾不加标点。

## 点评

render-title =
    { $audience }
    { $words } 词。括号里是 90% 区间。
render-strengths = 写得好的地方
render-main =
    对这些读者最要紧的事
    一共 { $count } 点，越靠前越重要。
render-small =
    已经很接近了
    只剩 { $count } 处小地方。
render-further = 另外注意到
render-next-step = 下一步
phone-score = { $bar } { $score } { $dimension }（{ $low }–{ $high }）
phone-checks = 三项核对
phone-kind = • { $rule }
phone-kind-quotes = • { $rule }：{ $quotes }
phone-kind-more = • { $rule }：{ $quotes }等，另有 { $count } 处
phone-more-kinds = • 还有 { $count } 类

## 得分理由、资料来源、前后两稿

why-intro = 每个分数从基准分出发，由你稿子里的词句上下移动。点一个维度，就能看到每一步。
phone-why = { $dimension } { $score }
phone-note = { $id } · { $sources }
phone-standing = （{ $evidence }；{ $status }）
phone-sources = 资料来源
phone-change = { $points } { $dimension }（±{ $margin }）
phone-clear = 变化明显
phone-within = 在误差之内，可能只是巧合
phone-resolved = 已解决 { $count } 处
phone-new = 新出现 { $count } 处
phone-still = 还在的 { $count } 处

## 模拟读者

panel-title =
    模拟读者 { $size } 位
    { $readers }。没有问过任何真人，以下是模型推算这样的读者可能会怎么看你的稿子。
panel-disagreement = 谁和谁看法不同（模拟）
panel-split = 态度分布（模拟）
panel-metrics = 各项指标（模拟，95% 区间）
panel-misread = 最容易误读的词句（模拟）
panel-resisted = 让读者反感的词句（模拟）
panel-voices =
    模拟发言
    由程序按每个虚拟读者在文中碰到的内容拼合而成，不是真人所写。
panel-home = 与国内读者对照（模拟）
panel-debrief = 怎样看出这些结果错了
panel-caveats = 能说明什么，不能说明什么

## 练习

drill-title =
    { $title }
    难度 { $level } · 约 { $minutes } 分钟
drill-named = { $id } · { $task }
case-title = { $id } · { $title }
resource-title = { $id } · { $title }（{ $by }）
case-source = • { $id }：{ $title }
