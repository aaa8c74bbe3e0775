"""What decisions change for everybody else: statuses, versions, what is found and in which order."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from knowledge.catalogue import Catalogue
from knowledge.certification.desk import Desk
from knowledge.certification.ledger import ledger_path
from knowledge.errors import LedgerBrokenError, MoveRefusedError, UnknownEntryError
from knowledge.service import Knowledge, open_catalogue, open_desk, open_knowledge
from tests.fakes.encoder import WordEncoder
from tests.knowledge.certification.decisions import CERTIFIER, TODAY
from tests.knowledge.small_packs import change

QUERY = "kimchi quarrels among readers"


@pytest.fixture
def home(tmp_path: Path, packs: Path) -> Path:
    """A home with one reviewer and no decision."""
    open_desk(tmp_path / "home", packs, None, TODAY).add_reviewer(CERTIFIER)
    return tmp_path / "home"


def desk(home: Path, packs: Path) -> Desk:
    return open_desk(home, packs, None, TODAY)


def catalogue(home: Path, packs: Path, today: date = TODAY) -> Catalogue:
    return open_catalogue(home, packs, None, today)


def opened(home: Path, packs: Path, told: list[str]) -> Knowledge:
    return open_knowledge(home, packs, told.append, WordEncoder(), TODAY)


def found(home: Path, packs: Path, told: list[str] | None = None) -> list[str]:
    knowledge = opened(home, packs, [] if told is None else told)
    ids = [hit.entry.id for hit in knowledge.search(QUERY)]
    knowledge.close()
    return ids


def test_a_certification_is_on_the_entry_until_its_last_day(home: Path, packs: Path) -> None:
    desk(home, packs).move(["kr-01", " KR-01"], "certify", "r1", until=date(2027, 1, 31))
    entry = catalogue(home, packs, date(2027, 1, 31)).entry("KR-01")
    assert (entry.status, entry.reviewer, entry.reviewed_on) == ("certified", "r1", TODAY)
    assert (entry.expires_on, entry.lapsed) == (date(2027, 1, 31), None)
    after = catalogue(home, packs, date(2027, 2, 1)).entry("KR-01")
    assert (after.status, after.lapsed) == ("reviewed", "expired")


def test_a_text_changed_in_its_pack_is_certified_no_more(home: Path, packs: Path) -> None:
    desk(home, packs).move(["KR-01", "KR-02"], "certify", "r1")
    change(packs, "countries/kr.yaml", "Kimchi quarrels hurt", "Kimchi quarrels may hurt")
    entries = catalogue(home, packs)
    assert (entries.entry("KR-01").status, entries.entry("KR-01").lapsed) == ("reviewed", "changed")
    assert entries.entry("KR-02").status == "certified"
    assert [one.entry.id for one in desk(home, packs).queue(60)] == ["KR-01"]


def test_all_entries_are_moved_or_none(home: Path, packs: Path) -> None:
    with pytest.raises(UnknownEntryError):
        desk(home, packs).move(["KR-01", "KR-99"], "certify", "r1")
    with pytest.raises(MoveRefusedError):
        desk(home, packs).move(["KR-01", "KR-02"], "restore", "r1")
    assert not ledger_path(home).exists()
    assert len(desk(home, packs).move(["KR-01", "T021"], "certify", "r1")) == 2


def test_the_version_follows_the_standing_and_the_packs_version_does_not(home: Path, packs: Path) -> None:
    first = catalogue(home, packs)
    assert first.version == first.packs_version
    desk(home, packs).move(["KR-01"], "certify", "r1", until=date(2027, 1, 31))
    versions = {catalogue(home, packs, day).version for day in (TODAY, date(2027, 1, 31))}
    assert len(versions) == 1
    assert versions != {first.version}
    expired = catalogue(home, packs, date(2027, 2, 1))
    assert expired.version not in {first.version, *versions}
    assert expired.packs_version == first.version
    desk(home, packs).move(["KR-01"], "certify", "r1", until=date(2027, 1, 30))
    assert catalogue(home, packs).version not in {first.version, expired.version, *versions}


def test_certifying_rebuilds_neither_the_index_nor_the_catalogue(home: Path, packs: Path) -> None:
    assert found(home, packs)[0] == "KR-01"
    desk(home, packs).move(["KR-01"], "certify", "r1")
    told: list[str] = []
    assert found(home, packs, told)[0] == "KR-01"
    assert told == []


def test_what_is_retired_is_shown_by_its_id_and_found_nowhere_until_it_is_restored(home: Path, packs: Path) -> None:
    assert "KR-01" in found(home, packs)
    desk(home, packs).move(["KR-01"], "retire", "r1", note="It was wrong.")
    assert "KR-01" not in found(home, packs)
    entries = catalogue(home, packs)
    korea = entries.audience("kr-general")
    assert entries.entry("KR-01").status == "retired"
    assert "KR-01" not in {note.id for note in entries.notes_for(korea)}
    assert entries.watches_for(korea) == ()
    assert opened(home, packs, []).notes_for_concern(korea, "naming") == []
    desk(home, packs).move(["KR-01"], "restore", "r1")
    assert "KR-01" in found(home, packs)
    assert [watch.note for watch in catalogue(home, packs).watches_for(korea)] == ["KR-01"]


def test_what_a_pack_has_retired_is_found_once_somebody_restores_it(home: Path, packs: Path) -> None:
    change(packs, "countries/kr.yaml", "status: reviewed", "status: retired")
    assert "KR-01" not in found(home, packs)
    desk(home, packs).move(["KR-01"], "restore", "r1")
    told: list[str] = []
    assert "KR-01" in found(home, packs, told)
    assert told == []


def test_the_certified_comes_first_where_all_else_is_equal_and_only_there(home: Path, packs: Path) -> None:
    text = (packs / "countries/kr.yaml").read_text("utf-8").replace("bears_on: {}", "bears_on: {naming: strong}")
    (packs / "countries/kr.yaml").write_text(text, "utf-8")
    korea = catalogue(home, packs).audience("kr-general")

    def order() -> list[str]:
        knowledge = opened(home, packs, [])
        ids = [hit.entry.id for hit in knowledge.notes_for_concern(korea, "naming", top=5)]
        knowledge.close()
        return ids

    assert order() == ["KR-01", "KR-02", "KR-03"]
    desk(home, packs).move(["KR-03"], "certify", "r1")
    assert order() == ["KR-03", "KR-01", "KR-02"]
    change(packs, "countries/kr.yaml", "bears_on: {naming: strong}\n  - id: KR-03", "bears_on: {}\n  - id: KR-03")
    change(packs, "countries/kr.yaml", "en: Cities", "en: Big cities")
    assert order() == ["KR-01", "KR-03"]


def test_a_broken_ledger_is_told_before_anything_is_critiqued(home: Path, packs: Path) -> None:
    desk(home, packs).move(["KR-01"], "retire", "r1", note="It was wrong.")
    path = ledger_path(home)
    path.write_text(path.read_text("utf-8").replace("retired", "certified"), "utf-8")
    with pytest.raises(LedgerBrokenError, match="Line 1 of the certification ledger"):
        open_knowledge(home, packs, None, WordEncoder())


def test_decisions_about_entries_that_are_gone_disturb_nobody(home: Path, packs: Path) -> None:
    desk(home, packs).move(["T021"], "certify", "r1")
    for country in ("kr", "jp"):
        change(packs, f"countries/{country}.yaml", "known_terms: [T021]\n", "")
    change(packs, "terms/food.yaml", "id: T021", "id: T022")
    assert catalogue(home, packs).version == catalogue(home, packs).packs_version
    assert desk(home, packs).queue(60) == []


def test_whoever_wrote_an_entry_here_does_not_certify_it(home: Path, packs: Path) -> None:
    own = Desk(home, catalogue(home, packs), TODAY, lambda _: None, lambda entry: "r1" if entry.id == "KR-01" else None)
    with pytest.raises(MoveRefusedError, match="r1 wrote KR-01"):
        own.move(["KR-01"], "certify", "r1")
    assert own.move(["KR-02"], "certify", "r1")


def test_the_queue_is_of_one_country_or_kind_when_asked(home: Path, packs: Path) -> None:
    desk(home, packs).move(["KR-01", "JP-01", "T021"], "certify", "r1", until=TODAY + timedelta(days=5))
    assert {one.entry.id for one in desk(home, packs).queue(60)} == {"KR-01", "JP-01", "T021"}
    assert [one.entry.id for one in desk(home, packs).queue(60, country="kr")] == ["KR-01"]
    assert [one.entry.id for one in desk(home, packs).queue(60, kind="term")] == ["T021"]
    assert desk(home, packs).queue(4) == []
    with pytest.raises(UnknownEntryError, match="There is no country 'XX'"):
        desk(home, packs).queue(60, country="XX")
