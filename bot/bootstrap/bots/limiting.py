"""The limits of the settings, and whom they hold for."""

import time
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from bot.errors import ConfigError
from bot.jobs.limits import Limits, Rate, read_rates
from bot.jobs.ports import Admit, Update

if TYPE_CHECKING:
    from bot.localisation import Translator
    from bot.settings import Settings

ClassOf = Callable[[Update], Awaitable[str | None]]
"""The class of the person who wrote, if they are in one."""


def open_limits(settings: "Settings", say: "Translator") -> Limits:
    """The limits in force. Raises ConfigError naming the first setting that is none."""

    def rates(name: str, text: str) -> tuple[Rate, ...]:
        try:
            return read_rates(text)
        except ValueError:
            raise ConfigError(say("run-limit", setting=f"ATTUNE_LIMIT_{name}")) from None

    return Limits(
        rates("PERSON", settings.limit_person),
        rates("CHAT", settings.limit_chat),
        rates("CLASS", settings.limit_class),
        time.monotonic,
    )


def admitting(limits: Limits, class_of: ClassOf) -> Admit:
    """What delivery asks before it answers an update."""

    async def admit(update: Update) -> float:
        return limits.delay(update, await class_of(update))

    return admit
