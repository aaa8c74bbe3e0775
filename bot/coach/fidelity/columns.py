"""What the columns of a table of real readers can hold, and what they are called."""

from collections.abc import Mapping
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
