"""Which column of a table of real readers holds what: as asked for, or guessed from the columns' names."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

NAMES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "story": ("story", "text_file", "file", "stimulus", "post", "故事", "文本", "稿件", "文件", "作品"),
        "country": ("country", "audience", "country_code", "nation", "audience_id", "国家", "受众", "国别", "国家代码"),
        "stance": ("stance", "reaction", "attitude", "response", "opinion", "立场", "态度", "反应"),
        "comment": ("comment", "comments", "comment_text", "text", "评论", "评论内容", "留言"),
        "understood": (
            "understood",
            "understanding",
            "comprehension",
            "correct",
            "理解",
            "读懂",
            "是否理解",
            "是否读懂",
        ),
        "attitude_before": (
            "attitude_before",
            "before",
            "pre",
            "attitude_pre",
            "pretest",
            "前测",
            "读前态度",
            "阅读前",
        ),
        "attitude_after": (
            "attitude_after",
            "after",
            "post_attitude",
            "attitude_post",
            "posttest",
            "后测",
            "读后态度",
            "阅读后",
        ),
        "share": ("share", "sharing", "would_share", "share_intention", "转发", "分享", "转发意愿", "分享意愿"),
    }
)
"""What a column can hold, and the names it goes by."""
REACTIONS: Final = ("stance", "comment", "understood", "attitude_after", "share")
"""At least one of these has to be there, beside story and country."""


def guessed(columns: Sequence[str], wanted: Mapping[str, str]) -> dict[str, str]:
    """The column of each role that has one. `wanted` are roles with the column asked for; a column has one role."""
    found = dict(wanted)
    by_name = {name.casefold(): name for name in reversed(columns)}
    for role, names in NAMES.items():
        taken = set(found.values())
        match = next((by_name[name] for name in names if name in by_name and by_name[name] not in taken), None)
        if role not in found and match is not None:
            found[role] = match
    return {role: found[role] for role in NAMES if role in found}
