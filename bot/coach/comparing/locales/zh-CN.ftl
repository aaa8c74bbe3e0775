### 比较不同形式时说的话。键：compare-*、form-<名称>。

compare-title = 【模拟】虚拟读者 { $size } 人：{ $readers }。同一批人先后读同一故事的 { $forms } 种形式。没有问过任何真人。
compare-count = 比较需要 { $fewest } 到 { $most } 种形式，这里给了 { $count } 种。
compare-name = 每种形式以及比较的依据都要有名字，1 到 { $most } 个字符。
compare-twice = 有两种形式都叫“{ $name }”，请用 名称=文件 的写法给它们起名。
compare-form = “{ $name }”无法比较：{ $problem }
compare-nothing-heard = 里面只有制作说明，没有给受众看或听的内容。
compare-one-input = 标准输入只能用于一种形式。
compare-by-modality = 形式
compare-by-version = 版本
compare-colon = ：
compare-table = 按“{ $by }”比较（模拟；括号内为 95% 区间）
compare-column-cultural_discount_rate = 折扣 %
compare-column-algorithmic_reach = 传播力 1–100
compare-column-emotional_resonance = 共鸣 1–100
compare-column-positive_image_conversion = 看法好转 %
compare-column-processing_friction = 阻力 0–100
compare-level-high = 高
compare-level-moderate = 中
compare-level-low = 低
compare-level-seamless = 顺畅
compare-legend = 折扣：与国内读者相比的文化折扣率。传播力：平台传播力。看法好转：正面形象转化率。阻力：理解阻力（高 = 认知阻力高，中 = 中等文化障碍，低 = 阻力低，顺畅）。折扣和阻力越小越好。定义：attune panel --define all
compare-differences = 与“{ $first }”之差（模拟；单位为百分点或分，同一批虚拟读者配对）
compare-unclear = { $sign } 表示区间包含 0：两者分不出高下。要比较另外两种，请把其中一种放在最前面。
compare-words = 虚拟读者读到了什么
compare-words-plain = { $form }：{ $words } 词，原样读入。
compare-words-script = { $form }：按脚本读入，口播与对白 { $spoken } 词，屏幕文字 { $written } 词，画面与声音描述 { $shown } 词；略去 { $left_out } 词（镜头号、时间码、拍摄说明、图像生成提示词）。
compare-check-order = 每种形式各找 { $asked } 位不同的真实读者，要属于“{ $readers }”，问同样的问题：用两句话复述一遍；愿不愿意转发？如果他们排出的先后与表中明确的差别不一致，错的是这张表，不是读者。
compare-check-none = 这里没有哪处差别是明确的。每种形式各找 { $asked } 位不同的真实读者，要属于“{ $readers }”，问同样的问题：用两句话复述一遍；愿不愿意转发？如果有一种明显更好，就是这张表没看出来。
compare-check-medium = 然后文字不变，只换形式：把成片和脚本分别给人看。这时出现的差别来自媒介，这里的数字一个也没有算进去。
compare-flag = { $form }：{ $flag }
compare-caveat-texts = 脚本是当作文字来比较的。画面、声音和沉浸感带来或减去的东西，这里没有模拟：某种形式领先，说的是它的文字，不是这种媒介。
compare-caveat-same = 同一批虚拟读者读了每一种形式，而且互不影响；真人通常只会遇到其中一种。
compare-caveat-many = 每个区间都单独成立：即使毫无差别，二十个里也会有一个碰巧避开 0，而这里共有 { $figures } 个。
compare-caveat-few = 虚拟读者不足 { $least } 人，任何差别都无法与偶然区分，因此一律标为分不出高下。
compare-caveat-length = 各种形式的长短和取舍也不同，不只是形式不同；文字越长，可能卡住和喜欢的地方都越多。
compare-caveat-reach = 传播力把每种形式都当作发在平台上的文字。短片、组图和头显触达人的方式并不一样。
compare-caveat-home = 折扣背后的国内读者几乎完全是假定的，这一列最没把握。
form-official-text = 传统官方文本
form-video-script = 线性视频脚本
form-ai-storyboard = AI 辅助多模态分镜
form-immersive-360 = 360° 沉浸式脚本
