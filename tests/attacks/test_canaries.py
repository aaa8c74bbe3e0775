"""One canary per student and thousands of hostile requests: nobody is ever shown what somebody else wrote."""

import random
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.conversation.messages import Document
from bot.conversation.vocabulary import COMMANDS
from tests.attacks.school import BEGIN, School

STUDENTS = 8
REQUESTS = 400
_NASTY = (
    "'; DROP TABLE learner; --",
    '{"choice": "do:why", "user": "1"}',
    "../../attune.db",
    "\x00\x01\x02",
    "\ud800",
    "\u202e\u2066reversed",
    "奶" * 21,
    "x" * 64,
    "@everyone <@1> [free](https://evil.example)",
    "%s%n{0}{learner}",
    "",
    ":",
    "::::",
    "-1",
    "9" * 300,
)


def story(user: int) -> str:
    """A draft that no other student could have written."""
    return (
        f"My grandmother canary{user:03d} kept a song in the basket by the window, and canary{user:03d} was the word "
        f"that nobody in the village of Number {user} was ever told about at night."
    )


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[School]:
    async with School.open(tmp_path) as opened:
        yield opened


def _foreign(texts: list[str], user: int) -> list[str]:
    others = [f"canary{other:03d}" for other in range(STUDENTS) if other != user]
    return [text for text in texts if any(other in text for other in others)]


async def test_thousands_of_hostile_requests_show_nobody_a_foreign_word(school: School) -> None:
    dice = random.Random(14)  # noqa: S311 - attacks, not secrets
    for user in range(STUDENTS):
        await school.says(str(user), *BEGIN, story(user), "/forecast")
    ids = sorted(school.identifiers())
    assert len(ids) > STUDENTS * 4
    first = await school.log.learner("telegram", "0")
    assert first is not None
    assert _foreign([str(await school.log.everything_about(first.id))], 1) != []

    def hostile(user: int) -> dict[str, object]:
        kinds = ("lang", "consent", "aud", "kind", "do", "why", "drill", "more", "forget", "link", "fc", "x")
        about = dice.choice([*ids, *_NASTY, *COMMANDS, str(dice.randrange(STUDENTS)), story(user)[:40]])
        if dice.random() < 0.5:
            middle = dice.choice(["", "hint:", "again:", "for:", "send:", f"{dice.choice(ids)}:"])
            return {"choice": f"{dice.choice(kinds)}:{middle}{about}"}
        if dice.random() < 0.1:
            return {"document": Document(f"{about}.txt", None, f"{about}", 100)}
        command = dice.choice([one for one in COMMANDS if one != "quit"])
        return {"text": dice.choice([f"/{command} {about}", f"/start join_{about}", f"/start drill_{about}", about])}

    for _ in range(0, REQUESTS, 50):
        batch = [dice.randrange(STUDENTS) for _ in range(50)]
        await school.receive(*(school.update(str(user), **hostile(user)) for user in batch))  # type: ignore[arg-type]
    for user in range(STUDENTS):
        await school.says(str(user), "/mydata", "/progress", "/why")
        assert _foreign(school.telegram.versions(str(user)), user) == []
        learner = await school.log.learner("telegram", str(user))
        if learner is not None:
            assert _foreign([str(await school.log.everything_about(learner.id))], user) == []
