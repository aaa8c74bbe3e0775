"""Those who do the conversation's heavy work, together."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.conversation.pictures import AccuracyPictures
from bot.conversation.ports import Coach, Forum, Trainer


@dataclass(frozen=True, slots=True)
class Faculty:
    """`pictures` are for platforms that can show them. `ahead` says how many wait before a draft that comes now."""

    coach: Coach
    forum: Forum
    trainer: Trainer
    pictures: AccuracyPictures | None = None
    ahead: Callable[[], int] = lambda: 0
