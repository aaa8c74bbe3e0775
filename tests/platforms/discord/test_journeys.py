"""What students do on Discord, from the first word to the panel."""

from collections.abc import Callable

from simcord import InteractionResult, UserHandle

from bot.conversation.messages import Stage
from tests.conversation.dialog import REVISED, STORY
from tests.fakes.fake_coach import FakeAssessment, FakeCoach
from tests.platforms.discord.school import School, answer, buttons_of, callbacks, read, said_in

CRITIQUE = "[critique en us-general 26 words]"


async def onboarded(mei: UserHandle) -> InteractionResult:
    """English, drafts are saved, written for the United States."""
    asked = await mei.slash("start")
    consent = await mei.click(asked.response, label="English")
    await mei.click(consent.response, label="Yes, save my drafts")
    ready: InteractionResult = await mei.click(said_in(mei)[-1], label="United States")
    return ready


async def test_a_student_gets_to_a_critique_by_pressing_buttons_and_pasting_into_a_form() -> None:
    school = School()
    async with school.running() as env:
        mei = env.create_user("mei")
        ready = await onboarded(mei)
        assert "Your readers: United States." in read(ready.response)
        form = await mei.slash("critique")
        assert form.modal is not None
        assert form.modal["title"] == "A draft for your readers"
        critique = await mei.submit_modal(form, {"text": STORY})
        assert CRITIQUE in read(critique.response)
        assert "Why this score" in buttons_of(answer(critique).message).values()


async def test_a_draft_typed_into_the_direct_messages_is_read() -> None:
    school = School()
    async with school.running() as env:
        mei = env.create_user("mei")
        await onboarded(mei)
        await mei.send_dm(STORY)
        assert CRITIQUE in read(said_in(mei)[-1])
        assert any(one.path.endswith("/typing") for one in env.http_requests)


async def test_a_file_is_read_whether_attached_to_the_command_or_to_a_message() -> None:
    school = School()
    async with school.running() as env:
        mei = env.create_user("mei")
        await onboarded(mei)
        by_command = await mei.slash("critique", file=("story.txt", STORY.encode()))
        assert CRITIQUE in read(by_command.response)
        await mei.send_dm(attachments=env.backend.store_attachments(mei.dm_channel.id, [("new.md", REVISED.encode())]))
        assert "Is it a revision of it?" in read(said_in(mei)[-1])


async def test_a_text_given_with_the_command_is_read() -> None:
    school = School()
    async with school.running() as env:
        mei = env.create_user("mei")
        await onboarded(mei)
        assert CRITIQUE in read((await mei.slash("critique", text=STORY)).response)


async def test_why_takes_one_of_the_six_dimensions() -> None:
    school = School()
    async with school.running() as env:
        mei = env.create_user("mei")
        await onboarded(mei)
        await mei.send_dm(STORY)
        assert "[why emotional_empathy en]" in read((await mei.slash("why", dimension="2")).response)
        assert "[why all en]" in read((await mei.slash("why")).response)


async def test_readers_are_suggested_while_they_are_typed_and_taken_by_their_id() -> None:
    school = School()
    async with school.running() as env:
        mei = env.create_user("mei")
        await onboarded(mei)
        offered = await mei.autocomplete("audience", "readers", "德国")
        assert offered[1] == {"name": "Germany, under 25 on TikTok", "value": "de-genz-tiktok"}
        chosen = await mei.slash("audience", readers="de-genz-tiktok")
        assert "Germany, under 25 on TikTok" in read(chosen.response)
        assert (await mei.autocomplete("audience", "readers", ""))[0]["value"] == "us-general"


async def test_kinds_of_drills_are_suggested_by_either_name() -> None:
    school = School()
    async with school.running() as env:
        mei = env.create_user("mei")
        assert await mei.autocomplete("drill", "kind", "故事") == [
            {"name": "From slogan to story", "value": "slogan_to_story"}
        ]
        assert len(await mei.autocomplete("drill", "kind", "")) == 2


