"""The few words of the audience command in both languages."""

from collections.abc import Mapping

_EN = {
    "age": "Age",
    "attitude": "View of China before reading",
    "knowledge": "Knowledge of China",
    "english": "Reading English",
    "platforms": "Where they would meet the text",
    "stake": "Stake in the topic",
    "scepticism": "Wariness of official tone",
    "values": "Values (0 is the mean of all countries; ± is the spread of people, larger than that of countries)",
    "years": "{low} to {high}, most often about {mode}",
    "level": "{mean} of 100 on average, ± {sd} between people",
    "measured": "measured",
    "derived": "derived",
    "assumed": "assumed",
    "notes": "{number} notes hold for these readers: `attune knowledge list --audience {id}`.",
    "differ": "Readers differ",
    "caution": "None of this describes a person.",
}
_ZH = {
    "age": "年龄",
    "attitude": "阅读前对中国的看法",
    "knowledge": "对中国的了解",
    "english": "英文阅读",
    "platforms": "在哪里读到",
    "stake": "与话题的切身程度",
    "scepticism": "对官方腔调的戒心",
    "values": "价值观（0 为各国平均；± 为个人差异，大于国与国的差异）",
    "years": "{low} 至 {high} 岁，以 {mode} 岁左右居多",
    "level": "平均 {mean}（满分 100），个人差异 ± {sd}",
    "measured": "实测",
    "derived": "推算",
    "assumed": "假定",
    "notes": "适用于这些读者的说明共 {number} 条：`attune knowledge list --audience {id}`。",
    "differ": "读者各不相同",
    "caution": "以上都不是对某个人的描述。",
    "favourable": "有好感",
    "unfavourable": "没有好感",
    "unsure": "未表态",
    "low": "少",
    "some": "一些",
    "good": "较多",
    "native": "母语",
    "fluent": "流利",
    "intermediate": "中等或需借助工具",
}


def sentences(locale: str) -> Mapping[str, str]:
    """The words for a locale; English for any but Chinese."""
    return _ZH if locale.lower().startswith("zh") else _EN
