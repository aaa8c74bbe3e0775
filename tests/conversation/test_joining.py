"""Links into the chat and classes: what was asked for is done as soon as the first questions allow it."""

import pytest

from bot.domain.practice import PIN, ClassRule
from bot.errors import UserFacingError
from tests.conversation.dialog import CLASS, STORY
from tests.conversation.phone import Phone, agreed


def with_class(phone: Phone, title: str = "Tea 2026") -> str:
    """The code of a class that there is now."""
    phone.log.accounts_known.new_class("tea-2026", title)
    return phone.log.accounts_known.new_join_code("tea-2026", 30)


async def test_a_link_into_a_class_is_remembered_until_the_student_agrees() -> None:
    phone = Phone(language="zh-hans")
    code = with_class(phone, "对外传播 1 班")
    assert "我们用哪种语言聊" in (await phone.say(f"/start join_{code}")).text
    assert "可以保存" in (await phone.press("lang:zh-CN")).text
    answer = await phone.press("consent:yes")
    assert "谢谢" in answer.replies[0].text
    assert "你已加入班级“对外传播 1 班”" in answer.replies[1].text
    assert "你想写给谁看" in answer.replies[2].text
    assert (await phone.state()).errand is None


async def test_a_student_who_is_known_joins_at_once() -> None:
    phone = await agreed(Phone())
    answer = (await phone.say(f"/start join_{with_class(phone).lower()}")).text
    assert "Welcome back" in answer
    assert 'You are in the class "Tea 2026" now' in answer
    assert 'in the class "Tea 2026" already' in (await phone.say(f"/join {with_class(phone)}")).text


async def test_a_code_with_gaps_and_small_letters_is_understood() -> None:
    phone = await agreed(Phone())
    code = with_class(phone).lower()
    assert "You are in the class" in (await phone.say(f"/join {code[:4]}-{code[4:6]} {code[6:]}")).text


async def test_whoever_does_not_agree_joins_no_class_and_is_told_the_way() -> None:
    phone = Phone()
    code = with_class(phone)
    await phone.say(f"/start join_{code}")
    await phone.press("lang:en")
    answer = (await phone.press("consent:no")).text
    assert "You are not in the class yet" in answer
    assert "Who are your readers" in answer
    await phone.press("aud:us-general")
    assert "You are not in the class yet" in (await phone.say(f"/join {code}")).text
    await phone.say("/start")
    await phone.press("lang:en")
    assert 'You are in the class "Tea 2026" now' in (await phone.press("consent:yes")).text


async def test_a_code_sent_in_the_middle_of_the_first_questions_is_kept() -> None:
    phone = Phone()
    code = with_class(phone)
    await phone.say("/start")
    held = (await phone.say(f"/join {code}")).text
    assert "I have noted the code" in held
    assert "Which language" in held
    await phone.press("lang:en")
    assert "You are in the class" in (await phone.press("consent:yes")).text


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("/join", "Your teacher has a code"),
        ("/join 春天", "I know no such class code"),
        ("/join " + "x" * 400, "I know no such class code"),
        ("/加入班级", "Your teacher has a code"),
    ],
)
async def test_a_wrong_code_gets_one_clear_sentence(line: str, expected: str) -> None:
    answer = await (await agreed(Phone())).say(line)
    assert expected in answer.text
    assert len(answer.outputs) == 1


async def test_guessing_codes_comes_to_an_end() -> None:
    phone = await agreed(Phone())
    for _ in range(5):
        assert "I know no such class code" in (await phone.say("/join 00000000")).text
    assert "too many wrong codes" in (await phone.say(f"/join {with_class(phone)}")).text


async def test_a_class_that_cannot_be_joined_now_does_not_stop_the_first_questions(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    phone = Phone()
    await phone.say(f"/start join_{with_class(phone)}")
    await phone.press("lang:en")

    async def out_of_order(_learner: str, _code: str) -> object:
        raise UserFacingError("The log is busy.")

    monkeypatch.setattr(phone.log, "join", out_of_order)
    answer = (await phone.press("consent:yes")).text
    assert "The log is busy." in answer
    assert "Who are your readers" in answer


async def test_the_class_joined_takes_the_place_of_the_installations() -> None:
    phone = await agreed(Phone())
    now = phone.log._now()  # noqa: SLF001 - the fake's clock
    phone.log.rules = [ClassRule(CLASS, "D001", PIN, now), ClassRule("tea-2026", "D002", PIN, now)]
    await phone.say("/drill")
    await phone.say(f"/join {with_class(phone)}")
    await phone.say("/drill")
    assert [[rule.entry_id for rule in trainee.rules] for _, _, trainee in phone.trainer.history] == [
        ["D001"],
        ["D002"],
    ]


async def test_a_link_to_a_drill_opens_it_after_the_first_questions() -> None:
    phone = Phone()
    await phone.say("/start drill_d002")
    await phone.press("lang:en")
    await phone.press("consent:no")
    assert "[full D002]" in (await phone.press("aud:us-general")).text
    assert "[full D001]" in (await phone.say("/start drill_D001")).text
    assert (await phone.state()).errand is None


async def test_a_draft_that_waited_comes_before_the_drill_of_a_link() -> None:
    phone = Phone()
    await phone.say("/start drill_D002")
    await phone.say(STORY)
    await phone.press("lang:en")
    await phone.press("consent:yes")
    answer = (await phone.press("aud:us-general")).text
    assert "[critique en us-general 26 words]" in answer
    assert "D002" not in answer


async def test_a_drill_that_does_not_exist_is_said_to_be_unknown() -> None:
    assert "I know no drill by that name" in (await (await agreed(Phone())).say("/start drill_D999")).text


@pytest.mark.parametrize("payload", ["hello", "join_", "drill_", "wifi_7", "join_<b>", "join_" + "A" * 33, "'; drop"])
async def test_a_link_that_means_nothing_is_a_plain_start(payload: str) -> None:
    assert "Which language" in (await Phone().say(f"/start {payload}")).text
    assert "Welcome back" in (await (await agreed(Phone())).say(f"/start {payload}")).text
