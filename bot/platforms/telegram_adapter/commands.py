"""The menu of commands that Telegram shows, for private chats and for groups, in each language."""

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
)

from bot.conversation.vocabulary import FOR_GROUPS

GROUP_COMMANDS = ("start", "help", "drill", "join")
"""What makes sense where others read; the answer comes in private."""
_ADMINISTRATORS = (*GROUP_COMMANDS, *FOR_GROUPS)
LONGEST_DESCRIPTION = 256
MOST_COMMANDS = 100
_NAME = re.compile(r"[a-z0-9_]{1,32}")

Descriptions = Mapping[str, Mapping[str, str]]
"""What each command does, by locale: {"en": {"help": "How Attune works"}}."""


@dataclass(frozen=True, slots=True)
class Menu:
    """A list of commands. `language` is a two-letter code; empty for everybody whose language has no menu."""

    scope: BotCommandScope
    language: str
    commands: tuple[BotCommand, ...]


def menus(descriptions: Descriptions) -> tuple[Menu, ...]:
    """All menus; English is for everybody who reads no other of the languages. Empty ones are left out."""
    found = (
        Menu(scope, "" if locale == "en" else locale.split("-")[0].lower(), _commands(told, names))
        for locale, told in descriptions.items()
        for scope, names in (
            (BotCommandScopeAllPrivateChats(), tuple(name for name in told if name not in FOR_GROUPS)),
            (BotCommandScopeAllGroupChats(), GROUP_COMMANDS),
            (BotCommandScopeAllChatAdministrators(), _ADMINISTRATORS),
        )
    )
    return tuple(menu for menu in found if menu.commands)


async def publish(bot: Bot, descriptions: Descriptions) -> None:
    """Set every menu. Raises the SDK's errors."""
    await asyncio.gather(
        *(
            bot.set_my_commands(menu.commands, scope=menu.scope, language_code=menu.language or None)
            for menu in menus(descriptions)
        )
    )


def _commands(told: Mapping[str, str], names: tuple[str, ...]) -> tuple[BotCommand, ...]:
    wanted = [name for name in told if name in names]
    return tuple(
        BotCommand(name, told[name][:LONGEST_DESCRIPTION])
        for name in wanted[:MOST_COMMANDS]
        if _NAME.fullmatch(name) and told[name]
    )
