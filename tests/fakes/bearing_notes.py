"""A note finder without an embedder: the audience's notes that bear on a concern, strong ones first."""

from collections.abc import Sequence

from knowledge.catalogue import Catalogue
from knowledge.entries import GENERAL, Audience
from knowledge.search.retrieval import Hit


class BearingNotes:
    """Remembers what it was asked, in `history`."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self.history: list[tuple[str, str]] = []

    def notes_for_concern(self, audience: Audience, concern: str, query: str = "", top: int = 3) -> Sequence[Hit]:
        self.history.append((concern, query))
        bearing = [note for note in self._catalogue.notes_for(audience) if concern in note.bears_on]
        bearing.sort(key=lambda note: (note.owner == GENERAL, note.bears_on[concern] != "strong", note.id))
        return [Hit(note, 0.6, "concern", self._catalogue.variation_of(note)) for note in bearing[:top]]
