# Attune 的中文话语。纯文本，各平台原样显示。

language-name = 中文
language-ask =
    你好，我是 Attune，陪你练习写给另一种文化的读者看。
    我们用哪种语言聊？输入数字就行。
language-set = 好，下面我们说中文。

privacy-notice =
    开始之前，先说清楚会留下你的哪些东西。
    - 留什么：你的稿子、得分和点评，做过的练习和答案，对读者反应的预测，还有时间；另外记住你的语言、读者、加入的班级和关联的账号，下次不用再问。
    - 为什么：让你和老师看得见你的进步。
    - 放在哪：就在运行 Attune 的这台机器上，一个文件里。不会发到别处，更不会卖给谁。
    - 你做主：/mydata 看全部，/withdraw 以后不再保存，/forget 全部抹掉。
    可以保存你的稿子吗？不同意也照样点评，只是不存。
consent-yes = 可以，保存我的稿子
consent-no = 不用保存
consent-granted = 谢谢。从现在起，你的稿子会保存下来。
consent-refused = 没问题，什么都不会保存。哪天改主意了，输入 /start 就行。

audience-ask =
    你想写给谁看？用中文或英文输入国家名，也可以输入几个词，比如“德国 TikTok”。
    或者从这里挑一个：
audience-found = 找到这些读者。输入数字选择，也可以换个词再找。
audience-alike = 没有完全对得上的。你要找的是不是这里面的？
audience-unknown = 没找到这样的读者。换个国家名试试，或者从这里挑一个：
audience-set = 你的读者：{ $audience }。
draft-how = 准备好了就把稿子贴过来，想先练练就输入 /drill。不清楚怎么用，输入 /help。
draft-held = 稿子我先收好了。回答完这个问题，我马上就看。

welcome-back = 欢迎回来。
goodbye = 再见，祝你写得开心。

draft-received = 稿子收到，正在读……
stage-perception = 1/5 感知：读者第一眼看到什么……
stage-understanding = 2/5 理解：哪些词他们看得懂……
stage-translation = 3/5 转译：你的故事能不能走过去……
stage-interaction = 4/5 互动：他们接不接得上话……
stage-resonance = 5/5 共鸣：读完心里留下什么……
not-saved = （这次没有保存，因为你还没有同意保存。想改的话输入 /start。）

draft-empty = 这条消息里没有文字；把想给读者看的稿子贴过来吧。
draft-too-short = 太短了，还算不上一篇稿子；至少写 { $words } 个词，或输入 /help。
draft-too-long = 稿子超过 { $characters } 个字符了；先发其中一部分吧。
draft-binary = 这不是能读的文字；请发纯文本，或者 .txt、.md、.docx、.pdf 文件。
file-missing = 文件 { $name } 打不开；看看名字和位置对不对。
file-kind = 这种文件我读不了；请发 .txt、.md、.docx 或 .pdf。
file-damaged = 这个文件坏了、加了密码，或者并不是它名字所说的格式。
file-too-big = 文件超过 2 MB 了；只留文字，存好再发一次吧。
file-too-long = 文件超过 60 页了；只发你想让我看的那部分吧。
file-empty = 这个文件里没有文字；看看是不是发错了。
file-mislabelled = 文件内容和后缀名对不上；请发原来的那个文件。
file-locked = 文件加了密码保护；去掉密码再发一次吧。
file-unsafe = 文件里藏着我不会执行的指令；把文字复制到一个新文件里再发吧。
file-heavy = 打开这个文件太费时间或内存；直接把文字贴过来吧。
file-scanned = 这个 PDF 里只有图片，没有文字；直接把文字贴过来吧。
file-encoding = 看不出这个文件用的是什么编码；存成 UTF-8 再发一次吧。
file-how = 直接把文件发过来就行；在终端里，请输入 /file 加文件路径。

