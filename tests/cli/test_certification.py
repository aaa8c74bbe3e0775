"""Staff decide about entries at the terminal: transcripts of the commands."""

import json
from pathlib import Path

import pytest

from tests.cli.terminal import OFFICIAL, Terminal, run_process

YEAR = "2030-01-31"
ROBOT = ["--checked", "Afrobarometer, round 9"]


@pytest.fixture
def home(home: Path, built: Path) -> Path:
    """With a certification folder of its own beside everything that is derived."""
    (home / "knowledge").unlink()
    (home / "knowledge").mkdir()
    for derived in built.iterdir():
        (home / "knowledge" / derived.name).symlink_to(derived)
    return home


@pytest.fixture
def staffed(attune: Terminal) -> Terminal:
    """A terminal in a home with a reviewer of everything (r1) and one of Kenya (r2)."""
    attune("knowledge", "reviewers", "add", "r1", "--name", "Chen Li", "--may", "certify")
    attune("knowledge", "reviewers", "add", "r2", "--name", "Otieno Ouma", "--may", "review", "--countries", "ke,TZ")
    return attune


def test_an_operator_names_lists_and_removes_reviewers(attune: Terminal) -> None:
    assert attune("knowledge", "reviewers", "list").err.startswith("Nobody may review yet")
    added = attune("knowledge", "reviewers", "add", "r1", "--name", "Chen Li", "--may", "certify")
    assert (added.out, added.err) == ("r1  Chen Li, may certify\n", "")
    scoped = attune(
        "knowledge", "reviewers", "add", "li", "--name", "Li Wei", "--may", "review", "--countries", "ke,jp"
    )
    assert scoped.out == "li  Li Wei, may review, on notes about KE, JP\n"
    assert scoped.err == (
        "Note: the id 'li' gives the name away, and it stays in the history when the name is erased.\n"
    )
    assert json.loads(attune("knowledge", "reviewers", "list", "--json").out) == [
        {"id": "r1", "name": "Chen Li", "may": "certify", "countries": []},
        {"id": "li", "name": "Li Wei", "may": "review", "countries": ["KE", "JP"]},
    ]
    removed = attune("knowledge", "reviewers", "remove", "li")
    assert removed.out == "li may decide nothing any more, and the name is erased.\n"
    assert attune("knowledge", "reviewers", "list").out == "r1  Chen Li, may certify\n"


def test_a_note_is_reviewed_certified_retired_and_restored(staffed: Terminal) -> None:
    reviewed = staffed("knowledge", "review", "KE-03", "ke-04", "--by", "r2")
    assert [line.split(" on ")[0] for line in reviewed.out.splitlines()] == [
        "KE-03: unreviewed → reviewed by r2",
        "KE-04: unreviewed → reviewed by r2",
    ]
    certified = staffed("knowledge", "certify", "KE-03", "--by", "r1", "--until", YEAR, *ROBOT, "--json")
    (record,) = json.loads(certified.out)
    assert {name: record[name] for name in ("entry", "move", "from", "to", "by", "until", "checked", "note")} == {
        "entry": "KE-03",
        "move": "certify",
        "from": "reviewed",
        "to": "certified",
        "by": "r1",
        "until": YEAR,
        "checked": "Afrobarometer, round 9",
        "note": None,
    }
    assert f"✓ certified, checked on {record['on']}, good until {YEAR}" in staffed("knowledge", "show", "KE-03").out
    assert json.loads(staffed("knowledge", "show", "KE-03", "--json").out)["status"] == "certified"
    retired = staffed("knowledge", "retire", "KE-03", "--by", "r1", "--reason", "A new survey says otherwise")
    assert "KE-03: certified → retired by r1" in retired.out
    assert staffed("knowledge", "show", "KE-03").out.startswith("KE-03  note, retired\n")
    assert "KE-03: retired → unreviewed by r1" in staffed("knowledge", "restore", "KE-03", "--by", "r1").out
    history = staffed("knowledge", "history", "ke-03").out.splitlines()
    assert [line.partition("  ")[2] for line in history if " → " in line] == [
        "unreviewed → reviewed by r2 (Otieno Ouma)",
        "reviewed → certified by r1 (Chen Li)",
        "certified → retired by r1 (Chen Li)",
        "retired → unreviewed by r1 (Chen Li)",
    ]
    assert "    checked: Afrobarometer, round 9" in history
    assert "    note: A new survey says otherwise" in history
    assert history[-1] == "Today: unreviewed."


