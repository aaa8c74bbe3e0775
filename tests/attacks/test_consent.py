"""Before consent, after its withdrawal and after /forget, no byte of what a person wrote is on the disk."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.conversation.messages import Document
from tests.attacks.school import BEGIN, School

CANARY = "canary7f3a"
STORY = f"My grandmother kept a {CANARY} in a basket by the window and never told anybody why it sang at night."


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[School]:
    async with School.open(tmp_path) as opened:
        yield opened


WAYS = [
    STORY,
    f"/{CANARY}",
    f"/grandmother kept a {CANARY}",
    f"/critique a {CANARY}",
    f"/join {STORY}",
    f"/join my {CANARY}",
    f"/link {STORY}",
    f"/link my {CANARY}",
    f"/start my {CANARY}",
    f"/start join_{STORY}",
    f"/audience of my {CANARY}",
    f"/why the {CANARY}",
    f"/drill my {CANARY}",
    f"/language of {CANARY}",
    f"/help\n{STORY}",
    f"/join奶奶的{CANARY}",
    f"aud:my {CANARY}",
    f"drill:send:{STORY}",
]
STANDINGS = {
    "stranger": (),
    "asked": ("/start", "lang:en"),
    "declined": ("/start", "lang:en", "consent:no"),
    "withdrawn": (*BEGIN, "/withdraw"),
}


@pytest.mark.parametrize("standing", STANDINGS)
async def test_without_consent_nothing_written_reaches_the_disk(school: School, standing: str) -> None:
    for number, said in enumerate(WAYS):
        user = str(number)
        await school.says(user, *STANDINGS[standing])
        await school.says(user, said)
        await school.receive(school.update(user, choice=said[:64]))
        await school.receive(school.update(user, document=Document(f"{said[:60]}.txt", None, said, 5)))
        await school.says(user, "/help")
        assert school.files_with(CANARY) == [], said
    await school.stop()
    assert school.files_with(CANARY) == []
    await school.start()
