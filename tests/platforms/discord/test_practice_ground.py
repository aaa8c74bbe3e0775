"""A practice ground: who may open it, what it needs, and that answers stay private."""

import discord
import pytest
import simcord
from simcord import ChannelHandle, MemberActor

from tests.contracts.transcript import ANSWER
from tests.platforms.discord.school import School, answer, read
from tests.platforms.discord.test_journeys import onboarded

TEACHER = discord.Permissions(manage_threads=True)


def class_of(
    env: simcord.Env, teacher: discord.Permissions = TEACHER
) -> tuple[ChannelHandle, MemberActor, MemberActor]:
    """A channel, a teacher and a student."""
    guild = env.create_guild()
    channel = guild.create_text_channel("class")
    role = guild.create_role("teachers", permissions=teacher)
    li = guild.add_member(env.create_user("li"), roles=[role])
    return channel, li, guild.add_member(env.create_user("mei"))


async def test_a_teacher_opens_a_thread_and_a_student_answers_privately() -> None:
    school = School()
    async with school.running() as env:
        channel, li, mei = class_of(env)
        await onboarded(mei.user)
        opened = await li.slash(channel, "practice")
        (thread,) = channel.threads
        assert opened.ephemeral
        assert f"<#{thread.id}>" in read(opened.response)
        exercise = thread.last_message
        assert exercise is not None
        assert exercise.content.startswith("**Explain \\*hutong\\***\nWrite one sentence.")
        form = await mei.click(exercise, label="Answer privately")
        assert form.modal is not None
        marked = await mei.submit_modal(form, {"text": ANSWER})
        shown = [answer(marked), *marked.followups]
        assert "[full D001]" in read(shown[0])
        assert "[55 points for D001, en]" in read(shown[-1])
        assert all(one.ephemeral for one in shown)
        assert len(thread.history(viewer=li)) == 1


async def test_the_button_of_a_practice_ground_works_after_a_restart() -> None:
    school = School()
    async with school.running() as env:
        channel, li, mei = class_of(env)
        await li.slash(channel, "practice")
        await school.restart(env)
        exercise = channel.threads[0].last_message
        assert exercise is not None
        assert (await mei.click(exercise, label="Answer privately")).modal is not None


async def test_a_student_cannot_open_a_practice_ground() -> None:
    school = School()
    async with school.running() as env:
        channel, _, mei = class_of(env)
        refused = await mei.slash(channel, "practice")
        assert refused.ephemeral
        assert "may manage messages or threads" in read(refused.response)
        assert channel.threads == []


@pytest.mark.parametrize(
    ("missing", "named"),
    [
        ({"create_public_threads": False}, "Create Public Threads"),
        ({"send_messages_in_threads": False}, "Send Messages in Threads"),
        (
            {"create_public_threads": False, "send_messages_in_threads": False},
            "Create Public Threads, Send Messages in Threads",
        ),
    ],
)
async def test_missing_permissions_are_named_in_one_sentence(missing: dict[str, bool], named: str) -> None:
    school = School()
    async with school.running() as env:
        guild = env.create_guild()
        denied = discord.PermissionOverwrite(**missing)
        channel = guild.create_text_channel("class", overwrites={guild.default_role: denied})
        role = guild.create_role("teachers", permissions=TEACHER)
        li = guild.add_member(env.create_user("li"), roles=[role])
        refused = await li.slash(channel, "practice")
        assert read(refused.response) == f"I need these permissions in this channel first: {named}."
        assert channel.threads == []


async def test_a_thread_that_cannot_be_made_is_told() -> None:
    school = School()
    async with school.running() as env:
        channel, li, _ = class_of(env)
        env.inject_error("POST", "/channels/*/threads", status=403, code=50013)
        told = await li.slash(channel, "practice")
        assert "could not open the practice ground" in read(told.response)


async def test_a_practice_ground_needs_a_channel_of_texts() -> None:
    school = School()
    async with school.running() as env:
        guild = env.create_guild()
        role = guild.create_role("teachers", permissions=TEACHER)
        li = guild.add_member(env.create_user("li"), roles=[role])
        refused = await li.slash(guild.create_news_channel("news"), "practice")
        assert "in a text channel" in read(refused.response)


async def test_a_practice_ground_is_not_offered_in_direct_messages() -> None:
    school = School()
    async with school.running() as env:
        assert "practice" not in env.create_user("mei").available_commands()
