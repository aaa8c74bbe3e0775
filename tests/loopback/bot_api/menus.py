"""The commands menu: setMyCommands and its kin."""

import re
from typing import Any

from tests.loopback.bot_api.refusals import bad_request

_NAME = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"[a-z]{2}")
_MAX_COMMANDS = 100
_MAX_DESCRIPTION = 256
_PLAIN_SCOPES = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})
_CHAT_SCOPES = frozenset({"chat", "chat_administrators", "chat_member"})

Menu = list[dict[str, str]]


class Menus:
    """The menus by scope and language."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], Menu] = {}

    def set(self, commands: object, scope: object, language: str) -> bool:
        """Keep a menu; raises `Refusal`."""
        key = _key(scope, language)
        if not isinstance(commands, list):
            raise bad_request("can't parse commands JSON array")
        if len(commands) > _MAX_COMMANDS:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        self.kept[key] = [_checked(command) for command in commands]
        return True

    def get(self, scope: object, language: str) -> Menu:
        """The menu of exactly this scope and language; empty where there is none."""
        return self.kept.get(_key(scope, language), [])

    def delete(self, scope: object, language: str) -> bool:
        """Drop a menu."""
        self.kept.pop(_key(scope, language), None)
        return True


def _key(scope: object, language: str) -> tuple[str, str]:
    if language and not _LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    if scope is None:
        return "default", language
    about: dict[str, Any] = scope if isinstance(scope, dict) else {}
    kind = about.get("type")
    if kind in _PLAIN_SCOPES:
        return str(kind), language
    if kind not in _CHAT_SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    if "chat_id" not in about:
        raise bad_request("can't parse BotCommandScope: Can't find field \"chat_id\"")
    return f"{kind}:{about['chat_id']}:{about.get('user_id', '')}", language


def _checked(command: dict[str, Any]) -> dict[str, str]:
    name = str(command.get("command", "")).removeprefix("/")
    description = str(command.get("description", "")).strip()
    if not name:
        raise bad_request("command must be non-empty")
    if not _NAME.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not description:
        raise bad_request("command description must be non-empty")
    if len(description) > _MAX_DESCRIPTION:
        raise bad_request(f"command description length must not exceed {_MAX_DESCRIPTION}")
    return {"command": name, "description": description}
