"""Progress, my data, withdrawing and forgetting."""

from dataclasses import replace

import pytest

from bot.conversation import catalogue
from bot.conversation.progress import chart, sparkline
from bot.domain.account import Account
from bot.domain.interaction import DimensionScore, Interaction
from bot.localisation import Translator, load_translator
from tests.conversation.dialog import OTHER, REVISED, STORY, Dialog, onboarded


@pytest.fixture
def say() -> Translator:
    return load_translator("en", [catalogue.FOLDER])


async def an_interaction(*scores: DimensionScore) -> Interaction:
    dialog = await onboarded()
    await dialog.say(STORY)
    return replace(dialog.log.rows[0][1].interaction, scores=scores)


async def test_somebody_who_never_enrolled_is_shown_what_is_kept_of_the_account() -> None:
    dialog = Dialog()
    kept = {"arrival": [{"update_key": "console:mei:1"}], "session": []}
    dialog.log.rows_of_accounts[Account("console", "mei")] = kept
    await dialog.verify([("/mydata", "Messages received"), ("/mydata", "console:mei:1")])


async def test_forgetting_needs_a_clear_yes_and_then_leaves_nothing() -> None:
    dialog = await onboarded()
    await dialog.verify(
        [
            (STORY, "[critique"),
            ("/forget", "Erase everything?"),
            ("2", "Nothing was erased"),
            ("/forget", "Erase everything?"),
            ("hmm", "Nothing was erased"),
            ("/forget", "Erase everything?"),
            ("/why", "[why all en]"),
        ]
    )
    assert "earlier question" in (await dialog.press("forget:yes")).text
    assert len(dialog.log.rows) == 1
    await dialog.verify([("/forget", "Erase everything?"), ("yes", "Everything about you is erased")])
    assert not dialog.log.rows
    assert not dialog.log.learners
    assert await dialog.sessions.load(dialog.key) is None
    await dialog.verify([("/why", "Which language")])


async def test_after_forgetting_the_assessment_is_made_anew() -> None:
    dialog = await onboarded()
    await dialog.verify([(STORY, "[critique"), ("/forget", ""), ("1", "erased"), ("/start", ""), ("1", "")])
    await dialog.verify([("no", ""), ("1", ""), (STORY, "Not saved")])
    assert len(dialog.coach.history) == 2


async def test_forgetting_somebody_who_was_never_saved_is_fine() -> None:
    await Dialog().verify([("/forget", "Erase everything?"), ("1", "Nothing about you was saved"), ("hi", "language")])


async def test_cancelling_in_the_middle_of_the_first_questions_returns_to_them() -> None:
    await Dialog().verify([("/start", ""), ("2", "可以保存"), ("/forget", "全部抹掉吗"), ("不", "可以保存你的稿子吗")])


async def test_a_draft_instead_of_a_yes_is_read_and_nothing_is_erased() -> None:
    dialog = await onboarded()
    await dialog.verify([(STORY, "[critique"), ("/forget", "")])
    answer = (await dialog.say(OTHER)).text
    assert "Nothing was erased" in answer
    assert "[critique" in answer


async def test_one_person_forgets_and_another_keeps_everything() -> None:
    mei, lin = await onboarded("mei"), await onboarded("lin")
    lin.log = mei.log
    lin.leave()
    await lin.verify([("/start", ""), ("1", ""), ("1", ""), ("1", ""), (STORY, "[critique")])
    await mei.verify([(OTHER, "[critique"), ("/forget", ""), ("1", "erased")])
    assert [version.text for version, _ in mei.log.rows] == [STORY]


async def test_my_data_shows_every_row_word_for_word() -> None:
    dialog = await onboarded()
    await dialog.verify([("/mydata", "- Your settings: 1"), (STORY, "[critique")])
    answer = (await dialog.say("/mydata")).text
    assert "- Versions of drafts: 1" in answer
    assert "- Forecasts" not in answer
    assert STORY in answer
    assert '"locale": "en"' in answer


async def test_my_data_names_what_is_kept_in_the_persons_language() -> None:
    dialog = await onboarded()
    await dialog.verify([(STORY, "[critique"), ("/language zh", "中文"), ("/我的数据", "- 稿子的各个版本：1")])


async def test_after_withdrawal_nothing_more_is_saved_and_the_old_rows_stay() -> None:
    dialog = await onboarded()
    await dialog.verify([(STORY, "[critique"), ("/withdraw", "Nothing more will be saved"), (OTHER, "Not saved")])
    assert [version.text for version, _ in dialog.log.rows] == [STORY]
    dialog.leave()
    await dialog.verify([(OTHER, "Not saved"), ("/start", "language"), ("1", "May I save"), ("1", "Thank you")])


async def test_a_withdrawal_elsewhere_is_respected_at_once() -> None:
    dialog = await onboarded()
    learner = next(iter(dialog.log.learners))
    await dialog.log.withdraw_consent(learner)
    await dialog.verify([(STORY, "Not saved")])
    assert not dialog.log.rows


async def test_progress_says_plainly_when_there_is_nothing_to_compare() -> None:
    dialog = await onboarded()
    await dialog.verify([("/progress", "No scores are saved yet"), (STORY, ""), ("/progress", "at least two")])


async def test_progress_shows_change_and_whether_it_is_more_than_chance() -> None:
    dialog = await onboarded()
    await dialog.verify(
        [
            (STORY, "[critique"),
            ("/revise", ""),
            (REVISED, "Version 2"),
            ("/progress", "▃▄  26 → 40  Emotional empathy\n"),
            ("/progress", "Your last 2 critiques of 2"),
        ]
    )


async def test_overlapping_intervals_are_within_the_margin_and_touching_ones_too(say: Translator) -> None:
    first = await an_interaction(DimensionScore("dialogue", 40, 35, 45))
    overlapping = replace(first, scores=(DimensionScore("dialogue", 50, 45, 55),))
    apart = replace(first, scores=(DimensionScore("dialogue", 51, 46, 56),))
    assert "▄▅  40 → 50  Dialogue (within the margin)" in chart([first, overlapping], say)
    assert "▄▅  40 → 51  Dialogue\n" in chart([first, apart], say)


async def test_an_unscored_version_is_a_dot_and_not_a_zero(say: Translator) -> None:
    scored = await an_interaction(DimensionScore("dialogue", 100, 90, 100))
    unscored = replace(scored, scores=(DimensionScore("dialogue", None, None, None),))
    drawn = chart([unscored, scored], say)
    assert "·█  100  Dialogue" in drawn
    assert "··  Value integration: not scored yet" in drawn


def test_a_sparkline_has_eight_heights() -> None:
    assert sparkline([0, 12.4, 12.5, 99.9, 100, None]) == "▁▁▂██·"
