"""Buttons pressed by others, too late, or after a restart; and messages that are critiqued where they stand."""

from bot.conversation.messages import Choice, Reply
from bot.jobs.ports import Place
from bot.platforms.discord_adapter.addresses import Address, as_json
from bot.platforms.discord_adapter.calls import Calls
from tests.conversation.dialog import STORY
from tests.platforms.discord.school import School, buttons_of, read, said_in
from tests.platforms.discord.test_journeys import CRITIQUE, onboarded


async def test_a_button_still_works_after_a_restart() -> None:
    school = School()
    async with school.running() as env:
        mei = env.create_user("mei")
        asked = await mei.slash("start")
        await school.restart(env)
        consent = await mei.click(asked.response, label="English")
        assert "May I save your drafts?" in read(consent.response)


async def test_a_form_that_was_open_during_a_restart_loses_no_draft() -> None:
    school = School()
    async with school.running() as env:
        mei = env.create_user("mei")
        await onboarded(mei)
        form = await mei.slash("critique")
        await school.restart(env)
        assert CRITIQUE in read((await mei.submit_modal(form, {"text": STORY})).response)


async def test_a_stale_button_is_answered_by_the_conversation() -> None:
    school = School()
    async with school.running() as env:
        mei = env.create_user("mei")
        await onboarded(mei)
        consent = next(one for one in said_in(mei) if "attune:consent:yes" in buttons_of(one))
        stale = await mei.click(consent, label="Yes, save my drafts")
        assert "That button belongs to an earlier question." in read(stale.response)


async def test_somebody_elses_button_is_refused_politely_and_privately() -> None:
    school = School()
    async with school.running() as env:
        guild = env.create_guild()
        channel = guild.create_text_channel("general")
        mei, tom = (guild.add_member(env.create_user(name)) for name in ("mei", "tom"))
        place = Place("discord", str(mei.id), as_json(Address(str(mei.id))))
        (parcel,) = school.platform.messenger.pack(Reply("Choose", (Choice("lang:en", "English"),)), place)
        await Calls(lambda: school.platform.client.http).post(str(channel.id), parcel.payload, None, "1")
        shown = channel.last_message
        assert shown is not None
        refused = await tom.click(shown, label="English")
        assert refused.ephemeral
        assert "somebody else's conversation" in read(refused.response)
        assert school.intake.received == []
        own = await mei.click(shown, label="English")
        assert own.ephemeral
        assert len(school.intake.received) == 1


async def test_many_readers_are_chosen_from_a_menu() -> None:
    school = School()
    async with school.running() as env:
        mei = env.create_user("mei")
        await onboarded(mei)
        many = tuple(
            Choice(f"aud:{name}-general", name) for name in ("us", "de", "br", "gb", *(f"x{n}" for n in range(9)))
        )
        (parcel,) = school.platform.messenger.pack(
            Reply("Choose", many), Place("discord", "1", as_json(Address("1", "2")))
        )
        await Calls(lambda: school.platform.client.http).post(str(mei.dm_channel.id), parcel.payload, None, "1")
        chosen = await mei.select(said_in(mei)[-1], ["aud:br-general"])
        assert "Your readers: Brazil." in read(chosen.response)


async def test_ones_own_message_is_critiqued_where_it_stands() -> None:
    school = School()
    async with school.running() as env:
        guild = env.create_guild()
        channel = guild.create_text_channel("general")
        user = env.create_user("mei")
        mei = guild.add_member(user)
        await onboarded(user)
        message = await mei.send(channel, STORY)
        critique = await mei.context_menu(channel, "Critique with Attune", message)
        assert critique.ephemeral
        assert CRITIQUE in read(critique.response)


async def test_somebody_elses_message_is_not_critiqued() -> None:
    school = School()
    async with school.running() as env:
        guild = env.create_guild()
        channel = guild.create_text_channel("general")
        mei, tom = (guild.add_member(env.create_user(name)) for name in ("mei", "tom"))
        refused = await mei.context_menu(channel, "Critique with Attune", await tom.send(channel, STORY))
        assert refused.ephemeral
        assert "only for the person who wrote it" in read(refused.response)
        assert school.intake.received == []


async def test_one_update_that_comes_twice_is_answered_once() -> None:
    school = School()
    async with school.running() as env:
        mei = env.create_user("mei")
        await onboarded(mei)
        await mei.send_dm(STORY)
        before = len(said_in(mei))
        (update,) = school.intake.received[-1:]
        await school.intake.receive([update])
        await env.settle()
        assert len(said_in(mei)) == before
