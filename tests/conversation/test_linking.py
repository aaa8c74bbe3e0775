"""One person on two platforms: linked with a one-time code, and what each side notices of the other."""

import re

import pytest

from tests.conversation.dialog import OTHER, STORY, Dialog, onboarded
from tests.conversation.phone import Phone, agreed


async def code_of(phone: Dialog) -> str:
    """The code that /link gives, on a line of its own."""
    answer = (await phone.say("/link")).text
    found = re.search(r"^([0-9A-Z]{8})$", answer, re.MULTILINE)
    assert found is not None, answer
    return found[1]


async def linked() -> tuple[Phone, Phone]:
    """Mei on Telegram with a draft, and on Discord, where she had nothing."""
    telegram = await agreed(Phone("telegram"))
    await telegram.say(STORY)
    discord = Phone("discord", beside=telegram)
    await discord.say(f"/link {await code_of(telegram)}")
    return telegram, discord


async def test_a_stranger_with_a_code_is_the_same_learner_at_once() -> None:
    telegram = await agreed(Phone("telegram"))
    await telegram.say(STORY)
    discord = Phone("discord", beside=telegram)
    answer = (await discord.say(f"/link {await code_of(telegram)}")).text
    assert "Linked: you are the same person here and there, with one draft." in answer
    assert "Your readers: United States" in answer
    assert "[why all en]" in (await discord.say("/why")).text
    await discord.say("/revise")
    assert "Version 2 compared" in (await discord.say(f"{STORY} What does she count?")).text
    assert len(telegram.log.learners) == 1


async def test_a_linked_stranger_is_spoken_to_in_the_language_of_the_learner() -> None:
    telegram = await agreed(Phone("telegram"))
    await telegram.say("/language 中文")
    discord = Phone("discord", language="en-US", beside=telegram)
    answer = (await discord.say(f"/link {await code_of(telegram)}")).text
    assert "关联好了：两边都是你。" in answer
    assert "你的读者：美国" in answer


async def test_the_terminal_links_too() -> None:
    dialog = await onboarded()
    assert re.search(r"^[0-9A-Z]{8}$", (await dialog.say("/link")).text, re.MULTILINE)
    assert "wrong, used up, or older" in (await dialog.say("/link 00000000")).text


async def test_an_account_with_drafts_of_its_own_is_asked_first_and_then_told_how_many_there_are() -> None:
    telegram = await agreed(Phone("telegram"))
    discord = await agreed(Phone("discord", beside=telegram))
    await telegram.say(STORY)
    await discord.say(OTHER)
    asked = await discord.say(f"/link {await code_of(telegram)}")
    assert "This account has a draft of its own" in asked.text
    assert [choice.id for choice in asked.replies[-1].choices] == ["link:yes", "link:no"]
    assert len(telegram.log.learners) == 2
    assert "with 2 drafts together" in (await discord.press("link:yes")).text
    assert len(telegram.log.learners) == 1
    assert "Linked" not in (await discord.press("link:yes")).text


@pytest.mark.parametrize("answer", ["no", "不", "link:no"])
async def test_whoever_says_no_keeps_two_learners(answer: str) -> None:
    telegram = await agreed(Phone("telegram"))
    discord = await agreed(Phone("discord", beside=telegram))
    await discord.say(OTHER)
    await discord.say(f"/link {await code_of(telegram)}")
    said = await (discord.press(answer) if ":" in answer else discord.say(answer))
    assert "Nothing was linked" in said.text
    assert len(telegram.log.learners) == 2


async def test_any_other_message_leaves_the_accounts_apart() -> None:
    telegram = await agreed(Phone("telegram"))
    discord = await agreed(Phone("discord", beside=telegram))
    await discord.say(OTHER)
    await discord.say(f"/link {await code_of(telegram)}")
    assert "no drafts" not in (await discord.say("/help")).text
    assert "There are no words" not in (await discord.say("yes")).text
    assert len(telegram.log.learners) == 2


async def test_a_yes_in_words_links_too() -> None:
    telegram = await agreed(Phone("telegram"))
    discord = await agreed(Phone("discord", beside=telegram))
    await discord.say(OTHER)
    await discord.say(f"/link {await code_of(telegram)}")
    assert "Linked" in (await discord.say("好的")).text


