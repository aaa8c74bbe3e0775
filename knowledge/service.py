"""The room's front door: opens the catalogue and, when they are asked for, the embedder and the index."""

import threading
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from knowledge import snapshot
from knowledge.catalogue import Catalogue
from knowledge.certification.ledger import read_ledger
from knowledge.certification.overlay import overlaid
from knowledge.entries import Audience
from knowledge.errors import IndexDamagedError, KnowledgeError, PackError, Problem
from knowledge.fingerprint import fingerprint
from knowledge.progress import Progress, unheard
from knowledge.search.elsewhere import elsewhere_for
from knowledge.search.embedder import Embedder
from knowledge.search.index import Encoder, Index, open_index, read_index
from knowledge.search.retrieval import Hit, Retrieval

if TYPE_CHECKING:
    from knowledge.certification.desk import Desk
    from knowledge.uploads.intake import Intake
    from knowledge.uploads.screening import Screen
    from knowledge.uploads.searching import UploadSearch

T = TypeVar("T")
PACKS = Path(__file__).parent / "packs"
_MOST_WARNINGS = 20


class Knowledge:
    """The catalogue at once; the embedder and the index on first use, or in the background after `preload`.

    Safe to share between threads.
    """

    def __init__(
        self, home: Path, catalogue: Catalogue, encoder: Encoder, on_progress: Progress, *, builds: bool = True
    ) -> None:
        """`home` is where the index is kept; one that does not build only reads what another process has built."""
        self.catalogue = catalogue
        self._home = home
        self._encoder = encoder
        self._on_progress = on_progress
        self._builds = builds
        self._lock = threading.RLock()
        self._index: Index | None = None
        self._retrieval: Retrieval | None = None

    @cached_property
    def _uploads(self) -> "UploadSearch":
        from knowledge.uploads.searching import UploadSearch  # only classes with documents need it

        return UploadSearch(self._home, self._encoder, self._on_progress)

    @property
    def version(self) -> str:
        """The catalogue's version, for the engine's versions: what the packs hold and what was decided about it."""
        return self.catalogue.version

    def preload(self) -> None:
        """Starts loading the embedder in the background; the first search waits for it."""
        if isinstance(self._encoder, Embedder):
            self._encoder.preload()

    def open(self) -> None:
        """Opens the index now, building it when needed. Raises KnowledgeError when it cannot be used."""
        self._ask(lambda _: None)

    def search(
        self,
        query: str,
        audience: Audience | None = None,
        kinds: Collection[str] | None = None,
        top: int = 5,
        class_id: str | None = None,
    ) -> list[Hit]:
        """Up to `top` entries, best first; see `search_many`."""
        return self.search_many([query], audience, kinds, top, class_id)[0]

    def search_many(
        self,
        queries: Sequence[str],
        audience: Audience | None = None,
        kinds: Collection[str] | None = None,
        top: int = 5,
        class_id: str | None = None,
    ) -> list[list[Hit]]:
        """For each query up to `top` entries, best first; see `Retrieval.search_many`.

        With a class, passages of that class's own documents are among them, as entries of the kind `upload`. Raises
        ClassNameError for what cannot be a class.
        """
        hits = self._ask(lambda retrieval: retrieval.search_many(queries, audience, kinds, top))
        if class_id is None:
            return hits
        from knowledge.uploads.found import UPLOAD
        from knowledge.uploads.joining import joined

        if kinds is not None and UPLOAD not in kinds:
            return hits
        found = self._uploads.search_many(class_id, queries, top)
        return [joined(own, theirs, top) for own, theirs in zip(hits, found, strict=True)]

    def notes_for_concern(self, audience: Audience, concern: str, query: str = "", top: int = 3) -> list[Hit]:
        """The audience's notes that bear on a concern, best first; see `Retrieval.notes_for_concern`."""
        return self._ask(lambda retrieval: retrieval.notes_for_concern(audience, concern, query, top))

    def rebuild(self) -> int:
        """Builds the index anew with the present embedder; returns the number of passages."""
        with self._lock:
            self.close()
            self._index = open_index(self._home, self.catalogue, self._encoder, self._on_progress, rebuild=True)
            return len(self._index)

    def close(self) -> None:
        """Lets go of the index; the next search opens it again."""
        with self._lock:
            if self._index is not None:
                self._index.close()
            self._index = self._retrieval = None

    def _ask(self, question: Callable[[Retrieval], T]) -> T:
        """Answers from the index; one that proves damaged is opened again, which rebuilds it, and asked once more.

        One question at a time: threads would win nothing, and no index may be closed under somebody's question.
        """
        with self._lock:
            try:
                return question(self._opened())
            except IndexDamagedError as error:
                self._on_progress(f"Warning: {error} It is being opened again.")
                self.close()
                return question(self._opened())

    def _opened(self) -> Retrieval:
        """To be called with the lock held."""
        if self._retrieval is None:
            self._index = self._index or self._opened_index()
            elsewhere = elsewhere_for(self._encoder.fingerprint)
            self._retrieval = Retrieval(self.catalogue, self._encoder, self._index, elsewhere)
        return self._retrieval

    def _opened_index(self) -> Index:
        if self._builds:
            return open_index(self._home, self.catalogue, self._encoder, self._on_progress)
        return read_index(self._home, self.catalogue, self._encoder)


