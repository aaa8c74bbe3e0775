### 教练说的话。键：hears-<规则>、ask-<规则>、praise-<规则>、next-<问题>、accuracy-/speaker-/fairness-*。

## 读者听到了什么

hears-unglossed-term = 文中没有说明它的意思。{ $misreading }
hears-unknown-term = 这些读者里有不少人不知道“{ $term }”，前后文也没有说明它是什么。
hears-local-unit = “{ $quote }”用的是中国的计量单位，别处的读者想象不出有多大。
hears-unnamed-narrator = 这里有一个“我”，读者却不知道是谁。
hears-political-term = 这是文件语言。{ $misreading }
hears-doubtful-fact = 这个说法流传很广，但站不住脚；知道实情的读者会连带怀疑全文。
hears-us-against-them = 一旦把某个群体写成敌人，读者就不再听发生了什么，而是开始问作者站在哪一边。
hears-loaded-wording = “{ $quote }”还没摆事实就先下了判决。不赞同的读者听到的是一场攻势，连事实也会跟着怀疑。
hears-reproach = “{ $quote }”是在贬低读者。被贬低的人不再掂量你说的话，只想着替自己辩护；旁边看的人也一样。
hears-ranking = 把一方抬到另一方之上，等于请读者先矮一截，多数人会就此放下不读。
hears-one-voice = 没有人能替所有这些人说话；只要认识其中一个人，读者就知道这一点。
hears-presumption = “{ $quote }”等于替读者宣布“你已经同意”。不同意的人觉得被推着走，同意的人也用不着这句。
hears-self-praise = 夸奖出自没有利害关系的人才可信；主人自己夸，听起来像广告。
hears-claim-without-source = 读者会问“谁说的？”，而文中没有答案。
hears-figure-without-source = 光秃秃的数字看着精确，其实无从核对：总数多少？谁统计的？什么时候？
hears-controlling = “{ $quote }”这样的词不给读者选择，而人最先抵触的就是没有选择。
hears-rhetorical-question = 这个问句并不想要回答，读起来像责问。
hears-inflation = 形容词把感情都用完了，读者就没有什么可感受的了。
hears-shouting = 感叹号提高的是音量，不是感情。
hears-heavy-sentence = 这一句全是机构和抽象名词，没有看得见的人，也没有事情发生。
hears-official-sentence = 这一句像机关在介绍自己：没有疑问，没有代价，也没有人。海外读者会当作宣传，接着等你说到底发生了什么。
hears-slow-opening = 海外读者看头几行就决定读不读，而这个开头放在任何文章前面都行。
hears-no-person = 到目前为止，文中没有一个人有名字、有声音、有愿望。读者跟着人走，不跟着单位走。
hears-no-feeling = 全文都是从外面报道的：读者知道了发生什么，却不知道那是什么滋味。
hears-no-dialogue = 文章一直在说，从不提问、不迟疑、也不承认什么。心里有疑问的读者插不上嘴。
hears-hidden-speaker = 读者看不出是谁在说话、说话人有什么好处。心存疑虑的读者会先弄清这一点。
hears-audience-trap = “{ $quote }”这个词，{ $readers }会按自己的方式去理解。

## 只有作者能回答的问题

