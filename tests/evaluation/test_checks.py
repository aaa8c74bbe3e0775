"""The three checks pass, ask for another look, or fail; and failing takes the gains in empathy back."""

import pytest

from evaluation.checks import CHECKS, any_failed, check
from evaluation.lexicon import Lexicon
from evaluation.measures import measure
from tests.drafts import NAMES, STORY, example

CASES = [
    ("accuracy", STORY, "pass", "accuracy-nothing-to-check"),
    ("accuracy", "According to the census, 36,000 visitors came.", "pass", "accuracy-sourced"),
    ("accuracy", "36,000 visitors came.", "look", "accuracy-claims-without-source"),
    ("accuracy", "It grew by 20%. 36,000 visitors came. Experts say so.", "fail", "accuracy-cannot-be-checked"),
    ("accuracy", "It grew by 20%. 36,000 visitors came. According to the survey, experts say so.", "look", None),
    ("accuracy", "The wall is visible from space.", "fail", "accuracy-doubtful-fact"),
    ("accuracy", "A cup costs 12 yuan.", "pass", "accuracy-nothing-to-check"),
    ("speaker_stated", "I work for the county.", "pass", "speaker-told"),
    ("speaker_stated", "My aunt was late.", "look", "speaker-narrator-unknown"),
    ("speaker_stated", "The road is long.", "look", "speaker-nobody"),
    ("speaker_stated", "“I am late,” she cried.", "look", "speaker-nobody"),
    ("speaker_stated", "Order now and use the promo code.", "fail", "speaker-gain-hidden"),
    ("speaker_stated", "A discount of two yuan made her happy.", "look", "speaker-nobody"),
    ("speaker_stated", "I highly recommend the noodles.", "look", "speaker-narrator-unknown"),
    ("speaker_stated", "I highly recommend them. Only a few left.", "fail", "speaker-gain-hidden"),
    ("speaker_stated", "Order now. Disclosure: paid for by the shop.", "pass", "speaker-told"),
    ("fairness", STORY, "pass", "fairness-no-group-blamed"),
    ("fairness", "The Chinese people love peace.", "look", "fairness-look-again"),
    ("fairness", "Hostile forces are at work.", "look", "fairness-look-again"),
    ("fairness", "Hostile forces slander us.", "fail", "fairness-group-as-enemy"),
    ("fairness", "Hostile forces know that our culture is superior.", "fail", "fairness-group-as-enemy"),
    ("fairness", "He wrote: “Hostile forces slander us.”", "pass", "fairness-no-group-blamed"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "status", "reason"), CASES)
def test_known_cases(name: str, text: str, status: str, reason: str | None, lexicon: Lexicon) -> None:
    result = check(measure(text, lexicon))[name]
    assert result.status == status
    assert reason in {None, result.reason}


@pytest.mark.parametrize("name", NAMES)
def test_all_three_are_told_for_every_draft(name: str, lexicon: Lexicon) -> None:
    checks = check(measure(example(name), lexicon))
    assert tuple(checks) == CHECKS
    assert all(result.status in {"pass", "look", "fail"} for result in checks.values())


def test_one_failed_check_withholds_and_a_second_look_does_not(lexicon: Lexicon) -> None:
    assert any_failed(check(measure("The wall is visible from space.", lexicon)))
    assert not any_failed(check(measure("36,000 visitors came.", lexicon)))


def test_a_disguised_advertisement_fails_and_an_open_reply_passes() -> None:
    disguised = check(measure(example("dishonest"), Lexicon()))
    frank = check(measure(example("answer-criticism-open"), Lexicon()))
    assert (disguised["accuracy"].status, disguised["speaker_stated"].status) == ("fail", "fail")
    assert {result.status for result in frank.values()} == {"pass"}
