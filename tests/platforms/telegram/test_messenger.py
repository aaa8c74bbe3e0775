"""Messages out, changed and acknowledged, over a server that refuses as Telegram does."""

import io
import logging

import httpx
import pytest
from PIL import Image

from bot.conversation.messages import Attachment, Choice, Reply
from bot.jobs.ports import LaterError, Parcel, Place, RefusedError, UnreachableError
from bot.platforms.telegram_adapter.messenger import POINTED
from bot.platforms.telegram_adapter.places import Address, Origin
from bot.platforms.telegram_adapter.platform import TelegramPlatform
from tests.loopback.bot_api.client import LoopbackBotApi
from tests.platforms.telegram.stage import FOUND, TOKEN, Answer, refused, scripted

HERE = Address(77, 5).place()
TEXT = Parcel({"text": "Title\ntext", "bold": [[0, 5]]})


async def deliver(platform: TelegramPlatform, place: Place, reply: Reply) -> list[str]:
    packed = platform.messenger.pack(reply, place)
    return [await platform.messenger.send(place, parcel, f"key#{number}") for number, parcel in enumerate(packed)]


def picture() -> bytes:
    drawn = io.BytesIO()
    Image.new("RGB", (64, 48)).save(drawn, "PNG")
    return drawn.getvalue()


async def test_a_reply_is_plain_text_with_bold_headings_buttons_and_no_preview(
    api: LoopbackBotApi, platform: TelegramPlatform
) -> None:
    mei = await api.add_person(started=True)
    reply = Reply("要点\n<b>*https://example.org*", (Choice("do:why", "Why?"),))
    (number,) = await deliver(platform, Address(mei).place(), reply)
    (shown,) = await api.shown(mei)
    assert str(shown["id"]) == number
    assert shown["text"] == reply.text
    assert shown["preview"] is False
    assert {"type": "bold", "offset": 0, "length": 2} in shown["entities"]
    assert shown["keyboard"] == [[{"label": "Why?", "data": "do:why", "url": None}]]


@pytest.mark.parametrize(
    "text",
    ["字" * 20_000, "مرحبا بالعالم. " * 900, "\U0001f468\u200d\U0001f469\u200d\U0001f467 " * 2_000, "a" * 50_000],
    ids=["Chinese", "Arabic", "families", "one word"],
)
async def test_long_texts_arrive_in_pieces_that_join_again(
    api: LoopbackBotApi, platform: TelegramPlatform, text: str
) -> None:
    mei = await api.add_person(started=True)
    await deliver(platform, Address(mei).place(), Reply(text))
    shown = "".join(one["text"] for one in await api.shown(mei))
    assert shown.replace(" ", "") == text.replace(" ", "")


async def test_a_placeholder_answers_the_draft_and_is_changed_in_place(
    api: LoopbackBotApi, platform: TelegramPlatform
) -> None:
    mei = await api.add_person()
    draft = await api.says(mei, "Dear readers")
    place = Address(mei, draft["message"]).place()
    (number,) = await deliver(platform, place, Reply("Reading…", placeholder="1"))
    (final,) = platform.messenger.pack(Reply("Done", (Choice("do:why", "Why?"),), replaces="1"), place)
    await platform.messenger.edit(place, number, final)
    await platform.messenger.edit(place, number, final)
    (shown,) = await api.shown(mei)
    assert (shown["text"], shown["reply_to"], shown["edits"]) == ("Done", draft["message"], 1)
    assert shown["keyboard"][0][0]["data"] == "do:why"


async def test_an_edit_of_a_message_that_is_gone_says_so(api: LoopbackBotApi, platform: TelegramPlatform) -> None:
    mei = await api.add_person(started=True)
    with pytest.raises(RefusedError, match="gone"):
        await platform.messenger.edit(Address(mei).place(), "999", TEXT)
    with pytest.raises(RefusedError, match="gone"):
        await platform.messenger.edit(Address(mei).place(), "999", Parcel({"photo": "a.png"}, b"x"))


async def test_a_picture_is_shown_and_a_text_file_is_handed_over(
    api: LoopbackBotApi, platform: TelegramPlatform
) -> None:
    mei = await api.add_person(started=True)
    place = Address(mei).place()
    await deliver(platform, place, Reply("Growth", attachment=Attachment("growth.png", picture(), alt="It rises.")))
    await deliver(platform, place, Reply("All", (Choice("a", "Ok"),), attachment=Attachment("我的.txt", "我的稿子")))
    files = [one["file"] for one in await api.shown(mei) if one["file"]]
    assert [file["kind"] for file in files] == ["photo", "document"]
    assert await api.file(files[0]["id"]) == picture()
    assert await api.file(files[1]["id"]) == "我的稿子".encode()
    assert [one["text"] for one in await api.shown(mei)] == ["Growth", "It rises.", "All", ""]


