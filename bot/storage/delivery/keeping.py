"""What of an update may be kept: commands and choices always, what a person wrote only if they agreed to storing."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select

from bot.conversation.messages import Document, Incoming, SessionKey
from bot.conversation.vocabulary import COMMANDS, FOR_GROUPS, parse_command
from bot.storage.tables import consent, learner, linked_account

_CHOICE = re.compile(r"[a-z]{1,8}(:[A-Za-z0-9_-]{1,40}){1,3}", re.ASCII)
_COMMANDS = frozenset((*COMMANDS, *FOR_GROUPS))
_ARGUMENT = re.compile(r"[A-Za-z0-9_-]{0,40}", re.ASCII)


def _agreeing(platform_column: Any, id_column: Any, statement: Select[Any]) -> Select[Any]:  # noqa: ANN401 - columns
    return statement.where(
        platform_column == bindparam("platform"),
        id_column.in_(bindparam("people", expanding=True)),
        consent.c.withdrawn_at.is_(None),
    )


_FIRST = _agreeing(
    learner.c.platform,
    learner.c.external_id,
    select(learner.c.external_id).join(consent, consent.c.learner_id == learner.c.id),
)
_LINKED = _agreeing(
    linked_account.c.platform,
    linked_account.c.external_id,
    select(linked_account.c.external_id).join(consent, consent.c.learner_id == linked_account.c.learner_id),
)
_CONSENTING = _FIRST.union_all(_LINKED)


def consenting(connection: Connection, keys: Iterable[SessionKey]) -> set[tuple[str, str]]:
    """Platform and user of those among these whose learner agrees to storing now."""
    people: dict[str, set[str]] = {}
    for key in keys:
        people.setdefault(key.platform, set()).add(key.user)
    return {
        (platform, found)
        for platform, users in people.items()
        for found in connection.execute(_CONSENTING, {"platform": platform, "people": sorted(users)}).scalars()
    }


def _is_command(text: str) -> bool:
    """Whether this is a command with at most one name or code, rather than something written."""
    found = parse_command(text)
    return found is not None and found[0] in _COMMANDS and _ARGUMENT.fullmatch(found[1]) is not None


def is_choice(pressed: str) -> bool:
    """Whether this has the form of our choices; what a forged button says may be anything."""
    return _CHOICE.fullmatch(pressed) is not None


def without_content(incoming: Incoming) -> Incoming:
    """The update without what was written, marked as lost."""
    return replace(incoming, text=None, choice=None, document=None, medium=None, lost=True)


def kept_of(incoming: Incoming, *, consented: bool) -> Incoming:
    """What of it may be kept."""
    wrote = incoming.document is not None or incoming.medium is not None
    wrote = wrote or not (incoming.text is None or _is_command(incoming.text))
    wrote = wrote or not (incoming.choice is None or is_choice(incoming.choice))
    return without_content(incoming) if wrote and not consented else incoming


def incoming_as_json(incoming: Incoming) -> dict[str, Any]:
    """The update as JSON; a file is kept by its platform's reference only."""
    key, document = incoming.key, incoming.document
    values = {
        "chat": key.chat,
        "thread": key.thread,
        "update_id": incoming.update_id,
        "text": incoming.text,
        "choice": incoming.choice,
        "document": [document.name, document.reference, document.size] if document else None,
        "medium": incoming.medium,
        "lost": incoming.lost or None,
        "language": incoming.language,
    }
    return {name: value for name, value in values.items() if value is not None}


def incoming_from_json(platform: str, user: str, values: dict[str, Any]) -> Incoming:
    """The update that `incoming_as_json` wrote."""
    document = values.get("document")
    return Incoming(
        SessionKey(platform, values["chat"], user, values.get("thread")),
        values["update_id"],
        text=values.get("text"),
        choice=values.get("choice"),
        document=Document(document[0], None, document[1], document[2]) if document else None,
        medium=values.get("medium"),
        lost=values.get("lost", False),
        language=values.get("language"),
    )
