"""Finds the entries that bear on a question: by meaning, by words and by name, and nothing rather than anything."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from knowledge.catalogue import Catalogue
from knowledge.entries import GENERAL, Audience, AudienceNote, Entry
from knowledge.search import ranking
from knowledge.search.elsewhere import Elsewhere
from knowledge.search.index import Encoder
from knowledge.search.passages import KNOWLEDGE, PRACTICE
from knowledge.search.question import Question, QuestionReader
from knowledge.search.ranking import PRACTICE_KINDS, Candidate
from knowledge.search.roll import Roll, roll_of
from knowledge.search.shelf import Shelf

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PARTS = frozenset({"meaning", "words"})
_PLACES = ("country:", "region:")


class Searchable(Protocol):
    """What retrieval needs of an index."""

    def shelf(self, name: str) -> Shelf:
        """All vectors of a shelf."""

    def part(self, entry_ids: Sequence[str]) -> Shelf:
        """The vectors of a few entries of the knowledge shelf."""

    def coverage(self, query: str) -> dict[str, float]:
        """Entry id to the share of the query's information among its words."""

    def says_nothing(self, query: str) -> bool:
        """Whether the query holds nothing but words that stand everywhere."""

    def respelt(self, query: str) -> str:
        """The query with misspelt words put right."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A relevant entry. `score` is 0 to 1, about 0.5 at the bar; `via` is name, meaning, words or concern.

    `variation` is the note on how much readers of the same country differ, to be shown beside a country's note.
    """

    entry: Entry
    score: float
    via: str
    variation: AudienceNote | None


class Retrieval:
    """Searches one catalogue through one index."""

    def __init__(
        self,
        catalogue: Catalogue,
        encoder: Encoder,
        index: Searchable,
        elsewhere: Elsewhere | None = None,
        parts: frozenset[str] = PARTS,
    ) -> None:
        """Without `elsewhere` every question is taken to be one for the packs; `parts` leaves one out, to compare."""
        self._catalogue = catalogue
        self._encoder = encoder
        self._index = index
        self._elsewhere = elsewhere
        self._parts = parts
        self._own: dict[str, Shelf] = {}
        self._rolls: dict[tuple[str, ...], Roll] = {}

    @cached_property
    def _reader(self) -> QuestionReader:
        """Thousands of names, which a critique does not ask for."""
        return QuestionReader(self._catalogue, self._index.respelt)

    def search(
        self, query: str, audience: Audience | None = None, kinds: Collection[str] | None = None, top: int = 5
    ) -> list[Hit]:
        """Up to `top` entries, best first; see `search_many`."""
        return self.search_many([query], audience, kinds, top)[0]

    def search_many(
        self,
        queries: Sequence[str],
        audience: Audience | None = None,
        kinds: Collection[str] | None = None,
        top: int = 5,
    ) -> list[list[Hit]]:
        """For each query up to `top` entries, best first; empty when nothing is relevant.

        With an audience, only its own, its region's and the general notes, never another country's. Countries that a
        query names close other countries and regions, not platforms and segments. Drills and resources only when
        `kinds` or the query asks for them. All queries are embedded in one batch and compared at once.
        """
        import numpy as np

        if not queries or (kinds is not None and not kinds):
            return [[] for _ in queries]
        questions = [self._reader.read(query, audience) for query in queries]
        vectors = self._encoder.embed([question.text for question in questions])
        asked_for = frozenset().union(*(question.kinds for question in questions)) if kinds is None else kinds
        names = _shelves(kinds, asked_for)
        similar = np.concatenate([self._index.shelf(name).similarities(vectors) for name in names], axis=1)
        elsewhere = self._elsewhere.heard_in(vectors) if self._elsewhere else [0.0] * len(questions)
        found = []
        for question, row, about in zip(questions, similar, elsewhere, strict=True):
            seen = self._seen(question, self._roll(names), row)
            candidates = self._wanted(question, audience, about).candidates(seen, kinds, top) if seen else []
            found.append([self._hit(one) for one in ranking.varied(candidates, top)])
        return found

    def notes_for_concern(self, audience: Audience, concern: str, query: str = "", top: int = 3) -> list[Hit]:
        """The audience's notes that bear on a concern; without any, those that a search for the query finds.

        In the order of `rank_for_concern`, then of similarity.
        """
        bearing = [note for note in self._catalogue.notes_for(audience) if concern in note.bears_on]
        if not bearing:
            return self.search(query, audience, kinds=("note",), top=top) if query.strip() else []
        similar = self._similar_own(query, audience) if query.strip() else {}
        bearing.sort(key=lambda note: (*ranking.rank_for_concern(note, concern), -similar.get(note.id, 0.0), note.id))
        return [self._hit(ranking.for_concern(note, concern, similar.get(note.id, 0.0))) for note in bearing[:top]]

    def _similar_own(self, query: str, audience: Audience) -> dict[str, float]:
        """Entry id to similarity for the audience's notes: few enough to be read without opening a whole shelf."""
        kept = self._own.get(audience.id)
        if kept is None:
            kept = self._index.part([note.id for note in self._catalogue.notes_for(audience)])
            self._own[audience.id] = kept
        similar = kept.similarities(self._encoder.embed([query]))[0]
        return dict(zip(kept.entries, similar.tolist(), strict=True))

    def _roll(self, names: tuple[str, ...]) -> Roll:
        """The entries of these shelves, in their order."""
        known = self._rolls.get(names)
        if known is None:
            entries = (entry for name in names for entry in self._index.shelf(name).entries)
            known = self._rolls[names] = roll_of(map(self._catalogue.entry, entries))
        return known

    def _seen(self, question: Question, roll: Roll, similar: "NDArray[np.float32]") -> ranking.Seen | None:
        """What the question has to do with each entry; None when it says nothing."""
        import numpy as np

        if self._index.says_nothing(question.text):
            return None
        by_words = "words" in self._parts
        coverage = roll.spread(self._index.coverage(question.text) if by_words else {})
        is_named = roll.marked(question.named if by_words else ())
        if "meaning" in self._parts:
            return ranking.Seen(roll, similar.astype(np.float64), coverage, is_named)
        found = np.where((coverage > 0) | is_named, 0.0, -np.inf)
        return ranking.Seen(roll, found, coverage, is_named)

    def _wanted(self, question: Question, audience: Audience | None, elsewhere: float) -> ranking.Wanted:
        """An audience closes all notes but its own and the general ones; a country that is named, other places only."""
        if audience is not None:
            own = frozenset(audience.note_owners)
            return ranking.Wanted(own - {GENERAL}, self._catalogue.owners() - own, question.kinds, elsewhere)
        countries = [self._catalogue.country(code) for code in question.countries]
        own = frozenset(place for one in countries for place in (f"country:{one.code}", f"region:{one.region}"))
        others = self._catalogue.owners() - own if own else frozenset[str]()
        closed = frozenset(owner for owner in others if owner.startswith(_PLACES))
        return ranking.Wanted(own, closed, question.kinds, elsewhere)

    def _hit(self, candidate: Candidate) -> Hit:
        return Hit(candidate.entry, candidate.score, candidate.via, self._catalogue.variation_of(candidate.entry))


def _shelves(kinds: Collection[str] | None, asked_for: Collection[str]) -> tuple[str, ...]:
    """Where entries of these kinds stand; drills and resources stand apart."""
    knowledge = (KNOWLEDGE,) if kinds is None or set(kinds) - PRACTICE_KINDS else ()
    return (*knowledge, *((PRACTICE,) if PRACTICE_KINDS & set(asked_for) else ()))