ask-audience-trap = 文章非提它不可吗？如果要提，还得向这些读者交代什么？
ask-unglossed-term = 如果有位读者在这个词上打断你，你会怎么解释？
ask-doubtful-fact = 你是从哪里读到的？找一个陌生人也能打开的出处，否则删去。
ask-us-against-them = 他们究竟做了什么、在什么时候？他们自己会怎么说？
ask-loaded-wording = 究竟发生了什么？怎样写，读者自己就能得出这个判断？
ask-reproach = 你真正想说的是什么？设想对方是你最尊敬的读者：只回应说了什么，不评论是谁说的。
ask-ranking = 它是什么样的？（而不是：它比谁强？）
ask-one-voice = 你真正接触过、读到过的是哪些人？从“有些人”、一个地方或一个名字写起。
ask-presumption = 删掉这几个字，句子会少什么吗？
ask-self-praise = 谁说的？怎么衡量？哪一年？或者：让读者看到什么，他们自己就会这么说？
ask-claim-without-source = 谁说的？在哪里能读到？有没有人不同意？
ask-figure-without-source = 谁统计的？什么时候？这个数占多大比例？
ask-controlling = 如果读者可以自由地不同意，你会怎么说？
ask-rhetorical-question = 你真心想从读者那里知道什么？
ask-inflation = 是看到了什么让你有这种感受？把它写出来，删去形容词。
ask-shouting = 这些句子里，哪一句你说的时候真的会提高嗓门？
ask-heavy-sentence = 谁、在哪一天、对谁、做了什么？让做事的人当主语，给他一个动词。
ask-official-sentence = 谁感觉到了变化？哪一天？花了什么代价？只留下一个读者想象得出、或能核对的事实。
ask-slow-opening = 讲给朋友听，你第一句会说什么？就从那里开始。
ask-no-person = 谁的日子因此变了？给这个人一个名字、一个地方、一个动作。
ask-no-person-group = 你已经提到了“{ $group }”。从中选一个人：是谁？他（她）每天起来的第一个小时在做什么？
ask-no-feeling = 那里能闻到、听到、摸到什么？你记得谁的脸？
ask-no-dialogue = 一位友善但有疑问的读者会在这里问什么？把问题写下来，并回答它。
ask-hidden-speaker = 一行就够：你是谁、为什么写、有没有人付钱？
ask-unnamed-narrator = 能不能用半句话说明你是谁、你怎么知道这件事？
ask-hidden-gain = 这篇文章希望读者购买或预订。谁从中获利？在开头几行说清楚，否则就是一篇软广告。

## 写得好的地方

praise-explains-term = 你顺手解释了这个词，读者不用离开故事。
praise-grants-a-point = 你承认了对方有理的地方，或者说明了自己知道多少，其余的话因此可信。
praise-hears-people = 这里有人用自己的声音说话。
praise-names-a-person = 有名有姓的人：从这里起，读者有了可以跟随的人。
praise-shows-feeling = 感情在身体和沉默里，不在形容词里。
praise-sets-a-scene = 读者知道自己站在何时何地。
praise-asks-a-question = 真正的提问：读者被邀请回答。
praise-sources-a-figure = 这个说法可以追到出处。
praise-pictures-the-reader = 这里你转向读者，想到了他们的生活、见闻和可能的疑问。
praise-says-who-speaks = 你说明了是谁在说话。读者信任能对上号的声音。
praise-builds-a-bridge = 你把它和别处的事物连起来，却不比高低。
praise-shows-difference-within = 你写出了当地人并不都一样。
praise-uses-the-senses = 读者看得到、闻得到、听得到。
praise-shares-ground = 这里双方都有付出，也都有收获。

## 下一步