def open_knowledge(  # noqa: PLR0913 - as `Knowledge`
    home: Path,
    packs: Path | None = None,
    on_progress: Progress | None = None,
    encoder: Encoder | None = None,
    today: date | None = None,
    *,
    builds: bool = True,
) -> Knowledge:
    """Everything this room offers, with little done yet: the catalogue is read, nothing else.

    `packs` defaults to the bundled ones, `encoder` to the bundled embedder; `on_progress` gets lines for a person.
    What does not build raises IndexDamagedError where there is no sound index.
    Raises PackError or KnowledgeError as `open_catalogue` does.
    """
    catalogue = open_catalogue(home, packs, on_progress, today)
    embedder = encoder or Embedder(home / "knowledge")
    return Knowledge(home, catalogue, embedder, on_progress or unheard, builds=builds)


def open_catalogue(
    home: Path, packs: Path | None = None, on_progress: Progress | None = None, today: date | None = None
) -> Catalogue:
    """The catalogue of the packs (the bundled ones by default), with every entry at what it stands at `today` (UTC).

    Tells every fault in the packs on each start and leaves only what is faulty out. Raises PackError when there is no
    pack or nothing in them can be used, KnowledgeError when home is not writable, LedgerBrokenError.
    """
    packed = _packed(home, packs, on_progress)
    return overlaid(packed, read_ledger(home, on_progress or unheard), today or _today())


def open_desk(
    home: Path, packs: Path | None = None, on_progress: Progress | None = None, today: date | None = None
) -> "Desk":
    """Where reviewers decide about the entries of the packs; raises what `open_catalogue` raises."""
    from knowledge.certification.desk import Desk

    return Desk(home, _packed(home, packs, on_progress), today or _today(), on_progress or unheard)


def open_intake(home: Path, catalogue: Catalogue, encoder: Encoder, screen: "Screen") -> "Intake":
    """Where a teacher's documents come in; every passage goes through the screen, which the application provides."""
    from knowledge.packing.wording import essentialist, essentialist_zh, people_of
    from knowledge.uploads.intake import Intake

    people = people_of(country.adjective.en for country in catalogue.countries())

    def wording(text: str) -> Iterator[str]:
        yield from essentialist(text, people)
        yield from essentialist_zh(text)

    return Intake(home, encoder, screen, wording)


def _packed(home: Path, packs: Path | None, on_progress: Progress | None) -> Catalogue:
    """What the packs say, from their snapshot or freshly compiled."""
    folder = packs or PACKS
    found = snapshot.read(home, fingerprint(folder))
    return found or _compiled(home, folder, on_progress or unheard)


def _compiled(home: Path, folder: Path, on_progress: Progress) -> Catalogue:
    """What can be used of the packs; a snapshot is kept only of faultless ones, so that no start hides a fault."""
    from knowledge.packing.loading import load

    on_progress("Compiling the knowledge packs (only after they changed) …")
    catalogue, problems = load(folder)
    blocking = [problem for problem in problems if problem.blocks]
    if not catalogue.entries():
        raise PackError(blocking or [Problem(folder.as_posix(), "", "there is no entry in these packs: add one")])
    if blocking:
        _warn(blocking, on_progress)
        return catalogue
    try:
        snapshot.save(catalogue, home)
    except OSError as error:
        message = f"{home} cannot be written ({error.strerror}): set ATTUNE_HOME to a folder of yours."
        raise KnowledgeError(message) from error
    return catalogue


def _warn(blocking: Sequence[Problem], on_progress: Progress) -> None:
    for problem in blocking[:_MOST_WARNINGS]:
        on_progress(f"Warning: {problem}")
    more = len(blocking) - _MOST_WARNINGS
    listed = f"{more} more are listed by `attune knowledge check`. " if more > 0 else ""
    on_progress(f"Warning: {listed}What is faulty is left out; everything else in the packs is in use.")


def _today() -> date:
    return datetime.now(UTC).date()
