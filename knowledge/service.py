"""The room's front door: opens the catalogue and, when they are asked for, the embedder and the index."""

import threading
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TypeVar

from knowledge import snapshot
from knowledge.catalogue import Catalogue
from knowledge.entries import Audience
from knowledge.errors import IndexDamagedError, KnowledgeError, PackError
from knowledge.fingerprint import fingerprint
from knowledge.search.embedder import Embedder
from knowledge.search.index import Encoder, Index, open_index
from knowledge.search.retrieval import Hit, Retrieval

Progress = Callable[[str], None]
T = TypeVar("T")
PACKS = Path(__file__).parent / "packs"


class Knowledge:
    """The catalogue at once; the embedder and the index on first use, or in the background after `preload`."""

    def __init__(self, home: Path, catalogue: Catalogue, encoder: Encoder, on_progress: Progress) -> None:
        """`home` is where the index is kept."""
        self.catalogue = catalogue
        self._home = home
        self._encoder = encoder
        self._on_progress = on_progress
        self._lock = threading.RLock()
        self._index: Index | None = None
        self._retrieval: Retrieval | None = None

    @property
    def version(self) -> str:
        """The catalogue's content hash, for the engine's versions."""
        return self.catalogue.version

    def preload(self) -> None:
        """Starts loading the embedder in the background; the first search waits for it."""
        if isinstance(self._encoder, Embedder):
            self._encoder.preload()

    def open(self) -> None:
        """Opens the index now, building it when needed. Raises KnowledgeError when it cannot be used."""
        self._ask(lambda _: None)

    def search(
        self, query: str, audience: Audience | None = None, kinds: Collection[str] | None = None, top: int = 5
    ) -> list[Hit]:
        """Up to `top` entries, best first; see `Retrieval.search_many`."""
        return self._ask(lambda retrieval: retrieval.search(query, audience, kinds, top))

    def search_many(
        self,
        queries: Sequence[str],
        audience: Audience | None = None,
        kinds: Collection[str] | None = None,
        top: int = 5,
    ) -> list[list[Hit]]:
        """For each query up to `top` entries, best first; see `Retrieval.search_many`."""
        return self._ask(lambda retrieval: retrieval.search_many(queries, audience, kinds, top))

    def notes_for_concern(self, audience: Audience, concern: str, query: str = "", top: int = 3) -> list[Hit]:
        """The audience's notes that bear on a concern, best first; see `Retrieval.notes_for_concern`."""
        return self._ask(lambda retrieval: retrieval.notes_for_concern(audience, concern, query, top))

    def rebuild(self) -> int:
        """Builds the index anew with the present embedder; returns the number of passages."""
        with self._lock:
            self.close()
            self._index = open_index(self._home, self.catalogue, self._encoder, self._on_progress, rebuild=True)
            return len(self._index.entry_of)

    def close(self) -> None:
        """Lets go of the index; the next search opens it again."""
        with self._lock:
            if self._index is not None:
                self._index.close()
            self._index = self._retrieval = None

    def _ask(self, question: Callable[[Retrieval], T]) -> T:
        """Answers from the index; one that proves damaged is opened again, which rebuilds it, and asked once more."""
        try:
            return question(self._opened())
        except IndexDamagedError as error:
            self._on_progress(f"Warning: {error} It is being opened again.")
            self.close()
            return question(self._opened())

    def _opened(self) -> Retrieval:
        with self._lock:
            if self._retrieval is None:
                self._index = self._index or open_index(self._home, self.catalogue, self._encoder, self._on_progress)
                self._retrieval = Retrieval(self.catalogue, self._encoder, self._index)
            return self._retrieval


def open_knowledge(
    home: Path, packs: Path | None = None, on_progress: Progress | None = None, encoder: Encoder | None = None
) -> Knowledge:
    """Everything this room offers, with little done yet: the catalogue is read, nothing else.

    `packs` defaults to the bundled ones, `encoder` to the bundled embedder; `on_progress` gets lines for a person.
    Raises PackError or KnowledgeError as `open_catalogue` does.
    """
    catalogue = open_catalogue(home, packs, on_progress)
    return Knowledge(home, catalogue, encoder or Embedder(home / "knowledge"), on_progress or _quiet)


def open_catalogue(home: Path, packs: Path | None = None, on_progress: Progress | None = None) -> Catalogue:
    """The catalogue of the packs (the bundled ones by default), from its snapshot or freshly compiled.

    Raises PackError when a pack cannot be read or an entry is invalid, KnowledgeError when home is not writable.
    """
    folder = packs or PACKS
    found = snapshot.read(home, fingerprint(folder))
    return found or _compiled(home, folder, on_progress or _quiet)


def _compiled(home: Path, folder: Path, on_progress: Progress) -> Catalogue:
    from knowledge.packing.loading import load

    on_progress("Compiling the knowledge packs (only after they changed) …")
    catalogue, problems = load(folder)
    blocking = [problem for problem in problems if problem.blocks]
    if blocking:
        raise PackError(blocking)
    try:
        snapshot.save(catalogue, home)
    except OSError as error:
        message = f"{home} cannot be written ({error.strerror}): set ATTUNE_HOME to a folder of yours."
        raise KnowledgeError(message) from error
    return catalogue


def _quiet(_: str) -> None:
    return None
