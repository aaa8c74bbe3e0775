"""Published posts with what their readers wrote, from the rows of a table."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from bot.coach.tables import relative
from bot.errors import UserFacingError
from evaluation.calibration.outcomes import Outcome

NAMES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "story": ("story", "post", "file", "text_file", "故事", "文本", "稿件", "帖子"),
        "audience": ("audience", "country", "audience_id", "受众", "国家"),
        "comments": ("comments", "comments_file", "评论", "评论文件"),
        "n": ("n", "judged", "total", "评论数", "总数"),
        "positive": ("positive", "正面"),
        "neutral": ("neutral", "中性", "中立"),
        "hostile": ("hostile", "敌意"),
        "misread": ("misread", "误读"),
        "negative": ("negative", "负面"),
    }
)
"""What a column can hold, and the names it goes by."""
COUNTED: Final = ("positive", "neutral", "hostile", "misread")
"""Columns needed where the comments were counted before."""
MOST_POSTS = 200
"""Each is read by a panel of its own, dozens of times."""
MOST_COMMENTS = 10_000_000
"""In one cell; more is a typing error."""
PROBLEMS: Final = (
    "no-story",
    "absolute-path",
    "unread-story",
    "unknown-audience",
    "unread-comments",
    "no-comments",
    "no-number",
    "sum",
)
"""What can be wrong with a row."""


@dataclass(frozen=True, slots=True)
class Post:
    """A published post: the text's path relative to the table and the text, who read it, and their comments' counts."""

    line: int
    story: str
    text: str
    audience: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class BadPost:
    """A row that is not used: the line of the file and one of PROBLEMS."""

    line: int
    problem: str


class _BadPostError(Exception):
    def __init__(self, problem: str) -> None:
        self.problem = problem
        super().__init__(problem)


@dataclass(frozen=True)
class PostReader:
    """Reads posts from rows whose cells go by `columns`.

    `audience` gives an audience's id or None, `story` the text of a path and `comments` the counts in a file of
    comments, given its path and the story's text; both raise UserFacingError.
    """

    columns: Mapping[str, str]
    audience: Callable[[str], str | None]
    story: Callable[[str], str]
    comments: Callable[[str, str], Outcome]

    def read(self, rows: Iterable[tuple[int, Mapping[str, str]]]) -> tuple[tuple[Post, ...], tuple[BadPost, ...]]:
        """The posts of rows, each with its line, and the rows left out."""
        posts, bad = [], []
        for line, cells in rows:
            given = {role: cells.get(column, "").strip() for role, column in self.columns.items()}
            try:
                posts.append(self._post(line, given))
            except _BadPostError as error:
                bad.append(BadPost(line, error.problem))
        return tuple(posts), tuple(bad)

    def _post(self, line: int, given: Mapping[str, str]) -> Post:
        story = _relative(given["story"])
        audience = self.audience(given["audience"])
        if audience is None:
            raise _BadPostError("unknown-audience")
        try:
            text = self.story(story)
        except UserFacingError as error:
            raise _BadPostError("unread-story") from error
        outcome = self._from_file(given["comments"], text) if given.get("comments") else _counted(given)
        if outcome.comments < 1:
            raise _BadPostError("no-comments")
        return Post(line, story, text, audience, outcome)

    def _from_file(self, path: str, text: str) -> Outcome:
        file = _relative(path)
        try:
            return self.comments(file, text)
        except UserFacingError as error:
            raise _BadPostError("unread-comments") from error


def _relative(path: str) -> str:
    if not path:
        raise _BadPostError("no-story")
    found = relative(path)
    if found is None:
        raise _BadPostError("absolute-path")
    return found


def _counted(given: Mapping[str, str]) -> Outcome:
    """Counts as given; sentiment that is negative and not hostile counts as neutral, as no stance against the story."""
    count = {role: _count(given.get(role, "")) for role in COUNTED}
    negative = _count(given.get("negative") or "0")
    outcome = Outcome(count["positive"], count["neutral"] + negative, count["hostile"], count["misread"])
    total = _count(given["n"]) if given.get("n") else outcome.comments
    if total != outcome.comments or outcome.misread > total:
        raise _BadPostError("sum")
    return outcome


def _count(cell: str) -> int:
    try:
        found = int(cell)
    except ValueError:
        raise _BadPostError("no-number") from None
    if not 0 <= found <= MOST_COMMENTS:
        raise _BadPostError("no-number")
    return found
