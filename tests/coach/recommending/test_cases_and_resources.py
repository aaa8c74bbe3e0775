"""The next case, and the next resources along the curriculum."""

from bot.coach.recommending.cases import next_case
from bot.coach.recommending.resources import next_resources
from bot.domain.practice import Met
from knowledge.practice import LAYERS
from tests.coach.recommending.samples import ban, case, done, pin, pupil, resource, scored

CASES = [
    case("C1", "dialogue"),
    case("C2", "dialogue", readers="young readers in Korea"),
    case("C3", "value_integration"),
    case("C4", "dialogue", status="retired"),
]
WEAK = (scored(dialogue=30),)
FULL = [resource(f"R{layer}{number}", name) for layer, name in enumerate(LAYERS) for number in (1, 2)]


def test_a_case_matches_the_weakest_dimension_and_the_pupils_own_readers() -> None:
    found = next_case(CASES, {}, pupil(drafts=WEAK, readers=("Korea", "Korean", "KR")))
    assert found is not None
    assert (found.entry.id, found.reason.code, found.reason.score) == ("C2", "lowest+readers", 30)
    elsewhere = next_case(CASES[:1], {}, pupil(drafts=WEAK, readers=("Korea",)))
    assert elsewhere is not None
    assert elsewhere.reason.code == "lowest"


def test_the_name_of_a_country_is_a_word_and_no_part_of_one() -> None:
    found = next_case([case("C1", "dialogue", readers="readers in Romania")], {}, pupil(readers=("Oman",)))
    assert found is not None
    assert found.reason.tail is None


def test_of_whom_nothing_is_known_the_own_readers_decide_and_the_reason_says_no_more() -> None:
    cases = [case("C1", "narrative_translation"), case("C2", "dialogue", readers="young readers in Korea")]
    found = next_case(cases, {}, pupil(readers=("Korea",)))
    nobodys = next_case(cases, {}, pupil())
    assert found is not None
    assert nobodys is not None
    assert (found.entry.id, found.reason.code) == ("C2", "readers")
    assert (nobodys.entry.id, nobodys.reason.code) == ("C1", "unmet")


def test_cases_go_round_without_a_repetition_and_without_retired_ones() -> None:
    met: list[Met] = []
    for _ in range(7):
        found = next_case(CASES, {}, pupil(drafts=WEAK, met=tuple(met)))
        assert found is not None
        met.append(Met(found.entry.id, "case"))
    ids = [one.entry_id for one in met]
    assert set(ids[:3]) == {"C1", "C2", "C3"}
    assert ids[3:6] == ids[:3]
    assert ids[2] == "C3"


def test_a_pinned_case_comes_first_and_a_banned_one_never() -> None:
    found = next_case(CASES, {}, pupil(drafts=WEAK, rules=(pin("C3", "Read this."), ban("C1"))))
    assert found is not None
    assert (found.entry.id, found.reason.note) == ("C3", "Read this.")
    seen = next_case(CASES, {}, pupil(drafts=WEAK, rules=(pin("C3"), ban("C1")), met=done(("C3", None), kind="case")))
    assert seen is not None
    assert seen.entry.id == "C2"
    assert next_case(CASES, {}, pupil(rules=(ban("C1"), ban("C2"), ban("C3")))) is None


def test_a_case_without_dimensions_comes_last_and_says_no_more_than_is_true() -> None:
    found = next_case([case("C9")], {}, pupil(drafts=WEAK))
    assert found is not None
    assert found.reason.code == "unmet"


def test_resources_follow_the_layers_of_the_curriculum() -> None:
    first = next_resources(FULL, {}, pupil())
    assert [one.entry.layer for one in first] == list(LAYERS[:3])
    met = done(*((one.entry.id, None) for one in first), kind="resource")
    second = next_resources(FULL, {}, pupil(met=met))
    assert [one.entry.layer for one in second] == ["practice", "foundations", "technology"]
    assert not {one.entry.id for one in second} & {one.entry.id for one in first}
    assert {one.reason.basis for one in second} == {"layer"}


def test_all_resources_are_reached_and_none_of_the_last_three_comes_again() -> None:
    met: list[Met] = []
    for _ in range(6):
        chosen = next_resources(FULL, {}, pupil(met=tuple(met)))
        assert not {one.entry.id for one in chosen} & {one.entry_id for one in met[-3:]}
        met += [Met(one.entry.id, "resource") for one in chosen]
    assert {one.entry_id for one in met} == {one.id for one in FULL}


def test_on_a_slow_line_only_light_resources_come() -> None:
    mixed = [resource("R1", low_data=False), resource("R2", low_data=True)]
    assert [one.entry.id for one in next_resources(mixed, {}, pupil(low_data=True))] == ["R2"]
    assert next_resources(mixed[:1], {}, pupil(low_data=True)) == []
    assert [one.entry.id for one in next_resources(mixed[:1], {}, pupil(low_data=True, rules=(pin("R1"),)))] == ["R1"]


def test_in_chinese_what_opens_without_a_detour_comes_first_and_then_what_is_in_chinese() -> None:
    blocked, far, near = resource("R1", mainland="blocked"), resource("R2"), resource("R3", languages=("zh", "en"))
    chosen = next_resources([blocked, far, near], {}, pupil(locale="zh-CN"), 1)
    again = next_resources([blocked, far], {}, pupil(locale="zh-CN"), 1)
    assert [one.entry.id for one in (*chosen, *again)] == ["R3", "R2"]


def test_not_too_hard_then_what_is_needed_then_cheap_then_certified() -> None:
    hard, other = resource("R1", level=3), resource("R2", dimension="value_integration")
    paid, free, sure = resource("R3", cost="paid"), resource("R4"), resource("R5", status="certified")
    order = []
    left = [hard, other, paid, free, sure]
    while left:
        (found,) = next_resources(left, {}, pupil(drafts=WEAK), 1)
        order.append(found.entry.id)
        left.remove(found.entry)
    assert order == ["R5", "R4", "R3", "R2", "R1"]


def test_a_resource_that_helps_with_the_weakest_dimension_says_so() -> None:
    (found,) = next_resources([resource("R1")], {}, pupil(drafts=WEAK))
    assert (found.reason.code, found.reason.dimension, found.reason.score) == ("layer+helps", "dialogue", 30)


def test_pinned_resources_come_first_banned_and_retired_ones_never() -> None:
    rules = (pin("R31", "Start here."), ban("R01"))
    chosen = next_resources([*FULL, resource("R09", status="retired")], {}, pupil(rules=rules))
    assert [one.entry.id for one in chosen][:2] == ["R31", "R02"]
    assert chosen[0].reason.note == "Start here."
    assert next_resources([], {}, pupil()) == []