async def test_my_data_come_as_a_file_and_the_panel_with_its_picture() -> None:
    school = School(pictures=True)
    async with school.running() as env:
        mei = env.create_user("mei")
        await onboarded(mei)
        await mei.send_dm(STORY)
        panel = await mei.slash("panel")
        (picture,) = panel.response.attachments
        assert (picture.filename, picture.description) == ("fake.png", "us-general expected None")
        await mei.slash("mydata")
        (data,) = said_in(mei)[-1].attachments
        assert STORY.encode() in (env.backend.cdn.get(data.url) or b"")


async def test_in_a_server_everything_is_seen_by_the_student_alone() -> None:
    school = School()
    async with school.running() as env:
        guild = env.create_guild()
        channel = guild.create_text_channel("general")
        mei = guild.add_member(env.create_user("mei"))
        asked = await mei.slash(channel, "start")
        consent = await mei.click(answer(asked), label="English")
        readers = await mei.click(answer(consent), label="No, do not save them")
        form = await mei.slash(channel, "critique")
        shown = [answer(asked), answer(consent), answer(readers), *readers.followups]
        await mei.click(readers.followups[-1], label="Germany")
        critique = await mei.submit_modal(form, {"text": STORY})
        assert "[critique en de-general 26 words]" in read(critique.response)
        assert all(one.ephemeral for one in (*shown, answer(critique), *critique.followups))
        assert channel.history() == []


async def test_nobody_is_mentioned_and_nothing_is_acknowledged_twice() -> None:
    school = School()
    async with school.running() as env:
        mei = env.create_user("mei")
        await onboarded(mei)
        await mei.send_dm(STORY + " @everyone <@1>")
        bodies = [dict(one.json) for one in env.http_requests if isinstance(one.json, dict) and "content" in one.json]
        assert all(one["allowed_mentions"] == {"parse": []} for one in bodies)
        assert len(callbacks(env)) == 4


async def test_what_is_written_in_a_server_is_not_read() -> None:
    school = School()
    async with school.running() as env:
        guild = env.create_guild()
        channel = guild.create_text_channel("general")
        mei = guild.add_member(env.create_user("mei"))
        await mei.send(channel, STORY)
        assert school.intake.received == []
        assert len(channel.history()) == 1


async def test_voice_and_pictures_are_told_apart_from_files() -> None:
    school = School()
    async with school.running() as env:
        mei = env.create_user("mei")
        for name in ("voice.ogg", "photo.png", "film.mp4", "song.zip"):
            (file,) = env.backend.store_attachments(mei.dm_channel.id, [(name, b"x")])
            waveform = {"waveform": "AAA=", "duration_secs": 1.0} if name == "voice.ogg" else {}
            await mei.send_dm(attachments=[{**file, **waveform}])
        heard = [(one.incoming.medium, one.incoming.document) for one in school.intake.received]
        assert [medium for medium, _ in heard] == ["voice", "picture", "other", None]
        assert [document.name for _, document in heard if document is not None] == ["song.zip"]


class LongAssessment(FakeAssessment):
    """A critique of three messages, with a heading and marks."""

    @property
    def text_critique(self) -> str:
        return "How it *reads*\n" + "They may stop at “_face_” and see <https://a.example/b_c>. " * 180


class LongCoach(FakeCoach):
    """Writes long critiques."""

    async def assess(self, text: str, audience: str, locale: str, report: Callable[[Stage], None]) -> FakeAssessment:
        await super().assess(text, audience, locale, report)
        return LongAssessment(text, audience, locale)


async def test_a_long_critique_takes_the_place_of_the_acknowledgement_and_goes_on_below() -> None:
    school = School()
    school.coach = LongCoach()
    async with school.running() as env:
        mei = env.create_user("mei")
        await onboarded(mei)
        before = len(said_in(mei))
        first = await mei.slash("critique", text=STORY)
        pieces = said_in(mei)[before:]
        assert pieces[0].id == answer(first).id
        assert len(pieces) == 3
        assert pieces[0].embeds[0].description is not None
        assert pieces[0].embeds[0].description.startswith("**How it \\*reads\\***\n")
        assert pieces[0].content == ""
        whole = LongAssessment(STORY, "us-general", "en").text_critique
        assert "".join(map(read, pieces)).startswith(whole)
        assert [bool(buttons_of(one)) for one in pieces] == [False, False, True]
