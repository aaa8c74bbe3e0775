"""What an entry stands at on a day: the pack's word, decisions, expiry, changed texts."""

from datetime import date, timedelta
from typing import Any

import pytest

from knowledge.certification.content import content_hash
from knowledge.certification.standing import Standing, standing
from knowledge.entries import Text
from tests.knowledge.certification.decisions import TODAY, decided, note

UNTIL = date(2027, 1, 31)
DAY = timedelta(days=1)


def test_what_nobody_decided_on_stands_as_its_pack_says() -> None:
    assert standing(note(), (), TODAY) == Standing("unreviewed")
    assert standing(note(status="reviewed"), (), TODAY) == Standing("reviewed")


def test_a_certification_holds_through_its_last_day_and_not_the_day_after() -> None:
    entry = note()
    history = [decided(entry, "certify", "unreviewed", until=UNTIL)]
    assert standing(entry, history, UNTIL) == Standing("certified", "r1", TODAY, UNTIL)
    assert standing(entry, history, UNTIL + DAY) == Standing("unreviewed", "r1", TODAY, UNTIL, "expired")


def test_an_expired_certification_falls_back_to_what_stood_before_it_also_after_renewals() -> None:
    entry = note()
    history = [
        decided(entry, "review", "unreviewed"),
        decided(entry, "certify", "reviewed", until=UNTIL),
        decided(entry, "certify", "certified", until=UNTIL + DAY),
    ]
    assert standing(entry, history, UNTIL + DAY).status == "certified"
    assert standing(entry, history, UNTIL + 2 * DAY).status == "reviewed"
    packed = note(status="certified", reviewer="ed", reviewed_on=TODAY)
    renewed = [decided(packed, "certify", "certified", until=UNTIL)]
    assert standing(packed, renewed, UNTIL + DAY).status == "reviewed"


@pytest.mark.parametrize(
    "changed",
    [
        {"text": Text("Most readers ask who gains.", "不少读者会问谁得利。")},
        {"text": Text("Many readers ask who gains.", "很多读者会问谁得利。")},
        {"sources": ("S02",)},
        {"bears_on": {"slogan": "mild"}},
    ],
)
def test_a_changed_text_undoes_what_was_decided_about_the_old_one(changed: dict[str, Any]) -> None:
    history = [decided(note(), "review", "unreviewed"), decided(note(), "certify", "reviewed")]
    assert standing(note(), history, TODAY).status == "certified"
    assert standing(note(**changed), history, TODAY) == Standing("unreviewed", lapsed="changed")


def test_a_changed_text_leaves_a_retired_entry_retired_and_says_so() -> None:
    history = [decided(note(), "retire", "unreviewed")]
    now = standing(note(sources=("S02",)), history, TODAY)
    assert (now.status, now.lapsed) == ("retired", "changed")


def test_a_restored_entry_is_unreviewed_whatever_its_pack_says_until_its_text_changes() -> None:
    entry = note(status="reviewed")
    history = [decided(entry, "retire", "reviewed"), decided(entry, "restore", "retired")]
    assert standing(entry, history, TODAY).status == "unreviewed"
    assert standing(note(status="reviewed", sources=("S02",)), history, TODAY) == Standing("reviewed")


def test_a_pack_s_own_dates_are_honoured() -> None:
    reviewed = note(status="reviewed", expires_on=UNTIL)
    assert standing(reviewed, (), UNTIL).status == "reviewed"
    assert standing(reviewed, (), UNTIL + DAY) == Standing("unreviewed", None, None, UNTIL, "expired")
    certified = note(status="certified", reviewer="ed", reviewed_on=TODAY, expires_on=UNTIL)
    assert standing(certified, (), UNTIL).status == "certified"
    assert standing(certified, (), UNTIL + DAY).status == "reviewed"


def test_a_pack_cannot_certify_without_reviewer_and_day_nor_for_ever() -> None:
    assert standing(note(status="certified"), (), TODAY) == Standing("reviewed")
    assert standing(note(status="certified", reviewer="ed"), (), TODAY).status == "reviewed"
    endless = note(status="certified", reviewer="ed", reviewed_on=TODAY)
    assert standing(endless, (), TODAY).expires_on == date(2028, 11, 22)
    assert standing(endless, (), date(2028, 11, 23)).status == "reviewed"


def test_the_hash_of_a_content_knows_nothing_of_its_standing() -> None:
    moved = note(status="certified", reviewer="r1", reviewed_on=TODAY, expires_on=UNTIL, lapsed="expired")
    assert content_hash(moved) == content_hash(note())
    assert content_hash(note(confidence="H")) != content_hash(note())