which-draft = 这篇和上一稿很像，是上一稿的修改稿吗？
choice-revision = 是上一稿的修改稿
choice-new = 是一篇新稿
choice-why = 为什么是这个分
choice-sources = 资料来源
choice-revise = 改一稿
choice-audience = 换一群读者
choice-again = 让这群读者看看上一稿
choice-retry = 再试一次
choice-practise = 练练最弱的一项
choice-forecast = 先猜猜读者的反应
choice-panel = 看读者的反应
choice-forecast-on = 接着猜
choice-forecast-stop = 不猜了
choice-skip = 跳过这题
choice-drill = 做个练习
choice-hint = 提示
choice-another-drill = 换一道
choice-next-drill = 下一道
choice-again-drill = 这道再试一次
choice-stop = 不练了
choice-answer = 是练习的答案
choice-draft = 是一篇稿子
choice-another-case = 再看一个案例
choice-resources = 更多资源
practice-how = 点下面的按钮作答。你的答案和我的反馈只有你自己能看到；有什么发现，欢迎在这里讨论。
practice-answer = 私下作答
practice-where = /practice 要在群里或服务器里用：管理员给大家出同一道练习。想自己练，请用 /drill。
write-draft = 写稿或粘贴稿子…
write-version = 写新一稿或粘贴…
write-answer = 写我的答案…
write-readers = 写别的读者…
write-shares = 自己写三个数…
choice-stale = 这个按钮是前面那个问题的，已经过时了。

revise-how = 好，把第 { $number } 稿贴过来，我拿它和上一稿对比。
comparison-title = 第 { $number } 稿与上一稿相比
words-changed = 用词：新增 { $added }，删去 { $removed }，保留 { $kept }。
no-draft-yet = 还没有稿子呢，先贴一篇吧。
draft-kept = 你的稿子还在。

drill-how = 接下来写的就是你的答案。
drill-still-open = 练习 { $drill } 还开着：接下来写的就是它的答案。
drill-stopped = 练习先放下了。可以贴稿子，想练时再来一道。
drill-gone = 这道练习已经停用；输入 /drill 换一道。
drill-none = 现在没有适合你的练习；先贴一篇稿子，或者看看 /case。
drill-none-other = 这一类现在没有别的练习了；输入 /drill 换一类。
drill-unknown = 没有叫这个名字的练习。可以输入 /drill、编号（如 /drill D001），或一类练习的名字。
drill-set-aside = 这道练习你们班不用；输入 /drill 换一道。
no-drill-open = 现在没有打开的练习；输入 /drill 开始一道。
hint-none = 这道练习没有更多提示了。先把写好的发来，对一半也是好的开始。
answer-empty = 这条消息里没有文字；写下答案，或者不练这道了。
answer-kept = 你的答案还在。
which-answer = 这比练习要求的长多了。这是练习的答案，还是一篇稿子？
case-none = 现在没有适合你的案例；试试 /drill。
case-unknown = 没有叫这个名字的案例；只输入 /case，我来挑一个。
resource-none = 现在没有适合你的学习资源；试试 /drill。
resource-none-light = 现在没有省流量的资源；输入 /lowdata 可以关掉省流量。
lowdata-on = 省流量已打开：文字从简，只推荐不费流量的资源。再输入 /lowdata 就关掉。
lowdata-off = 省流量已关闭：文字恢复完整，资源不再限制。

forecast-begins =
    你的读者：{ $audience }。先别急着看模拟读者的反应，你来猜一猜。
    哪一题都可以跳过，随时可以停；中间发来新稿子，也不会丢。
forecast-ask-split =
    第 { $number } 题，共 { $of } 题：一百位读者里，大概多少人反应正面、多少人中立、多少人有敌意？
    选一个，或者自己写三个数，比如 40 40 20；也可以写“四成好评，两成反感”。
forecast-ask-phrase =
    第 { $number } 题，共 { $of } 题：下面哪一处会让最多读者卡住：看不懂，或者理解得和你的意思不一样？
