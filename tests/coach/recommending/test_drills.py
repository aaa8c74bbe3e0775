"""The next drill: rules that hold for any history, and the reasons given."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.coach.recommending.drills import next_drill
from bot.coach.recommending.pupil import Pupil
from bot.domain.practice import Met
from knowledge.practice import DRILL_TYPES, Drill
from tests.coach.recommending.samples import (
    DIMENSIONS,
    THEN,
    TODAY,
    ban,
    done,
    draft,
    draft_of,
    drill,
    many_drills,
    pin,
    pupil,
    scored,
)

DRILLS = many_drills()
IDS = [one.id for one in DRILLS]
HISTORIES = st.lists(st.tuples(st.sampled_from(IDS), st.none() | st.integers(0, 100)), max_size=30).map(
    lambda steps: done(*steps)
)
SCORES = st.none() | st.fixed_dictionaries({name: st.none() | st.integers(0, 100) for name in DIMENSIONS}).map(draft_of)


def chosen(who: Pupil, drills: list[Drill] = DRILLS) -> str:
    found = next_drill(drills, who)
    assert found is not None
    return found.entry.id


def practise(steps: int, points: float | None, key: str = "mei", drills: list[Drill] = DRILLS) -> list[str]:
    """Ids in the order in which somebody meets them who takes what is recommended and answers alike each time."""
    met: list[Met] = []
    for _ in range(steps):
        found = next_drill(drills, pupil(key, met=tuple(met)))
        assert found is not None
        met.append(Met(found.entry.id, "drill", points))
    return [one.entry_id for one in met]


@given(met=HISTORIES, scores=SCORES, key=st.text(max_size=5))
@settings(max_examples=150, deadline=None)
def test_never_the_same_twice_in_a_row_and_always_the_same_answer(
    met: tuple[Met, ...], scores: object, key: str
) -> None:
    who = pupil(key, met=met, drafts=(scores,) if scores else ())
    found = chosen(who)
    assert not met or found != met[-1].entry_id
    assert chosen(who, list(reversed(DRILLS))) == found


@given(met=HISTORIES, name=st.sampled_from(IDS))
@settings(max_examples=100, deadline=None)
def test_what_is_pinned_comes_first_until_it_is_answered(met: tuple[Met, ...], name: str) -> None:
    answered = any(one.entry_id == name and one.points is not None for one in met)
    found = chosen(pupil(met=met, rules=(pin(name),)))
    if not answered and (not met or met[-1].entry_id != name):
        assert found == name


@given(met=HISTORIES, banned=st.sets(st.sampled_from(IDS), max_size=35), scores=SCORES)
@settings(max_examples=100, deadline=None)
def test_what_is_banned_never_comes(met: tuple[Met, ...], banned: set[str], scores: object) -> None:
    who = pupil(met=met, rules=tuple(map(ban, banned)), drafts=(scores,) if scores else ())
    found = next_drill(DRILLS, who)
    assert found is None or found.entry.id not in banned


@given(points=st.sampled_from([None, 65.0, 100.0]), key=st.text(max_size=5))
@settings(max_examples=12, deadline=None)
def test_every_drill_is_reached_by_whoever_goes_on(points: float | None, key: str) -> None:
    rounds = 1 if points else 3
    assert set(practise(rounds * len(DRILLS), points, key)) == set(IDS)


@given(met=HISTORIES, scores=SCORES)
@settings(max_examples=100, deadline=None)
def test_another_type_than_the_last_while_there_is_a_new_one_near(met: tuple[Met, ...], scores: object) -> None:
    near = [one for one in DRILLS if one.level == 2]
    known = {one.id for one in near}
    own = tuple(one for one in met if one.entry_id in known)
    found = next_drill(near, pupil(met=own, drafts=(scores,) if scores else ()))
    last = next((one.type for one in near if own and one.id == own[-1].entry_id), None)
    new_types = {one.type for one in near if one.id not in {m.entry_id for m in own}}
    assert found is not None
    if new_types - {last}:
        assert found.entry.type != last


def test_the_lowest_score_is_practised_and_the_reason_names_it() -> None:
    found = next_drill(DRILLS, pupil(drafts=(scored(dialogue=38),)))
    assert found is not None
    assert found.entry.dimensions[0] == "dialogue"
    assert (found.reason.basis, found.reason.tail) == ("lowest", "new-type")
    assert (found.reason.score, found.reason.low, found.reason.high) == (38, 33, 43)


def test_an_interval_that_overlaps_is_told() -> None:
    found = next_drill(DRILLS, pupil(drafts=(scored(dialogue=52),)))
    assert found is not None
    assert (found.entry.dimensions[0], found.reason.basis) == ("dialogue", "unclear")
    assert found.reason.other is not None


def test_a_sure_low_score_goes_before_a_vague_lower_one() -> None:
    sure, vague = draft(1, 2, dialogue=40), draft(1, 35, emotional_empathy=35)
    both = sure.interaction.scores + vague.interaction.scores
    mixed = replace(sure, interaction=replace(sure.interaction, scores=both))
    found = next_drill(DRILLS, pupil(drafts=(mixed,)))
    assert found is not None
    assert (found.entry.dimensions[0], found.reason.basis, found.reason.other) == (
        "dialogue",
        "surest",
        "emotional_empathy",
    )


def test_practice_moves_on_to_the_next_dimension_before_the_first_is_worn_out() -> None:
    met: list[Met] = []
    seen = []
    for _ in range(4):
        found = next_drill(DRILLS, pupil(drafts=(scored(dialogue=50, value_integration=54),), met=tuple(met)))
        assert found is not None
        met.append(Met(found.entry.id, "drill", 65))
        seen.append((found.entry.dimensions[0], found.reason.basis))
    assert seen[0] == ("dialogue", "unclear")
    assert ("value_integration", "next") in seen


def test_without_any_score_there_is_a_first_drill_and_the_reason_does_not_pretend() -> None:
    found = next_drill(DRILLS, pupil())
    assert found is not None
    assert (found.entry.level, found.entry.dimensions[0]) == (1, "narrative_translation")
    assert (found.reason.code, found.reason.score) == ("start", None)


def test_without_drafts_the_answers_themselves_say_what_is_weak() -> None:
    met = done(("D025", 20), ("D001", 90), ("D007", 90), ("D013", 90), ("D019", 90), ("D031", 90))
    found = next_drill(DRILLS, pupil(met=met))
    assert found is not None
    assert (found.entry.dimensions[0], found.reason.basis, found.reason.points) == ("dialogue", "results", 20)


def test_a_poor_answer_comes_back_after_four_others_and_a_good_one_does_not() -> None:
    drills = [drill(f"D{number}", drill_type=DRILL_TYPES[number]) for number in range(8)]
    others = (("D1", 70), ("D2", 70), ("D3", 70), ("D4", 70))
    poor = next_drill(drills, pupil(met=done(("D0", 45), *others)))
    early = next_drill(drills, pupil(met=done(("D0", 45), *others[:3])))
    good = next_drill(drills, pupil(met=done(("D0", 80), *others)))
    assert poor is not None
    assert early is not None
    assert good is not None
    assert (poor.entry.id, poor.reason.tail, poor.reason.last_points) == ("D0", "again", 45)
    assert early.entry.id not in {"D0", "D1", "D2", "D3"}
    assert good.entry.id not in {"D0", "D1", "D2", "D3", "D4"}


def test_whoever_struggles_is_not_kept_among_failed_drills() -> None:
    ids = practise(20, 30)
    again = [name in ids[:place] for place, name in enumerate(ids)]
    assert any(again)
    assert not any(one and other for one, other in pairwise(again))
    assert max(Counter(ids).values()) == 2


def test_when_everything_was_met_the_longest_unmet_comes() -> None:
    drills = [drill(name, drill_type=kind) for name, kind in zip(("A", "B", "C"), DRILL_TYPES, strict=False)]
    found = next_drill(drills, pupil(met=done(("B", 90), ("A", 90), ("C", 90))))
    assert found is not None
    assert (found.entry.id, found.reason.basis) == ("B", "longest")


def test_certified_first_among_equals_and_retired_never() -> None:
    drills = [drill("A"), drill("B", status="certified"), drill("C"), drill("Z", status="retired")]
    assert all(chosen(pupil(str(key)), drills) == "B" for key in range(20))
    assert set(practise(9, 100, drills=drills)) == {"A", "B", "C"}


def test_a_class_does_not_all_get_the_same() -> None:
    assert len({chosen(pupil(str(key)), [drill(f"D{n}") for n in range(5)]) for key in range(40)}) == 5


def test_the_only_drill_is_not_given_twice_in_a_row_and_no_drill_is_no_error() -> None:
    assert next_drill([drill("A")], pupil(met=done(("A", 50)))) is None
    assert next_drill([], pupil()) is None
    assert next_drill([drill("A")], pupil(rules=(ban("A"),))) is None


def test_a_pin_ends_on_its_day_and_shows_its_note() -> None:
    yesterday = TODAY - timedelta(days=1)
    last = next(one.id for one in DRILLS if one.level == 3)
    held = next_drill(DRILLS, pupil(rules=(pin(last, "For Friday.", TODAY),)))
    assert held is not None
    assert (held.entry.id, held.reason.code, held.reason.note) == (last, "pinned", "For Friday.")
    assert chosen(pupil(rules=(pin(last, "For Friday.", yesterday),))) != last


def test_an_answer_from_before_the_pin_does_not_fulfil_it() -> None:
    before, after = THEN - timedelta(days=1), THEN + timedelta(days=1)
    others = Met("D002", "drill", 50, after)
    assert chosen(pupil(met=(Met("D036", "drill", 90, before), others), rules=(pin("D036"),))) == "D036"
    assert chosen(pupil(met=(Met("D036", "drill", 90, after), others), rules=(pin("D036"),))) != "D036"


def test_what_is_asked_for_is_given() -> None:
    kind = next_drill(DRILLS, pupil(drill_type="forecast"))
    wanted = next_drill(DRILLS, pupil(drill_type=DRILLS[-1].type))
    focus = next_drill(DRILLS, pupil(focus="value_integration", drafts=(scored(dialogue=20),)))
    assert kind is None
    assert wanted is not None
    assert (wanted.entry.type, wanted.reason.basis) == (DRILLS[-1].type, "type")
    assert focus is not None
    assert (focus.entry.dimensions[0], focus.reason.basis) == ("value_integration", "focus")


def test_nothing_two_levels_away_while_there_is_something_near() -> None:
    first = practise(20, 50)
    levels = {one.id: one.level for one in DRILLS}
    assert {levels[name] for name in first} == {1, 2}


def for_readers(one: Drill, audience: str, drill_type: str) -> Drill:
    return replace(one, audience=audience, type=drill_type)


def test_whoever_begins_gets_a_simple_exercise_for_near_readers() -> None:
    drills = [
        for_readers(drill("D1", "narrative_translation"), "us-policy", "forecast"),
        for_readers(drill("D2", "narrative_translation"), "us-general", "official_to_folk"),
        for_readers(drill("D3", "cultural_perception"), "de-genz-tiktok", "glossing"),
        for_readers(drill("D4", "cultural_perception", 3), "de-genz-tiktok", "glossing"),
        for_readers(drill("D5", "dialogue"), "de-genz-tiktok", "dialogue_opening"),
    ]
    own = pupil(distances={"de-genz-tiktok": 0, "us-general": 3, "us-policy": 3})
    found = next_drill(drills, own)
    assert found is not None
    assert (found.entry.id, found.reason.code) == ("D3", "start+own")
    assert chosen(replace(own, met=done(("D3", 80))), drills) == "D2"
    assert chosen(pupil(), drills) == "D2"


def test_among_equals_the_nearest_readers_come_first_and_need_goes_before_nearness() -> None:
    far, near = (replace(drill(name), audience=name) for name in ("jp-x", "de-general"))
    other = replace(drill("other", "value_integration"), audience="de-genz-tiktok")
    distances = {"de-genz-tiktok": 0, "de-general": 1, "jp-x": 3}
    for key in "abcdef":
        who = pupil(key, drafts=(scored(dialogue=30),), distances=distances)
        assert chosen(who, [far, other, near]) == "de-general"


def test_whoever_has_a_score_and_no_practice_begins_with_a_simple_type_of_what_is_weak() -> None:
    drills = [
        for_readers(drill("D1", "narrative_translation"), "eg-genz-tiktok", "platform_rewriting"),
        for_readers(drill("D2", "narrative_translation"), "gb-general", "official_to_folk"),
        for_readers(drill("D3", "cultural_perception"), "de-genz-tiktok", "glossing"),
    ]
    weak = pupil(drafts=(scored(narrative_translation=24),), distances={"eg-genz-tiktok": 2, "de-genz-tiktok": 0})
    assert chosen(weak, drills) == "D2"
    practised = [drill(f"E{number}", drill_type="forecast") for number in range(3)]
    later = replace(weak, met=done(*((one.id, 70) for one in practised)))
    assert chosen(later, [*drills, *practised]) == "D1"


def test_whoever_asks_for_the_lowest_dimension_hears_its_score() -> None:
    weak = (scored(dialogue=30, value_integration=45),)
    lowest = next_drill(DRILLS, pupil(focus="dialogue", drafts=weak))
    other = next_drill(DRILLS, pupil(focus="value_integration", drafts=weak))
    assert lowest is not None
    assert other is not None
    assert (lowest.reason.basis, lowest.reason.score) == ("lowest", 30)
    assert other.reason.basis == "focus"
