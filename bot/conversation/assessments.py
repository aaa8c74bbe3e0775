"""Assessments already made, so that "why" and "sources" need no second one."""

from collections import OrderedDict
from collections.abc import Callable

from bot.conversation.messages import SessionKey, Stage
from bot.conversation.ports import Assessment, Coach

_Key = tuple[str, str, str, str, str]


class Assessments:
    """Asks the coach once per person, text, audience and locale; keeps the newest `capacity` in memory only."""

    def __init__(self, coach: Coach, capacity: int = 64) -> None:
        self._coach = coach
        self._capacity = capacity
        self._kept: OrderedDict[_Key, Assessment] = OrderedDict()

    async def of(
        self, who: SessionKey, text: str, audience: str, locale: str, report: Callable[[Stage], None]
    ) -> Assessment:
        """The assessment, made now unless it is kept."""
        key = (who.platform, who.user, text, audience, locale)
        kept = self._kept.get(key)
        if kept is None:
            kept = await self._coach.assess(text, audience, locale, report)
            self._kept[key] = kept
        self._kept.move_to_end(key)
        while len(self._kept) > self._capacity:
            self._kept.popitem(last=False)
        return kept

    def forget(self, who: SessionKey) -> None:
        """Drop everything of this person."""
        for key in [key for key in self._kept if key[:2] == (who.platform, who.user)]:
            del self._kept[key]
