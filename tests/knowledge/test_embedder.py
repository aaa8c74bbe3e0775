"""The bundled embedder and the tokenizer that it keeps."""

import hashlib
import pickle
from pathlib import Path

import numpy as np

from knowledge.search.embedder import Embedder


def test_the_kept_tokenizer_gives_the_same_vectors_as_a_fresh_one(tmp_path: Path) -> None:
    texts = ["a shared pot of broth", "大家一起涮的一锅汤", ""]
    fresh = Embedder(tmp_path).embed(texts)
    assert len(list(tmp_path.glob("tokenizer-*.pickle"))) == 1
    kept = Embedder(tmp_path)
    kept.preload()
    assert np.array_equal(kept.embed(texts), fresh)
    assert fresh.shape == (3, 512)


def test_a_kept_file_that_asks_for_anything_else_is_not_obeyed(tmp_path: Path) -> None:
    embedder = Embedder(tmp_path)
    expected = embedder.embed(["hello"])
    path = next(tmp_path.glob("tokenizer-*.pickle"))
    marker = tmp_path / "marker"
    body = pickle.dumps(_Touch(marker))
    path.write_bytes(hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
    assert np.array_equal(Embedder(tmp_path).embed(["hello"]), expected)
    assert not marker.exists()


def test_no_texts_give_no_vectors(tmp_path: Path) -> None:
    assert Embedder(tmp_path).embed([]).shape == (0, 512)


class _Touch:
    """Would create a file if it were ever unpickled."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __reduce__(self) -> tuple[object, tuple[Path]]:
        return Path.touch, (self._path,)
