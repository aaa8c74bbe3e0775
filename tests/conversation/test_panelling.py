"""The real panel behind the conversation's forum."""

import pytest

from bot.coach.panel.panel import Panel
from bot.coach.panel.report import PanelReport
from bot.conversation.messages import Attachment
from bot.conversation.panelling import PanelForum
from bot.localisation import Translator
from evaluation.heads import Embed
from knowledge.catalogue import Catalogue
from tests.contracts.forum_contract import ForumContract
from tests.drafts import STORY, example

OFFICIAL = example("tea-official")


@pytest.fixture(scope="module")
def panel(catalogue: Catalogue, embed: Embed, translators: dict[str, Translator]) -> Panel:
    return Panel(catalogue, embed, translators)


@pytest.fixture(scope="module")
def forum(panel: Panel, translators: dict[str, Translator]) -> PanelForum:
    return PanelForum(panel, translators)


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


async def test_a_picture_is_drawn_unless_little_data_is_wished_for(
    panel: Panel, translators: dict[str, Translator]
) -> None:
    def draw(report: PanelReport) -> Attachment:
        return Attachment(f"{report.audience.id}.png", b"\x89PNG")

    forum = PanelForum(panel, translators, draw)
    assert (await forum.react(STORY, "us-general", "en", low_data=True)).picture is None
    drawn = (await forum.react(STORY, "us-general", "en", low_data=False)).picture
    assert drawn == Attachment("us-general.png", b"\x89PNG")