forecast-ask-feeling = 第 { $number } 题，共 { $of } 题：读完以后，最多人的心情会是哪一种？
forecast-noted = 记下了：{ $split }。
forecast-split-0 = 多数人反应正面（{ $shares }）
forecast-split-1 = 多数人无所谓（{ $shares }）
forecast-split-2 = 反应正面的不多（{ $shares }）
forecast-split-3 = 多数人有敌意（{ $shares }）
forecast-split-4 = 两边分得很开（{ $shares }）
forecast-shares = 正面 { $positive }%，中立 { $neutral }%，敌意 { $hostile }%
forecast-no-phrase = 都不会
forecast-nowhere = 哪处都没有
forecast-unclear-split = 没看懂这是怎么分的。请写三个数（正面、中立、敌意），比如 40 40 20，或者输入“跳过”。
forecast-unclear-phrase = 这不在上面几处里；输入前面的数字，或者输入“跳过”。
forecast-unclear-feeling = 这不在上面几种里；输入前面的数字，或者输入“跳过”。
forecast-stopped = 预测先放着，已经答的都留着。可以接着猜，也可以现在就看反应。
forecast-too-late = 这群读者对这一稿的反应你已经看过，再猜就不算预测了。改一稿，或者换一群读者，就可以再来。
forecast-set-aside = （上一稿的预测还没有对照，就此收起。）
forecast-no-words = 这一稿内容太少，模拟读者没什么可反应的，也就没有可猜的。
forecast-other-language = 这种语言的稿子，模拟读者还读不了，猜了也没有结果可以对照。
forecast-not-compared = 对这一稿，模拟读者说不出什么，所以没有拿你的预测去对照。
forecast-not-saved = （这次预测没有保存，因为这一稿本身也没有保存；把稿子再发一次，就都能存下来。）
forecast-title = 你的预测和模拟读者的反应（模型算出来的 { $readers } 位，不是真人）：
forecast-title-real = 你的预测和 { $readers } 条真实评论：
forecast-line-split = - { $stance }：你猜 { $yours }%，结果 { $theirs }%
forecast-line-phrase-right = - 最多人卡住的地方：你猜{ $yours }，猜对了（占 { $share }%）。
forecast-line-phrase = - 最多人卡住的地方：你猜{ $yours }（占 { $share }%）；结果是{ $theirs }（占 { $theirs_share }%）。
forecast-line-feeling-right = - 最多人的心情：你猜“{ $yours }”，猜对了（占 { $share }%）。
forecast-line-feeling = - 最多人的心情：你猜“{ $yours }”（占 { $share }%）；结果是“{ $theirs }”（占 { $theirs_share }%）。
forecast-accuracy = 共情准确度：{ $points } 分（满分 100）
forecast-accuracy-open = 共情准确度：这次没有。几道题都答了才能算。
forecast-earned-split = - 比例：{ $points } 分。要是闭着眼睛各猜三分之一，是 { $thirds } 分。
forecast-earned-phrase = - 卡住的地方：{ $points } 分。
forecast-earned-feeling = - 心情：{ $points } 分。
forecast-meaning = 100 分就是和这 { $readers } 位的反应一模一样。这里比的是读者的一个模型，不是读者本人。
forecast-meaning-real = 100 分就是和这 { $readers } 位留言的人一模一样。大多数读者从不留言。
forecast-near = 没有哪一类被低估超过 { $points } 个百分点：以这样的人数，再准也看不出差别了。
forecast-why-title = 你没有料到的，以及模拟读者为什么会这样：
forecast-more-positive = - 反应正面的人比你想的多 { $points } 个百分点。
forecast-more-neutral = - 中立的人比你想的多 { $points } 个百分点。
forecast-more-hostile = - 有敌意的人比你想的多 { $points } 个百分点。
forecast-reason-liked = {"  "}这 { $of } 人里，{ $readers } 人有一个原因是：喜欢{ $quote }。
forecast-reason-pressed = {"  "}这 { $of } 人里，{ $readers } 人有一个原因是：{ $quote }听着不舒服。
forecast-reason-lost = {"  "}这 { $of } 人里，{ $readers } 人有一个原因是：没弄懂{ $quote }是什么意思。
forecast-reason-passed_by = {"  "}这 { $of } 人里，{ $readers } 人有一个原因是：没往下读就划走了。
forecast-reflect = 想一想：这些读者知道什么、相信什么、在意什么，是你当时没有想到的？
stance-positive = 正面
stance-neutral = 中立
stance-hostile = 敌意
feeling-moved = 感动
feeling-warm = 温暖
feeling-curious = 好奇
feeling-amused = 被逗乐
feeling-indifferent = 无所谓
feeling-confused = 困惑
feeling-sceptical = 怀疑
feeling-irritated = 烦躁
feeling-angry = 愤怒
quoted = “{ $quote }”

