# Attune 在手机上的说法：不用输数字、句点和路径。

language-ask =
    你好，我是 Attune，陪你练习写给另一种文化的读者看。
    我们用哪种语言聊？

privacy-notice =
    开始之前，先说清楚会留下你的哪些东西。
    - 留什么：你的稿子、得分和点评，做过的练习和答案，对读者反应的预测，还有时间；另外记住你的语言、读者、加入的班级和关联的账号，下次不用再问。
    - 为什么：让你和老师看得见你的进步。
    - 放在哪：就在运行 Attune 的那台机器上，不会发到别处，更不会卖给谁。聊天本身要经过这个聊天软件的服务器，那一段按它自己的规定办。
    - 你做主：/mydata 看全部，/withdraw 以后不再保存，/forget 全部抹掉。
    可以保存你的稿子吗？不同意也照样点评，只是不存。

audience-found = 找到这些读者。点一个，或者换个词再找。
draft-how = 准备好了就把稿子发来，想先练练就点 /drill。还能做什么，看 /help。
goodbye = 不用退出，想写的时候随时来。

file-missing = 文件 { $name } 没有收到，再发一次吧。
file-how = 直接把文件发过来就行：.txt、.md、.docx 或 .pdf，不超过 2 MB。

forecast-ask-split =
    第 { $number } 题，共 { $of } 题：一百位读者里，大概多少人反应正面、多少人中立、多少人有敌意？
    点一个，或者自己发三个数，比如 40 40 20；也可以写“四成好评，两成反感”。
forecast-unclear-split = 没看懂这是怎么分的。请发三个数（正面、中立、敌意），比如 40 40 20，或者跳过。
forecast-unclear-phrase = 这不在上面几处里；点其中一个，或者跳过。
forecast-unclear-feeling = 这不在上面几种里；点其中一个，或者跳过。

help =
    把稿子发给我，直接发文字，或者发 .txt、.md、.docx、.pdf 文件。我告诉你读者大概会怎么看。

    写稿
    /audience – 选择读者
    /revise – 接着发修改稿
    /why – 为什么是这些分
    /sources – 点评的资料来源
    /forecast – 先猜读者的反应
    /panel – 看模拟读者的反应

    练习
    /drill – 为你挑一道小练习
    /case – 真实的对外讲述案例
    /resources – 接下来读什么、看什么
    /progress – 看看自己的变化

    关于你
    /language – English 或中文
    /lowdata – 打开或关掉省流量
    /join – 用口令加入班级
    /link – 在另一个平台上也用我
    /mydata – 看看保存了你的什么
    /withdraw – 以后不再保存
    /forget – 全部抹掉
    /start – 重新开始
    /help – 就是这一页

## 手机上的排版：每段第一行是小标题，结尾不加标点

comparison-title =
    第 { $number } 稿与上一稿相比
    （± 是误差范围，在这以内的变化可能只是巧合）

forecast-title =
    你的预测和模拟读者的反应
    （模型算出来的 { $readers } 位，不是真人）
forecast-title-real = 你的预测和 { $readers } 条真实评论
forecast-line-split = • { $stance }：你猜 { $yours }%，结果 { $theirs }%
forecast-line-phrase-right = • 最多人卡住的地方：你猜{ $yours }，猜对了（占 { $share }%）。
forecast-line-phrase = • 最多人卡住的地方：你猜{ $yours }（占 { $share }%）；结果是{ $theirs }（占 { $theirs_share }%）。
forecast-line-feeling-right = • 最多人的心情：你猜“{ $yours }”，猜对了（占 { $share }%）。
forecast-line-feeling = • 最多人的心情：你猜“{ $yours }”（占 { $share }%）；结果是“{ $theirs }”（占 { $theirs_share }%）。
forecast-earned-split = • 比例：{ $points } 分。要是闭着眼睛各猜三分之一，是 { $thirds } 分。
forecast-earned-phrase = • 卡住的地方：{ $points } 分。
forecast-earned-feeling = • 心情：{ $points } 分。
forecast-why-title = 你没有料到的，以及为什么会这样
forecast-more-positive = • 反应正面的人比你想的多 { $points } 个百分点。
forecast-more-neutral = • 中立的人比你想的多 { $points } 个百分点。
forecast-more-hostile = • 有敌意的人比你想的多 { $points } 个百分点。
forecast-reason-liked = – 这 { $of } 人里，{ $readers } 人有一个原因是：喜欢{ $quote }。
forecast-reason-pressed = – 这 { $of } 人里，{ $readers } 人有一个原因是：{ $quote }听着不舒服。
forecast-reason-lost = – 这 { $of } 人里，{ $readers } 人有一个原因是：没弄懂{ $quote }是什么意思。
forecast-reason-passed_by = – 这 { $of } 人里，{ $readers } 人有一个原因是：没往下读就划走了。
forecast-shares = { $positive } / { $neutral } / { $hostile }
forecast-noted = 记下了，正面 / 中立 / 敌意：{ $split }。

progress-title = 共 { $total } 次点评，这是最近 { $shown } 次，左边最早
progress-change = { $dimension } { $first } → { $last } { $bars }
progress-margin = { $dimension } { $first } → { $last }（误差范围内） { $bars }
progress-single = { $dimension } { $score } { $bars }
progress-drills =
    练习，共 { $total } 次
    { $bars } { $first } → { $last } 分
progress-drills-one =
    练习
    { $bars } { $points } 分，目前做了 { $total } 次
progress-forecasts =
    共情准确度，共 { $total } 次预测
    { $bars } { $first } → { $last }
progress-forecasts-one =
    共情准确度
    { $bars } { $points }，目前预测了 { $total } 次
