"""Committed first, acknowledged in time, never twice."""

import pytest

from bot.errors import ConfigError
from bot.platforms.discord_adapter import front_desk
from tests.platforms.discord.school import School, callbacks, read, said_in


async def test_an_interaction_is_acknowledged_after_the_commit_and_once() -> None:
    school = School()
    async with school.running() as env:
        before: list[int] = []
        school.intake.on_commit = lambda: before.append(len(callbacks(env)))
        await env.create_user("mei").slash("start")
        assert before == [0]
        assert callbacks(env) == [{"type": 5, "data": {"flags": 0}}]


async def test_a_slow_commit_is_acknowledged_before_it_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(front_desk, "COMMIT_SECONDS", 0.02)
    school = School()
    async with school.running() as env:
        school.intake.seconds = 0.1
        before: list[int] = []
        school.intake.on_commit = lambda: before.append(len(callbacks(env)))
        asked = await env.create_user("mei").slash("start")
        assert before == [1]
        assert "Which language" in read(asked.response)
        assert len(callbacks(env)) == 1


async def test_a_commit_that_fails_is_told_at_once() -> None:
    school = School()
    async with school.running() as env:
        school.intake.failure = ConfigError("disk full of drafts")
        guild = env.create_guild()
        mei = guild.add_member(env.create_user("mei"))
        answer = await mei.slash(guild.create_text_channel("general"), "start")
        assert answer.ephemeral
        assert "Please send it again" in read(answer.response)
        assert "disk" not in read(answer.response)


async def test_a_commit_that_fails_late_is_told_in_the_place_of_the_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(front_desk, "COMMIT_SECONDS", 0.02)
    school = School()
    async with school.running() as env:
        school.intake.seconds, school.intake.failure = 0.1, OSError()
        mei = env.create_user("mei")
        answer = await mei.slash("start")
        assert "Please send it again" in read(answer.response)
        assert len(callbacks(env)) == 1


async def test_a_direct_message_that_cannot_be_kept_is_answered() -> None:
    school = School()
    async with school.running() as env:
        school.intake.failure = OSError()
        mei = env.create_user("mei")
        await mei.send_dm("hello")
        assert "Please send it again" in read(said_in(mei)[-1])


async def test_a_broken_line_at_the_acknowledgement_is_tried_again_by_the_answer() -> None:
    school = School()
    async with school.running() as env:
        mei = env.create_user("mei")
        env.inject_error("POST", "/interactions/*/callback", status=503, times=1)
        asked = await mei.slash("start")
        assert "Which language" in read(asked.response)


async def test_an_interaction_that_was_acknowledged_too_late_is_answered_by_direct_message() -> None:
    school = School()
    async with school.running() as env:
        guild = env.create_guild()
        user = env.create_user("mei")
        mei = guild.add_member(user)
        env.inject_error("POST", "/interactions/*/callback", status=404, code=10062, times=None)
        await mei.slash(guild.create_text_channel("general"), "start")
        assert "Which language" in read(said_in(user)[-1])