dimension-unknown = 我一共看六个方面，选一个吧。
dimension-cultural_perception = 文化感知
dimension-emotional_empathy = 情感共情
dimension-cognitive_empathy = 认知共情
dimension-narrative_translation = 叙事转译
dimension-dialogue = 对话
dimension-value_integration = 价值融通

progress-none = 还没有保存过得分，暂时看不到进步曲线。
progress-one = 目前只有一次点评，至少两次才能连成线。现在的得分是：
progress-title = 共 { $total } 次点评，这是最近 { $shown } 次，左边最早：
progress-key = “误差范围内”是说两次的区间有重叠，可能只是偶然；圆点表示那次没法打分。
progress-change = { $bars }  { $first } → { $last }  { $dimension }
progress-margin = { $bars }  { $first } → { $last }  { $dimension }（误差范围内）
progress-single = { $bars }  { $score }  { $dimension }
progress-unscored = { $bars }  { $dimension }：还没有得分
progress-drills = 练习（共 { $total } 次）：{ $bars }  { $first } → { $last } 分
progress-drills-one = 练习：{ $bars }  { $points } 分，目前做了 { $total } 次
progress-drills-none = 练习：{ $bars }  做了 { $total } 次，还没有得分
progress-forecasts = 共情准确度（共 { $total } 次预测）：{ $bars }  { $first } → { $last }
progress-forecasts-one = 共情准确度：{ $bars }  { $points }，目前预测了 { $total } 次
progress-forecasts-none = 共情准确度：{ $bars }  还没有；几道题都答了才能算
progress-forecasts-key = 这是拿你的预测和模拟读者比，不是和真人比；单看一次说明不了什么。

mydata-none = 没有保存过你的任何东西。
mydata-title = 这里是保存下来的、和你有关的全部内容（按行数）：
mydata-row = - { $kind }：{ $rows }
kept-learner = 你的设置
kept-consent = 你的同意
kept-draft = 稿子
kept-version = 稿子的各个版本
kept-interaction = 点评
kept-score = 得分
kept-finding = 点评中的发现
kept-practised = 做过的练习、案例和资源
kept-answer = 练习的答案
kept-forecast = 对读者反应的预测
kept-linked-account = 关联的账号
kept-link-code = 关联口令
kept-membership = 加入的班级
kept-arrival = 收到的消息（答完就不留内容）
kept-outgoing = 发出的答复（送到就不留内容）
kept-dead-letter = 没能送到的答复
kept-hold = 等待时间
kept-session = 对话进行到哪里
kept-wrong-code = 输错的口令
mydata-how = 下面是原原本本的全部内容。想抹掉，输入 /forget。

withdraw-none = 没什么要撤回的：现在并没有保存你的稿子。
withdrawn = 从现在起不再保存。已经存下的会留着，输入 /forget 才会抹掉；想重新同意，输入 /start。

forget-ask = 这会把你的稿子、得分和设置彻底抹掉，谁也找不回来。确定全部抹掉吗？
forget-yes = 确定，全部抹掉
forget-no = 不，留着
forget-cancelled = 什么都没有抹掉。
forgotten = 和你有关的一切都抹掉了。下次再来，我们从头认识。
forgotten-nothing = 本来就没有保存过你的东西，这次对话我也忘掉了。

command-none = 没有 /{ $command } 这个命令。能做什么，看 /help。
command-unknown = 没有 /{ $command } 这个命令，你是不是想用 /{ $nearest }？
something-broke = 我这边出了点问题；要是一直这样，请把这个编号告诉老师：{ $reference }。

draft-queued = 稿子收到。前面还有 { $ahead } 位同学，轮到你我马上看。
message-lost = 你上一条消息刚到，我正好重启了；你没有同意保存，所以它没留下来。麻烦再发一次。
held-lost = 还有一件事：我中途重启过，你之前发来的那段文字当时没有保存，已经没有了。请再发一次。
medium-voice = 语音我还听不了，把要说的打成文字发来吧。
medium-picture = 图片我还看不了，把里面的文字发来吧。
medium-other = 我只读文字，还有 .txt、.md、.docx、.pdf 文件；换成这些再发一次吧。
limit-wait = 你发得太快，我读不过来；这条大约 { $seconds } 秒后回你，不会丢。
limit-full = 你有太多消息在排队，这条我没有读；过几分钟再发一次吧。

