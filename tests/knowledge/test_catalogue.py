"""Looking things up, and the snapshot that makes it quick."""

import subprocess
import sys
from pathlib import Path

import pytest

from knowledge import snapshot
from knowledge.catalogue import Catalogue
from knowledge.entries import GENERAL, Construct
from knowledge.errors import UnknownEntryError
from knowledge.packing.loading import load
from knowledge.service import PACKS, open_catalogue
from tests.knowledge.small_packs import change


def test_a_snapshot_gives_back_what_was_loaded(home: Path, bundled: Catalogue) -> None:
    fresh, _ = load(PACKS)
    assert snapshot.read(home, bundled.version) == fresh


def test_a_warm_start_reads_neither_yaml_nor_pydantic_nor_the_inflector(home: Path, bundled: Catalogue) -> None:
    assert bundled.version
    program = (
        "import sys, pathlib; from knowledge.service import open_catalogue; "
        f"open_catalogue(pathlib.Path({str(home)!r})); "
        "print([name for name in ('yaml', 'pydantic', 'lemminflect', 'chromadb', 'numpy') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "[]"


def test_what_a_construct_tells_a_writer_survives_the_snapshot(packs: Path, tmp_path: Path) -> None:
    open_catalogue(tmp_path, packs)
    construct = open_catalogue(tmp_path, packs).entry("K01")
    assert isinstance(construct, Construct)
    assert construct.told("slogan", "en") == "A slogan may show that you mean to persuade."
    assert construct.told("slogan", "zh-CN") == "口号会让人看出你想说服。"
    assert construct.told("humour", "en") == "Readers who feel pushed may push back."


def test_every_construct_tells_a_writer_something_in_both_languages(bundled: Catalogue) -> None:
    constructs = [one for one in bundled.constructs() if one.kind == "construct"]
    assert len(constructs) == 25
    for one in constructs:
        assert one.for_writer is not None
        assert all(text.en and text.zh for text in (one.for_writer, *one.for_concern))


def test_a_caution_tells_a_writer_its_own_text(bundled: Catalogue) -> None:
    caution = bundled.entry("KC1")
    assert isinstance(caution, Construct)
    assert caution.told("slogan", "en") == caution.text.en


def test_a_damaged_snapshot_is_made_again(packs: Path, tmp_path: Path) -> None:
    first = open_catalogue(tmp_path, packs)
    path = snapshot.snapshot_path(tmp_path, first.version)
    content = bytearray(path.read_bytes())
    content[-20] ^= 1
    path.write_bytes(content)
    assert snapshot.read(tmp_path, first.version) is None
    assert open_catalogue(tmp_path, packs) == first


def test_one_changed_letter_in_a_pack_changes_the_version_and_drops_the_old_snapshot(
    packs: Path, tmp_path: Path
) -> None:
    before = open_catalogue(tmp_path, packs)
    change(packs, "countries/kr.yaml", "Kimchi", "Gimchi")
    after = open_catalogue(tmp_path, packs)
    assert after.version != before.version
    assert after.entry("KR-01").text.en.startswith("Gimchi")
    assert [path.name for path in (tmp_path / "knowledge").glob("catalogue-*")] == [f"catalogue-{after.version}.json"]


def test_every_country_has_a_general_audience_and_a_variation_note(bundled: Catalogue) -> None:
    assert len(bundled.countries()) == 40
    for country in bundled.countries():
        assert bundled.audience(f"{country.code.lower()}-general").country == country.code
        assert bundled.variation_note(country.code) is not None


def test_no_audience_gets_a_note_of_a_country_that_is_not_its_own(bundled: Catalogue) -> None:
    for audience in bundled.audiences():
        notes = bundled.notes_for(audience)
        assert {note.country for note in notes if note.country} == set(audience.countries)
        assert {note.owner for note in notes} <= set(audience.note_owners)
        assert any(note.owner == GENERAL for note in notes)


def test_a_region_knows_only_the_terms_that_all_its_countries_know(bundled: Catalogue) -> None:
    region = bundled.audience("east-asia")
    each = [bundled.known_terms(bundled.audience(f"{code.lower()}-general")) for code in region.countries]
    assert bundled.known_terms(region) == frozenset.intersection(*each)


@pytest.mark.parametrize(
    ("given", "near"),
    [
        ("us-genzz", "us-genz-tiktok"),
        ("germoney", "de-general"),
        ("south east asia", "south-east"),
    ],
)
def test_an_unknown_audience_is_answered_with_near_ones(bundled: Catalogue, given: str, near: str) -> None:
    with pytest.raises(UnknownEntryError, match=f"There is no audience '{given}': did you mean .*{near}"):
        bundled.audience(given)


@pytest.mark.parametrize(
    ("given", "meant"),
    [("germany", "de-general"), ("DE", "de-general"), (" 韩国 ", "kr-general"), ("US", "us-general")],
)
def test_a_country_alone_means_its_general_readers(bundled: Catalogue, given: str, meant: str) -> None:
    assert bundled.audience(given).id == meant


def test_nothing_near_means_no_suggestion(bundled: Catalogue) -> None:
    with pytest.raises(UnknownEntryError, match=r"There is no entry 'zzzzzz'\.$"):
        bundled.entry("zzzzzz")


def test_ids_are_found_in_any_case(bundled: Catalogue) -> None:
    assert bundled.entry("kr-03") is bundled.entry("KR-03")
    assert bundled.audience("US-General") is bundled.audience("us-general")


def test_audiences_are_found_by_a_word_in_either_language(bundled: Catalogue) -> None:
    assert "de-general" in {one.id for one in bundled.audiences("德国")}
    assert {one.country for one in bundled.audiences("brazil")} >= {"BR"}
    assert bundled.audiences("atlantis") == ()


def test_a_retired_entry_is_shown_by_its_id_and_used_nowhere_else(packs: Path, tmp_path: Path) -> None:
    change(packs, "terms/food.yaml", "status: reviewed", "status: retired")
    catalogue = open_catalogue(tmp_path, packs)
    assert catalogue.entry("T021").status == "retired"
    assert catalogue.terms() == ()