next-slogan = 把“{ $quote }”所在的句子改写成：谁做了什么、花了多少代价。然后把新稿发给我。
next-self_praise = 删掉“{ $quote }”周围的夸奖，换成一样读者能看到或核对的东西。然后把新稿发给我。
next-unsupported_claim = 给“{ $quote }”加一个陌生人也能打开的出处，或者把话说小一点。然后把新稿发给我。
next-controlling = 改写含有“{ $quote }”的句子，让读者可以自由地不同意。然后把新稿发给我。
next-abstraction = 只改一句——以“{ $quote }”开头的那句，让一个人当主语。然后把新稿发给我。
next-missing_person = 用“一个人做一件事”开头，单位和数字往后放。然后把新稿发给我。
next-unglossed_term = 选一个你最想让读者记住的中文词，用半句话解释它，其余的换成平实的英文。然后把新稿发给我。
next-late_point = 删掉第一句，看看少了它要不要紧；从发生的事情写起。然后把新稿发给我。
next-emotion_inflation = 划掉所有表示感情的形容词，只留下两个舍不得的。然后把新稿发给我。
next-flat_feeling = 加一行只有在场的人才写得出的话。然后把新稿发给我。
next-no_dialogue = 写下一位有疑问的读者会问的问题，并在文中回答它。然后把新稿发给我。
next-hidden_speaker = 加一行：你是谁、为什么写。然后把新稿发给我。
next-ranking = 写“{ $quote }”时不和任何人比较。然后把新稿发给我。
next-collective_claim = 把“{ $quote }”换成你叫得出名字的人，或数得清的一群人。然后把新稿发给我。
next-hostile_formula = 先写出对方会怎样回应“{ $quote }”，再来回答那句话。然后把新稿发给我。
next-reproach = 换一种说法来表达“{ $quote }”：就像对一位你尊敬、只是看法不同的人说话。然后把新稿发给我。
next-loaded_wording = 去掉“{ $quote }”，把发生的事写出来，让读者自己得出这个判断。然后把新稿发给我。
next-politics = 想一想文章是否需要“{ $quote }”。如果需要，补上事实、出处和另一方的看法。然后把新稿发给我。
next-symbol = 发出之前，请一位当地人看看“{ $quote }”。然后把新稿发给我。
next-naming = 把“{ $quote }”改成这些读者自己使用的名称。然后把新稿发给我。
next-humour = 把“{ $quote }”念给一个不懂这个笑话的人听。然后把新稿发给我。
next-platform_form = 把文章改成这个平台能用的形式。然后把新稿发给我。
next-timing = 对照读者自己的日历检查日期。然后把新稿发给我。
next-polish = 已经很接近了。念给一个从没去过那里的人听，他在哪一句露出疑惑，就改哪一句。
grow-cultural_perception = 没有明显的毛病，但还缺不少东西。用一句话写出当地人彼此有什么不同，或解释一件外人不可能知道的事。然后把新稿发给我。
grow-emotional_empathy = 没有明显的毛病，但还缺不少东西。从文中选一个人，写出对他（她）要紧的一刻。然后把新稿发给我。
grow-cognitive_empathy = 没有明显的毛病，但还缺不少东西。加一句：这些读者读到这里会想什么、知道什么、怀疑什么？并作出回答。然后把新稿发给我。
grow-narrative_translation = 没有明显的毛病，但还缺不少东西。把一句陈述改成一件正在发生的事：谁、在哪里、做了什么。然后把新稿发给我。
grow-dialogue = 没有明显的毛病，但还缺不少东西。问读者一件你真心想知道的事。然后把新稿发给我。
grow-value_integration = 没有明显的毛病，但还缺不少东西。写出双方各付出了什么、得到了什么，并说明你是谁。然后把新稿发给我。
next-to-readers = 请写给读者看的完整句子，至少 { $words } 个词：现在这些文字都没法评分。
next-longer = 请至少写 { $words } 个词：再短的话，任何分数都只是猜测。
next-zh = 请用自己的话把稿子译成英文再发来，各项就都能评分。
next-other-language = 请发英文稿，各项才都能评分；或发中文稿，我可以就术语和结构提意见。

## 核查

check-accuracy = 准确性
check-speaker_stated = 说明作者身份
check-fairness = 公平性
check-not-read = 这种语言的稿子不作此项核查
accuracy-doubtful-fact = 含有已知不成立的说法（“{ $quote }”）
accuracy-cannot-be-checked = 有 { $count } 处断言，却没有一个可查的出处
accuracy-claims-without-source = 有 { $count } 处断言没有出处，第一处是“{ $quote }”
accuracy-sourced = 数字和断言有据可查
accuracy-nothing-to-check = 没有看到需要出处的说法
speaker-told = 文中说明了是谁在说话
speaker-gain-hidden = 有人从这篇文章中获利，却没有说明是谁
speaker-narrator-unknown = 有一个“我”，但没说是谁
speaker-nobody = 看不出是谁在说话
fairness-group-as-enemy = 把某个群体写成敌人，或贬低在另一个群体之下（“{ $quote }”）
fairness-look-again = “{ $quote }”可能是在替整个群体说话，或针对整个群体
fairness-no-group-blamed = 没有指责、排名或代言任何群体

## 提示

flag-self-marking = 有些句子是对评分者说的，而不是对读者（“{ $quote }”）。它们不计入，也不影响任何分数。
flag-word-list = “{ $quote }”把会加分的词串在一起，却没有对读者说什么；这样的词表不计入任何分数。
flag-hidden-characters = 忽略了 { $count } 个看不见的字符。
flag-too-short = 太短，无法公平评分：{ $words } 个词，至少要 { $least } 个。
flag-zh = 这是中文稿。我会标出术语、套话、人物、提问和礼貌用语。{ $dimensions }有分；其余各项只在英文上检验过，所以不评分，也没有总分。
flag-partly = 这篇稿子是{ $language ->
    [es] 西班牙文
   *[ja] 日文
}。{ $dimensions }有分；其余各项只在英文上检验过，所以不评分，也没有总分。
flag-mixed = 这篇稿子混用两种语言。不评分，因为任何分数都只能覆盖其中一半。
flag-other-language = 这篇稿子的语言（{ $language }）目前还不能评分。
flag-no-words = 这里没有可以评判的文字。
flag-withheld = 以下核查还没有通过：{ $checks }。改好之前，温情和体谅都不加分。

