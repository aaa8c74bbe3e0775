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

from knowledge.entries import GENERAL, AudienceNote, Case, Entry, StockPhrase, Term

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

    @property
    def is_relevant(self) -> bool:
        """Whether it is better shown than left out."""
        return self.relevance >= BAR


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

    def candidate(self, entry: Entry, similarity: float, coverage: float, *, is_named: bool) -> Candidate:
        """The entry as an answer."""
        named = 1.0 - max(self.elsewhere - NAME_FADES_FROM, 0.0) if is_named else 0.0
        words = WORDS_WEIGHT * max(coverage, named)
        relevance = similarity + words - ELSEWHERE_WEIGHT * self.elsewhere + self._nearness(entry)
        if entry.kind in self.kinds:
            relevance += KIND_ASKED_FOR
        if isinstance(entry, Term | StockPhrase) and not is_named:
            relevance += UNNAMED_THING
        return Candidate(entry, relevance, "name" if is_named else "meaning" if similarity >= words else "words")

    def admits(self, entry: Entry, kinds: Collection[str] | None) -> bool:
        """Whether an entry may be shown: of the `kinds` given, not retired since the index was built, nobody else's."""
        if entry.status == "retired" or (isinstance(entry, AudienceNote) and entry.owner in self.closed):
            return False
        return entry.kind not in PRACTICE_KINDS - self.kinds if kinds is None else entry.kind in kinds

    def _nearness(self, entry: Entry) -> float:
        """What a note gains for being about the very readers."""
        if not isinstance(entry, AudienceNote) or entry.owner not in self.own:
            return 0.0
        several = sum(owner.startswith("country:") for owner in self.own) > 1
        narrower = entry.region if several else entry.country or entry.platform or entry.segment
        return OWN_NOTE if narrower else WIDER_NOTE


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
