"""The commands, and what people type instead of pressing a button."""

import re
from collections.abc import Sequence
from difflib import get_close_matches

COMMANDS = (
    "start",
    "help",
    "audience",
    "language",
    "file",
    "why",
    "sources",
    "revise",
    "forecast",
    "panel",
    "drill",
    "case",
    "resources",
    "lowdata",
    "join",
    "link",
    "progress",
    "mydata",
    "forget",
    "withdraw",
    "quit",
)
FOR_GROUPS = ("practice",)
"""Commands that mean something only where a platform knows a group and who looks after it."""
DIMENSIONS = (
    "cultural_perception",
    "emotional_empathy",
    "cognitive_empathy",
    "narrative_translation",
    "dialogue",
    "value_integration",
)
_ALIASES = {
    "开始": "start",
    "帮助": "help",
    "读者": "audience",
    "语言": "language",
    "为什么": "why",
    "来源": "sources",
    "修改稿": "revise",
    "进步": "progress",
    "我的数据": "mydata",
    "停止保存": "withdraw",
    "全部删除": "forget",
    "练习": "drill",
    "案例": "case",
    "资源": "resources",
    "省流量": "lowdata",
    "预测": "forecast",
    "读者反应": "panel",
    "加入班级": "join",
    "关联账号": "link",
}
# What one may type instead of pressing a button while a drill is open.
_DRILL_WORDS = {
    "hint": {"hint", "提示", "给点提示"},
    "another": {"another", "another one", "skip", "next", "换一个", "换一道", "下一个", "跳过"},
    "stop": {"stop", "停", "停止", "不练了", "结束"},
}
# What one may type instead of answering a question of a forecast.
_FORECAST_WORDS = {
    "skip": {"skip", "pass", "next", "i don't know", "don't know", "跳过", "不知道", "下一个", "下一题"},
    "stop": {"stop", "cancel", "停", "停止", "不猜了", "不预测了", "结束", "取消"},
}
_COMMAND = re.compile(r"/(\w{1,32})(?:@\w+)?(?:[ \t\u3000]+([^\n]*))?\s*")
_PAYLOAD = re.compile(r"(join|drill)_([A-Za-z0-9-]{1,32})", re.IGNORECASE)
_LANGUAGES = {
    "en": {"en", "english", "英文", "英语", "英語"},
    "zh-CN": {"zh", "zh-cn", "cn", "chinese", "中文", "汉语", "漢語", "普通话", "简体中文"},
}
_YES = {"yes", "y", "ok", "agree", "是", "是的", "好", "好的", "同意", "可以", "愿意"}
_NO = {"no", "n", "不", "否", "不同意", "不要", "不用", "取消", "cancel"}


def parse_command(text: str) -> tuple[str, str] | None:
    """The command's name in lower case and its argument, or None when the text is no command.

    Some have a Chinese name too, which is understood without the stroke as well.
    """
    typed = text.strip()
    if typed in _ALIASES:
        return _ALIASES[typed], ""
    match = _COMMAND.fullmatch(typed)
    if match is None:
        return None
    name = match[1].lower()
    return _ALIASES.get(name, name), (match[2] or "").strip()


def nearest_command(name: str, commands: Sequence[str] = COMMANDS) -> str | None:
    """The one of these commands that is spelt most like `name`; None when none is spelt much alike."""
    return next(iter(get_close_matches(name, commands, n=1)), None)


def parse_language(text: str) -> str | None:
    """The locale that a person means, or None."""
    word = _word(text)
    return next((locale for locale, names in _LANGUAGES.items() if word in names), None)


def locale_of(language: str | None) -> str | None:
    """The locale nearest to a platform's language tag, such as zh-hans or en-GB; None for any other language."""
    spoken = (language or "").replace("_", "-").partition("-")[0].casefold()
    return {"en": "en", "zh": "zh-CN"}.get(spoken)


def parse_payload(payload: str) -> tuple[str, str] | None:
    """What a link into the chat asks for: ("join", code) or ("drill", id); None for anything else."""
    match = _PAYLOAD.fullmatch(payload)
    return (match[1].lower(), match[2].upper()) if match else None


def parse_yes_no(text: str) -> bool | None:
    """True for yes, False for no, None for anything else, in English or Chinese."""
    word = _word(text)
    if word in _YES:
        return True
    return False if word in _NO else None


def parse_drill_word(text: str) -> str | None:
    """ "hint", "another" or "stop" where the whole text means one of them, in English or Chinese; else None."""
    word = _word(text)
    return next((name for name, words in _DRILL_WORDS.items() if word in words), None)


def parse_forecast_word(text: str) -> str | None:
    """ "skip" or "stop" where the whole text means one of them, in English or Chinese; else None."""
    word = _word(text).replace("’", "'")
    return next((name for name, words in _FORECAST_WORDS.items() if word in words), None)


def parse_number(text: str) -> int | None:
    """The number that the whole text is (full-width digits too), or None."""
    digits = text.strip().rstrip(".、。)）")
    return int(digits) if digits.isdecimal() and len(digits) < 4 else None


def _word(text: str) -> str:
    return text.strip().rstrip(".!。！").casefold()