## 六个维度

dimension-cultural_perception = 文化感知
dimension-emotional_empathy = 情感共情
dimension-cognitive_empathy = 认知共情
dimension-narrative_translation = 叙事转译
dimension-dialogue = 对话
dimension-value_integration = 价值融通

## 无法阅读的稿子

draft-empty = 这份稿子里没有文字。
draft-too-long = 这份稿子超过了 { $most } 个字符；请一次只发一个故事。

## 屏幕上的点评

render-title = 读者：{ $audience } · { $words } 词
render-unscored = 未评分
render-strengths = 写得好的地方
render-main = 对这些读者最要紧的 { $count } 点
render-small = 已经很接近了。只有 { $count } 处小地方：
render-whole = 整篇稿子
render-here = 为什么在这里要紧：{ $note }［{ $cite }］
render-again = 为什么在这里要紧：见上文［{ $cite }］
render-field = 研究怎么说：{ $note }［{ $cite }］
render-variation = 但并非人人如此：{ $note }［{ $cite }］
render-plainer = 更平实的写法：{ $sentence }
render-ask = 问问自己：{ $question }
render-further = 另外注意到
render-cite = { $id }，{ $status }
list-comma = 、
list-separator = ；
list-finding = “{ $quote }”（{ $rule }）
list-whole = 整篇稿子（{ $rule }）
render-check = { $mark } { $name }：{ $reason }
why-line = { $dimension } { $score }：{ $reasons }
why-unscored = { $dimension }：未评分
why-seen = ：{ $words }
why-faint = （散见于许多句子，程度都很轻）
render-next-step = 下一步
render-no-sources = 这份稿子没有引用任何条目。
render-sources = 这次点评依据的全部条目。“凭记忆”表示还没有人核对过原文，只能当作假设。“✓ 已认证”表示有老师对照来源核对过。
render-provenance = { $evidence }；{ $status }；{ $sources }

evidence-V = 已在数据或原始文本中核对
evidence-E = 看过来源的摘录
evidence-2 = 只看过二手转述
evidence-M = 凭记忆，未核对原文
evidence-checked-since = 最初凭记忆或转述写成，后来已经核对
status-unreviewed = 尚未审核，仅供参考
status-authored = 编者已对照来源核对，尚待审核
status-reviewed = 已审核
status-certified = ✓ 已认证：{ $on } 核对过，有效期至 { $until }
status-expired = 核对已于 { $until } 到期，正在重新核对
status-changed = 核对之后内容有改动，正在重新核对
status-retired = 已停用
mark-unreviewed = 尚未审核
mark-authored = 编者已核对
mark-reviewed = 已审核
mark-certified = ✓ 已认证
mark-expired = 正在重新核对
mark-changed = 正在重新核对
mark-retired = 已停用
upload-not-reviewed = 来自你班级的文档，未经审核

## 分数从何而来

why-intro = 每个分数从基准分出发，由你稿子里的词句上下移动。写出一个维度的名字，就能看到每一步。
why-nothing = 稿子里没有影响它的内容
why-score = { $dimension }：{ $value }（{ $low }–{ $high }）
why-base = 基准分：完全没有这些特征的文章
why-sum = 得分
why-interval = 括号里是 90% 区间：如果你换写几句同类的话，分数大概会在这个范围里浮动。频率按每 100 词计算。分数说的是这份稿子，不是你这个人。

meaning-cultural_perception = 文章是否看到文化之间、文化内部都有差异，并解释外人不可能知道的东西？
meaning-emotional_empathy = 感情是否属于具体的人？是否关心人们的处境？
meaning-cognitive_empathy = 文章是否想到读者和文中人在想什么、知道什么、怀疑什么？
meaning-narrative_translation = 官方的、宏大的、抽象的话，是否变成了人、场景和事情？
meaning-dialogue = 是否向读者提问，给他余地，让他可以不同意？
meaning-value_integration = 共同的价值是否体现在双方的行动里，而没有口号、排名和隐藏的利益？