async def test_a_picture_that_telegram_refuses_is_a_file_and_else_its_words() -> None:
    parcel = Parcel({"photo": "a.png", "caption": "It rises.", "buttons": [[["a", "Ok"]]]}, b"no picture at all")
    sent = (200, {"ok": True, "result": {"message_id": 8, "date": 1, "chat": {"id": 77, "type": "private"}}})
    broken = refused(400, "Bad Request: PHOTO_INVALID_DIMENSIONS")
    async with scripted({"sendPhoto": [broken], "sendDocument": [sent]}) as (platform, _, _):
        assert await platform.messenger.send(HERE, parcel, "k") == "8"
    async with scripted({"sendPhoto": [broken], "sendDocument": [broken], "sendMessage": [sent]}) as (platform, api, _):
        assert await platform.messenger.send(HERE, parcel, "k") == "8"
        assert api.of("sendMessage")[0]["text"] == "It rises."
        assert "reply_markup" in api.of("sendMessage")[0]


async def test_refused_styles_are_left_out_and_the_text_is_sent() -> None:
    sent = (200, {"ok": True, "result": {"message_id": 8, "date": 1, "chat": {"id": 77, "type": "private"}}})
    broken = refused(400, "Bad Request: can't parse entities: unsupported entity at byte offset 3")
    async with scripted({"sendMessage": [broken, sent], "editMessageText": [broken, FOUND]}) as (platform, api, _):
        assert await platform.messenger.send(HERE, TEXT, "k") == "8"
        await platform.messenger.edit(HERE, "8", TEXT)
        for method in ("sendMessage", "editMessageText"):
            styled, plain = api.of(method)
            assert "entities" in styled
            assert "entities" not in plain
            assert styled["text"] == plain["text"] == "Title\ntext"
            assert "parse_mode" not in styled


async def test_a_message_gets_eyes_and_repeating_that_does_no_harm(
    api: LoopbackBotApi, platform: TelegramPlatform
) -> None:
    mei = await api.add_person()
    draft = await api.says(mei, "Dear readers")
    for _ in range(2):
        await platform.messenger.acknowledge(Address(mei, draft["message"]).place())
    assert (await api.transcript(mei))[0]["reactions"] == ["👀"]


async def test_where_reactions_are_off_it_types() -> None:
    async with scripted({"setMessageReaction": [refused(400, "Bad Request: REACTION_INVALID")]}) as (platform, api, _):
        await platform.messenger.acknowledge(HERE)
        assert api.of("sendChatAction")[0] == {"chat_id": "77", "action": "typing"}


async def test_a_press_is_answered_and_its_question_keeps_only_the_choice(
    api: LoopbackBotApi, platform: TelegramPlatform
) -> None:
    mei = await api.add_person(started=True)
    place = Address(mei).place()
    choices = (Choice("lang:en", "English"), Choice("lang:zh-CN", "中文"))
    (number,) = await deliver(platform, place, Reply("Which language?", choices))
    pressed = await api.presses(mei, "中文")
    place = Address(mei, int(number), callback=pressed["query"], settled=["lang:zh-CN", "✓ 中文"]).place()
    for _ in range(2):
        await platform.messenger.acknowledge(place)
    assert (await api.control("query", number=pressed["query"]))["answered"] is True
    (shown,) = await api.shown(mei)
    assert [[button["label"] for button in row] for row in shown["keyboard"]] == [["✓ 中文"]]


async def test_a_press_that_came_too_late_is_no_trouble(api: LoopbackBotApi, platform: TelegramPlatform) -> None:
    mei = await api.add_person(started=True)
    await deliver(platform, Address(mei).place(), Reply("Well?", (Choice("do:why", "Why?"),)))
    pressed = await api.presses(mei, "Why?")
    await api.control("expire_queries")
    await platform.messenger.acknowledge(Address(mei, 1, callback=pressed["query"]).place())


async def test_a_file_is_fetched(api: LoopbackBotApi, platform: TelegramPlatform) -> None:
    mei = await api.add_person()
    await api.sends(mei, "document", "draft.txt", "亲爱的读者".encode())
    (sent,) = await api.transcript(mei)
    assert await platform.messenger.fetch(Address(mei).place(), sent["file"]["id"]) == "亲爱的读者".encode()
    with pytest.raises(RefusedError):
        await platform.messenger.fetch(Address(mei).place(), "no such file")


@pytest.mark.parametrize(
    ("answer", "cause"),
    [
        (refused(403, "Forbidden: bot was blocked by the user"), "blocked"),
        (refused(403, "Forbidden: bot can't initiate conversation with a user"), "blocked"),
        (refused(403, "Forbidden: user is deactivated"), "gone"),
        (refused(403, "Forbidden: bot was kicked from the supergroup chat"), "gone"),
        (refused(403, "Forbidden: something new"), "forbidden"),
        (refused(400, "Bad Request: chat not found"), "gone"),
        (refused(400, "Bad Request: PEER_ID_INVALID"), "gone"),
        (refused(400, "Bad Request: not enough rights to send text messages to the chat"), "forbidden"),
        (refused(400, "Bad Request: message is too long"), "rejected"),
        (refused(400, "Bad Request: group chat was upgraded", migrate_to_chat_id=-1005), "gone"),
        (refused(413, "Request Entity Too Large"), "rejected"),
    ],
    ids=lambda value: value[1]["description"] if isinstance(value, tuple) else value,
)
async def test_what_telegram_will_never_take_is_refused_with_its_cause(
    answer: tuple[int, dict[str, object]], cause: str
) -> None:
    async with scripted({"sendMessage": [answer]}) as (platform, _, _):
        with pytest.raises(RefusedError) as caught:
            await platform.messenger.send(HERE, TEXT, "k")
        assert caught.value.cause == cause


