"""Steps are pure, and a state survives being written down."""

import json
from dataclasses import replace

import pytest

from bot.conversation.events import AssessDraft, Chose, Recall, Said, Say
from bot.conversation.flow import Flow
from bot.conversation.state import BLANK, LastDraft, OpenDrill, OpenForecast, State, Step, as_json, from_json
from bot.domain.practice import Met
from evaluation.forecast.scoring import Forecast
from tests.conversation.dialog import STORY, guide

FULL = State(
    step=Step.SORTING,
    locale="zh-CN",
    audience="us-general",
    known=True,
    consented=True,
    revising=True,
    offered=("kind:revision", "kind:new"),
    pending="a text",
    last=LastDraft("an older text", "us-general", "d1", 2),
    drill=OpenDrill("D001", "lowest+new", hints=3, asked_words=40, given=1),
    low_data=True,
    met=(Met("D002", "drill", 55.0), Met("C01", "case")),
    forecast=OpenForecast("ab12cd34", ("a text", "its slogan"), Forecast((0.4, 0.4, 0.2), ""), ("split", "phrase")),
    seen=("ab12cd34", "00ff00ff"),
    learner="learner-1",
    errand="join:K7M2Q9XD",
    linking="00000000",
)


@pytest.mark.parametrize("state", [BLANK, FULL])
def test_a_state_comes_back_from_json_as_it_was(state: State) -> None:
    assert from_json(json.loads(json.dumps(as_json(state)))) == state


def test_without_consent_no_text_is_written_down() -> None:
    written = json.dumps(as_json(replace(FULL, consented=False)))
    assert "text" not in written.replace('"text"', "")
    assert from_json(json.loads(written)).audience == "us-general"


def test_a_text_that_waited_and_was_not_kept_over_a_restart_is_asked_for_again() -> None:
    waiting = State(step=Step.AUDIENCE, locale="en", pending=STORY)
    restarted = from_json(as_json(waiting))
    assert (restarted.pending, restarted.gone) == (None, True)
    after, outputs = Flow(guide()).step(restarted, Chose("aud:us-general"))
    told = [output.reply.text for output in outputs if isinstance(output, Say)]
    assert "Please send it again" in told[-1]
    assert not after.gone


def test_a_broken_state_is_refused() -> None:
    with pytest.raises(ValueError, match="lost"):
        from_json({**as_json(BLANK), "step": "lost"})
    with pytest.raises(KeyError):
        from_json({})


def test_a_step_changes_nothing_it_was_given_and_always_answers_alike() -> None:
    flow = Flow(guide())
    ready = State(step=Step.READY, locale="en", audience="us-general")
    first, second = flow.step(ready, Said(STORY)), flow.step(ready, Said(STORY))
    assert first == second
    assert ready.pending is None
    assert first[1] == (AssessDraft(STORY, "us-general", "en", None),)


def test_a_new_session_first_asks_the_log_who_this_is() -> None:
    assert Flow(guide()).step(BLANK, Said("hi")) == (BLANK, (Recall(Said("hi")),))


def test_a_state_written_before_there_were_drills_is_read() -> None:
    written = as_json(replace(FULL, drill=None, low_data=False, met=()))
    earlier = {name: value for name, value in written.items() if name not in {"drill", "low_data", "met"}}
    assert from_json(json.loads(json.dumps(earlier))) == replace(FULL, drill=None, low_data=False, met=())


def test_without_consent_what_was_practised_is_not_written_down() -> None:
    written = from_json(as_json(replace(FULL, consented=False)))
    assert written.met == ()
    assert written.low_data


def test_a_state_written_before_there_were_forecasts_is_read() -> None:
    before = replace(FULL, forecast=None, seen=())
    earlier = {name: value for name, value in as_json(before).items() if name not in {"forecast", "seen"}}
    assert from_json(json.loads(json.dumps(earlier))) == before


def test_without_consent_no_forecast_is_written_down() -> None:
    written = from_json(as_json(replace(FULL, consented=False)))
    assert (written.forecast, written.seen) == (None, ())


def test_a_state_written_before_there_were_links_is_read() -> None:
    before = replace(FULL, learner=None, errand=None, linking=None)
    earlier = {name: value for name, value in as_json(before).items() if name not in {"learner", "errand", "linking"}}
    assert from_json(json.loads(json.dumps(earlier))) == before
