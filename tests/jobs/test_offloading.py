"""Work done in worker processes: what comes back is what a thread of this process would have given, to the byte."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import ExitStack
from pathlib import Path

import pytest
import pytest_asyncio

from bot.bootstrap.application import Application
from bot.bootstrap.faculty import open_faculty
from bot.bootstrap.workforce import offloaded_faculty, workforce
from bot.conversation.faculty import Faculty
from bot.conversation.messages import Stage
from bot.conversation.pictures import AccuracyPictures
from bot.errors import UserFacingError
from bot.settings import Settings
from knowledge.errors import IndexDamagedError
from tests.contracts.forum_contract import ForumContract
from tests.drafts import STORY, example

pytestmark = pytest.mark.asyncio(loop_scope="module")
ASKED = [
    (example("tea-official"), "us-general", "en"),
    (example("zh-draft"), "de-general", "zh-CN"),
    (STORY + " 他们来了。\u202e \U0001f375", "jp-general", "zh-CN"),
    ("Hi.", "ng-general", "en"),
]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def application(built: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Application]:
    home = tmp_path_factory.mktemp("home")
    (home / "knowledge").symlink_to(built)
    application = Application(Settings(home=home))
    with ExitStack() as opened:
        opened.callback(application.knowledge.close)
        yield application


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def there(application: Application) -> AsyncIterator[Faculty]:
    async with workforce(application, 1, pictures=True) as workers:
        assert workers is not None
        yield offloaded_faculty(application, workers, pictures=True)


@pytest.fixture(scope="module")
def here(application: Application) -> Faculty:
    return open_faculty(application, pictures=True)


@pytest.fixture
def forum(there: Faculty) -> object:
    return there.forum


class TestOffloadedForum(ForumContract):
    """Every promise of the contract, kept from another process."""


@pytest.mark.parametrize("asked", ASKED)
async def test_an_assessment_is_the_same_in_every_word(
    here: Faculty, there: Faculty, asked: tuple[str, str, str]
) -> None:
    stages: list[Stage] = []
    near = await here.coach.assess(*asked, lambda _: None)
    far = await there.coach.assess(*asked, stages.append)
    assert stages == list(Stage)
    assert far.text_critique == near.text_critique
    assert (far.language, far.words, far.sources()) == (near.language, near.words, near.sources())
    assert [far.why(name) for name in (None, "dialogue")] == [near.why(name) for name in (None, "dialogue")]
    assert [far.scored.scores, far.scored.findings, far.scored.engine] == [
        near.scored.scores,
        near.scored.findings,
        near.scored.engine,
    ]
    first = await there.coach.assess(STORY, *asked[1:], lambda _: None)
    assert far.compared_with(first) == near.compared_with(await here.coach.assess(STORY, *asked[1:], lambda _: None))


@pytest.mark.parametrize("low_data", [False, True])
async def test_reactions_and_their_picture_are_the_same_to_the_byte(
    here: Faculty,
    there: Faculty,
    low_data: bool,  # noqa: FBT001 - the wish itself
) -> None:
    for text, audience, locale in ASKED[:2]:
        far = await there.forum.react(text, audience, locale, low_data=low_data, expected=(0.2, 0.5, 0.3))
        assert far == await here.forum.react(text, audience, locale, low_data=low_data, expected=(0.2, 0.5, 0.3))
        assert await there.forum.phrases(text, audience) == await here.forum.phrases(text, audience)


async def test_marks_are_the_same_and_no_drill_gets_none(here: Faculty, there: Faculty) -> None:
    asked = ("D001", "My aunt sells tea at the bridge. Come and taste it.", "us-general", "en")
    assert await there.trainer.mark(*asked) == await here.trainer.mark(*asked)
    assert await here.trainer.mark(*asked) is not None
    assert await there.trainer.mark("D999", "Tea.", "us-general", "en") is None


async def test_a_line_of_accuracies_is_drawn_the_same(here: Faculty, there: Faculty) -> None:
    drawn = await asyncio.to_thread(_drawn, there.pictures)
    assert drawn == _drawn(here.pictures)


async def test_a_text_without_words_is_refused_in_the_words_of_the_locale(here: Faculty, there: Faculty) -> None:
    for faculty in (here, there):
        with pytest.raises(UserFacingError) as refused:
            await faculty.coach.assess("  ", "us-general", "zh-CN", lambda _: None)
        assert not str(refused.value).isascii()


async def test_a_worker_reads_an_index_and_never_builds_one(tmp_path: Path) -> None:
    reader = Application(Settings(home=tmp_path), builds=False)
    with pytest.raises(IndexDamagedError, match="no sound index"):
        await asyncio.to_thread(reader.knowledge.open)
    assert not (tmp_path / "knowledge" / "index").exists()


def _drawn(pictures: AccuracyPictures | None) -> object:
    assert pictures is not None
    return pictures.of_accuracy([40.0, None, 55.5, 70.0], "zh-CN")