async def test_an_account_that_only_practised_is_asked_first_too() -> None:
    telegram = await agreed(Phone("telegram"))
    discord = await agreed(Phone("discord", beside=telegram))
    await discord.say("/drill")
    assert "has practised on its own" in (await discord.say(f"/link {await code_of(telegram)}")).text


async def test_a_code_works_once_and_only_elsewhere() -> None:
    telegram = await agreed(Phone("telegram"))
    code = await code_of(telegram)
    assert "comes from this account itself" in (await telegram.say(f"/link {code}")).text
    assert "Linked" in (await Phone("discord", "mei-d", beside=telegram).say(f"/link {code}")).text
    assert "wrong, used up" in (await Phone("discord", "lin", beside=telegram).say(f"/link {code}")).text


async def test_guessing_link_codes_comes_to_an_end() -> None:
    phone = await agreed(Phone())
    for _ in range(5):
        assert "wrong, used up" in (await phone.say("/link 00000000")).text
    assert "too many wrong codes" in (await phone.say("/link 00000000")).text


async def test_a_stranger_has_nothing_to_link_and_is_asked_the_first_question_again() -> None:
    phone = Phone(language="zh")
    answer = (await phone.say("/link")).text
    assert "这边还没有可以关联的内容" in answer
    assert "我们用哪种语言聊" in answer
    wrong = (await phone.say("/link 00000000")).text
    assert "口令不对" in wrong
    assert "我们用哪种语言聊" in wrong


async def test_a_text_that_waited_for_the_first_questions_is_read_after_linking() -> None:
    telegram = await agreed(Phone("telegram"))
    discord = Phone("discord", beside=telegram)
    await discord.say(STORY)
    assert "[critique en us-general" in (await discord.say(f"/link {await code_of(telegram)}")).text


async def test_after_linking_saving_needs_the_consent_of_both() -> None:
    telegram = await agreed(Phone("telegram"))
    discord = await agreed(Phone("discord", beside=telegram))
    await discord.say("/withdraw")
    answer = (await discord.say(f"/link {await code_of(telegram)}")).text
    assert "New drafts are not saved at present" in answer
    assert "Not saved" in (await telegram.say(STORY)).text
    assert not (await telegram.state()).consented


async def test_whoever_erases_everything_on_one_platform_is_a_stranger_on_the_other() -> None:
    telegram, discord = await linked()
    await discord.say("/why")
    await telegram.say("/forget")
    assert "Everything about you is erased" in (await telegram.press("forget:yes")).text
    answer = (await discord.say("/why")).text
    assert "Which language" in answer
    assert "[why" not in answer
    assert (await discord.state()).last is None


async def test_a_learner_who_vanished_behind_a_sessions_back_is_not_written_into() -> None:
    phone = await agreed(Phone())
    await phone.say(STORY)
    (learner,) = phone.log.learners
    await phone.log.forget(learner)
    assert "Which language" in (await phone.say(OTHER)).text
    assert not phone.log.rows


async def test_a_session_whose_account_belongs_to_another_learner_now_goes_on_as_that_one() -> None:
    telegram = await agreed(Phone("telegram"))
    await telegram.say("/language 中文")
    discord = await agreed(Phone("discord", beside=telegram))
    code = await code_of(telegram)
    await telegram.log.link("discord", discord.user, code)  # as another process would
    assert "[critique zh-CN" in (await discord.say(OTHER)).text
    (learner,) = telegram.log.learners
    assert (await discord.state()).learner == learner


async def test_a_withdrawal_on_one_platform_holds_on_the_other_at_once() -> None:
    telegram, discord = await linked()
    await discord.say("/withdraw")
    await telegram.say(OTHER)
    assert not (await telegram.state()).consented
    assert len(telegram.log.rows) == 1


async def test_a_person_who_never_enrolled_can_have_their_account_forgotten() -> None:
    phone = Phone()
    await phone.say("/start")
    await phone.say("/forget")
    await phone.press("forget:yes")
    (account,) = phone.log.forgotten_accounts
    assert (account.platform, account.external_id) == ("telegram", "mei")