async def test_flood_control_says_when_to_come_back() -> None:
    slow = refused(429, "Too Many Requests: retry after 3600", retry_after=3600)
    async with scripted({"sendMessage": [slow], "setMessageReaction": [slow]}) as (platform, _, _):
        with pytest.raises(LaterError) as caught:
            await platform.messenger.send(HERE, TEXT, "k")
        assert caught.value.seconds == 3600
        with pytest.raises(LaterError):
            await platform.messenger.acknowledge(HERE)


@pytest.mark.parametrize(
    "answer",
    [
        refused(502, "Bad Gateway"),
        refused(500, "Internal Server Error"),
        refused(401, "Unauthorized"),
        httpx.ConnectError("refused"),
        httpx.ReadTimeout("slow"),
        httpx.ProxyError("407"),
    ],
    ids=["502", "500", "401", "no connection", "timeout", "proxy"],
)
async def test_a_line_that_fails_may_work_later(answer: tuple[int, dict[str, object]] | Exception) -> None:
    async with scripted({"sendMessage": [answer]}) as (platform, _, _):
        with pytest.raises(UnreachableError):
            await platform.messenger.send(HERE, TEXT, "k")


async def test_an_answer_that_nobody_can_read_is_not_sent_twice() -> None:
    async with scripted({"sendMessage": [(200, {"ok": True, "result": {"nonsense": 1}})]}) as (platform, api, _):
        with pytest.raises(RefusedError, match="broken"):
            await platform.messenger.send(HERE, TEXT, "k")
        assert len(api.of("sendMessage")) == 1


async def test_whoever_never_wrote_to_the_bot_is_shown_the_way_in_the_group_once(
    api: LoopbackBotApi, platform: TelegramPlatform
) -> None:
    mei = await api.add_person(language_code="zh-hans")
    group = await api.add_group("Class 3", [mei], topics=["Drafts"])
    topic = group["threads"]["Drafts"]
    asked = await api.says(mei, "/drill@attune_test_bot", chat=group["id"], thread=topic)
    place = Address(mei, origin=Origin(group["id"], asked["message"], topic, "zh-hans")).place()
    await platform.messenger.acknowledge(place)
    numbers = await deliver(platform, place, Reply("字" * 9_000))
    assert set(numbers) == {POINTED}
    await platform.messenger.edit(place, POINTED, TEXT)
    assert (await api.transcript(group["id"]))[0]["reactions"] == ["👀"]
    (line,) = await api.shown(group["id"])
    assert "私聊" in line["text"]
    assert "字字" not in line["text"]
    assert (line["thread"], line["reply_to"]) == (topic, asked["message"])
    assert line["keyboard"][0][0]["url"] == "https://t.me/attune_test_bot?start=hello"


async def test_once_they_have_written_the_answer_is_private(api: LoopbackBotApi, platform: TelegramPlatform) -> None:
    mei = await api.add_person(started=True)
    group = await api.add_group("Class 3", [mei])
    asked = await api.says(mei, "/drill", chat=group["id"])
    place = Address(mei, origin=Origin(group["id"], asked["message"])).place()
    await deliver(platform, place, Reply("Your drill", placeholder="1"))
    assert [one["text"] for one in await api.shown(mei)] == ["Your drill"]
    assert await api.shown(group["id"]) == []


async def test_a_topic_that_was_deleted_meanwhile_costs_only_the_topic(
    api: LoopbackBotApi, platform: TelegramPlatform
) -> None:
    mei = await api.add_person()
    group = await api.add_group("Class 3", [mei], topics=["Drafts"])
    topic = group["threads"]["Drafts"]
    await api.control("delete_topic", chat=group["id"], thread=topic)
    assert await deliver(platform, Address(mei, origin=Origin(group["id"], 1, topic)).place(), Reply("x")) == [POINTED]
    (line,) = await api.shown(group["id"])
    assert line["thread"] is None


async def test_nothing_of_tokens_or_drafts_is_logged_at_any_level(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    canary = Parcel({"text": "canary of a draft", "bold": []})
    answers: list[Answer | Exception] = [
        refused(502, "Bad Gateway"),
        (200, {"ok": True, "result": "odd"}),
        httpx.ConnectError("no"),
    ]
    async with scripted({"sendMessage": list(answers)}) as (platform, _, _):
        for _ in answers:
            with pytest.raises((UnreachableError, RefusedError)):
                await platform.messenger.send(HERE, canary, "k")
    assert "canary" not in caplog.text
    assert TOKEN.partition(":")[2] not in caplog.text
