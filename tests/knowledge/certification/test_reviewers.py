"""Who may decide: named by the operator, known to the ledger by an id alone, erased for good."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.certification.desk import Desk
from knowledge.certification.ledger import certification_folder, ledger_path
from knowledge.certification.reviewers import Reviewer, Roster
from knowledge.errors import KnowledgeError, MoveRefusedError
from knowledge.service import open_desk
from tests.knowledge.certification.decisions import CERTIFIER, READER, TODAY


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def desk(tmp_path: Path, packs: Path, told: list[str]) -> Desk:
    return open_desk(tmp_path / "home", packs, told.append, TODAY)


def every_byte(folder: Path) -> Iterator[bytes]:
    yield from (path.read_bytes() + path.name.encode() for path in folder.rglob("*") if path.is_file())


def test_erasing_a_name_leaves_no_byte_of_it_and_all_decisions(desk: Desk, tmp_path: Path) -> None:
    desk.add_reviewer(Reviewer("r7", "Ngũgĩ Mwangi", "certify"))
    desk.add_reviewer(CERTIFIER)
    desk.move(["KR-01"], "certify", "r7")
    names = [name.encode() for name in ("Ngũgĩ", "Mwangi")] + [b"Ng\\u0169"]
    assert any(names[0] in content for content in every_byte(tmp_path / "home"))
    desk.remove_reviewer("r7")
    assert not [name for name in names for content in every_byte(tmp_path / "home") if name in content]
    assert [record.by for record in desk.history("KR-01")[2]] == ["r7"]
    assert desk.history("KR-01")[1].status == "certified"
    assert desk.reviewers() == (CERTIFIER,)
    with pytest.raises(MoveRefusedError, match="There is no reviewer 'r7'"):
        desk.move(["KR-02"], "certify", "r7")


def test_nobody_inherits_the_id_of_somebody_removed(desk: Desk) -> None:
    desk.add_reviewer(READER)
    desk.remove_reviewer("r2")
    with pytest.raises(MoveRefusedError, match="The id 'r2' was another reviewer's and stays in the history"):
        desk.add_reviewer(READER)


@pytest.mark.parametrize(
    ("reviewer", "said"),
    [
        (Reviewer("r1", "Somebody Else", "review"), "There is a reviewer 'r1' already"),
        (Reviewer("Chen Li", "Chen Li", "review"), "A reviewer's id is 1 to 32 small letters"),
        (Reviewer("../r1", "Chen Li", "review"), "A reviewer's id is 1 to 32 small letters"),
        (Reviewer("", "Chen Li", "review"), "A reviewer's id is 1 to 32 small letters"),
        (Reviewer("r8", "Chen Li", "retire"), "A reviewer may review or certify, not 'retire'"),
        (Reviewer("r8", " ", "review"), "The name is empty"),
        (Reviewer("r8", "Chen Li", "review", ("Kenya",)), "'KENYA' is no country code"),
    ],
)
def test_a_reviewer_who_cannot_be_is_refused(desk: Desk, reviewer: Reviewer, said: str) -> None:
    desk.add_reviewer(CERTIFIER)
    with pytest.raises(MoveRefusedError, match=said):
        desk.add_reviewer(reviewer)
    assert desk.reviewers() == (CERTIFIER,)


def test_countries_are_kept_once_and_one_without_notes_is_told(desk: Desk, told: list[str]) -> None:
    told.clear()
    desk.add_reviewer(Reviewer("r3", "Otieno Ouma", "review", ("kr", " TZ", "KR")))
    assert desk.reviewers()[0].countries == ("KR", "TZ")
    assert told == ["Note: there is nothing on the country TZ yet."]


def test_the_file_of_names_is_its_owner_s_alone(desk: Desk, tmp_path: Path) -> None:
    desk.add_reviewer(CERTIFIER)
    assert (certification_folder(tmp_path / "home") / "reviewers.json").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("content", ["{", "[]", "{}", '{"reviewers": [{"id": "r1"}], "removed": []}', "\udcff"])
def test_a_file_of_names_that_cannot_be_used_lets_nobody_decide(desk: Desk, tmp_path: Path, content: str) -> None:
    desk.add_reviewer(CERTIFIER)
    path = certification_folder(tmp_path / "home") / "reviewers.json"
    path.write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(KnowledgeError, match="is not a list of reviewers any more: restore it from a backup"):
        desk.move(["KR-01"], "review", "r1")
    assert not ledger_path(tmp_path / "home").exists()


def test_a_removal_of_nobody_is_refused() -> None:
    with pytest.raises(MoveRefusedError, match="There is no reviewer 'r1'"):
        Roster().without("r1")