feature-absolute = 绝对化用语
feature-abstract = 抽象名词
feature-acknowledgement = 把理解说出来
feature-action = 看得见的动作
feature-against_them = 敌我对立
feature-audience_named = 提到读者自己的国家
feature-body_feeling = 用身体写感情
feature-bridge = 有联系而不比高低
feature-care = 对人的关心
feature-collective = 替整个民族说话
feature-concession = 承认不足
feature-controlling = 命令式语言
feature-courtesy = 礼貌用语
feature-courteous_tone = 听起来有礼貌
feature-curt_tone = 听起来生硬、不客气
feature-challenge = 追究式的提问
feature-reproach = 指责与轻蔑
feature-direct_speech = 听得到人说话
feature-evidence = 证据线索
feature-exclamation = 感叹号
feature-explains = 解释
feature-feeling = 属于具体人的感情
feature-felt_story = 读来是亲身经历、有感而发
feature-formal_name = 机构和项目名称
feature-glossed_term = 解释过的中文词
feature-hardship = 关系到人的得失
feature-heavy_word = 长而书面的词
feature-hedge = 留有余地
feature-inflation = 夸大的感情
feature-institution = 机构当主语
feature-invitation = 邀请读者
feature-involved = 谈话的口吻
feature-loaded = 煽动性用词
feature-loaded_tone = 听起来在强推一种看法
feature-long_sentence = 过长的句子
feature-mental_state = 想法和愿望
feature-moved = 读来为他人的遭遇动容
feature-mutual = 双方有来有往
feature-nominalisation = 动作变成名词
feature-official_phrase = 官方套话
feature-official_tone = 听起来像公文或致辞
feature-other_view = 别人的视角
feature-passive = 没有主语的被动句
feature-people = 普通人
feature-person_named = 有名字的人
feature-person_pronoun = 具体的某个人
feature-presumption = 预设对方同意
feature-question = 真正的提问
feature-ranking = 给文化排名
feature-reader = 想到读者
feature-reported_claim = 无法核对的断言
feature-rhetorical = 责问
feature-scene = 时间和地点
feature-self_praise = 自夸
feature-sensory = 感官细节
feature-shared_experience = 读来在分享自己的经历
feature-shared_value = 共同价值
feature-speaker = 说明谁在说话
feature-ai_disclosed = 说明哪里用了人工智能
feature-told_tone = 听起来是在场的人在讲述
feature-trap = 这些读者另有理解的词
feature-turn = 障碍和转折
feature-understanding = 读来看得见别人的内心
feature-unglossed_term = 没有解释的中文词
feature-variation = 内部差异
feature-warmth = 读来是在关心某个人

rule-audience-trap = 这些读者另有理解的词
rule-doubtful-fact = 存疑的说法
rule-stock-phrase = 套话
rule-us-against-them = 敌我对立
rule-loaded-wording = 煽动性用词
rule-reproach = 贬低读者
rule-ranking = 排名
rule-one-voice = 替整个民族说话
rule-presumption = 预设同意
rule-self-praise = 自夸
rule-unglossed-term = 未解释的词
rule-claim-without-source = 断言无出处
rule-figure-without-source = 数字无出处
rule-controlling = 命令式用词
rule-rhetorical-question = 责问
rule-inflation = 夸大的感情
rule-shouting = 感叹号
rule-heavy-sentence = 句子太重
rule-official-sentence = 像公文
rule-slow-opening = 开头太慢
rule-no-person = 没有人物
rule-no-feeling = 没有感受
rule-no-dialogue = 没有对话
rule-local-unit = 中国计量单位
rule-unnamed-narrator = “我”是谁
rule-hidden-speaker = 未说明谁在说话

## 班级自己的评分标准