join-how = 老师那里有班级口令。写在命令后面发给我，比如 /join K7M2Q9XD。
join-held = 口令记下了。先回答一个问题，就帮你加入班级。
join-needs-consent = 还没有加入班级：加入要先同意保存稿子。输入 /start 重新选择，再发 /join 加口令。
join-done = 你已加入班级“{ $title }”。练习时会先出老师为班里挑的内容。
join-again = 你已经在班级“{ $title }”里了。
join-unknown = 没有这个班级口令，或者它已经停用；向老师要一个新的吧。
join-limited = 输错的次数太多了。过一小时再试，用老师给你的口令。

link-code =
    想在另一个平台上接着用我：在那边打开我，发送 /link 加下面的口令。口令只能用一次，{ $minutes } 分钟内有效。别给别人看，拿到它就能看到你的稿子。

    { $code }
link-needs-consent = 这边还没有可以关联的内容。要是你在别处用过我，在那边输入 /link，再把 /link 加口令发到这里。
link-ask = { $drafts ->
        [0] 这个账号自己做过练习。
       *[other] 这个账号自己有 { $drafts } 篇稿子。
    }关联以后，两边的内容合在一起，不能再分开。要关联吗？
link-yes = 好，关联起来
link-no = 不，先分开
link-cancelled = 没有关联，一切照旧。
link-unknown = 口令不对、用过了，或者过了十分钟；在另一个平台上输入 /link 换一个新的。
link-limited = 输错的次数太多了，过一小时再试吧。
link-same = 这个口令就是这个账号的；要发到另一个平台上。
linked = 关联好了：两边都是你{ $drafts ->
        [0] 。
       *[other] ，一共 { $drafts } 篇稿子。
    }
linked-not-saving = 现在不保存新稿子，因为还没有两边都同意；输入 /start 就能改。

command-start = 重新开始：语言、保存、读者
command-help = 看看我能做什么
command-audience = 选择读者
command-language = English 或中文
command-file = 怎样发文件
command-why = 为什么是这些分
command-sources = 点评的资料来源
command-revise = 接着发修改稿
command-forecast = 先猜读者的反应，再看结果
command-panel = 看模拟读者的反应
command-drill = 为你挑一道小练习
command-case = 看一个真实的对外讲述案例
command-resources = 接下来读什么、看什么
command-lowdata = 打开或关掉省流量
command-join = 用口令加入班级
command-link = 在另一个平台上接着用我
command-progress = 看得分、练习和预测的变化
command-mydata = 看看保存了你的什么
command-forget = 全部抹掉
command-withdraw = 以后不再保存
command-practice = 给大家出同一道练习
command-quit = 离开

help =
    把稿子贴过来，我告诉你读者大概会怎么看。
    在终端里，贴完稿子后另起一行，只输入一个英文句点，就算写完。

    /help – 就是这一页
    /start – 重新开始：语言、保存、读者
    /audience 德国 – 选择读者
    /language – English 或中文
    /file 路径 – 从 .txt、.md、.docx、.pdf 文件读稿子（在别处直接发文件）
    /why – 为什么是这些分；/why 2 只看其中一项
    /sources – 点评的资料来源
    /revise – 下一篇就是上一稿的修改稿
    /forecast – 先猜读者会怎么反应，再看结果（也可输入 /预测）
    /panel – 看模拟读者的反应（/读者反应）
    /drill – 为你挑一道小练习（也可输入 /练习）；/drill glossing、/drill D012 指定一类或一道
    /case – 看一个真实的对外讲述案例（/案例）
    /resources – 接下来读什么、看什么、学什么（/资源）
    /lowdata – 打开或关掉省流量（/省流量）
    /join 口令 – 用老师给的口令加入班级（/加入班级）
    /link – 在另一个平台上接着用（/关联账号）；/link 口令 填那边给的口令
    /progress – 看看得分、练习和预测的变化
    /mydata – 看看保存了你的什么
    /withdraw – 以后不再保存
    /forget – 全部抹掉
    /quit – 离开

console-draft-hint = （写完后另起一行，只输入一个英文句点）
