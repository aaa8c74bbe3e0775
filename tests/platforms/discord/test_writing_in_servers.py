"""In a server the bot reads no messages: whatever waits for a text there offers a form to write it in."""

import pytest
import simcord
from simcord import ChannelHandle, InteractionResult, MemberActor

from bot.conversation.messages import Choice, Reply
from bot.jobs.ports import Place
from bot.platforms.discord_adapter import buttons, packing
from bot.platforms.discord_adapter.addresses import Address, as_json
from bot.platforms.discord_adapter.calls import Calls
from tests.contracts.transcript import ANSWER
from tests.conversation.dialog import REVISED, STORY
from tests.platforms.discord.school import School, answer, buttons_of, read, said_in
from tests.platforms.discord.test_journeys import CRITIQUE, onboarded

WRITE = "attune-write"


async def student_of(env: simcord.Env) -> tuple[ChannelHandle, MemberActor]:
    """A channel of a server, and a student who has answered the first questions."""
    guild = env.create_guild()
    channel = guild.create_text_channel("class")
    mei = guild.add_member(env.create_user("mei"))
    await onboarded(mei.user)
    return channel, mei


async def written(mei: MemberActor, below: InteractionResult, label: str, text: str) -> InteractionResult:
    """What the bot answers to a text that was written in the form below one of its answers."""
    form = await mei.click(([answer(below), *below.followups])[-1], label=label)
    assert form.modal is not None
    assert form.modal["title"] == "Write to Attune"
    return await mei.submit_modal(form, {"text": text})


async def test_a_drill_of_a_server_is_answered_in_a_form() -> None:
    school = School()
    async with school.running() as env:
        channel, mei = await student_of(env)
        drill = await mei.slash(channel, "drill")
        assert drill.ephemeral
        assert "What you write next is your answer." in read(drill.response)
        marked = await written(mei, drill, "Write my answer…", ANSWER)
        assert marked.ephemeral
        assert "[55 points for D001, en]" in read(marked.response)
        assert channel.last_message is None


async def test_a_hint_offers_the_form_again() -> None:
    school = School()
    async with school.running() as env:
        channel, mei = await student_of(env)
        hint = await mei.click(answer(await mei.slash(channel, "drill")), label="Hint")
        assert "55 points" in read((await written(mei, hint, "Write my answer…", ANSWER)).response)


async def test_a_draft_and_its_revision_are_written_in_forms() -> None:
    school = School()
    async with school.running() as env:
        channel, mei = await student_of(env)
        none = await mei.slash(channel, "revise")
        assert "There is no draft yet" in read(none.response)
        critique = await written(mei, none, "Write or paste a draft…", STORY)
        assert CRITIQUE in read(critique.response)
        asked = await mei.click(answer(critique), label="Revise")
        compared = await written(mei, asked, "Write or paste the new version…", REVISED)
        assert "Version 2 compared with the one before" in read(compared.response)


async def test_readers_are_named_in_a_form() -> None:
    school = School()
    async with school.running() as env:
        channel, mei = await student_of(env)
        found = await written(mei, await mei.slash(channel, "audience"), "Name other readers…", "germany")
        assert "Germany, under 25 on TikTok" in buttons_of(answer(found).message).values()


async def test_a_split_of_ones_own_is_written_in_a_form() -> None:
    school = School()
    async with school.running() as env:
        channel, mei = await student_of(env)
        await mei.slash(channel, "critique", text=STORY)
        asked = await mei.slash(channel, "forecast")
        noted = await written(mei, asked, "Write my own numbers…", "40 40 20")
        assert "Noted" in read(noted.response)


async def test_the_form_opens_after_a_restart() -> None:
    school = School()
    async with school.running() as env:
        channel, mei = await student_of(env)
        drill = await mei.slash(channel, "drill")
        await school.restart(env)
        assert "55 points" in read((await written(mei, drill, "Write my answer…", ANSWER)).response)


async def test_the_form_of_somebody_else_is_refused() -> None:
    school = School()
    async with school.running() as env:
        channel, mei = await student_of(env)
        tom = mei.guild.add_member(env.create_user("tom"))
        place = Place("discord", str(mei.id), as_json(Address(str(mei.id))))
        (parcel,) = school.platform.messenger.pack(Reply("Paste version 2.", prompt="Write…"), place)
        await Calls(lambda: school.platform.client.http).post(str(channel.id), parcel.payload, None, "1")
        shown = channel.last_message
        assert shown is not None
        refused = await tom.click(shown, label="Write…")
        assert refused.modal is None
        assert "somebody else's conversation" in read(refused.response)
        assert (await mei.click(shown, label="Write…")).modal is not None


async def test_direct_messages_are_read_and_need_no_form() -> None:
    school = School()
    async with school.running() as env:
        mei = env.create_user("mei")
        await onboarded(mei)
        drill = await mei.slash("drill")
        await mei.send_dm(ANSWER)
        assert not any(one.startswith(WRITE) for one in buttons_of(answer(drill).message))
        assert "55 points" in read(said_in(mei)[-1])


def test_the_button_that_opens_a_form_stands_first_and_leaves_room_for_the_others() -> None:
    long = tuple(Choice(f"aud:{number}", "Readers of a long name " * 2) for number in range(5))
    rows = buttons.components(long, "7", "Name other readers…")
    assert rows[0]["components"][0]["custom_id"] == f"{WRITE}@7"
    assert len(rows) == 2
    assert len(rows[1]["components"][0]["options"]) == 5
    assert len(buttons.components(long, "7")) == 5


@pytest.mark.parametrize(("owner", "forms"), [("7", 1), (None, 0)])
def test_only_an_answer_in_a_server_has_it(owner: str | None, forms: int) -> None:
    (parcel,) = packing.pack(Reply("Paste version 2.", prompt="Write…"), owner)
    assert len(parcel.payload["components"]) == forms


def test_a_foreign_or_odd_press_is_known_by_its_id() -> None:
    assert buttons.pressed(f"{WRITE}@12") == buttons.Press(None, "12")
    assert buttons.pressed(WRITE) == buttons.Press(None, None)
    assert buttons.pressed(f"{WRITE}@x") is None
