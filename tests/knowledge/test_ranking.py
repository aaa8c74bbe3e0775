"""Relevance as arrays over all entries, by hand; and the short cuts of a search against asking the long way round."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.entries import AudienceNote, Construct, Entry, Term, Text
from knowledge.search.names import Names
from knowledge.search.ranking import Candidate, Seen, Wanted
from knowledge.search.roll import roll_of
from knowledge.search.spelling import Spelling, distance

TEXT = Text("A text.")


def note(entry_id: str, country: str | None = None, region: str | None = None, status: str = "reviewed") -> Entry:
    return AudienceNote(
        id=entry_id,
        kind="note",
        text=TEXT,
        status=status,
        sources=(),
        evidence="V",
        confidence="H",
        topic="food",
        country=country,
        region=region,
    )


def construct(entry_id: str, kind: str = "construct") -> Entry:
    return Construct(
        id=entry_id, kind=kind, text=TEXT, status="reviewed", sources=(), evidence="V", confidence="H", title=TEXT
    )


TERM = Term(
    id="T",
    kind="term",
    text=TEXT,
    status="reviewed",
    sources=(),
    evidence="V",
    confidence="H",
    section="food",
    term="饺子",
    pinyin="jiaozi",
    literal="dumpling",
    forms=(),
    misreading=TEXT,
    misreading_confidence="H",
    rendering=TEXT,
    gloss="a dumpling",
    political=False,
)
KOREA = Wanted(own=frozenset({"country:KR", "region:East Asia"}), closed=frozenset({"country:JP"}))


def asked(
    wanted: Wanted,
    entries: list[Entry],
    similarity: float = 0.5,
    coverage: float = 0.0,
    *,
    named: tuple[str, ...] = (),
    kinds: tuple[str, ...] | None = None,
    top: int = 5,
) -> dict[str, Candidate]:
    roll = roll_of(entries)
    shares = roll.spread({one.id: coverage for one in entries})
    seen = Seen(roll, np.full(len(entries), similarity), shares, roll.marked(named))
    return {one.entry.id: one for one in wanted.candidates(seen, kinds, top)}


def test_relevance_is_similarity_and_half_the_coverage_less_what_is_heard_of_something_else() -> None:
    # 0.5 + 0.5 * 0.6 - 0.7 * 0.2 = 0.66
    found = asked(Wanted(elsewhere=0.2), [construct("C")], 0.5, 0.6)["C"]
    assert found.relevance == pytest.approx(0.66)
    assert found.via == "meaning"


def test_the_readers_own_note_gains_more_than_their_region_s_and_another_country_s_is_never_shown() -> None:
    found = asked(KOREA, [note("KR", "KR"), note("EA", region="East Asia"), note("G"), note("JP", "JP")])
    # 0.5 + 0.16; 0.5 + 0.08; 0.5; closed
    gained = {name: one.relevance for name, one in found.items()}
    assert gained == pytest.approx({"KR": 0.66, "EA": 0.58, "G": 0.5})


def test_where_several_countries_are_meant_their_region_s_note_is_the_nearer_one() -> None:
    wanted = replace(KOREA, own=KOREA.own | {"country:CN"})
    found = asked(wanted, [note("KR", "KR"), note("EA", region="East Asia")])
    gained = {name: one.relevance for name, one in found.items()}
    assert gained == pytest.approx({"KR": 0.58, "EA": 0.66})


def test_a_named_term_counts_as_covered_in_full_and_an_unnamed_one_a_little_less() -> None:
    # Nothing is heard of something else (-0.2): 0.5 + 0.5 * 1 + 0.7 * 0.2 = 1.14.
    named = asked(Wanted(elsewhere=-0.2), [TERM], 0.5, 0.4, named=("T", "not on this shelf"))["T"]
    assert named.relevance == pytest.approx(1.14)
    assert named.via == "name"
    # At 0 the name has faded by 0.2: 0.5 + 0.5 * 0.8 = 0.9. Unnamed: 0.5 + 0.5 * 0.4 - 0.05 = 0.65.
    assert asked(Wanted(), [TERM], 0.5, 0.4, named=("T",))["T"].relevance == pytest.approx(0.9)
    assert asked(Wanted(), [TERM], 0.5, 0.4)["T"].relevance == pytest.approx(0.65)


def test_a_retired_note_and_a_drill_nobody_asked_for_are_not_shown() -> None:
    entries = [note("OLD", status="retired"), construct("D", "drill"), construct("C")]
    assert set(asked(Wanted(), entries)) == {"C"}
    assert set(asked(Wanted(), entries, kinds=("drill",))) == {"D"}
    asking = asked(Wanted(kinds=frozenset({"drill"})), entries)
    assert asking["D"].relevance == pytest.approx(0.62)  # 0.5 + 0.12


def test_nothing_below_the_bar_and_nothing_from_an_empty_shelf() -> None:
    assert not asked(Wanted(), [construct("C")], similarity=0.45)
    assert asked(Wanted(), [construct("C")], similarity=0.46)
    assert not asked(Wanted(), [construct("C")], similarity=-math.inf, coverage=1.0)
    assert not asked(Wanted(), [])


def test_entries_that_tie_with_the_last_one_considered_stay_in() -> None:
    """Which of them is shown is decided by their standing, not by their place in the packs."""
    alike = [construct(f"C{number}") for number in range(30)]
    assert len(asked(Wanted(), alike, top=1)) == 30


def test_eight_times_as_many_are_considered_as_are_shown_and_these_are_the_best() -> None:
    roll = roll_of(construct(f"C{number}") for number in range(30))
    seen = Seen(roll, np.arange(30) / 30 + 0.5, roll.spread({}), roll.marked(()))
    considered = {one.entry.id for one in Wanted().candidates(seen, None, top=1)}
    assert considered == {f"C{number}" for number in range(22, 30)}


@given(
    st.lists(st.text("abé", min_size=3, max_size=9).map("ab{}".format), max_size=30, unique=True),
    st.text("abc", min_size=4, max_size=9).map("a{}".format),
)
def test_no_nearer_word_is_passed_over(known: list[str], typed: str) -> None:
    most = 2 if len(typed) >= 8 else 1
    near = [
        (distance(typed, one, most), place, one)
        for place, one in enumerate(known)
        if one[0] == typed[0] and len(one) >= 5 and distance(typed, one, most) <= most
    ]
    expected = min(near)[2] if near and typed not in known else None
    assert Spelling(known).corrected(typed) == expected


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("sarcaxm", "sarcasm"),
        ("sarcasmx", "sarcasm"),
        ("sarcam", "sarcasm"),
        ("lantrxx", "lantrxxq"),
        ("lanternq", "lanternqxy"),
    ],
)
def test_a_slip_that_brings_new_letters_or_loses_some_is_still_found(typed: str, meant: str) -> None:
    assert Spelling([meant]).corrected(typed) == meant


def test_of_names_that_begin_alike_the_short_and_the_long_are_found() -> None:
    names = Names(
        [("red", "r"), ("red envelope money", "m"), ("envelope", "e"), ("红", "-"), ("红包", "b"), ("红包雨", "y")]
    )
    assert names.found_in("A Red envelope") == {"r", "e"}
    assert names.found_in("red envelope money, 红包雨") == {"r", "m", "e", "b", "y"}
    assert names.found_in("") == set()
