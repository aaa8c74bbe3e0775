"""Finds the entries that bear on a question: by meaning, by words and by name, and nothing rather than anything.

An entry's relevance is `similarity + 0.5 * coverage`, plus 0.08 for a note of the audience's own. Similarity is the
cosine of the nearest passage (-1 to 1), coverage the share of the question's information found among the entry's words
(0 to 1; 1 when the question names the term). The weights and bars were set on the labelled queries of the tests.
"""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from knowledge.catalogue import Catalogue
from knowledge.entries import GENERAL, Audience, AudienceNote, Case, Entry, StockPhrase, Term
from knowledge.search.index import Encoder
from knowledge.search.names import Names
from knowledge.search.passages import NOTES, REFERENCE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

WORDS_WEIGHT = 0.5
OWN_NOTE = 0.08
BAR = 0.44
NAMED_THING_BAR = 0.52
"""Terms and phrases are things: a question on another thing of the same sort is near in meaning, so they need more."""
_STEEPNESS = 0.15
_PASSAGES = 64
_PASSAGES_OF_KINDS = 256
_REPEATED_TOPIC = 0.06
_UNSEEN = 0.75
_RANKS = {"strong": 0, "mild": 1, "H": 0, "M": 1, "L": 2, "V": 0, "E": 1, "2": 2}
"""What is better comes first; evidence M comes last of all."""


class Searchable(Protocol):
    """What retrieval needs of an index."""

    @property
    def entry_of(self) -> Mapping[str, str]:
        """Passage id to entry id, for every passage."""

    def nearest(self, vectors: "NDArray[np.float32]", shelf: str, count: int) -> list[list[tuple[str, float]]]:
        """For each vector the nearest (passage id, cosine similarity) of a shelf."""

    def vectors(self, passage_ids: Sequence[str]) -> "NDArray[np.float32]":
        """The stored vectors of notes' passages."""

    def coverage(self, query: str) -> dict[str, float]:
        """Entry id to the share of the query's information among its words."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A relevant entry. `score` is 0 to 1, about 0.5 at the bar; `via` is name, meaning, words or concern.

    `variation` is the note on how much readers of the same country differ, to be shown beside a country's note.
    """

    entry: Entry
    score: float
    via: str
    variation: AudienceNote | None


@dataclass(frozen=True, slots=True)
class _Candidate:
    entry: Entry
    relevance: float
    via: str


