"""Which columns of a table hold the comments and their groups: as asked for, or guessed from names and cells."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.errors import UserFacingError

Wrong = Callable[..., UserFacingError]
"""Makes the error for a problem and its values."""

_TEXT_NAMES = (
    *("text", "comment", "comments", "comment_text", "commenttext", "content", "body", "message", "review", "tweet"),
    *("评论", "评论内容", "内容", "正文", "留言", "弹幕", "文本", "回复", "評論", "留言內容", "內容"),
    *("comentario", "commentaire", "kommentar", "commento", "texto", "texte"),
)
_GROUP_NAMES = (
    "group",
    "cohort",
    "modality",
    "condition",
    "version",
    "variant",
    "arm",
    "组",
    "组别",
    "分组",
    "形式",
    "版本",
)
_SHOWN_NAMES, _SHOWN_LETTERS = 12, 30


@dataclass(frozen=True, slots=True)
class Columns:
    """Names of columns; None where there is none. `other_group` is one that looks like groups and was not asked for."""

    text: str | None
    group: str | None
    other_group: str | None = None


def choose(header: Sequence[str], rows: Sequence[Sequence[str]], wanted: Columns, wrong: Wrong) -> Columns:
    """The columns of a table. `rows` are its first ones. Raises what `wrong` makes for a column that is not there."""
    for name in (wanted.text, wanted.group):
        if name is not None and name not in header:
            raise wrong("column-missing", column=named(name), columns=_listed(header))
    text = wanted.text or _guess(header, rows)
    if not text:
        raise wrong("column-unclear", columns=_listed(header))
    offered = next((name for name in header if name.lower() in _GROUP_NAMES and name != text), None)
    return Columns(text, wanted.group, None if wanted.group else offered)


def _guess(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str | None:
    """A column with a telling name, else the one with the longest cells."""
    by_name = {name.lower(): name for name in reversed(header)}
    named = next((by_name[name] for name in _TEXT_NAMES if name in by_name), None)
    if named or not header:
        return named

    def letters(column: int) -> int:
        return sum(len(row[column]) for row in rows if column < len(row))

    return header[max(range(len(header)), key=letters)]


def _listed(header: Sequence[str]) -> str:
    """The names to choose from; never much of any, because without a header they are somebody's words."""
    shown = [named(name) for name in header[:_SHOWN_NAMES]]
    return ", ".join(shown) + (", …" if len(header) > _SHOWN_NAMES else "")


def named(column: str) -> str:
    """A column's name as a message shows it: short, and without what could move a terminal's cursor."""
    name = "".join(letter if letter.isprintable() else "�" for letter in column[: _SHOWN_LETTERS + 1])
    return name if len(name) <= _SHOWN_LETTERS else name[:_SHOWN_LETTERS] + "…"
