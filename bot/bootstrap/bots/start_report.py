"""The lines with which `attune run` begins: what runs, where it writes, what holds."""

import platform
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.localisation import Translator

if TYPE_CHECKING:
    from bot.bootstrap.application import Application

_PARTS = {"telegram": "python-telegram-bot", "discord": "discord.py"}
_ALWAYS = "dbos"


def first_lines(application: "Application", platforms: Sequence[str], workers: int, say: Translator) -> list[str]:
    """What can be said before anything is connected; without any password. Raises what the catalogue raises."""
    settings = application.settings
    parts = [_PARTS[one] for one in platforms] + [_ALWAYS]
    others = "".join(f" · {one} {version(one)}" for one in parts)
    lines = [
        say("run-versions", attune=version("attune"), python=platform.python_version(), others=others),
        say("run-measures", rubric=application.rubric.version, knowledge=application.catalogue.version),
        say("run-places", home=str(settings.home.resolve()), log=_log(settings.database)),
        say("run-limits", person=settings.limit_person, chat=settings.limit_chat, **{"class": settings.limit_class}),
        say("run-workers", count=workers),
    ]
    if settings.proxy is not None:
        lines.append(say("run-proxy", proxy=without_password(settings.proxy.get_secret_value())))
    return lines


def without_password(url: str) -> str:
    """The address with the name, and stars for the password."""
    parts = urlsplit(url)
    name = f"{parts.username}:***@" if parts.password else f"{parts.username}@" if parts.username else ""
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    return f"{parts.scheme}://{name}{host}{f':{parts.port}' if parts.port else ''}"


def _log(url: str) -> str:
    from bot.storage.address import is_sqlite, name_of, read_address

    address = read_address(url)
    return str(Path(name_of(address)).resolve()) if is_sqlite(address) else name_of(address)
