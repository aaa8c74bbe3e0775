"""A class finds its own documents, marked and few, and never another class's."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from benchmarks.retrieval.made_up_class import fill
from knowledge.entries import Entry, Text
from knowledge.search.ranking import BAR, score_of
from knowledge.search.retrieval import Hit
from knowledge.service import open_knowledge
from knowledge.uploads.documents import Chunk, Document
from knowledge.uploads.found import UploadedPassage
from knowledge.uploads.joining import joined
from knowledge.uploads.searching import Found, UploadSearch
from knowledge.uploads.store import ClassNameError
from tests.fakes.encoder import WordEncoder
from tests.knowledge.uploading import BAD, BREAD, LANTERNS, TEA, add, open_intake

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

QUESTION = "the ferryman pours tea from a dented pot"


class Counting(WordEncoder):
    """Counts the texts it embeds."""

    def __init__(self, fingerprint: str = "words:1") -> None:
        super().__init__(fingerprint)
        self.embedded = 0

    def embed(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        self.embedded += len(texts)
        return super().embed(texts)


def ask(home: Path, class_id: str, query: str = QUESTION, encoder: WordEncoder | None = None) -> list[str]:
    search = UploadSearch(home, encoder or WordEncoder(), lambda _: None)
    return [f"{one.document.id}-{one.chunk.number}" for one in search.search_many(class_id, [query], 5)[0]]


def test_a_class_finds_its_passages_in_either_language(tmp_path: Path) -> None:
    add(tmp_path, "c-1", TEA)
    add(tmp_path, "c-1", LANTERNS)
    assert ask(tmp_path, "c-1") == ["U0001-1"]
    assert ask(tmp_path, "c-1", LANTERNS.split()[0]) == ["U0002-1"]


def test_nothing_is_found_where_nothing_fits_or_nothing_is(tmp_path: Path) -> None:
    add(tmp_path, "c-1", TEA)
    assert ask(tmp_path, "c-1", "boiling point of ethanol") == []
    assert ask(tmp_path, "empty") == []
    assert not (tmp_path / "knowledge" / "uploads" / "empty").exists()


def test_a_class_that_cannot_be_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ClassNameError):
        ask(tmp_path, "../c-1")


def test_no_other_class_s_canary_is_ever_found(tmp_path: Path) -> None:
    classes = [f"class-{number}" for number in range(8)]
    for name in classes:
        add(tmp_path, name, f"The secret word of {name} is canary{name.replace('-', '')}. {TEA}")
    search = UploadSearch(tmp_path, WordEncoder(), lambda _: None)
    for name in classes:
        queries = [QUESTION, *(f"canary{other.replace('-', '')} secret word of {other}" for other in classes)]
        found = [one for row in search.search_many(name, queries, 5) for one in row]
        assert found
        assert {one.document.class_id for one in found} == {name}
        texts = " ".join(one.chunk.text for one in found)
        assert not any(f"canary{other.replace('-', '')}" in texts for other in classes if other != name)


def test_a_flagged_passage_is_never_found(tmp_path: Path) -> None:
    add(tmp_path, "c-1", f"{TEA} {BAD}")
    assert ask(tmp_path, "c-1") == []


def test_an_open_search_sees_what_was_added_and_what_was_removed(tmp_path: Path) -> None:
    search = UploadSearch(tmp_path, WordEncoder(), lambda _: None)
    add(tmp_path, "c-1", BREAD)
    assert search.search_many("c-1", [QUESTION], 5) == [[]]
    add(tmp_path, "c-1", TEA)
    assert len(search.search_many("c-1", [QUESTION], 5)[0]) == 1
    open_intake(tmp_path).remove("c-1", "U0002")
    assert search.search_many("c-1", [QUESTION], 5) == [[]]


@pytest.mark.parametrize("harm", ["missing", "flipped", "cut", "empty", "another embedder"])
def test_what_is_derived_is_made_again_when_it_cannot_be_used(tmp_path: Path, harm: str) -> None:
    add(tmp_path, "c-1", TEA)
    path = tmp_path / "knowledge" / "uploads" / "c-1" / "U0001.derived"
    whole = path.read_bytes()
    flipped = bytearray(whole)
    flipped[len(whole) // 2] ^= 1
    harmed = {"missing": None, "flipped": bytes(flipped), "cut": whole[:200], "empty": b"", "another embedder": whole}
    path.unlink() if harmed[harm] is None else path.write_bytes(harmed[harm] or b"")
    encoder = Counting("words:2" if harm == "another embedder" else "words:1")
    assert ask(tmp_path, "c-1", encoder=encoder) == ["U0001-1"]
    assert encoder.embedded == 2
    again = Counting(encoder.fingerprint)
    assert ask(tmp_path, "c-1", encoder=again) == ["U0001-1"]
    assert again.embedded == 1


def entry(name: str) -> Entry:
    return Entry(id=name, kind="note", text=Text(name), status="unreviewed", sources=(), evidence="M", confidence="M")


def pack_hit(name: str, relevance: float) -> Hit:
    return Hit(entry(name), score_of(relevance), "meaning", None)


def upload(number: int, relevance: float, text: str = "words") -> Found:
    chunk = Chunk(number, "", text, "en")
    document = Document(
        id="U0001",
        class_id="c-1",
        title="S01",
        file="a.md",
        sha256="",
        uploaded_on="2026-01-01",
        by="Ms Li",
        chunks=(chunk,),
    )
    return Found(document, chunk, relevance, by_words=False)


def test_uploads_are_at_most_two_of_five_beside_the_packs() -> None:
    hits = joined([pack_hit(f"N{n}", 0.6) for n in range(5)], [upload(n, 0.9) for n in range(5)], 5)
    assert [hit.entry.id for hit in hits] == ["U0001-0", "U0001-1", "N0", "N1", "N2"]


def test_uploads_fill_the_places_that_nothing_else_fits() -> None:
    hits = joined([pack_hit("N0", 0.6)], [upload(n, 0.5) for n in range(5)], 5)
    assert [hit.entry.kind for hit in hits] == ["note", *["upload"] * 4]


def test_of_two_that_are_equal_the_packs_entry_comes_first() -> None:
    assert [hit.entry.kind for hit in joined([pack_hit("N0", 0.7)], [upload(1, 0.7)], 5)] == ["note", "upload"]


def test_a_weak_upload_does_not_push_a_better_entry_out() -> None:
    hits = joined([pack_hit(f"N{n}", 0.8) for n in range(5)], [upload(1, BAR)], 5)
    assert [hit.entry.id for hit in hits] == [f"N{n}" for n in range(5)]


def test_an_upload_says_whose_it_is_and_can_neither_link_nor_pass_for_a_source() -> None:
    text = "Ask [us](https://evil.example) or @evil at evil.com."
    found = joined([], [upload(3, 0.9, text)], 5)[0].entry
    assert isinstance(found, UploadedPassage)
    assert (found.kind, found.status, found.evidence, found.confidence) == ("upload", "unreviewed", "M", "L")
    assert found.text.en == "Ask us or evil at (link removed)."
    assert found.sources == ("U0001 S01",)
    assert (found.class_id, found.document) == ("c-1", "U0001")


def test_the_front_door_mixes_in_only_the_class_that_is_named(tmp_path: Path, packs: Path) -> None:
    knowledge = open_knowledge(tmp_path, packs, encoder=WordEncoder())
    add(tmp_path, "c-1", TEA)
    assert [hit.entry.kind for hit in knowledge.search(QUESTION, class_id="c-1")][:1] == ["upload"]
    for hits in (
        knowledge.search(QUESTION),
        knowledge.search(QUESTION, class_id="c-2"),
        knowledge.search(QUESTION, kinds=("note", "term"), class_id="c-1"),
    ):
        assert "upload" not in [hit.entry.kind for hit in hits]
    knowledge.close()


def test_a_class_can_be_filled_for_a_measurement(tmp_path: Path) -> None:
    fill(tmp_path, "big", 900, WordEncoder())
    found = UploadSearch(tmp_path, WordEncoder(), pytest.fail).search_many(
        "big", ["my neighbour repairs a bamboo boat"], 5
    )
    assert len(found[0]) == 5
