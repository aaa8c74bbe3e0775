"""Carries out the commands of practice with the trainer and the log."""

from collections.abc import Callable
from datetime import date

from bot.conversation.messages import Incoming, SessionKey
from bot.conversation.offers import Trainee
from bot.conversation.ports import Log, Trainer
from bot.conversation.practice_events import GiveHint, Hinted, MarkAnswer, Marked, Recommend, Recommended, SetLowData
from bot.domain.learner import Learner


class PracticeRunner:
    """One command in, its result as an event out. Raises what trainer and log raise."""

    def __init__(self, trainer: Trainer, log: Log, class_id: str | None, today: Callable[[], date]) -> None:
        """`class_id` is the class whose pins and bans hold for whoever has joined none; `today` says until when."""
        self._trainer = trainer
        self._log = log
        self._class_id = class_id
        self._today = today

    async def recommend(self, command: Recommend, incoming: Incoming) -> Recommended:
        """Find what to practise; note what is shown, where there is consent."""
        learner = await self._log.learner(incoming.key.platform, incoming.key.user)
        trainee = await self.trainee(incoming.key, learner, command, incoming.update_key)
        offers = await self._trainer.recommend(command.kind, command.wish, trainee)
        consenting = await self._consenting(learner)
        if consenting is None:
            return Recommended(command.kind, offers, saved=False)
        for number, offer in enumerate(offers.offers, 1):
            await self._log.record_practice(
                consenting.id,
                update_key=f"{incoming.update_key}#{number}",
                entry_id=offer.entry_id,
                kind=offer.kind,
                reason=offer.reason,
                answer=None,
            )
        return Recommended(command.kind, offers, saved=True)

    async def trainee(
        self, key: SessionKey, learner: Learner | None, command: Recommend, update_key: str | None = None
    ) -> Trainee:
        """What is known of the person, apart from what the update `update_key` itself has left in the log.

        So the same update, delivered again, is given the same answer.
        """
        joined = await self._log.class_of(learner.id) if learner else None
        class_id = joined if joined is not None else self._class_id
        rules = await self._log.class_rules(class_id) if class_id is not None else []
        logged = await self._log.practice_history(learner.id) if learner else []
        before = [one.met for one in logged if one.update_key.rpartition("#")[0] != update_key]
        return Trainee(
            key=learner.id if learner else f"{key.platform}:{key.user}",
            locale=command.locale,
            audience=command.audience,
            today=self._today(),
            low_data=command.low_data,
            drafts=await self._log.history(learner.id) if learner else (),
            met=(*before, *command.met),  # what only the session knows came while nothing was saved
            rules=rules,
        )

    async def hint(self, command: GiveHint) -> Hinted:
        """Give a hint."""
        return Hinted(self._trainer.hint(command.drill_id, command.number, command.locale))

    async def mark(self, command: MarkAnswer, incoming: Incoming) -> Marked:
        """Mark the answer; save it where the log holds a consent now, whatever the session believes."""
        marks = await self._trainer.mark(command.drill_id, command.text, command.audience, command.locale)
        consenting = await self._consenting(await self._log.learner(incoming.key.platform, incoming.key.user))
        if marks is None or consenting is None:
            return Marked(marks, saved=False)
        await self._log.record_practice(
            consenting.id,
            update_key=incoming.update_key,
            entry_id=command.drill_id,
            kind="drill",
            reason=command.reason,
            answer=marks.answer,
        )
        return Marked(marks, saved=True)

    async def set_low_data(self, command: SetLowData, key: SessionKey) -> None:
        """Remember the wish."""
        learner = await self._log.learner(key.platform, key.user)
        if learner is not None:
            await self._log.set_low_data(learner.id, command.low_data)

    async def _consenting(self, learner: Learner | None) -> Learner | None:
        consent = await self._log.consent(learner.id) if learner else None
        return learner if consent is not None and consent.is_given else None
