"""Takes out of somebody's text whatever a chat would turn into a link, a picture or a mention; the words stay."""

import re

LINK = "(link removed)"
_PASSES = 4
_MARKDOWN_LINK = re.compile(r"!?\[([^\[\]\n]{0,300})\]\([^()\n]{0,2000}(?:\([^()\n]{0,500}\)[^()\n]{0,500})?\)")
_MARKDOWN_REFERENCE = re.compile(r"^[ \t]{0,3}\[[^\[\]\n]{1,100}\]:[^\n]*$", re.MULTILINE)
_MENTION_CODE = re.compile(r"<(?:@[!&]?|#|a?:\w{1,40}:)\w{1,40}>")
_TAG = re.compile(r"</?[a-z!][^<>\n]{0,500}>", re.IGNORECASE)
_ADDRESS = re.compile(r"[\w.+-]{1,64}[@＠][\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_URL = re.compile(
    r"(?<![a-z0-9])(?:[a-z][a-z0-9+.-]{0,20}[:：]\s?[/／]{2}|www\.|(?:mailto|javascript|data|tel|tg|vbscript)[:：](?=\S))"
    r"[^\s<>\"'，。；、）】》\u4e00-\u9fff]*",
    re.IGNORECASE,
)
_KNOWN_ENDS = (
    "com|net|org|info|biz|edu|gov|io|me|ly|co|app|dev|xyz|top|site|online|shop|club|link|click|gg|tv|cn|hk|tw|jp|kr|uk|"
    "us|eu|de|fr|ru|in|br|au|ca|it|es|nl|ch|to|cc|ai"
)
_DOMAIN = re.compile(
    rf"(?<![\w@/.-])(?:[\w-]{{1,63}}\.){{1,5}}(?:(?:{_KNOWN_ENDS})\b(?:[:/?#][^\s<>\"'，。；、）】》\u4e00-\u9fff]*)?|"
    r"[a-z]{2,24}[/:][^\s<>\"'，。；、）】》\u4e00-\u9fff]+)",
    re.IGNORECASE | re.ASCII,
)
_NUMBERED_HOST = re.compile(r"(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?:[:/]\S*)?(?![\w.])")
_JOINED_WORDS = re.compile(r"(?<=[^\W\d_])\.(?=[^\W\d_]{2})")
_MENTION = re.compile(r"[@＠]+(?=\w)")


def defused(text: str) -> str:
    """The text without links, pictures, addresses and mentions. What is taken out is named, what was a label stays."""
    for _ in range(_PASSES):
        before = text
        text = _MARKDOWN_REFERENCE.sub("", _MARKDOWN_LINK.sub(r"\1", text))
        text = _URL.sub(LINK, _ADDRESS.sub(LINK, _MENTION_CODE.sub("", text)))
        text = _TAG.sub("", text)
        text = _NUMBERED_HOST.sub(LINK, _DOMAIN.sub(LINK, text))
        if text == before:
            break
    # What is still there was nested beyond reason, or two words without the space that belongs between them.
    text = text.replace("](", "] (").replace("://", " ").replace("][", "] [")
    return _MENTION.sub("", _JOINED_WORDS.sub(". ", text)).strip()
