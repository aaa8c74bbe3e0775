"""What of Telegram's updates is meant for the bot, and what it says."""

from typing import Any

import pytest

from bot.conversation.messages import Document, Incoming
from bot.jobs.ports import Update
from bot.platforms.telegram_adapter.translating import added_to, translated
from tests.platforms.telegram.updates import BOT, GROUP, ME, MEI, NOW, PRIVATE, command, marked, message, read, update

FORWARD = {"forum_topic_created": {"name": "Drafts", "icon_color": 1}}


def heard(**fields: object) -> Update | None:
    return translated(read(update(**fields)), ME, NOW)


def said(**fields: object) -> Incoming:
    found = heard(**fields)
    assert found is not None
    return found.incoming


def test_a_private_text_is_the_persons_own_session() -> None:
    found = translated(read({"update_id": 9, "message": message(text="Dear readers")}), ME, NOW)
    assert found is not None
    assert found.key == "telegram:77:123456:9"
    assert found.incoming.text == "Dear readers"
    assert found.incoming.language == "zh-hans"
    assert found.place.chat == "77"
    assert found.place.address == {"chat": 77, "message": 5}
    assert found.received_at == NOW


@pytest.mark.parametrize(
    ("written", "understood"),
    [
        ("/help", "/help"),
        ("/help@attune_test_bot", "/help"),
        ("/drill@Attune_Test_Bot D001", "/drill D001"),
        ("/start join_ABC12345", "/start join_ABC12345"),
    ],
)
def test_commands_lose_the_bots_name_and_keep_what_follows(written: str, understood: str) -> None:
    assert said(message=message(**command(written))).text == understood
    assert said(message=message(GROUP, **command(written))).text == understood


def test_a_group_sends_its_answers_to_the_private_chat() -> None:
    found = heard(message=message(GROUP, message_thread_id=30, is_topic_message=True, **command("/drill")))
    assert found is not None
    assert found.incoming.key.chat == found.incoming.key.user == found.place.chat == "77"
    assert found.place.address == {
        "chat": 77,
        "origin": {"chat": -100500, "message": 5, "topic": 30, "language": "zh-hans"},
    }


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        ("@attune_test_bot Dear readers of ours", "Dear readers of ours"),
        ("@attune_test_bot, hello", "hello"),
        ("\U0001f600 hello @attune_test_bot again", "\U0001f600 hello again"),
        ("你好 @ATTUNE_TEST_BOT", "你好"),
    ],
)
def test_a_mention_in_a_group_is_heard_and_cut(text: str, understood: str) -> None:
    name = next(word.strip(",") for word in text.split() if word.startswith("@"))
    assert said(message=message(GROUP, text=text, entities=[marked(text, name, "mention")])).text == understood


def test_a_mention_by_name_alone_is_heard_too() -> None:
    text = "Attune what do you think"
    entity = marked(text, "Attune", "text_mention", user=BOT)
    assert said(message=message(GROUP, text=text, entities=[entity])).text == "what do you think"


def test_a_name_that_only_begins_like_the_bots_is_left_alone() -> None:
    text = "@attune_test_bot2 and @attune_test_bot hello"
    entities = [marked(text, "@attune_test_bot2", "mention"), {"type": "mention", "offset": 22, "length": 16}]
    assert said(message=message(GROUP, text=text, entities=entities)).text == "@attune_test_bot2 and hello"


def test_in_private_a_mention_belongs_to_the_draft() -> None:
    text = "Ask @attune_test_bot"
    entity = marked(text, "@attune_test_bot", "mention")
    assert said(message=message(text=text, entities=[entity])).text == text


def test_a_reply_to_the_bot_is_heard() -> None:
    answered = message(GROUP, BOT, text="Which readers?")
    assert said(message=message(GROUP, text="Germany", reply_to_message=answered)).text == "Germany"


@pytest.mark.parametrize(
    "raw",
    [
        {"message": message(GROUP, text="just talking")},
        {"message": message(GROUP, **command("/help@another_bot"))},
        {"message": message(GROUP, text="no", reply_to_message=message(GROUP, MEI, text="hm"))},
        {"message": message(GROUP, text="in a topic of ours", reply_to_message=message(GROUP, BOT, **FORWARD))},
        {"message": message(GROUP, sender_chat=GROUP, **command("/help"))},
        {"message": message(PRIVATE, {**MEI, "is_bot": True}, text="beep")},
        {"message": message(GROUP, None, text="@attune_test_bot")},
        {"message": message(GROUP, new_chat_members=[MEI])},
        {"message": message(GROUP, pinned_message=message(GROUP, text="old"))},
        {"message": message({"id": -7, "type": "channel", "title": "News"}, **command("/help"))},
        {"edited_message": message(text="changed")},
        {"channel_post": message({"id": -7, "type": "channel", "title": "News"}, None, text="news")},
        {"callback_query": {"id": "1", "from": MEI, "chat_instance": "x", "game_short_name": "chess"}},
        {"poll_answer": {"poll_id": "1", "option_ids": [], "user": MEI, "option_persistent_ids": []}},
    ],
    ids=lambda raw: next(iter(raw)),
)
def test_what_is_not_meant_for_the_bot_is_ignored(raw: dict[str, Any]) -> None:
    assert heard(**raw) is None


