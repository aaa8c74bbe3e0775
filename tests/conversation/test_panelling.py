"""The real panel behind the conversation's forum."""

from dataclasses import replace

import pytest
from structlog.testing import capture_logs

from bot.coach.panel.panel import Panel
from bot.conversation.messages import Attachment
from bot.conversation.panelling import PanelForum
from bot.localisation import Translator
from evaluation.forecast.scoring import Split
from evaluation.heads import Embed
from knowledge.catalogue import Catalogue
from tests.contracts.forum_contract import ForumContract
from tests.drafts import STORY, example
from tests.fakes.fake_pictures import FakePictures

OFFICIAL = example("tea-official")


@pytest.fixture(scope="module")
def panel(catalogue: Catalogue, embed: Embed, panel_translators: dict[str, Translator]) -> Panel:
    return Panel(catalogue, embed, panel_translators)


@pytest.fixture(scope="module")
def forum(panel: Panel, panel_translators: dict[str, Translator]) -> PanelForum:
    return PanelForum(panel, panel_translators)


class TestPanelForum(ForumContract):
    """Every promise of the contract, by the panel over the real packs."""


async def test_what_is_asked_about_stands_in_the_draft(forum: PanelForum) -> None:
    asked = await forum.phrases(OFFICIAL, "us-general")
    assert all(phrase in " ".join(OFFICIAL.split()) for phrase in asked.texts)


async def test_a_panel_is_of_200_and_names_its_seed_and_versions(forum: PanelForum) -> None:
    told = await forum.react(OFFICIAL, "us-general", "en", low_data=False)
    assert told.outcome is not None
    assert (told.outcome.readers, told.seed) == (200, 1)
    assert told.engine["model"] is None
    assert told.engine["reception"]


async def test_little_data_shortens_what_is_told_and_changes_no_figure(forum: PanelForum) -> None:
    long = await forum.react(OFFICIAL, "us-general", "en", low_data=False)
    short = await forum.react(OFFICIAL, "us-general", "en", low_data=True)
    assert len(short.text) < len(long.text) / 3
    assert long.outcome == short.outcome


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("我奶奶每天清早挑着两筐茶叶下山去赶集，一边走一边数台阶。", "forecast-other-language"),
        ("Tea is good.", "forecast-no-words"),
    ],
)
async def test_where_reactions_mean_little_nothing_is_asked_or_compared(
    forum: PanelForum, text: str, problem: str
) -> None:
    assert (await forum.phrases(text, "us-general")).problem == problem
    assert (await forum.react(text, "us-general", "en", low_data=False)).outcome is None


EXPECTED = (0.6, 0.3, 0.1)


async def test_a_picture_is_drawn_unless_little_data_is_wished_for(
    panel: Panel, panel_translators: dict[str, Translator]
) -> None:
    pictures = FakePictures()
    forum = PanelForum(panel, panel_translators, pictures)
    assert (await forum.react(STORY, "us-general", "en", low_data=True, expected=EXPECTED)).picture is None
    assert pictures.history == []
    drawn = (await forum.react(STORY, "us-general", "en", low_data=False)).picture
    assert drawn == Attachment("fake.png", b"\x89", "us-general en expected None")


async def test_what_was_expected_changes_the_picture_and_nothing_else(
    panel: Panel, forum: PanelForum, panel_translators: dict[str, Translator]
) -> None:
    showing = PanelForum(panel, panel_translators, FakePictures())
    compared = await showing.react(STORY, "us-general", "en", low_data=False, expected=EXPECTED)
    assert compared.picture is not None
    assert compared.picture.alt == "us-general en expected (0.6, 0.3, 0.1)"
    assert replace(compared, picture=None) == await forum.react(STORY, "us-general", "en", low_data=False)


async def test_a_forecast_that_cannot_be_compared_is_not_drawn_either(
    panel: Panel, panel_translators: dict[str, Translator]
) -> None:
    showing = PanelForum(panel, panel_translators, FakePictures())
    told = await showing.react("Tea is good.", "us-general", "en", low_data=False, expected=EXPECTED)
    assert told.outcome is None
    assert told.picture is not None
    assert told.picture.alt == "us-general en expected None"


@pytest.mark.parametrize("expected", [None, EXPECTED])
async def test_when_drawing_fails_the_text_comes_and_the_log_has_no_word_of_the_draft(
    panel: Panel, forum: PanelForum, panel_translators: dict[str, Translator], expected: Split | None
) -> None:
    failing = PanelForum(panel, panel_translators, FakePictures(failures=[ValueError(f"cannot draw {STORY}")]))
    with capture_logs() as logs:
        told = await failing.react(STORY, "us-general", "en", low_data=False, expected=expected)
    assert told == await forum.react(STORY, "us-general", "en", low_data=False)
    assert logs == [{"event": "picture_failed", "error": "ValueError", "log_level": "error"}]