def test_the_history_keeps_the_id_and_forgets_the_name(staffed: Terminal) -> None:
    staffed("knowledge", "review", "KE-03", "--by", "r2")
    assert json.loads(staffed("knowledge", "history", "KE-03", "--json").out)["decisions"][0]["name"] == "Otieno Ouma"
    staffed("knowledge", "reviewers", "remove", "r2")
    told = json.loads(staffed("knowledge", "history", "KE-03", "--json").out)
    assert (told["pack"], told["standing"]["status"]) == ("unreviewed", "reviewed")
    assert [(one["by"], one["name"]) for one in told["decisions"]] == [("r2", None)]
    assert staffed("knowledge", "history", "KE-03").out.splitlines()[1].endswith("unreviewed → reviewed by r2")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["certify", "KE-03", "--by", "r9"], "There is no reviewer 'r9': `attune knowledge reviewers list` shows all."),
        (["certify", "KE-03", "--by", "r1"], "KE-03 rests on memory or a secondary report: say what you looked up"),
        (["certify", "KE-03", "--by", "r2", *ROBOT], "The reviewer r2 may not certify (KE-03)"),
        (["review", "US-01", "--by", "r2"], "The reviewer r2 decides on notes about KE, TZ only, not on US-01."),
        (["review", "KE-03", "US-01", "--by", "r2"], "The reviewer r2 decides on notes about KE, TZ only"),
        (["certify", "KE-99", "--by", "r1"], "There is no entry 'KE-99': did you mean KE-0"),
        (["certify", "--by", "r1"], "Name at least one entry, such as KE-03."),
        (["certify", "KE-03"], "--by"),
        (["certify", "US-01", "--by", "r1", "--until", "2026-02-30"], "'2026-02-30' is not a day: write it like"),
        (["certify", "US-01", "--by", "r1", "--until", "2020-01-01"], "A certification cannot end on 2020-01-01"),
        (["certify", "US-01", "--by", "r1", "--until", "2099-01-01"], "A certification holds 5 years at most, until"),
        (["retire", "KE-03", "--by", "r1"], "--reason"),
        (["retire", "KE-03", "--by", "r1", "--reason", " "], "The note is empty: write it in a few words."),
        (["restore", "KE-03", "--by", "r1"], "KE-03 is unreviewed: only what is retired can be restored."),
        (["history", "KE-99"], "There is no entry 'KE-99'"),
        (["queue", "--country", "XX"], "There is no country 'XX'"),
        (["queue", "--kind", "notes"], "There is no kind 'notes': use one of note, term"),
        (["queue", "--within", "-1"], "--within is a number of days from 0 to 3660."),
        (["queue", "--top", "0"], "--top is 1 or more."),
        (["reviewers", "add", "r1", "--name", "A", "--may", "review"], "There is a reviewer 'r1' already"),
        (["reviewers", "add", "r5", "--name", "A", "--may", "sing"], "A reviewer may review or certify, not 'sing'."),
        (["reviewers", "remove", "r9"], "There is no reviewer 'r9'"),
    ],
)
def test_what_is_not_allowed_is_one_sentence_and_nothing_is_written(
    staffed: Terminal, home: Path, arguments: list[str], said: str
) -> None:
    folder = home / "knowledge" / "certification"
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert said in staffed("knowledge", *arguments).refused()
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_refused_move_leaves_an_old_home_as_it_was(attune: Terminal, home: Path) -> None:
    assert "There is no reviewer 'r1'" in attune("knowledge", "review", "KE-03", "--by", "r1").refused()
    assert not (home / "knowledge" / "certification").exists()