def test_a_file_is_named_and_left_with_telegram() -> None:
    file = {"file_id": "F1", "file_unique_id": "u", "file_name": "draft.docx", "file_size": 900}
    found = said(message=message(document=file, caption="please read this draft of mine for me, would you"))
    assert found.document == Document("draft.docx", None, reference="F1", size=900)
    assert found.text is None
    nameless = said(message=message(document={"file_id": "F2", "file_unique_id": "u"}))
    assert nameless.document == Document("file", None, reference="F2")


SOUND = {"file_id": "V", "file_unique_id": "u", "duration": 3}
SIZED = {"file_id": "P", "file_unique_id": "u", "width": 9, "height": 9}
STICKER = {**SIZED, "type": "regular", "is_animated": False, "is_video": False}


@pytest.mark.parametrize(
    ("content", "medium"),
    [
        ({"voice": SOUND}, "voice"),
        ({"audio": SOUND}, "voice"),
        ({"video_note": {**SOUND, "length": 9}}, "voice"),
        ({"photo": [SIZED]}, "picture"),
        ({"sticker": STICKER}, "other"),
        ({"video": {**SIZED, "duration": 1}}, "other"),
        ({"location": {"latitude": 1.0, "longitude": 2.0}}, "other"),
        ({"animation": {**SIZED, "duration": 1}, "document": {"file_id": "P", "file_unique_id": "u"}}, "other"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else None,
)
def test_what_cannot_be_read_is_said_to_be_that(content: dict[str, Any], medium: str) -> None:
    found = said(message=message(**content))
    assert (found.medium, found.text, found.document) == (medium, None, None)


def test_a_draft_below_a_picture_is_read_and_a_few_words_are_not() -> None:
    draft = "Our village grows tea, and everyone in it drinks tea too."
    assert said(message=message(photo=[SIZED], caption=draft)).text == draft
    assert said(message=message(photo=[SIZED], caption="my tea")).medium == "picture"


def press(data: str, chat: dict[str, Any] = PRIVATE, **content: object) -> dict[str, Any]:
    below = message(chat, BOT, text="Which language?", **content)
    return {"id": "Q1", "from": MEI, "chat_instance": "x", "data": data, "message": below}


KEYBOARD = {
    "inline_keyboard": [
        [{"text": "English", "callback_data": "lang:en"}, {"text": "中文", "callback_data": "lang:zh-CN"}]
    ]
}


def test_a_press_is_a_choice_and_settles_its_question() -> None:
    found = heard(callback_query=press("lang:zh-CN", reply_markup=KEYBOARD))
    assert found is not None
    assert found.incoming.choice == "lang:zh-CN"
    assert found.place.address == {"chat": 77, "message": 5, "callback": "Q1", "settled": ["lang:zh-CN", "✓ 中文"]}


def test_a_press_below_a_message_that_is_out_of_reach_is_still_a_choice() -> None:
    pressed = {**press("do:why"), "message": {"chat": PRIVATE, "message_id": 5, "date": 0}}
    found = heard(callback_query=pressed)
    assert found is not None
    assert found.incoming.choice == "do:why"
    assert "settled" not in found.place.address


def test_whoever_presses_in_a_group_acts_on_their_own_session() -> None:
    found = heard(callback_query=press("lang:en", GROUP, reply_markup=KEYBOARD))
    assert found is not None
    assert found.incoming.key.user == "77"
    assert found.place.address["chat"] == 77
    assert found.place.address["origin"]["chat"] == -100500
    assert "settled" not in found.place.address


def membership(old: str, new: str, chat: dict[str, Any] = GROUP) -> dict[str, Any]:
    def member(status: str) -> dict[str, Any]:
        return {"user": BOT, "status": status, "until_date": 0}

    return {
        "chat": chat,
        "from": MEI,
        "date": 1_772_000_000,
        "old_chat_member": member(old),
        "new_chat_member": member(new),
    }


def test_being_added_to_a_group_is_noticed_once() -> None:
    found = added_to(read(update(my_chat_member=membership("left", "member"))))
    assert found is not None
    assert (found.chat, found.language) == (-100500, "zh-hans")


@pytest.mark.parametrize(
    "change",
    [membership("member", "left"), membership("kicked", "left"), membership("kicked", "member", PRIVATE)],
    ids=["removed", "unbanned", "unblocked in private"],
)
def test_other_changes_of_membership_are_none_of_it(change: dict[str, Any]) -> None:
    assert added_to(read(update(my_chat_member=change))) is None
    assert added_to(read(update(message=message(text="hello")))) is None