rubric-title = 评分标准 { $version }
rubric-how = 得分 = 基础分 + 各项特征的增减：最多增减所列分数，达到一般用量时为其一半。
rubric-dimension = { $dimension }：占总分 { $share } %，基础分 { $base }
rubric-no-file = 这里没有可读的评分标准文件 { $file }。
rubric-too-long = { $file } 超过了 { $most } kB；评分标准文件只需写出要改动的内容。
rubric-no-yaml = { $file } 不是可读的 YAML；可参照 docs/measurement.md 中的例子。
rubric-not-a-rubric = { $file } 中没有评分标准：需要 extends、name 和 dimensions。
rubric-not-a-list-of-names = { $file }：{ $place } 要逐行写出改动的内容。
rubric-unknown-key = { $file }：{ $place } 中不能有“{ $key }”，只能有 { $allowed }。
rubric-other-version = { $file } 以标准 { $given } 为基础，而现行标准是 { $version }：请核对之后把 extends 改为 "{ $version }"。
rubric-bad-name = { $file }：“{ $name }”不能用作名称；请用字母、汉字、数字和连字符，最多 40 个。
rubric-unknown-dimension = { $file }：没有 { $name } 这个维度；现有 { $known }。
rubric-unknown-feature = { $file }：{ $dimension } 中没有 { $name } 这个特征；attune rubric 会列出全部特征。
rubric-needs-points = { $file }：{ $place } 是这个维度中新加的，需要写明 points。
rubric-bad-number = { $file }：{ $place } 不能是 { $value }。
rubric-no-weight = { $file }：至少要有一个维度的 weight 大于 0。
rubric-gains-do-not-add-up = { $file }：{ $dimension } 的加分合计应为 { $wanted }，现在合计为 { $now }，而没有其他加分项可以补足差额。
rubric-losses-do-not-add-up = { $file }：{ $dimension } 的扣分合计应为 { $wanted }，现在合计为 { $now }，而没有其他扣分项可以补足差额。

## 修改稿

revision-clear = { $dimension }：{ $points } 分（超出 ±{ $margin } 的误差）
revision-within = { $dimension }：{ $points } 分，在 ±{ $margin } 的误差之内，算不上明显变化
revision-resolved = 已解决（{ $count }）：{ $list }
revision-new = 新出现（{ $count }）：{ $list }
revision-still = 仍然存在（{ $count }）：{ $list }

## 演示

demo-welcome = Attune：另一种文化的读者会怎样读这篇文章？下面的一切都在这台电脑上计算，不需要密钥，也不需要联网。
demo-table = 1 · { $count } 篇稿子，读者：{ $audience }
demo-draft = 稿子
demo-register = 语体
demo-cultural_perception = 文化
demo-emotional_empathy = 情感
demo-cognitive_empathy = 认知
demo-narrative_translation = 叙事
demo-dialogue = 对话
demo-value_integration = 价值
demo-overall = 总分
demo-table-note = 分数 0–100：文化感知、情感共情、认知共情、叙事转译、对话、价值融通、总分。“–”不是零分：中文稿只评“对话”一项，因为其余的尺子是英文的。同一个故事的官方版和民间版相邻排列。
register-official = 官方
register-folk = 民间
register-mixed = 混合
demo-two = 2 · 一篇稿子，两种读者：{ $first }，{ $second }
demo-revision = 3 · 给{ $audience }的第一稿，以及学生读到的点评
demo-second-version = 学生的第二稿
demo-readers = 4 · 第二稿给模拟读者看：{ $audience }
demo-log = 5 · 日志：已导出 { $count } 次评分
demo-files = { $log }（可用电子表格打开）
    { $database }（日志本身）
demo-next = 接下来，试试你自己的稿子：   attune chat      或      attune critique 我的稿子.txt --audience de-general

## 练习：出题、提示、得分

