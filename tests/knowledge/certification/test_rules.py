"""Who may move an entry where, as a table and as properties."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.certification.reviewers import CERTIFY, Reviewer
from knowledge.certification.rules import MOVES, decide
from knowledge.certification.standing import standing
from knowledge.certification.validity import default_until
from knowledge.errors import MoveRefusedError
from knowledge.vocabulary import STATUSES
from tests.knowledge.certification.decisions import CERTIFIER, KENYAN, READER, TODAY, decided, note, request

if TYPE_CHECKING:
    from knowledge.certification.records import Record

TABLE = {
    ("review", "unreviewed"): "reviewed",
    ("review", "reviewed"): "reviewed",
    ("review", "certified"): "KE-03 is certified already, which is more than reviewed.",
    ("review", "retired"): "KE-03 is retired: restore it first.",
    ("certify", "unreviewed"): "certified",
    ("certify", "reviewed"): "certified",
    ("certify", "certified"): "certified",
    ("certify", "retired"): "KE-03 is retired: restore it first.",
    ("retire", "unreviewed"): "retired",
    ("retire", "reviewed"): "retired",
    ("retire", "certified"): "retired",
    ("retire", "retired"): "KE-03 is retired: restore it first.",
    ("restore", "unreviewed"): "KE-03 is unreviewed: only what is retired can be restored.",
    ("restore", "reviewed"): "KE-03 is reviewed: only what is retired can be restored.",
    ("restore", "certified"): "KE-03 is certified: only what is retired can be restored.",
    ("restore", "retired"): "unreviewed",
}


def refusal(move: str, status: str, by: Reviewer = CERTIFIER, entry_id: str = "KE-03", **said: object) -> str:
    with pytest.raises(MoveRefusedError) as refused:
        decided(note(entry_id), move, status, by, **said)
    return str(refused.value)


def test_the_table_says_something_of_every_move_from_every_status() -> None:
    assert set(TABLE) == {(move, status) for move in MOVES for status in STATUSES}


@pytest.mark.parametrize(("move", "status"), TABLE)
def test_a_move_leads_where_the_table_says_or_is_refused_in_its_words(move: str, status: str) -> None:
    said = TABLE[move, status]
    if said in STATUSES:
        record = decided(note(), move, status)
        assert (record.before, record.after, record.by, record.on) == (status, said, "r1", TODAY)
    else:
        assert refusal(move, status) == said


def test_who_may_only_review_certifies_nothing_and_undoes_no_certification() -> None:
    assert decided(note(), "review", "unreviewed", READER).after == "reviewed"
    assert decided(note(), "retire", "reviewed", READER).after == "retired"
    assert "may not certify (KE-03)" in refusal("certify", "reviewed", READER)
    assert "may not retire a certified entry (KE-03)" in refusal("retire", "certified", READER)
    assert "may not restore (KE-03)" in refusal("restore", "retired", READER)


@pytest.mark.parametrize("move", MOVES)
def test_a_reviewer_of_some_countries_decides_on_their_notes_only(move: str) -> None:
    status = "retired" if move == "restore" else "unreviewed"
    assert decided(note("TZ-01", country="TZ"), move, status, KENYAN).by == "r3"
    for entry in (note("JP-01", country="JP"), note("GEN-01", country=None)):
        with pytest.raises(MoveRefusedError, match=r"decides on notes about KE, TZ only, not on (JP|GEN)-01"):
            decide(entry, status, request(move, KENYAN))


@pytest.mark.parametrize("evidence", ["M", "2"])
def test_what_rests_on_memory_is_certified_only_with_what_was_looked_up(evidence: str) -> None:
    entry = note(evidence=evidence)
    with pytest.raises(MoveRefusedError, match="say what you looked up"):
        decided(entry, "certify", "unreviewed")
    assert decided(entry, "certify", "unreviewed", checked=" Afrobarometer,\n p. 4 ").checked == "Afrobarometer, p. 4"
    assert decided(entry, "review", "unreviewed").after == "reviewed"


def test_nobody_reviews_or_certifies_what_they_wrote() -> None:
    assert refusal("certify", "unreviewed", author="r1") == "r1 wrote KE-03: somebody else has to certify it."
    assert refusal("review", "unreviewed", author="r1") == "r1 wrote KE-03: somebody else has to review it."
    assert decided(note(), "certify", "unreviewed", author="r2").after == "certified"
    assert decided(note(), "retire", "unreviewed", author="r1").after == "retired"


def test_a_retirement_says_why() -> None:
    assert "needs a reason" in refusal("retire", "reviewed", note=None)
    assert "The note is empty" in refusal("retire", "reviewed", note=" \u3000 ")
    assert decided(note(), "retire", "reviewed", note="数据\u3000过时").note == "数据 过时"


@pytest.mark.parametrize("words", ["x" * 501, "bell \x07", "half \ud800"])
def test_words_that_no_line_can_hold_are_refused(words: str) -> None:
    assert refusal("certify", "reviewed", checked=words).startswith("The record of what was checked ")


def test_a_certification_ends_after_today_and_within_five_years() -> None:
    for until in (date(2026, 11, 23), date(2031, 11, 22)):
        assert decided(note(), "certify", "reviewed", until=until).until == until
    assert "cannot end on 2026-11-22" in refusal("certify", "reviewed", until=TODAY)
    assert "5 years at most, until 2031-11-22" in refusal("certify", "reviewed", until=date(2031, 11, 23))


def test_figures_limits_and_platforms_are_good_for_one_year_and_culture_for_two() -> None:
    assert decided(note(), "certify", "reviewed").until == date(2028, 11, 22)
    figures = note(text=note().text.__class__("About 78 % of adults are positive."))
    for entry in (note(topic="attitude"), note("X-01", country=None, platform="x", topic="norms"), figures):
        assert decided(entry, "certify", "reviewed").until == date(2027, 11, 22)
    assert default_until(note(), date(2028, 2, 29)) == date(2030, 2, 28)


REVIEWERS = (CERTIFIER, READER, KENYAN, Reviewer("r4", "Sato Yui", "certify", ("JP",)))
STEPS = st.lists(
    st.tuples(st.sampled_from(sorted(MOVES)), st.sampled_from(REVIEWERS), st.integers(0, 900), st.booleans()),
    max_size=12,
)


@given(STEPS, st.sampled_from(["unreviewed", "reviewed", "retired"]))
def test_no_path_leads_to_certified_without_a_permitted_reviewer_and_a_day_to_come(
    steps: list[tuple[str, Reviewer, int, bool]], status: str
) -> None:
    today, entry = TODAY, note(status=status)
    records: list[Record] = []
    for move, by, days, is_rewritten in steps:
        today += timedelta(days=days)
        if is_rewritten:
            entry = note(status=status, sources=(*entry.sources, "S02"))
        before = standing(entry, records, today).status
        try:
            records.append(decide(entry, before, request(move, by, today=today)))
        except MoveRefusedError:
            assert standing(entry, records, today).status == before
            continue
        now = standing(entry, records, today)
        assert now.status == records[-1].after
        assert now.lapsed is None
        if now.status == "certified":
            assert by.may == CERTIFY
            assert not by.countries or "KE" in by.countries
            assert move == "certify"
            assert now.expires_on is not None
            assert now.expires_on > today


@given(STEPS)
def test_what_is_retired_is_used_again_only_when_somebody_restores_it(
    steps: list[tuple[str, Reviewer, int, bool]],
) -> None:
    entry, today = note(), TODAY
    records = [decided(entry, "retire", "unreviewed")]
    for move, by, days, _ in steps:
        today += timedelta(days=days)
        if move != "restore":
            assert standing(entry, records, today).status == "retired"
            with pytest.raises(MoveRefusedError):
                decide(entry, "retired", request(move, by, today=today))
