"""What makes an entry relevant, and the order in which relevant entries are shown.

Relevance is `similarity + 0.5 * coverage - 0.7 * elsewhere`, more for a note of the very readers and for the kind of
entry that is asked for, less for a term or phrase that is not named. Similarity is the cosine of the nearest passage
(-1 to 1), coverage the share of the question's information found among the entry's words (0 to 1; 1 when the question
names the entry), elsewhere how much the question is about something else (about -1 to 1). Scores are fused and not
ranks, because ranks do not know how sure they are, and then nothing could be left unanswered. Weights and bar were set
on the labelled queries of the benchmark (docs/measurement.md, "Search").
"""

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge.entries import GENERAL, AudienceNote, Case, Entry, StockPhrase, Term
from knowledge.search.roll import Roll

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

WORDS_WEIGHT = 0.5
ELSEWHERE_WEIGHT = 0.7
BAR = 0.46
OWN_NOTE = 0.16
WIDER_NOTE = 0.08
"""For a note of the readers' region; or of one of the countries, where several are meant."""
KIND_ASKED_FOR = 0.12
UNNAMED_THING = -0.05
"""Terms and phrases are things: a question on another thing of the same sort is near in meaning."""
NAME_FADES_FROM = -0.2
"""So far elsewhere a name still counts in full: a question on the weather in Dunhuang names it too."""
PRACTICE_KINDS = frozenset({"drill", "resource"})
"""Found only when asked for, by the caller or in the question: they would crowd out what is known."""
_STEEPNESS = 0.15
_REPEATED_TOPIC = 0.06
_CONSIDERED = 8
_STANDING = {"certified": 0, "reviewed": 1}
_BEARING = {"strong": 0, "mild": 1}
_CONFIDENCE = {"H": 0, "M": 1, "L": 2}
_EVIDENCE = {"V": 0, "E": 1, "2": 2, "M": 3}


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry with its relevance; `via` is name, meaning, words or concern."""

    entry: Entry
    relevance: float
    via: str

    @property
    def score(self) -> float:
        """See `score_of`."""
        return score_of(self.relevance)


@dataclass(frozen=True, slots=True)
class Seen:
    """What one question has to do with the entries of a roll, each of shape (entries,).

    `similarity` is minus infinity where nothing may be found by meaning.
    """

    roll: Roll
    similarity: "NDArray[np.float64]"
    coverage: "NDArray[np.float64]"
    is_named: "NDArray[np.bool_]"


def score_of(relevance: float) -> float:
    """A relevance as a score, 0 to 1, 0.5 at the bar."""
    return round(1 / (1 + math.exp((BAR - relevance) / _STEEPNESS)), 4)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a question wants beside its words.

    `own` are the owners of the notes that it is about, none when it is about nobody in particular; `closed` those of
    notes that it is not about and must not be answered with. `kinds` are the kinds of entries it asks for by name,
    `elsewhere` says how much it is about something else.
    """

    own: frozenset[str] = frozenset()
    closed: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    elsewhere: float = 0.0

    def candidates(self, seen: Seen, kinds: Collection[str] | None, top: int) -> list[Candidate]:
        """The relevant entries from which `varied` chooses `top`, and all that tie with the last of them; in no order.

        Only of the `kinds` given, none that was retired since the index was built, and nobody else's notes.
        """
        import numpy as np

        named = 1.0 - max(self.elsewhere - NAME_FADES_FROM, 0.0)
        words = WORDS_WEIGHT * np.where(seen.is_named, np.maximum(seen.coverage, named), seen.coverage)
        relevance = self._relevance(seen, words, kinds)
        return [
            Candidate(
                seen.roll.entries[row],
                float(relevance[row]),
                "name" if seen.is_named[row] else "meaning" if seen.similarity[row] >= words[row] else "words",
            )
            for row in _best(relevance, _CONSIDERED * top)
        ]

    def _relevance(
        self, seen: Seen, words: "NDArray[np.float64]", kinds: Collection[str] | None
    ) -> "NDArray[np.float64]":
        """Of every entry; minus infinity for one that must not be shown."""
        import numpy as np

        roll = seen.roll
        owner_gains = np.array([self._gain_of_owner(owner) for owner in roll.owners], dtype=np.float64)
        kind_gains = np.array([self._gain_of_kind(kind, kinds) for kind in roll.kinds], dtype=np.float64)
        relevance = seen.similarity + words - ELSEWHERE_WEIGHT * self.elsewhere + owner_gains[roll.owner]
        relevance += kind_gains[roll.kind]
        relevance[roll.is_thing & ~seen.is_named] += UNNAMED_THING
        relevance[roll.is_retired] = -math.inf
        return relevance

    def _gain_of_owner(self, owner: str) -> float:
        """What a note gains for being about the very readers."""
        if owner in self.closed:
            return -math.inf
        if owner not in self.own:
            return 0.0
        several = sum(one.startswith("country:") for one in self.own) > 1
        return OWN_NOTE if owner.startswith("region:") == several else WIDER_NOTE

    def _gain_of_kind(self, kind: str, kinds: Collection[str] | None) -> float:
        admitted = kind not in PRACTICE_KINDS - self.kinds if kinds is None else kind in kinds
        return (KIND_ASKED_FOR if kind in self.kinds else 0.0) if admitted else -math.inf


def _best(relevance: "NDArray[np.float64]", most: int) -> list[int]:
    """The rows above the bar: the `most` best, and those that tie with the last of them."""
    import numpy as np

    bar = BAR if len(relevance) <= most else max(BAR, float(np.partition(relevance, -most)[-most]))
    rows: list[int] = np.flatnonzero(relevance >= bar).tolist()
    return rows


def for_concern(note: AudienceNote, concern: str, similarity: float) -> Candidate:
    """A note that declares its bearing is above the bar in any case; similarity orders within."""
    bearing = 0.3 if note.bears_on[concern] == "strong" else 0.1
    return Candidate(note, BAR + bearing + 0.2 * max(similarity, 0.0), "concern")


def rank_for_concern(note: AudienceNote, concern: str) -> tuple[int, bool, int, int, int]:
    """What comes first: strong, the audience's own, sure, well evidenced (from memory last), checked by people."""
    return (
        _BEARING[note.bears_on[concern]],
        note.owner == GENERAL,
        _CONFIDENCE[note.confidence],
        _EVIDENCE[note.evidence],
        _STANDING.get(note.status, 2),
    )


def varied(candidates: Sequence[Candidate], top: int) -> list[Candidate]:
    """The best, each further one of a topic already taken counting a little less; in order of relevance."""
    rest = sorted(candidates, key=_order)[: _CONSIDERED * top]
    taken: dict[str, int] = {}
    chosen: list[Candidate] = []
    while rest and len(chosen) < top:
        best = max(rest, key=lambda one: one.relevance - _REPEATED_TOPIC * taken.get(_topic(one.entry), 0))
        rest.remove(best)
        chosen.append(best)
        taken[_topic(best.entry)] = taken.get(_topic(best.entry), 0) + 1
    return sorted(chosen, key=_order)


def _order(one: Candidate) -> tuple[float, int, str]:
    return -one.relevance, _STANDING.get(one.entry.status, 2), one.entry.id


def _topic(entry: Entry) -> str:
    match entry:
        case AudienceNote():
            return f"note {entry.topic}"
        case Term():
            return f"term {entry.section}"
        case StockPhrase():
            return f"phrase {entry.type}"
        case Case():
            return f"case {entry.outcome}"
        case _:
            return entry.kind
