"""Sums up labelled comments as they pass: rows, languages, groups, and what a reader has to be warned of."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.comments.labelling import Labelled
from bot.comments.reading import Row
from bot.comments.repeats import Repeats
from bot.errors import UserFacingError
from bot.localisation import Translator
from evaluation.comments.labels import LONGEST, Label
from evaluation.comments.telemetry import Tally

MOST_GROUPS = 200
"""More different values than this are ids or times, not groups."""
EVERYONE = "all"
"""The only group when no column says otherwise."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A row with its label (None: no words) and whether its group had the same wording before."""

    row: Row
    label: Label | None
    repeated: bool


class Survey:
    """Everything counted so far; memory grows with the groups and, up to a bound, with the different wordings."""

    def __init__(self, say: Translator, *, grouped: bool) -> None:
        self._say = say
        self._grouped = grouped
        self._repeats = Repeats()
        self.rows = self.empty = self.repeated = self.cut = self.elsewhere = 0
        self.languages: Counter[str] = Counter()
        self.unsupported: Counter[str] = Counter()
        self.groups: dict[str, Tally] = {}

    @property
    def skipped(self) -> int:
        """Rows that are not counted: empty ones and repetitions."""
        return self.empty + self.repeated

    @property
    def counted(self) -> int:
        """Comments that are."""
        return self.rows - self.skipped

    def take(self, labelled: Iterable[Labelled]) -> Iterator[Seen]:
        """Count the rows and pass them on. Raises UserFacingError when the groups turn out to be no groups."""
        for row, label in labelled:
            self.rows += 1
            if label is None:
                self.empty += 1
                yield Seen(row, None, repeated=False)
                continue
            repeated = self._repeats.seen(row.group, row.text)
            if repeated:
                self.repeated += 1
            else:
                self._count(row, label)
            yield Seen(row, label, repeated)

    def _count(self, row: Row, label: Label) -> None:
        self._group(row).add(label)
        self.languages[label.language] += 1
        self.unsupported[label.language] += not label.is_judged
        self.cut += len(row.text) > LONGEST
        self.elsewhere += label.about is False

    def _group(self, row: Row) -> Tally:
        name = (row.group or self._say("group-blank")) if self._grouped else EVERYONE
        if name not in self.groups:
            if len(self.groups) == MOST_GROUPS:
                raise UserFacingError(self._say("groups-too-many", most=MOST_GROUPS))
            self.groups[name] = Tally()
        return self.groups[name]
