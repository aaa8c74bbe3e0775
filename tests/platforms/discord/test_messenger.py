"""Where answers go when all is well, after a restart, and when an interaction's time is over."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
import simcord
from simcord import InteractionResult, UserHandle

from bot.conversation.messages import Attachment, Reply
from bot.jobs.ports import LaterError, Parcel, RefusedError, UnreachableError
from bot.platforms.discord_adapter.messenger import DiscordMessenger
from tests.platforms.discord.school import School, read, said_in


class Desk:
    """One interaction in a server (or in direct messages) whose answers the test writes."""

    def __init__(self, school: School, env: simcord.Env, user: UserHandle, asked: InteractionResult) -> None:
        self.school = school
        self.env = env
        self.user = user
        self.asked = asked
        self.place = school.intake.received[-1].place

    @property
    def messenger(self) -> DiscordMessenger:
        return self.school.platform.messenger

    def parcel(self, text: str, attachment: Attachment | None = None) -> Parcel:
        return self.messenger.pack(Reply(text, attachment=attachment), self.place)[-1]

    async def send(self, text: str, key: str, attachment: Attachment | None = None) -> str:
        return await self.messenger.send(self.place, self.parcel(text, attachment), key)

    async def edit(self, message: str, text: str) -> None:
        await self.messenger.edit(self.place, message, self.parcel(text))

    @property
    def shown(self) -> list[str]:
        assert self.asked.response is not None
        return [read(one) for one in (self.asked.response, *self.asked.followups)]


@asynccontextmanager
async def desk(*, server: bool = True) -> AsyncIterator[Desk]:
    school = School()
    async with school.running() as env:
        school.intake.silent = True
        user = env.create_user("mei")
        if server:
            guild = env.create_guild()
            asked = await guild.add_member(user).slash(guild.create_text_channel("general"), "start")
        else:
            asked = await user.slash("start")
        yield Desk(school, env, user, asked)


async def test_the_first_answer_takes_the_place_of_thinking_and_the_others_follow() -> None:
    async with desk() as open_desk:
        first = await open_desk.send("one", "k#0")
        second = await open_desk.send("two", "k#1")
        assert (first, second.startswith("follow:")) == ("@original", True)
        assert open_desk.shown == ["one", "two"]
        assert all(one.ephemeral for one in open_desk.asked.followups)


async def test_the_same_key_again_shows_the_first_answer_once() -> None:
    async with desk() as open_desk:
        await open_desk.send("one", "k#0")
        assert await open_desk.send("one", "k#0") == "@original"
        assert open_desk.shown == ["one"]


async def test_a_placeholder_and_followups_can_be_edited() -> None:
    async with desk() as open_desk:
        await open_desk.send("reading…", "k#p")
        other = await open_desk.send("two", "k#0")
        await open_desk.edit("@original", "critique")
        await open_desk.edit(other, "changed")
        assert open_desk.shown == ["critique", "changed"]


async def test_links_are_sent_without_previews_wherever_the_answer_goes() -> None:
    async with desk() as open_desk:
        await open_desk.send("See https://a.example/b", "k#0")
        other = await open_desk.send("And https://a.example/c", "k#1")
        assert open_desk.asked.response is not None
        assert open_desk.asked.response.flags.suppress_embeds
        assert open_desk.asked.followups[0].flags.suppress_embeds
        assert open_desk.asked.followups[0].ephemeral
        assert other.startswith("follow:")


async def test_in_direct_messages_all_but_the_first_carry_a_nonce() -> None:
    async with desk(server=False) as open_desk:
        await open_desk.send("one", "k#0")
        two = await open_desk.send("two", "k#1")
        await open_desk.send("two", "k#1")
        await open_desk.edit(two, "changed")
        sent = [
            dict(one.json) for one in open_desk.env.http_requests if isinstance(one.json, dict) and "nonce" in one.json
        ]
        assert sent[0]["nonce"] == sent[1]["nonce"]
        assert len(sent[0]["nonce"]) <= 25
        assert all(one["enforce_nonce"] for one in sent)
        assert [read(one) for one in said_in(open_desk.user)][:2] == ["one", "changed"]


async def test_after_a_restart_a_waiting_interaction_is_answered() -> None:
    async with desk() as open_desk:
        await open_desk.school.restart(open_desk.env)
        assert await open_desk.send("one", "k#0") == "@original"
        assert open_desk.shown == ["one"]


async def test_after_a_restart_an_answer_already_there_is_not_shown_again_and_others_follow() -> None:
    async with desk() as open_desk:
        await open_desk.send("one *with* marks", "k#0")
        await open_desk.school.restart(open_desk.env)
        assert await open_desk.send("one *with* marks", "k#0") == "@original"
        await open_desk.send("two", "k#1")
        assert open_desk.shown == ["one *with* marks", "two"]


@pytest.mark.parametrize(("status", "code"), [(404, 10015), (401, 50027), (404, 10008)])
async def test_when_the_time_of_an_interaction_is_over_the_answer_comes_by_direct_message(
    status: int, code: int
) -> None:
    async with desk() as open_desk:
        open_desk.env.inject_error("*", "/webhooks/*", status=status, code=code, times=None)
        await open_desk.send("late", "k#0")
        assert [read(one) for one in said_in(open_desk.user)] == ["late"]


async def test_when_direct_messages_are_closed_too_the_answer_is_refused() -> None:
    async with desk() as open_desk:
        open_desk.env.inject_error("*", "/webhooks/*", status=404, code=10015, times=None)
        open_desk.env.inject_error("POST", "/channels/*/messages", status=403, code=50007, times=None)
        with pytest.raises(RefusedError) as refused:
            await open_desk.send("late", "k#0")
        assert refused.value.cause == "forbidden"


async def test_an_edit_after_the_time_of_an_interaction_is_refused_as_expired() -> None:
    async with desk() as open_desk:
        await open_desk.send("reading…", "k#p")
        open_desk.env.inject_error("PATCH", "/webhooks/*", status=404, code=10015, times=None)
        with pytest.raises(RefusedError) as refused:
            await open_desk.edit("@original", "critique")
        assert refused.value.cause == "expired"


async def test_limits_and_a_broken_line_are_left_to_delivery() -> None:
    async with desk() as open_desk:
        open_desk.env.inject_error("*", "/webhooks/*", status=429, times=1)
        with pytest.raises(LaterError):
            await open_desk.send("one", "k#0")
        open_desk.env.inject_error("*", "/webhooks/*", status=502, times=1)
        with pytest.raises(UnreachableError):
            await open_desk.send("one", "k#0")
        await open_desk.send("one", "k#0")
        assert open_desk.shown == ["one"]


async def test_a_file_is_sent_with_its_name_and_content() -> None:
    async with desk() as open_desk:
        await open_desk.send("All of it", "k#0", Attachment("all.json", '{"字": 1}'))
        assert open_desk.asked.response is not None
        (file,) = open_desk.asked.response.attachments
        assert file.filename == "all.json"
        assert open_desk.env.backend.cdn.get(file.url) == '{"字": 1}'.encode()


async def test_a_long_answer_in_several_messages_gives_the_text_again() -> None:
    async with desk() as open_desk:
        text = "A sentence with *marks* and a tail. " * 300
        parcels = open_desk.messenger.pack(Reply(text), open_desk.place)
        for number, parcel in enumerate(parcels):
            await open_desk.messenger.send(open_desk.place, parcel, f"k#{number}")
        assert len(parcels) == 3
        assert "".join(open_desk.shown) == text


@pytest.mark.parametrize("address", ["https://evil.example/x", "http://cdn.discordapp.com/x", "file:///etc/passwd"])
async def test_files_are_fetched_from_discord_alone(address: str) -> None:
    async with desk() as open_desk:
        with pytest.raises(RefusedError):
            await open_desk.messenger.fetch(open_desk.place, address)
