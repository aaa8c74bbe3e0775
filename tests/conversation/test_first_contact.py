"""From the first word to the first draft."""

from tests.conversation.dialog import STORY, Dialog, onboarded


async def test_a_student_gets_from_start_to_a_critique_in_english() -> None:
    dialog = Dialog()
    await dialog.verify(
        [
            ("/start", "Which language shall we speak?"),
            ("1", "/forget erases all of it"),
            ("yes", "Who are your readers?"),
            ("germany", "Germany, under 25 on TikTok"),
            ("1", "Your readers: Germany."),
            (STORY, "[critique en de-general 26 words]"),
        ]
    )
    assert [version.text for version, _ in dialog.log.rows] == [STORY]


async def test_a_student_gets_from_start_to_a_critique_in_chinese() -> None:
    await Dialog().verify(
        [
            ("你好", "我们用哪种语言聊"),
            ("中文", "可以保存你的稿子吗"),
            ("同意", "你想写给谁看"),
            ("德国", "德国 TikTok 上的年轻人"),
            ("２", "你的读者：德国 TikTok 上的年轻人。"),
            (STORY, "[critique zh-CN de-genz-tiktok 26 words]"),
            ("4", "[why all zh-CN]"),
            ("/帮助", "就是这一页"),
            ("/讲故事", "没有 /讲故事 这个命令。能做什么，看 /help。"),
        ]
    )


async def test_without_consent_a_critique_is_given_and_nothing_at_all_is_saved() -> None:
    dialog = Dialog()
    await dialog.verify(
        [
            ("/start", "language"),
            ("1", "May I save"),
            ("no", "Nothing will be saved"),
            ("1", "Your readers"),
            (STORY, "Not saved"),
            ("/mydata", "Nothing about you is saved"),
            ("/progress", "No scores are saved yet"),
            ("/withdraw", "nothing to withdraw"),
        ]
    )
    assert not dialog.log.learners
    assert not dialog.log.rows


async def test_a_refusal_can_be_changed_with_start() -> None:
    dialog = Dialog()
    await dialog.verify([("/start", ""), ("1", ""), ("2", "Nothing will be saved"), ("1", "Your readers")])
    await dialog.verify([("/start", "language"), ("1", "May I save"), ("yes", "Thank you"), (STORY, "[critique")])
    assert len(dialog.log.rows) == 1


async def test_a_draft_pasted_before_any_question_is_kept_until_they_are_answered() -> None:
    dialog = Dialog()
    await dialog.verify(
        [
            (STORY, "I have kept your text"),
            ("1", "May I save"),
            ("2", "Who are your readers"),
            ("us-general", "[critique en us-general 26 words]"),
        ]
    )


async def test_a_draft_pasted_at_the_notice_is_not_taken_for_consent() -> None:
    dialog = Dialog()
    await dialog.verify([("/start", ""), ("1", ""), (STORY, "May I save"), ("yes", "Thank you"), ("1", "[critique")])
    assert len(dialog.log.rows) == 1


async def test_anything_but_an_answer_repeats_the_question() -> None:
    await Dialog().verify(
        [
            ("", "Which language"),
            ("7", "Which language"),
            ("klingon", "Which language"),
            ("/revise", "Which language"),
            ("/help", "Which language"),
            ("2", "可以保存"),
            ("maybe", "可以保存"),
            ("9", "可以保存"),
            ("/why", "可以保存"),
        ]
    )


async def test_somebody_who_comes_back_is_known_by_the_log_alone() -> None:
    dialog = await onboarded()
    await dialog.verify(
        [("/language 中文", "下面我们说中文"), ("/audience de-general", "你的读者：德国"), (STORY, "[critique")]
    )
    dialog.leave()
    await dialog.verify([("/start", "欢迎回来"), ("/why", "[why all zh-CN]"), ("/revise", "把第 2 稿贴过来")])


async def test_leaving_midway_starts_the_questions_again() -> None:
    dialog = Dialog()
    await dialog.verify([("/start", "Which language"), ("1", "May I save"), ("/quit", "Goodbye")])
    dialog.leave()
    await dialog.verify([("/start", "Which language")])
    assert not dialog.log.learners


async def test_somebody_who_left_before_choosing_readers_is_asked_for_them() -> None:
    dialog = Dialog()
    await dialog.verify([("/start", ""), ("1", ""), ("1", "Who are your readers")])
    dialog.leave()
    await dialog.verify([(STORY, "Who are your readers"), ("1", "[critique en us-general")])


async def test_a_stale_consent_button_grants_nothing() -> None:
    dialog = Dialog()
    await dialog.verify([("/start", ""), ("1", ""), ("no", "")])
    answer = await dialog.press("consent:yes")
    assert "earlier question" in answer.text
    assert not dialog.log.learners


async def test_made_up_buttons_are_answered_and_change_nothing() -> None:
    dialog = await onboarded()
    for choice in ("", "do:everything", "lang:xx", "aud:atlantis", "forget:yes", "kind:new", "nonsense"):
        assert "earlier question" in (await dialog.press(choice)).text
    assert dialog.log.learners


async def test_a_language_that_is_not_spoken_any_more_falls_back_to_the_operators() -> None:
    dialog = await onboarded()
    await dialog.log.set_locale(next(iter(dialog.log.learners)), "tlh")
    dialog.leave()
    await dialog.verify([("/start", "Welcome back.")])
