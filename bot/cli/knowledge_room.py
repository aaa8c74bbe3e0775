"""The knowledge room as the command line uses it: opened for one command, its errors in the application's terms."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from bot.cli.shared import open_application, show
from bot.errors import ConfigError, UserFacingError

if TYPE_CHECKING:
    from knowledge.entries import AudienceNote, Entry
    from knowledge.service import Knowledge


@contextmanager
def knowledge_room() -> Iterator[tuple["Knowledge", str]]:
    """The opened room and the locale in force.

    Inside, an unknown id becomes a UserFacingError, and packs or an index that cannot be used a ConfigError.
    """
    from knowledge.errors import KnowledgeError, UnknownEntryError

    application = open_application()
    try:
        yield application.knowledge, application.settings.locale
    except UnknownEntryError as error:
        raise UserFacingError(str(error)) from error
    except KnowledgeError as error:
        raise ConfigError(str(error)) from error


def row(entry: "Entry", variation: "AudienceNote | None", score: float | None, locale: str) -> dict[str, Any]:
    """An entry as the contract gives it; `score` is 0 to 1, null when nothing was searched for."""
    return {
        "id": entry.id,
        "kind": entry.kind,
        "text": entry.text.in_locale(locale),
        "score": score,
        "status": entry.status,
        "sources": list(entry.sources),
        "variation": {"id": variation.id, "text": variation.text.in_locale(locale)} if variation else None,
    }


def show_json(value: object) -> None:
    """One line of JSON on standard output."""
    show(json.dumps(value, ensure_ascii=False))