class Retrieval:
    """Searches one catalogue through one index."""

    def __init__(self, catalogue: Catalogue, encoder: Encoder, index: Searchable) -> None:
        """Nothing is computed yet."""
        self._catalogue = catalogue
        self._encoder = encoder
        self._index = index
        self._names = Names(catalogue.terms())
        self._own: dict[str, tuple[list[str], NDArray[np.float32]]] = {}
        self._passages: dict[str, list[str]] = {}
        for passage, entry in index.entry_of.items():
            self._passages.setdefault(entry, []).append(passage)

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

        With an audience, only its own and the general notes, never another country's. All queries are embedded in one
        batch and asked of Chroma at once.
        """
        if not queries:
            return []
        vectors = self._encoder.embed(queries)
        similar = self._similarities(vectors, audience, _PASSAGES_OF_KINDS if kinds else _PASSAGES)
        return [self._best(query, found, audience, kinds, top) for query, found in zip(queries, similar, strict=True)]

    def notes_for_concern(self, audience: Audience, concern: str, query: str = "", top: int = 3) -> list[Hit]:
        """The audience's notes that bear on a concern; without any, those that a search for the query finds.

        Ranked: strong before mild, the audience's own before general ones, then confidence, evidence and similarity.
        """
        bearing = [note for note in self._catalogue.notes_for(audience) if concern in note.bears_on]
        if not bearing:
            return self.search(query, audience, kinds=("note",), top=top) if query.strip() else []
        similar = self._similarities(self._encoder.embed([query]), audience, 0)[0] if query.strip() else {}
        bearing.sort(key=lambda note: (*_rank(note, concern), -similar.get(note.id, 0.0), note.id))
        return [self._hit(_Candidate(note, _of_concern(note, concern, similar), "concern")) for note in bearing[:top]]

    def _similarities(
        self, vectors: "NDArray[np.float32]", audience: Audience | None, count: int
    ) -> list[dict[str, float]]:
        """Entry id to similarity for each vector; without `count` only for the audience's notes."""
        found: list[dict[str, float]] = [{} for _ in vectors]
        for shelf in (REFERENCE, NOTES) if audience is None else (REFERENCE,):
            for similar, row in zip(found, self._index.nearest(vectors, shelf, count) if count else (), strict=False):
                for passage, similarity in row:
                    similar.setdefault(self._index.entry_of[passage], similarity)
        if audience is not None:
            names, stored = self._own_vectors(audience)
            for similar, row in zip(found, vectors @ stored.T, strict=True):
                for name, similarity in zip(names, row.tolist(), strict=True):
                    similar[name] = max(similarity, similar.get(name, -1.0))
        return found

    def _own_vectors(self, audience: Audience) -> "tuple[list[str], NDArray[np.float32]]":
        """The passages of the audience's notes: few enough to be compared one by one, so none is ever missed."""
        kept = self._own.get(audience.id)
        if kept is None:
            ids = [
                passage for note in self._catalogue.notes_for(audience) for passage in self._passages.get(note.id, ())
            ]
            kept = [self._index.entry_of[passage] for passage in ids], self._index.vectors(ids)
            self._own[audience.id] = kept
        return kept

    def _best(
        self,
        query: str,
        similar: Mapping[str, float],
        audience: Audience | None,
        kinds: Collection[str] | None,
        top: int,
    ) -> list[Hit]:
        named = self._names.found_in(query)
        covered = self._index.coverage(query)
        unseen = _UNSEEN * max(min(similar.values(), default=0.0), 0.0)
        candidates = []
        for entry_id in similar.keys() | covered.keys() | named:
            entry = self._catalogue.entry(entry_id)
            if (kinds is None or entry.kind in kinds) and _is_open_to(entry, audience):
                coverage = 1.0 if entry_id in named else covered.get(entry_id, 0.0)
                own = OWN_NOTE if audience and isinstance(entry, AudienceNote) and entry.owner != GENERAL else 0.0
                similarity = similar.get(entry_id, unseen)
                relevance = similarity + WORDS_WEIGHT * coverage + own
                if relevance >= (NAMED_THING_BAR if isinstance(entry, Term | StockPhrase) else BAR):
                    via = "name" if entry_id in named else _via(similarity, coverage)
                    candidates.append(_Candidate(entry, relevance, via))
        return [self._hit(candidate) for candidate in _varied(candidates, top)]

    def _hit(self, candidate: _Candidate) -> Hit:
        score = 1 / (1 + math.exp((BAR - candidate.relevance) / _STEEPNESS))
        return Hit(candidate.entry, round(score, 4), candidate.via, self._catalogue.variation_of(candidate.entry))


def _is_open_to(entry: Entry, audience: Audience | None) -> bool:
    return audience is None or not isinstance(entry, AudienceNote) or entry.owner in audience.note_owners


def _via(similarity: float, coverage: float) -> str:
    return "meaning" if similarity >= WORDS_WEIGHT * coverage else "words"


def _rank(note: AudienceNote, concern: str) -> tuple[int, bool, int, int]:
    return (
        _RANKS[note.bears_on[concern]],
        note.owner == GENERAL,
        _RANKS.get(note.confidence, 3),
        _RANKS.get(note.evidence, 3) if note.evidence != "M" else 3,
    )


def _of_concern(note: AudienceNote, concern: str, similar: Mapping[str, float]) -> float:
    """A declared bearing is above the bar in any case, a strong one more so; similarity orders within."""
    return BAR + (0.3 if note.bears_on[concern] == "strong" else 0.1) + 0.2 * max(similar.get(note.id, 0.0), 0.0)


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


def _varied(candidates: Sequence[_Candidate], top: int) -> list[_Candidate]:
    """The best, each further one of a topic already taken counting a little less; in order of relevance."""
    rest = sorted(candidates, key=lambda one: (-one.relevance, one.entry.id))[: 8 * top]
    taken: dict[str, int] = {}
    chosen: list[_Candidate] = []
    while rest and len(chosen) < top:
        best = max(rest, key=lambda one: one.relevance - _REPEATED_TOPIC * taken.get(_topic(one.entry), 0))
        rest.remove(best)
        chosen.append(best)
        taken[_topic(best.entry)] = taken.get(_topic(best.entry), 0) + 1
    return sorted(chosen, key=lambda one: (-one.relevance, one.entry.id))