drill-title = { $title }  ·  难度 { $level }  ·  约 { $minutes } 分钟
drill-named = { $id }{"  "}{ $task }
drill-readers = 读者：{ $readers }
drill-not-your-readers = （和你选的读者“{ $yours }”不同：这道题自带读者，请为题里的读者写；你的选择不变。）
drill-task = 你的任务
drill-material = 原文
drill-hint = 提示 { $number }/{ $count }：{ $hint }
drill-points = { $title }：{ $points } 分（满分 100）
drill-strong = 写得好，海外读者跟得上。
drill-fair = 大部分已经做到。把还没完成的几点再改一轮就成了。
drill-start = 已经开了头。挑一个还没完成的点，只改这一处，再试一次。
drill-not-begun = 还没有做到任务要求的事。再读一遍任务，从下面没完成的点里挑一个，改好再试。
drill-line = { $mark } { $sentence }（{ $earned }/{ $points }）
drill-say-and-quotes = { $sentence }请看{ $quotes }。
drill-quote = “{ $quote }”
drill-held-back = “没犯错”“长度合适”这类分，要先做到任务要求的事才能拿满，所以这里打了折扣。
drill-elsewhere = 任务要讲的内容（事实、词语）在你的文字里还很少，所以其他各项打了折扣。
drill-good = 好的答案是什么样
drill-answer = 一种可能的写法，并非唯一
drill-from-to = { $least }–{ $most }
drill-at-most = 最多 { $most }
drill-at-least = 至少 { $least }
drill-unit-characters = 个字符
drill-unit-words = 个词
drill-unit-tags = 个话题标签
drill-unit-weighted = 个加权字符
drill-unit-other = 个单位
drill-empty = 这里还没有文字。写好答案再发来吧。
drill-too-long = 练习用不着这么长。请只发任务的答案，几行就够。
drill-too-short = 词太少，量出来不公平。请写成完整的句子（大约 { $least } 个词以上）再发一次。
drill-to-the-marker = 这些话是说给评分的人听的，不算分。请写给题里的读者看，再发一次。
drill-no-sentences = 这里只是一串词，读者需要句子。把它们写成句子再发一次。
drill-language = 这个练习只衡量英文。用你自己的英文说，简单些也没关系，再发一次。
drill-same-as-material = 这几乎还是原文。按任务的要求改一改，就可以评分了。
drill-same-as-model = 这几乎就是参考答案。先把它放到一边，用自己的话写，再来评分。
drill-done-gain = { $dimension }：与原文相比 { $value } 分。
drill-open-gain = { $dimension }：与原文相比 { $value } 分，任务希望 +{ $wanted } 分。
drill-done-reach = { $dimension }达到 { $value } 分。
drill-open-reach = { $dimension }目前 { $value } 分，任务希望达到 { $wanted } 分。
drill-done-feature = 要求的内容已经有了（{ $feature }）：{ $quotes }。
drill-open-feature = 还差一些（{ $feature }）：目前 { $value } 处，希望有 { $wanted } 处。
drill-done-without = 这一点控制得好：{ $feature }很少。
drill-open-too-many = 读者还会碰到{ $feature }（{ $value } 处，最多 { $most } 处）：{ $quotes }。
drill-done-rule = 读者在这一点上不会被绊住（{ $rule }）。
drill-open-rule = 读者可能还会被绊住（{ $rule }）：{ $quotes }。
drill-done-keep = 读者需要的事实还在：{ $quotes }。
drill-open-keep = 读者需要的内容不见了，请找一找{ $any }。
drill-done-avoid = 这道题特别留意的那些现成说法，一处也没有。
drill-open-avoid = 任务要求不用的词还在：{ $quotes }。
drill-done-words = 长度合适：{ $value } 个词。
drill-open-words = 目前 { $value } 个词，任务要求 { $range } 个。
drill-done-limit = 符合平台限制：{ $value }{ $unit }，上限 { $most }。
drill-open-limit = 超出平台限制：{ $value }{ $unit }，上限 { $most }。
drill-done-term = 外行读者看得懂“{ $term }”是什么。
drill-half-term = 读者只知道“{ $term }”是个什么，还看不出是什么样：再加几个能让人想象出来的词。
drill-open-term = 外行读者还不知道“{ $term }”是什么：用半句话说明，或者换成平实的英文。
drill-done-spot = 读者可能被绊住的地方，你都找到了。
drill-open-spot = 读者可能被绊住的 { $all } 处，你找到了 { $value } 处。再看看{ $missed }。
drill-done-forecast = { $dimension }：你预测 { $quotes }，实测 { $value }。
drill-no-forecast = { $dimension }：实测 { $value }，你的答案里没有这一项的预测。请写成一行，比如“{ $dimension } 45”。
drill-open-forecast = { $dimension }：实测 { $value }，你的预测是 { $quotes }。

## 下一步练什么，为什么

