# 关于教师上传文档的说法。各语言的 id 相同。

added = { $file }：已存为 { $id }“{ $title }”，共 { $passages } 段（{ $languages }），标记 { $flagged } 段，跳过已有的 { $skipped } 段。
added-cut = { $file } 只收录了前 { $characters } 个字符；更长的文本请分成几个文件。
flagged = { $id } 已保存，但不会显示给学生，因为它{ $why }：“{ $words }”
whole-people = { $id } 把一整个群体说成一个样：“{ $words }”。可以考虑改成“许多”或“有些”。
listed = { $id }“{ $title }”（{ $file }），{ $date } 由 { $by } 添加：共 { $passages } 段（{ $languages }），标记 { $flagged } 段。
none = 班级 { $class } 还没有文档；用 `attune knowledge add 文件 --class { $class }` 添加。
removed = { $id } 以及由它生成的全部内容已从班级 { $class } 删除。
no-class = 请用 --class 指明班级，或设置 ATTUNE_CLASS。
no-file = 请至少给出一个文件。
one-title = --title 只能给一个文档起标题；请只给一个文件。
some-refused = { $all } 个文件中有 { $refused } 个没有添加，原因见上面各行。
waiting = 有人正在修改这个班级的文档，请稍候……
reading = { $file }：已读 { $page } 页……
embedding = { $file }：{ $all } 段中已有 { $done } 段可供检索……

why-hidden-text = 含有看不见的文字
why-turned-text = 含有颠倒书写方向的符号
why-disguised-letters = 用别的文字的字母冒充单词
why-ignore-orders = 要模型不理会它的指令
why-role-marker = 含有只有模型模板里才有的标记
why-as-a-machine = 是说给机器听的
why-marks-for-all = 要求不看内容一律给分
why-adds-links = 要求在回答里放链接或提到别人
why-secret-orders = 下达或索要秘密指令
why-imitates-marks = 模仿 Attune 对已核查条目的标注
why-speaks-to-examiner = 是说给打分的人听的

already-there = { $file } 没有添加：班级里已有这段文字，见 { $id }。
file-missing = 没有 { $file } 这个文件。
file-folder = { $file } 是文件夹，请指定一个文件。
file-closed = 无法读取 { $file }（{ $reason }）。
file-kind = { $file } 这种文件无法读取；请给出 .md、.txt、.docx 或 .pdf。
file-too-big = { $file } 超过 10 MB；请分成几个文件，或只保存文字。
file-too-long = { $file } 超过 300 页；请分成几个文件。
file-empty = { $file } 里没有文字。
file-mislabelled = { $file } 的内容和后缀名对不上；请给出原来的文件。
file-locked = { $file } 加了密码保护；请去掉密码后保存。
file-damaged = { $file } 已损坏，或者并不是它名字所说的格式。
file-unsafe = { $file } 含有只有攻击才用得到的声明；请把文字复制到一个新文件里。
file-heavy = 打开 { $file } 太费时间或内存；请把文字存成 .txt。
file-scanned = { $file } 里只有页面图片，没有文字。
file-encoding = 看不出 { $file } 用的是什么编码；请存成 UTF-8。
draft-binary = { $file } 不是文本文件。
