"""What every forum must do. A test class inherits `ForumContract` and gives a `forum` fixture."""

import re

import pytest

from bot.conversation.ports import Forum
from evaluation.forecast.scoring import NOTHING, Forecast, score
from evaluation.reception.reactions import FEELINGS
from tests.drafts import example

DRAFT = example("tea-official")


class ForumContract:
    """The behaviour that the conversation relies on."""

    async def test_the_same_draft_is_received_alike(self, forum: Forum) -> None:
        first = await forum.react(DRAFT, "us-general", "en", low_data=False)
        assert await forum.react(DRAFT, "us-general", "en", low_data=False) == first
        assert await forum.phrases(DRAFT, "us-general") == await forum.phrases(DRAFT, "us-general")

    async def test_the_phrases_asked_about_are_those_that_the_outcome_knows(self, forum: Forum) -> None:
        asked = await forum.phrases(DRAFT, "us-general")
        outcome = (await forum.react(DRAFT, "us-general", "en", low_data=False)).outcome
        assert asked.problem is None
        assert 1 <= len(asked.texts) <= 5
        assert outcome is not None
        assert set(outcome.stumbled) == {*asked.texts, NOTHING}

    async def test_shares_are_shares(self, forum: Forum) -> None:
        outcome = (await forum.react(DRAFT, "us-general", "en", low_data=False)).outcome
        assert outcome is not None
        assert sum(outcome.split) == pytest.approx(1)
        assert sum(outcome.feelings.values()) == pytest.approx(1)
        assert set(outcome.feelings) <= set(FEELINGS)
        assert all(0 <= share <= 1 for share in outcome.stumbled.values())

    @pytest.mark.parametrize("low_data", [False, True])
    @pytest.mark.parametrize("locale", ["en", "zh-CN"])
    async def test_what_is_simulated_says_so_first(self, forum: Forum, locale: str, low_data: bool) -> None:  # noqa: FBT001 - the wish itself
        told = await forum.react(DRAFT, "us-general", locale, low_data=low_data)
        assert told.outcome is not None
        assert told.outcome.simulated
        assert re.search("simulated|模拟", told.text.partition("\n")[0], re.IGNORECASE)

    async def test_reasons_are_of_readers_that_there_are(self, forum: Forum) -> None:
        told = await forum.react(DRAFT, "us-general", "en", low_data=False)
        assert told.outcome is not None
        for place, reasons in told.reasons.items():
            most = round(told.outcome.split[place] * told.outcome.readers)
            assert all(1 <= reason.readers <= most for reason in reasons)

    async def test_a_forecast_of_exactly_what_happens_earns_everything(self, forum: Forum) -> None:
        outcome = (await forum.react(DRAFT, "us-general", "en", low_data=False)).outcome
        assert outcome is not None
        phrase = max(outcome.stumbled, key=lambda one: outcome.stumbled[one])
        feeling = max(outcome.feelings, key=lambda one: outcome.feelings[one])
        assert score(Forecast(outcome.split, phrase, feeling), outcome).empathic_accuracy == pytest.approx(100)