practice-type-official_to_folk = 从官话到家常话
practice-type-grand_to_micro = 从宏大到细微
practice-type-rational_to_emotional = 从说理到动情
practice-type-glossing = 术语注解
practice-type-symbol_choice = 选符号
practice-type-perspective_taking = 换位思考
practice-type-answering_criticism = 回应批评
practice-type-dialogue_opening = 开启对话
practice-type-value_frame = 不喊口号谈价值
practice-type-platform_rewriting = 按平台改写
practice-type-forecast = 预测读者
practice-layer-foundations = 基础
practice-layer-technology = 技术
practice-layer-discourse = 话语
practice-layer-practice = 实践
because-pinned = 推荐理由：这是老师给你们班指定先做的。
because-note = 老师的话：{ $note }
because-lowest = 推荐理由：“{ $dimension }”是你目前最低的一项（{ $score } 分，区间 { $low }–{ $high }）{ $tail }。
because-unclear = 推荐理由：“{ $dimension }”是你目前最低的一项（{ $score } 分，区间 { $low }–{ $high }），不过和“{ $other }”拉不开明显差距{ $tail }。
because-surest = 推荐理由：“{ $dimension }”偏低比较确定（{ $score } 分，区间 { $low }–{ $high }），“{ $other }”的分数还不太准{ $tail }。
because-next = 推荐理由：练习要换着来。“{ $other }”最低，接下来是“{ $dimension }”（{ $score } 分，区间 { $low }–{ $high }）{ $tail }。
because-unscored = 推荐理由：“{ $dimension }”这一项你还没有得分{ $tail }。
because-results = 推荐理由：你在“{ $dimension }”上的练习，目前平均 { $points } 分（满分 100）{ $tail }。
because-start = 推荐理由：你还没有任何得分，先来一道练“{ $dimension }”的题{ $tail }；等你交了稿子，推荐会更准。
because-focus = 推荐理由：你想练“{ $dimension }”{ $tail }。
because-type = 推荐理由：你点名要练“{ $type }”。
because-longest = 推荐理由：这里的你都见过了，这一个隔得最久。
because-unmet = 推荐理由：这一个你还没见过。
because-layer = 推荐理由：按课程顺序，你接下来该学“{ $layer }”这一层{ $tail }。
because-asked = 推荐理由：这是你点名要的。
because-readers = 推荐理由：这件事就发生在你要写给的那类读者中间。
because-and-new-type = ，而且“{ $type }”这类练习你还没做过
because-and-new = ，而且这一道你还没做过
because-and-again = ，这道题上次得了 { $last } 分（满分 100），值得再试一次
because-and-readers = ，而且这件事就发生在你要写给的那类读者中间
because-and-own = ，它的读者正是你选的那一群
because-and-helps = ，对你最需要练的“{ $dimension }”（{ $score } 分）也有帮助
case-readers = 读者：{ $readers }
case-happened = 发生了什么
case-other-reading = 还有人这样读
case-lesson = 可以学到什么
case-title = { $id }{"  "}{ $title }
case-source = {"   "}{ $id }: { $title }
case-question = 想一想
case-ask-cultural_perception = 这里面哪个词或符号，发的人是一个意思，这群读者看到的是另一个意思？你的稿子里有没有类似的？
case-ask-emotional_empathy = 真正打动（或刺痛）这群读者的是什么：一个人、一个地方，还是一种声音？在你的稿子里，他们能在哪儿找到？
case-ask-cognitive_empathy = 这群读者事先知道什么、相信什么，是发的人没想到的？你的读者又知道些什么？
case-ask-narrative_translation = 讲的是谁的故事，谁没有出现？如果讲给一个从没去过那里的人听，你会用哪三句话？
case-ask-dialogue = 谁作了回应，有没有人在听？面对第一位提出批评的读者，你会怎么回复？
case-ask-value_integration = 发的人和这群读者共有的价值是什么？是让人看见了，还是只喊了出来？
resource-title = { $id }{"  "}{ $title } ({ $by })
resource-facts = { $layer } · 第 { $level } 级 · 约 { $hours } 小时 · { $languages } · { $cost } · { $mainland }
resource-status = 本条：{ $status }
in-zh = 中文
in-en = 英文
in-fr = 法文
in-es = 西班牙文
in-ru = 俄文
in-ar = 阿拉伯文
in-ja = 日文
in-it = 意大利文
in-pl = 波兰文
in-de = 德文
resource-cost-free = 免费
resource-cost-free_account = 免费，需注册账号
resource-cost-free_to_audit = 可免费旁听，证书收费
resource-cost-library = 可通过图书馆获取
resource-cost-paid = 收费
resource-mainland-open = 在中国大陆一般可直接打开
resource-mainland-slow = 在中国大陆打开往往较慢
resource-mainland-blocked = 在中国大陆一般打不开
resource-mainland-unknown = 在中国大陆能否打开，尚不清楚