def test_the_queue_tells_what_expires_first_and_why(staffed: Terminal) -> None:
    staffed("knowledge", "review", "KE-04", "--by", "r1")
    staffed("knowledge", "certify", "KE-03", "--by", "r1", "--until", YEAR, *ROBOT)
    rows = json.loads(staffed("knowledge", "queue", "--country", "KE", "--within", "3660", "--json").out)
    assert set(rows[0]) == {"id", "kind", "reason", "why", "day", "days", "weight", "text"}
    assert (rows[0]["id"], rows[0]["reason"], rows[0]["day"]) == ("KE-03", "expiring", YEAR)
    assert {row["reason"] for row in rows[1:]} == {"unreviewed"}
    assert "KE-04" not in {row["id"] for row in rows}
    listed = staffed("knowledge", "queue", "--country", "KE", "--within", "3660", "--top", "1")
    assert listed.out.startswith(f"KE-03  note, expires on {YEAR} (in ")
    assert f"{len(rows) - 1} more are due: --top {len(rows)} lists all." in listed.err
    assert staffed("knowledge", "queue", "--country", "KE", "--top", "1").out.startswith("KE-")
    assert "nobody has reviewed it (weight " in staffed("knowledge", "queue", "--country", "KE").out


def test_a_critique_shows_the_mark_and_names_the_standing_s_version(staffed: Terminal) -> None:
    before = json.loads(staffed("critique", OFFICIAL, "--audience", "ke-general", "--json").out)
    cited = [note["id"] for note in before["notes"] if note["id"].startswith("KE-")]
    staffed("knowledge", "certify", cited[0], "--by", "r1", "--until", YEAR, *ROBOT)
    after = json.loads(staffed("critique", OFFICIAL, "--audience", "ke-general", "--json").out)
    assert {note["id"]: note["status"] for note in after["notes"]}[cited[0]] == "certified"
    assert after["engine"]["knowledge"].startswith(f"{before['engine']['knowledge']}+")
    text = staffed("critique", OFFICIAL, "--audience", "ke-general").out
    assert f"[{cited[0]}, ✓ certified, checked on " in text
    assert "r1" not in text.split()
    assert "Chen" not in text
    staffed("knowledge", "retire", cited[0], "--by", "r1", "--reason", "wrong")
    assert cited[0] not in staffed("critique", OFFICIAL, "--audience", "ke-general").out


def test_a_ledger_changed_by_hand_is_one_sentence_naming_the_line(staffed: Terminal, home: Path) -> None:
    staffed("knowledge", "review", "KE-03", "--by", "r1")
    ledger = home / "knowledge" / "certification" / "ledger.jsonl"
    ledger.write_text(ledger.read_text("utf-8").replace("reviewed", "certified"), "utf-8")
    for command in (("knowledge", "queue"), ("critique", OFFICIAL, "--audience", "ke-general")):
        assert staffed(*command).refused(3).startswith("Line 1 of the certification ledger is not what was written")


def test_a_line_torn_by_a_crash_is_repaired_with_a_warning(staffed: Terminal, home: Path) -> None:
    staffed("knowledge", "review", "KE-03", "--by", "r1")
    ledger = home / "knowledge" / "certification" / "ledger.jsonl"
    whole = ledger.read_bytes()
    ledger.write_bytes(whole + whole[:50])
    ran = staffed("knowledge", "history", "KE-03")
    assert ran.err == (
        "Warning: the last line of the certification ledger was cut short by a crash; it has been taken away.\n"
    )
    assert ran.out.endswith("Today: reviewed.\n")
    assert ledger.read_bytes() == whole


def test_a_home_that_cannot_be_written_is_read_and_refuses_decisions(attune: Terminal, home: Path) -> None:
    (home / "knowledge" / "certification").touch()
    said = attune("knowledge", "reviewers", "add", "r1", "--name", "A", "--may", "review").refused(3)
    assert "cannot be" in said


def test_the_commands_work_as_processes_of_their_own_in_chinese(staffed: Terminal) -> None:
    assert run_process("knowledge", "certify", "US-01", "--by", "r1", "--until", YEAR).returncode == 0
    shown = run_process("knowledge", "show", "US-01", ATTUNE_LOCALE="zh-CN").stdout
    assert f"核对过，有效期至 {YEAR}" in shown
    assert staffed("knowledge", "history", "US-01").code == 0
