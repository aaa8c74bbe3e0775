"""Which answers carry a picture, on platforms that can show one, as transcripts."""

from dataclasses import replace

import pytest
from structlog.testing import capture_logs

from tests.conversation.dialog import ONBOARDED, OTHER, STORY, Dialog, Recorder
from tests.conversation.test_forecasting import PANEL
from tests.fakes.fake_pictures import FakePictures

FORECAST = [("/forecast", "Question 1"), ("25 50 25", "Question 2"), ("hutong", "Question 3")]
# 0.05² + 0² + 0.05² = 0.005 of 2/3, so 99.25; phrase 80, feeling 40: (2 · 99.25 + 80 + 40) / 4 = 79.625.
ACCURACY = 79.625


async def with_draft(pictures: FakePictures | None) -> Dialog:
    dialog = Dialog(pictures=pictures)
    await dialog.verify([*ONBOARDED, (STORY, "Forecast first")])
    return dialog


async def with_forecasts(pictures: FakePictures | None, *drafts: str) -> Dialog:
    dialog = Dialog(pictures=pictures)
    await dialog.verify(ONBOARDED)
    for draft in drafts:
        await dialog.verify([(draft, "Forecast first"), *FORECAST, ("warm", "Empathic accuracy: 80 of 100")])
    return dialog


def pictures_of(answer: Recorder) -> list[tuple[str, str]]:
    """The first words of each reply with a picture, and the picture's own words."""
    return [
        (reply.text[:13], reply.attachment.alt)
        for reply in answer.replies
        if reply.attachment is not None and isinstance(reply.attachment.content, bytes)
    ]


async def test_a_panel_carries_the_picture_of_its_reactions() -> None:
    dialog = await with_draft(FakePictures())
    assert pictures_of(await dialog.say("/panel")) == [("[simulated pa", "us-general expected None")]


async def test_after_a_forecast_the_gap_carries_the_only_picture() -> None:
    dialog = await with_draft(FakePictures())
    await dialog.verify(FORECAST)
    told = await dialog.say("warm")
    assert PANEL in told.text
    assert pictures_of(told) == [("Your forecast", "us-general expected (0.25, 0.5, 0.25)")]
    assert pictures_of(await dialog.say("/panel")) == [("[simulated pa", "us-general expected None")]


async def test_a_forecast_without_shares_has_nothing_to_draw_beside_the_panel() -> None:
    dialog = await with_draft(FakePictures())
    await dialog.verify([("/forecast", ""), ("skip", "Question 2"), ("hutong", "Question 3")])
    told = await dialog.say("warm")
    assert "Words: 80 of 100" in told.text
    assert pictures_of(told) == [("[simulated pa", "us-general expected None")]


async def test_a_forecast_that_could_not_be_compared_leaves_the_panel_its_picture() -> None:
    dialog = await with_draft(FakePictures())
    await dialog.verify(FORECAST)
    dialog.forum.outcome = None
    assert pictures_of(await dialog.say("warm")) == [("[simulated pa", "us-general expected None")]


async def test_progress_carries_the_accuracy_from_the_second_forecast_on() -> None:
    pictures = FakePictures()
    dialog = await with_forecasts(pictures, STORY)
    assert pictures_of(await dialog.say("/progress")) == []
    await dialog.verify([(OTHER, "Forecast first"), *FORECAST, ("warm", "80 of 100")])
    told = await dialog.say("/progress")
    assert "Empathic accuracy, 2 forecasts: ▇▇  80 → 80" in told.text
    assert pictures_of(told) == [("Your last 2 c", f"accuracy en {[ACCURACY, ACCURACY]}")]


async def test_a_forecast_without_an_accuracy_leaves_a_gap_and_does_not_count() -> None:
    pictures = FakePictures()
    dialog = await with_forecasts(pictures, STORY)
    await dialog.verify([(OTHER, "Forecast first"), *FORECAST, ("skip", "none this time")])
    assert pictures_of(await dialog.say("/progress")) == []
    await dialog.verify([("/revise", ""), (f"{OTHER} Why not?", "Forecast first"), *FORECAST, ("warm", "80 of 100")])
    await dialog.verify([("/language zh", "")])
    (_, alt) = pictures_of(await dialog.say("/progress"))[0]
    assert alt == f"accuracy zh-CN {[ACCURACY, None, ACCURACY]}"


async def test_reactions_that_were_only_seen_and_real_comments_are_no_forecasts_of_panels() -> None:
    dialog = await with_forecasts(FakePictures(), STORY)
    await dialog.verify([(OTHER, "Forecast first"), ("/panel", PANEL), ("/revise", ""), (f"{OTHER} Why?", "first")])
    assert dialog.forum.outcome is not None
    dialog.forum.outcome = replace(dialog.forum.outcome, simulated=False)
    await dialog.verify([*FORECAST, ("warm", "real comments")])
    assert pictures_of(await dialog.say("/progress")) == []


async def test_low_data_has_no_picture_anywhere_and_draws_none() -> None:
    pictures = FakePictures()
    dialog = await with_forecasts(pictures, STORY, OTHER)
    await dialog.verify([("/lowdata", "Low data is on")])
    assert pictures_of(await dialog.say("/progress")) == []
    assert pictures_of(await dialog.say("/panel")) == []
    await dialog.verify([("/revise", ""), (f"{OTHER} Why not?", "Forecast first"), *FORECAST])
    assert pictures_of(await dialog.say("warm")) == []
    dialog.leave()
    assert pictures_of(await dialog.say("/progress")) == []
    assert pictures.history == []


async def test_a_platform_without_pictures_gets_the_same_text_and_none() -> None:
    plain, shown = [await with_forecasts(pictures, STORY, OTHER) for pictures in (None, FakePictures())]
    without = await plain.say("/progress")
    assert pictures_of(without) == []
    assert without.text == (await shown.say("/progress")).text


@pytest.mark.parametrize("failure", [ValueError(STORY), OSError("no fonts"), MemoryError()])
async def test_when_the_accuracy_cannot_be_drawn_progress_is_told_all_the_same(failure: Exception) -> None:
    pictures = FakePictures(failures=[failure])
    dialog = await with_forecasts(pictures, STORY, OTHER)
    with capture_logs() as logs:
        told = await dialog.say("/progress")
    assert "Empathic accuracy, 2 forecasts" in told.text
    assert pictures_of(told) == []
    assert logs == [{"event": "picture_failed", "error": type(failure).__name__, "log_level": "error"}]
    assert len(pictures_of(await dialog.say("/progress"))) == 1
