"""What every ledger must do. A test class inherits `LedgerContract` and gives a `desk` fixture: an empty ledger."""

from dataclasses import replace
from datetime import timedelta

from bot.conversation.messages import Document, Incoming, SessionKey
from bot.conversation.state import BLANK, LastDraft
from bot.jobs.ports import Parcel
from tests.contracts.ledger_desk import LATER, LONG_AGO, READY, LedgerDesk, reply, said


class LedgerContract:
    """The behaviour that delivery relies on."""

    async def test_an_update_is_new_once(self, desk: LedgerDesk) -> None:
        first, second = said("1", 1), said("2", 2)
        assert await desk.ledger.receive([first]) == [first.key]
        assert await desk.ledger.receive([second, first, second]) == [second.key]
        assert await desk.ledger.receive([]) == []
        assert [one.update.key for one in await desk.ledger.unfinished()] == [first.key, second.key]

    async def test_a_batch_keeps_its_order(self, desk: LedgerDesk) -> None:
        updates = [said(str(number % 7), number) for number in range(40, 0, -1)]
        keys = [update.key for update in updates]
        assert await desk.ledger.receive(updates) == keys
        assert [one.update.key for one in await desk.ledger.unfinished()] == keys

    async def test_what_somebody_wrote_who_agreed_comes_back_whole(self, desk: LedgerDesk) -> None:
        await desk.agree("1")
        document = Document("essay.docx", None, "file-id", 4096)
        key = SessionKey("telegram", "1", "1", "topic")
        updates = [
            said("1", 1, "A draft\nof two lines with 奶奶 and \U0001f600"),
            said("1", 2, None, document=document),
            said("1", 3, None, medium="voice"),
            said("1", 4, None, choice="audience:de"),
            said("1", 5, "/start join_ABC", key=key, language="zh-hans"),
        ]
        await desk.ledger.receive(updates)
        waiting = await desk.ledger.unfinished()
        assert [one.update for one in waiting] == updates
        assert not any(one.answered or one.lost for one in waiting)

    async def test_the_content_of_a_file_is_never_kept(self, desk: LedgerDesk) -> None:
        await desk.agree("1")
        await desk.ledger.receive([said("1", 1, None, document=Document("a.txt", b"words", "file-id", 5))])
        (waiting,) = await desk.ledger.unfinished()
        assert waiting.update.incoming.document == Document("a.txt", None, "file-id", 5)

    async def test_what_somebody_wrote_who_has_not_agreed_is_lost(self, desk: LedgerDesk) -> None:
        wrote = [
            said("1", 1, "A draft."),
            said("1", 2, None, document=Document("essay.docx", None, "file-id", 9)),
            said("1", 3, None, medium="voice"),
            said("1", 4, "/not a command but\na draft"),
            said("1", 5, "/grandmother sang"),
            said("1", 6, "/help me with this"),
            said("1", 7, None, choice="aud:a song of hers"),
        ]
        await desk.ledger.receive(wrote)
        waiting = await desk.ledger.unfinished()
        assert all(one.lost and not one.answered for one in waiting)
        assert [one.update.incoming for one in waiting] == [
            Incoming(one.incoming.key, one.incoming.update_id, lost=True) for one in wrote
        ]
        assert [one.update.place for one in waiting] == [one.place for one in wrote]

    async def test_commands_and_choices_are_kept_of_everybody(self, desk: LedgerDesk) -> None:
        pressed = [
            said("1", 1, "/start"),
            said("1", 2, "/start join_K7M2-Q9XD"),
            said("1", 5, "/practice"),
            said("1", 3, None, choice="consent:yes"),
            said("1", 4, None),
        ]
        await desk.ledger.receive(pressed)
        waiting = await desk.ledger.unfinished()
        assert [one.update for one in waiting] == pressed
        assert not any(one.lost for one in waiting)

    async def test_consent_is_looked_at_anew_with_every_update_and_for_each_person(self, desk: LedgerDesk) -> None:
        await desk.agree("1")
        await desk.ledger.receive([said("1", 1), said("2", 2)])
        await desk.withdraw("1")
        await desk.agree("2")
        await desk.ledger.receive([said("1", 3), said("2", 4)])
        assert [one.lost for one in await desk.ledger.unfinished()] == [False, True, True, False]

    async def test_a_placeholder_is_remembered_and_may_change(self, desk: LedgerDesk) -> None:
        update = said("1", 1)
        await desk.ledger.receive([update])
        assert await desk.ledger.placeholder(update.key) is None
        await desk.ledger.placed(update.key, "m1")
        await desk.ledger.placed(update.key, "m2")
        assert await desk.ledger.placeholder(update.key) == "m2"
        assert await desk.ledger.outgoing(update.key) == []

    async def test_answers_wait_in_order_until_they_are_delivered(self, desk: LedgerDesk) -> None:
        await desk.agree("1")
        update = said("1", 1)
        await desk.ledger.receive([update])
        answers = [
            reply(update, 0, edits=True, message="m1"),
            reply(update, 1, parcel=Parcel({"text": "", "name": "panel.png"}, b"\x89PNG\0")),
            reply(update, 2),
        ]
        await desk.ledger.answered(update, READY, answers)
        assert await desk.ledger.outgoing(update.key) == answers
        (waiting,) = await desk.ledger.unfinished()
        assert (waiting.answered, waiting.lost) == (True, False)
        await desk.ledger.delivered(answers[0], "m1")
        await desk.ledger.delivered(answers[1], "m5")
        assert await desk.ledger.outgoing(update.key) == answers[2:]

    async def test_the_session_is_kept_with_the_answers(self, desk: LedgerDesk) -> None:
        await desk.agree("1")
        update = said("1", 1)
        await desk.ledger.receive([update])
        after = replace(READY, last=LastDraft("My draft.", "us-general", "d1", 1))
        await desk.ledger.answered(update, after, [])
        assert await desk.sessions.load(update.incoming.key) == after

    async def test_a_blank_state_leaves_no_session(self, desk: LedgerDesk) -> None:
        first, second = said("1", 1), said("1", 2)
        await desk.ledger.receive([first, second])
        await desk.ledger.answered(first, READY, [])
        await desk.ledger.answered(second, BLANK, [])
        assert await desk.sessions.load(first.incoming.key) is None

    async def test_answering_a_second_time_changes_nothing(self, desk: LedgerDesk) -> None:
        await desk.agree("1")
        update = said("1", 1)
        await desk.ledger.receive([update])
        await desk.ledger.answered(update, READY, [reply(update)])
        await desk.ledger.answered(update, BLANK, [reply(update, text="Other."), reply(update, 1)])
        assert await desk.ledger.outgoing(update.key) == [reply(update)]
        assert await desk.sessions.load(update.incoming.key) == READY

    async def test_answers_to_somebody_who_has_not_agreed_are_not_kept_and_the_state_is(self, desk: LedgerDesk) -> None:
        update = said("1", 1, "/help")
        await desk.ledger.receive([update])
        after = replace(READY, consented=False, known=False)
        await desk.ledger.answered(update, after, [reply(update)])
        assert await desk.ledger.outgoing(update.key) == []
        (waiting,) = await desk.ledger.unfinished()
        assert (waiting.answered, waiting.lost, waiting.update.incoming.lost) == (False, True, True)
        assert waiting.update.incoming.text is None
        assert await desk.sessions.load(update.incoming.key) == after

    async def test_answers_that_were_not_kept_but_came_home_are_not_lost(self, desk: LedgerDesk) -> None:
        update = said("1", 1)
        await desk.ledger.receive([update])
        await desk.ledger.answered(update, READY, [reply(update), reply(update, 1)])
        await desk.ledger.delivered(reply(update), "m1")
        (waiting,) = await desk.ledger.unfinished()
        assert (waiting.answered, waiting.lost) == (False, True)
        await desk.ledger.delivered(reply(update, 1), "m2")
        (waiting,) = await desk.ledger.unfinished()
        assert (waiting.answered, waiting.lost) == (True, False)

    async def test_what_was_lost_is_answered_once_more_with_that(self, desk: LedgerDesk) -> None:
        update = said("1", 1)
        await desk.ledger.receive([update])
        await desk.ledger.answered(update, READY, [reply(update), reply(update, 1)])
        await desk.ledger.delivered(reply(update), "m1")
        (waiting,) = await desk.ledger.unfinished()
        sorry = reply(update, text="Send it again.")
        await desk.ledger.answered(waiting.update, replace(READY, consented=False, locale="zh-CN"), [sorry])
        await desk.ledger.delivered(sorry, "m2")
        (waiting,) = await desk.ledger.unfinished()
        assert (waiting.answered, waiting.lost) == (True, False)
        after = await desk.sessions.load(update.incoming.key)
        assert after is not None
        assert after.locale == "zh-CN"

    async def test_who_agrees_by_this_very_update_has_the_answers_kept(self, desk: LedgerDesk) -> None:
        update = said("1", 1, None, choice="consent:yes")
        await desk.ledger.receive([update])
        await desk.agree("1")
        await desk.ledger.answered(update, READY, [reply(update)])
        assert await desk.ledger.outgoing(update.key) == [reply(update)]

    async def test_a_finished_update_is_not_taken_again_and_not_unfinished(self, desk: LedgerDesk) -> None:
        await desk.agree("1")
        update = said("1", 1)
        await desk.ledger.receive([update])
        await desk.ledger.answered(update, READY, [reply(update)])
        await desk.ledger.finished(update.key)
        assert await desk.ledger.unfinished() == []
        assert await desk.ledger.outgoing(update.key) == []
        assert await desk.ledger.receive([update]) == []

    async def test_an_answer_given_up_is_a_dead_letter_and_the_others_go_on(self, desk: LedgerDesk) -> None:
        await desk.agree("1")
        update = said("1", 1)
        await desk.ledger.receive([update])
        await desk.ledger.answered(update, READY, [reply(update), reply(update, 1)])
        await desk.ledger.died(update, 0, "rejected")
        assert await desk.ledger.outgoing(update.key) == [reply(update, 1)]
        (letter,) = await desk.ledger.dead_letters()
        assert (letter.update_key, letter.platform, letter.position, letter.cause) == (
            update.key,
            "telegram",
            0,
            "rejected",
        )
        assert len(await desk.ledger.unfinished()) == 1

    async def test_an_update_given_up_is_finished(self, desk: LedgerDesk) -> None:
        update = said("1", 1)
        await desk.ledger.receive([update])
        await desk.ledger.died(update, None, "broken")
        assert await desk.ledger.unfinished() == []
        assert await desk.ledger.receive([update]) == []
        assert [(one.position, one.cause) for one in await desk.ledger.dead_letters()] == [(None, "broken")]

    async def test_dead_letters_outlive_the_keys(self, desk: LedgerDesk) -> None:
        updates = [said("1", 1), said("2", 2)]
        await desk.ledger.receive(updates)
        for update in updates:
            await desk.ledger.died(update, None, "blocked")
        assert await desk.ledger.prune(LATER) == 2
        assert [one.update_key for one in await desk.ledger.dead_letters()] == [one.key for one in updates]

    async def test_holds_last_until_their_moment(self, desk: LedgerDesk) -> None:
        await desk.ledger.hold("telegram", "1", LATER)
        await desk.ledger.hold("telegram", "1", LATER + timedelta(seconds=5))
        await desk.ledger.hold("discord", "1", LATER)
        await desk.ledger.hold("telegram", "2", LONG_AGO)
        assert await desk.ledger.holds() == {
            ("telegram", "1"): LATER + timedelta(seconds=5),
            ("discord", "1"): LATER,
        }

    async def test_recent_messages_are_those_of_the_chat_and_edits_are_none(self, desk: LedgerDesk) -> None:
        mine, theirs = said("1", 1), said("2", 2)
        await desk.ledger.receive([mine, theirs])
        await desk.ledger.placed(mine.key, "m1")
        answers = [reply(mine, edits=True, message="m1"), reply(mine, 1), reply(mine, 2)]
        await desk.ledger.answered(mine, READY, answers)
        for number, answer in enumerate(answers):
            await desk.ledger.delivered(answer, f"m{number}")
        found = await desk.ledger.recent("telegram", "1", LONG_AGO)
        assert len(found) == 3
        assert found == sorted(found)
        await desk.ledger.finished(mine.key)
        assert await desk.ledger.recent("telegram", "1", found[1]) == found[1:]
        assert await desk.ledger.recent("telegram", "2", LONG_AGO) == []
        assert await desk.ledger.recent("telegram", "1", LATER) == []

    async def test_only_what_is_finished_is_pruned(self, desk: LedgerDesk) -> None:
        updates = [said("1", 1), said("1", 2)]
        await desk.ledger.receive(updates)
        await desk.ledger.finished(updates[0].key)
        assert await desk.ledger.prune(LONG_AGO) == 0
        assert await desk.ledger.prune(LATER) == 1
        assert [one.update.key for one in await desk.ledger.unfinished()] == [updates[1].key]

    async def test_an_update_that_is_not_there_is_no_error(self, desk: LedgerDesk) -> None:
        stranger = said("1", 1)
        await desk.ledger.placed(stranger.key, "m1")
        await desk.ledger.answered(stranger, READY, [reply(stranger)])
        await desk.ledger.delivered(reply(stranger), "m1")
        await desk.ledger.finished(stranger.key)
        await desk.ledger.died(stranger, None, "gone")
        assert await desk.ledger.placeholder(stranger.key) is None
        assert await desk.ledger.outgoing(stranger.key) == []
        assert await desk.ledger.dead_letters() == []
