"""Sums up labelled comments as they pass: rows, languages, groups, themes, misreadings, and what is not counted."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from bot.comments.columns import Columns
from bot.comments.labelling import Labelled
from bot.comments.misread import MisreadTally
from bot.comments.reading import Row
from bot.comments.repeats import Repeats
from bot.comments.themes import ThemeTally
from bot.errors import UserFacingError
from bot.localisation import Translator
from evaluation.comments.labels import LONGEST, Label
from evaluation.comments.spam import SPAM, skeleton, spam_kind
from evaluation.comments.telemetry import Tally
from evaluation.comments.words import content_words

MOST_GROUPS = 200
"""More different values than this are ids or times, not groups."""
EVERYONE = "all"
"""The only group when no column says otherwise."""
COPY: Final = "near_duplicate"
"""A wording of some length that was there before with other emoji, links, handles or punctuation."""
SPAM_KINDS: Final = (*SPAM, COPY)
EMPTY, REPEATED = "empty", "repeated"


@dataclass(frozen=True, slots=True)
class Seen:
    """A row with its label (None: no words), whether its group had the same wording before, and what spam it is."""

    row: Row
    label: Label | None
    repeated: bool
    spam: str = ""

    @property
    def skipped(self) -> str:
        """Why it is not counted: EMPTY, REPEATED or one of SPAM_KINDS; "" when it is."""
        if self.label is None:
            return EMPTY
        return REPEATED if self.repeated else self.spam


class Survey:
    """Everything counted so far; memory grows with the groups and, up to a bound, with the different wordings."""

    def __init__(self, say: Translator, *, grouped: bool, story: str | None = None) -> None:
        """`story` is the text that the comments answer, if it is known."""
        self._say = say
        self._grouped = grouped
        self._repeats = Repeats()
        self.rows = self.empty = self.repeated = self.cut = self.elsewhere = 0
        self.spam: Counter[str] = Counter()
        self.languages: Counter[str] = Counter()
        self.unsupported: Counter[str] = Counter()
        self.groups: dict[str, Tally] = {}
        self.themes = ThemeTally()
        self.misread = MisreadTally(story)
        self.columns = Columns(None, None)
        """Where the comments were found; set by whoever reads the file."""

    @property
    def skipped(self) -> int:
        """Rows that are not counted: empty ones, repetitions and spam."""
        return self.empty + self.repeated + self.spam.total()

    @property
    def counted(self) -> int:
        """Comments that are."""
        return self.rows - self.skipped

    def take(self, labelled: Iterable[Labelled]) -> Iterator[Seen]:
        """Count the rows and pass them on. Raises UserFacingError when the groups turn out to be no groups."""
        for row, label in labelled:
            self.rows += 1
            seen = self._seen(row, label)
            if seen.label is None:
                self.empty += 1
            elif seen.repeated:
                self.repeated += 1
            elif seen.spam:
                self.spam[seen.spam] += 1
            else:
                self._count(row, seen.label)
            yield seen

    def _seen(self, row: Row, label: Label | None) -> Seen:
        if label is None:
            return Seen(row, None, repeated=False)
        if self._repeats.seen(row.group, row.text):
            return Seen(row, label, repeated=True)
        return Seen(row, label, repeated=False, spam=self._spam(row))

    def _spam(self, row: Row) -> str:
        text = row.text[:LONGEST]
        kind = spam_kind(text)
        if kind is not None:
            return kind
        left = skeleton(text)
        # The mark keeps a skeleton from being taken for a comment that is written like it.
        return COPY if left and self._repeats.seen(row.group, f"\0{left}") else ""

    def _count(self, row: Row, label: Label) -> None:
        name = self._group_name(row)
        self._group(name).add(label)
        self.languages[label.language] += 1
        self.unsupported[label.language] += not label.is_judged
        self.cut += len(row.text) > LONGEST
        self.elsewhere += label.about is False
        if label.is_judged:
            words = content_words(row.text[:LONGEST])
            self.themes.add(name, label, words)
            self.misread.add(row, label, words)

    def _group_name(self, row: Row) -> str:
        return (row.group or self._say("group-blank")) if self._grouped else EVERYONE

    def _group(self, name: str) -> Tally:
        if name not in self.groups:
            if len(self.groups) == MOST_GROUPS:
                raise UserFacingError(self._say("groups-too-many", most=MOST_GROUPS))
            self.groups[name] = Tally()
        return self.groups[name]
