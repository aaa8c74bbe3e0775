"""What is kept of forecasts, for whom and until when, as transcripts."""

import json
from dataclasses import replace

from bot.conversation.messages import Incoming
from bot.conversation.state import as_json, from_json
from tests.conversation.dialog import OTHER, REVISED, STORY, Dialog, Recorder
from tests.conversation.test_forecasting import PANEL, with_draft
from tests.fakes.fake_forum import OUTCOME


async def test_what_was_seen_is_known_after_a_restart_too() -> None:
    dialog = await with_draft()
    await dialog.say("/panel")
    dialog.leave()
    await dialog.verify([("/forecast", "no forecast any more"), (OTHER, "Forecast first"), ("/forecast", "Question 1")])


async def test_a_restart_in_the_middle_goes_on_at_the_same_question() -> None:
    dialog = await with_draft()
    await dialog.verify([("/forecast", ""), ("40 40 20", "Question 2"), ("win-win", "Question 3")])
    state = await dialog.sessions.load(dialog.key)
    assert state is not None
    written = json.dumps(as_json(state))
    dialog.leave()
    await dialog.sessions.save(dialog.key, from_json(json.loads(written)))
    await dialog.verify([("warm", "you named “win-win cooperation” (10% of them)")])


async def test_without_consent_forecasting_works_and_nothing_at_all_is_saved() -> None:
    dialog = Dialog()
    await dialog.verify(
        [("/start", ""), ("1", ""), ("no", ""), ("1", ""), (STORY, "Not saved"), ("/forecast", "1 of 3")]
    )
    state = await dialog.sessions.load(dialog.key)
    assert state is not None
    assert "hutong" not in json.dumps(as_json(state))
    await dialog.verify(
        [("40 40 20", "Noted"), ("1", "Question 3"), ("2", "Not saved"), ("/forecast", "no forecast any")]
    )
    assert not dialog.log.forecasts
    assert not dialog.log.learners


async def test_a_forecast_about_a_draft_that_is_not_saved_says_so() -> None:
    dialog = Dialog()
    await dialog.verify(
        [("/start", ""), ("1", ""), ("no", ""), ("1", ""), (STORY, "Not saved"), ("/start", "language")]
    )
    await dialog.verify([("1", "May I save"), ("1", "Thank you"), ("/forecast", "1 of 3"), ("40 40 20", ""), ("1", "")])
    await dialog.verify([("2", "since its draft is not saved either")])
    assert not dialog.log.forecasts


async def test_after_withdrawal_nothing_of_a_forecast_is_saved() -> None:
    dialog = await with_draft()
    await dialog.verify([("/forecast", ""), ("1", "Question 2"), ("/withdraw", "Nothing more"), ("1", "Question 3")])
    await dialog.verify([("1", "Not saved")])
    assert not dialog.log.forecasts


async def test_forgetting_in_the_middle_erases_the_forecast_too() -> None:
    dialog = await with_draft()
    await dialog.verify([("/panel", PANEL), ("/mydata", "- Forecasts: 1"), (OTHER, ""), ("/forecast", ""), ("1", "")])
    await dialog.verify([("/forget", "Erase everything?"), ("yes", "erased"), ("40 40 20", "Which language")])
    assert not dialog.log.forecasts


async def test_forgetting_is_not_confirmed_by_a_skipped_question() -> None:
    dialog = await with_draft()
    await dialog.verify([("/forecast", ""), ("/forget", "Erase everything?"), ("skip", "Nothing was erased")])
    await dialog.verify([("40 40 20", "Question 2")])
    assert len(dialog.log.rows) == 1


async def test_an_update_that_arrives_again_is_compared_once() -> None:
    dialog = await with_draft()
    await dialog.verify([("/forecast", ""), ("40 40 20", ""), ("1", "Question 3")])
    before = await dialog.sessions.load(dialog.key)
    assert before is not None
    for _ in range(2):
        await dialog.sessions.save(dialog.key, before)
        recorder = Recorder()
        await dialog.engine.handle(Incoming(dialog.key, "again", text="warm"), recorder)
        assert "Empathic accuracy: 76 of 100" in recorder.text
    assert [one.update_key for one in dialog.log.forecasts] == ["console:room:again"]


async def test_looking_again_shows_the_panel_and_logs_nothing_more() -> None:
    dialog = await with_draft()
    await dialog.verify([("/panel", PANEL), ("/panel", PANEL)])
    assert len(dialog.log.forecasts) == 1


async def test_a_phrase_that_is_no_longer_asked_about_is_dropped_and_the_rest_compared() -> None:
    dialog = await with_draft()
    await dialog.verify([("/forecast", ""), ("40 40 20", ""), ("hutong", "Question 3")])
    dialog.forum.outcome = replace(OUTCOME, stumbled={"tea leaves": 0.5, "": 0.5})
    await dialog.verify([("warm", "Empathic accuracy: none this time")])
    assert dialog.log.forecasts[0].compared.phrase is None


async def test_progress_shows_empathic_accuracy_over_time_and_the_points_of_drills() -> None:
    dialog = await with_draft()
    await dialog.verify([("/forecast", ""), ("40 40 20", ""), ("1", ""), ("warm", "76 of 100")])
    await dialog.verify([("/progress", "Empathic accuracy: ▇  76, one forecast so far")])
    await dialog.verify(
        [("/revise", ""), (REVISED, ""), ("/forecast", ""), ("1", ""), ("skip", ""), ("warm", "none this")]
    )
    await dialog.verify(
        [("/revise", ""), (OTHER, ""), ("/forecast", ""), ("20 50 30", ""), ("none", ""), ("5", "100 of")]
    )
    await dialog.verify([("/drill", "D001"), ("Qingming, the spring day for visiting graves.", "points")])
    told = (await dialog.say("/progress")).text
    assert "Empathic accuracy, 3 forecasts: ▇·█  76 → 100\nIt compares your forecasts with simulated panels" in told
    assert "Drills: ▃  35 points, one answer so far" in told


async def test_a_row_holds_the_draft_the_readers_and_every_version() -> None:
    dialog = await with_draft()
    await dialog.verify([("/forecast", ""), ("40 40 20", ""), ("1", ""), ("warm", "76 of 100")])
    (made,), ((version, _),) = dialog.log.forecasts, dialog.log.rows
    assert (made.version_id, made.sha256) == (version.id, version.sha256)
    assert made.compared.outcome.simulated
    assert (made.compared.audience, made.compared.outcome.readers, made.compared.seed) == ("us-general", 10, 1)
    assert made.compared.engine == {"reception": "fake", "model": None, "forecast": "1.0"}
