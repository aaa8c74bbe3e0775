"""What Discord suggests while an option is being typed: audiences, and kinds of exercises."""

from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import Any

from discord import app_commands

from bot.conversation import audience_search
from bot.conversation.ports import AudienceOption
from bot.platforms.discord_adapter.buttons import MENU_LABEL
from bot.platforms.discord_adapter.front_desk import Interaction
from bot.platforms.discord_adapter.speech import Speech
from bot.platforms.graphemes import shortened

_MOST = 25
_Choices = list[app_commands.Choice[str]]
Suggest = Callable[[Interaction, str], Coroutine[Any, Any, _Choices]]
Kinds = Mapping[str, Mapping[str, str]]
"""The kinds of drills by id, each with its name by locale (`en`, `zh-CN`)."""


class Suggestions:
    """Makes the suggestions. What is typed goes as it is when none of them is taken."""

    def __init__(self, speech: Speech, audiences: Sequence[AudienceOption], kinds: Kinds) -> None:
        self._speech = speech
        self._audiences = tuple(audiences)
        self._kinds = kinds

    @property
    def audiences(self) -> Suggest:
        """Audiences by what is typed of their name, country, language or platform; some from everywhere at first."""

        async def suggest(interaction: Interaction, typed: str) -> _Choices:
            locale = self._speech.to(interaction.locale).locale.partition("-")[0]
            return [_choice(one.name(locale), one.id) for one in self._found(typed)]

        return suggest

    @property
    def drills(self) -> Suggest:
        """Kinds of drills whose id or name holds what is typed."""

        async def suggest(interaction: Interaction, typed: str) -> _Choices:
            locale = self._speech.to(interaction.locale).locale
            wanted = typed.strip().casefold()
            named = ((one, names.get(locale, names["en"]), names) for one, names in self._kinds.items())
            return [_choice(name, one) for one, name, names in named if _fits(wanted, (one, *names.values()))][:_MOST]

        return suggest

    def _found(self, typed: str) -> Sequence[AudienceOption]:
        if not typed.strip():
            return audience_search.suggested(self._audiences)[:_MOST]
        found = audience_search.matching(self._audiences, typed) or audience_search.alike(self._audiences, typed)
        return found[:_MOST]


def _fits(wanted: str, names: Sequence[str]) -> bool:
    return any(wanted in name.casefold() for name in names)


def _choice(label: str, value: str) -> app_commands.Choice[str]:
    return app_commands.Choice(name=shortened(label, MENU_LABEL), value=value)
