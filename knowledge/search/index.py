"""The vectors in embedded Chroma, and the word index beside them; built once per catalogue and embedder.

Two collections: knowledge, and what to practise with. Chroma keeps ids and vectors only, no text and no drafts.
"""

import os
import shutil
import sqlite3
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from knowledge.catalogue import Catalogue
from knowledge.errors import IndexDamagedError, IndexMismatchError, KnowledgeError
from knowledge.progress import Progress, unheard
from knowledge.search import lexical
from knowledge.search.index_files import index_folder, read_manifest, verify, write_manifest, writing
from knowledge.search.lexical import LexicalIndex
from knowledge.search.passages import KNOWLEDGE, SHELVES, Passage, passages
from knowledge.search.shelf import Shelf, shelf_of

if TYPE_CHECKING:
    import numpy as np
    from chromadb.api.client import Client
    from chromadb.api.collection_configuration import CreateCollectionConfiguration
    from chromadb.api.models.Collection import Collection
    from numpy.typing import NDArray

WAIT_SECONDS = 30.0
_BATCH = 256


class Encoder(Protocol):
    """What the index needs of an embedder."""

    @property
    def fingerprint(self) -> str:
        """Changes whenever the same text would get another vector."""

    def embed(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """Unit vectors of shape (len(texts), dimensions)."""


class Index:
    """An opened index."""

    def __init__(self, folder: Path, shelved: Sequence[Passage]) -> None:
        """Opens what stands in the folder; raises IndexDamagedError when it is not what the passages say."""
        self._passages = tuple(shelved)
        self._shelves: dict[str, Shelf] = {}
        self._by_entry: dict[str, list[Passage]] = {}
        for passage in shelved:
            self._by_entry.setdefault(passage.entry, []).append(passage)
        with ExitStack() as opened:
            try:
                self._words = LexicalIndex(folder / "lexical.db")
                opened.callback(self._words.close)
                self._client = _client(folder / "chroma")
                opened.callback(self._client.close)
                self._collections = {shelf: _collection(self._client, shelf) for shelf in SHELVES}
                stored = {shelf: set(one.get(include=[])["ids"]) for shelf, one in self._collections.items()}
            except Exception as error:  # whatever a damaged file makes of SQLite or Chroma
                raise IndexDamagedError(f"The index cannot be opened ({type(error).__name__}).") from error
            if stored != {shelf: {passage.id for passage in shelved if passage.shelf == shelf} for shelf in SHELVES}:
                raise IndexDamagedError("The index does not hold what was written.")
            self._opened = opened.pop_all()

    def coverage(self, query: str) -> dict[str, float]:
        """Entry id to the share of the query's information that the entry's words cover; see `LexicalIndex.scores`."""
        return self._words.scores(query)

    def says_nothing(self, query: str) -> bool:
        """Whether the query holds nothing but words that stand everywhere."""
        return self._words.says_nothing(query)

    def respelt(self, query: str) -> str:
        """The query with misspelt words put right, as far as the packs know the word that was meant."""
        return self._words.respelt(query)

    def shelf(self, name: str) -> Shelf:
        """All vectors of one shelf, read once; raises IndexDamagedError."""
        known = self._shelves.get(name)
        if known is None:
            known = self._shelves[name] = self._read(name, [one for one in self._passages if one.shelf == name])
        return known

    def part(self, entry_ids: Sequence[str]) -> Shelf:
        """The vectors of a few entries of the knowledge shelf, in that order; raises IndexDamagedError."""
        return self._read(KNOWLEDGE, [one for entry in entry_ids for one in self._by_entry.get(entry, ())])

    def _read(self, shelf: str, passages: Sequence[Passage]) -> Shelf:
        return shelf_of(passages, self._stored(shelf, [passage.id for passage in passages]))

    def _stored(self, shelf: str, passage_ids: Sequence[str]) -> "NDArray[np.float32]":
        import numpy as np

        if not passage_ids:
            return np.empty((0, 0), dtype=np.float32)
        try:
            found = self._collections[shelf].get(ids=list(passage_ids), include=["embeddings"])
        except Exception as error:
            raise IndexDamagedError(f"The index cannot be asked ({type(error).__name__}).") from error
        rows = dict(zip(found["ids"], np.asarray(found["embeddings"], dtype=np.float32), strict=True))
        return np.stack([rows[name] for name in passage_ids])

    def __len__(self) -> int:
        """The number of passages."""
        return len(self._passages)

    def close(self) -> None:
        """Lets go of all files."""
        self._opened.close()


def open_index(  # noqa: PLR0913 - what it is made of, and how to report
    home: Path,
    catalogue: Catalogue,
    encoder: Encoder,
    on_progress: Progress,
    *,
    wait_seconds: float = WAIT_SECONDS,
    rebuild: bool = False,
) -> Index:
    """The index of this catalogue; built when it is missing, rebuilt with a warning when it is damaged.

    Raises IndexMismatchError when another embedder built it, unless `rebuild` is asked for; IndexBusyError;
    KnowledgeError when home cannot be written.
    """
    shelved = tuple(passages(catalogue))
    folder = index_folder(home, catalogue.packs_version)
    if not rebuild:
        found = _existing(folder, shelved, encoder, on_progress)
        if found is not None:
            return found
    try:
        with writing(home, wait_seconds, lambda: on_progress("Another process is building the index; waiting …")):
            # While this process waited, another may have finished the work.
            found = None if rebuild else _existing(folder, shelved, encoder, unheard)
            return found or _built(folder, catalogue, shelved, encoder, on_progress)
    except OSError as error:
        raise KnowledgeError(f"The index cannot be written to {home} ({error.strerror}).") from error


def read_index(home: Path, catalogue: Catalogue, encoder: Encoder) -> Index:
    """The index of this catalogue as another process built it.

    Raises IndexDamagedError when it is missing or damaged, IndexMismatchError as `open_index`.
    """
    found = _existing(index_folder(home, catalogue.packs_version), tuple(passages(catalogue)), encoder, unheard)
    if found is None:
        raise IndexDamagedError("There is no sound index to be read.")
    return found


def _existing(folder: Path, shelved: Sequence[Passage], encoder: Encoder, on_progress: Progress) -> Index | None:
    try:
        manifest = read_manifest(folder)
        if manifest is None:
            return None
        if manifest.embedder != encoder.fingerprint:
            raise IndexMismatchError(
                f"The index was built with another embedder ({manifest.embedder}, now {encoder.fingerprint}): "
                "run `attune knowledge rebuild`."
            )
        verify(folder, manifest)
        return Index(folder, shelved)
    except IndexDamagedError as error:
        on_progress(f"Warning: {error} It is being rebuilt.")
        return None


def _built(
    folder: Path, catalogue: Catalogue, shelved: Sequence[Passage], encoder: Encoder, on_progress: Progress
) -> Index:
    """Builds beside the final place and moves the finished index there, so that no one meets half an index."""
    on_progress(f"Building the knowledge index: {len(shelved)} passages (once, a few seconds) …")
    partial = folder.with_name(f"{folder.name}.partial")
    shutil.rmtree(partial, ignore_errors=True)
    (partial / "chroma").mkdir(parents=True)
    client = _client(partial / "chroma")
    try:
        for shelf in SHELVES:
            _fill(client, shelf, [passage for passage in shelved if passage.shelf == shelf], encoder)
    finally:
        client.close()
    try:
        lexical.build(partial / "lexical.db", shelved)
    except sqlite3.Error as error:
        raise KnowledgeError(f"The word index cannot be written to {partial} ({error}).") from error
    write_manifest(partial, catalogue.packs_version, encoder.fingerprint, len(shelved))
    _clear(folder.parent, keep=partial)
    partial.rename(folder)
    return Index(folder, shelved)


def _clear(parent: Path, keep: Path) -> None:
    """Drops the indexes of other catalogues and what an interrupted build left."""
    for other in parent.iterdir():
        if other != keep:
            shutil.rmtree(other, ignore_errors=True)


def _client(path: Path) -> "Client":
    import chromadb
    from chromadb.config import Settings

    client = chromadb.PersistentClient(str(path), settings=Settings(anonymized_telemetry=False))
    return cast("Client", client)


def _collection(client: "Client", shelf: str) -> "Collection":
    return client.get_collection(shelf, embedding_function=None)


def _fill(client: "Client", shelf: str, shelved: Sequence[Passage], encoder: Encoder) -> None:
    import numpy as np

    # The graph is never asked, so it may be as thin as it can be made.
    graph = {
        "space": "cosine",
        "max_neighbors": 2,
        "ef_construction": 4,
        "num_threads": os.cpu_count() or 1,
        "sync_threshold": max(len(shelved), 2),
        "batch_size": min(len(shelved), 100),
    }
    configuration = cast("CreateCollectionConfiguration", {"hnsw": graph})
    collection = client.create_collection(shelf, embedding_function=None, configuration=configuration)
    vectors = _embedded([passage.text for passage in shelved], encoder)
    for start in range(0, len(shelved), _BATCH):
        batch = shelved[start : start + _BATCH]
        collection.add(ids=[one.id for one in batch], embeddings=np.stack([vectors[one.text] for one in batch]))


def _embedded(texts: Sequence[str], encoder: Encoder) -> "dict[str, NDArray[np.float32]]":
    """The vector of every different text: all notes on one topic are asked for in the same words."""
    different = list(dict.fromkeys(texts))
    batches = [different[start : start + _BATCH] for start in range(0, len(different), _BATCH)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        made = pool.map(encoder.embed, batches)
        return {
            text: vector
            for batch, rows in zip(batches, made, strict=True)
            for text, vector in zip(batch, rows, strict=True)
        }
