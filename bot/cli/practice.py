"""`attune practice`: what comes next, and what a teacher puts first or keeps away."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal, TypeVar

from cyclopts import App, Parameter

from bot.cli.entry_json import show_json
from bot.cli.shared import AsJson, class_meant, open_application, show, show_prose, tell
from bot.coach.recommending.reasons import plain_note
from bot.errors import UserFacingError

if TYPE_CHECKING:
    from bot.bootstrap.application import Application
    from bot.conversation.offers import Offers
    from bot.domain.practice import ClassRule
    from bot.storage.log import Log

T = TypeVar("T")
practice_app = App(name="practice")
ClassName = Annotated[str | None, Parameter(name=["--class", "-c"])]
LONGEST_NOTE = 500


@practice_app.command
def pin(entry: str, /, *, class_id: ClassName = None, until: date | None = None, note: str | None = None) -> None:
    """Put a drill, case or resource first in a class, until each student has done it.

    Parameters
    ----------
    entry
        Its id, such as D012.
    class_id
        The class; ATTUNE_CLASS when not given.
    until
        The last day on which it holds, as 2026-12-24.
    note
        A line to the students, shown with it.
    """
    application = open_application()
    group, known = class_meant(application, class_id), _practised(application, entry)
    if note is not None and len(note) > LONGEST_NOTE:
        raise UserFacingError(f"A note has at most {LONGEST_NOTE} characters.")
    if until is not None and until < _today():
        raise UserFacingError(f"{until} is past; give a day that is still to come.")
    line = None if note is None else plain_note(note)
    if line != note:
        tell("The note is kept as plain words in one line, without links and mentions.")

    _in_log(application, lambda log: log.pin(group, known, until, line))
    tell(f"{known} comes first in {group}{f' until {until}' if until else ''}.")


@practice_app.command
def ban(entry: str, /, *, class_id: ClassName = None) -> None:
    """Keep a drill, case or resource away from a class.

    Parameters
    ----------
    entry
        Its id, such as D012.
    class_id
        The class; ATTUNE_CLASS when not given.
    """
    application = open_application()
    group, known = class_meant(application, class_id), _practised(application, entry)

    _in_log(application, lambda log: log.ban(group, known))
    tell(f"{known} is kept away from {group}.")


@practice_app.command
def unpin(entry: str, /, *, class_id: ClassName = None) -> None:
    """Take a pin away.

    Parameters
    ----------
    entry
        Its id, such as D012.
    class_id
        The class; ATTUNE_CLASS when not given.
    """
    _drop(entry, class_id, "pin", "pinned")


@practice_app.command
def unban(entry: str, /, *, class_id: ClassName = None) -> None:
    """Take a ban away.

    Parameters
    ----------
    entry
        Its id, such as D012.
    class_id
        The class; ATTUNE_CLASS when not given.
    """
    _drop(entry, class_id, "ban", "banned")


def _in_log(application: "Application", act: Callable[["Log"], Awaitable[T]]) -> T:
    async def run() -> T:
        async with application.log() as log:
            return await act(log)

    return asyncio.run(run())


def _drop(entry: str, class_id: str | None, rule: str, called: str) -> None:
    application = open_application()
    group, name = class_meant(application, class_id), entry.strip().upper()

    if not _in_log(application, lambda log: log.drop_rule(group, name, rule)):
        raise UserFacingError(f"{name} is not {called} in {group}; `attune practice list` shows what is.")
    tell(f"{name} is no longer {called} in {group}.")


@practice_app.command(name="list")
def list_rules(*, class_id: ClassName = None, as_json: AsJson = False) -> None:
    """List what is pinned and banned.

    Parameters
    ----------
    class_id
        Only in this class; every class when not given.
    as_json
        Print JSON instead of text.
    """
    application = open_application()
    chosen = None if class_id is None else class_meant(application, class_id)

    rules = _in_log(application, lambda log: log.class_rules(chosen))
    if as_json:
        show_json([_row(rule) for rule in rules])
        return
    if not rules:
        tell("Nothing is pinned or banned.")
    for rule in rules:
        until = f"  until {rule.until}" if rule.until else ""
        note = plain_note(rule.note) if rule.note else None
        show(f"{rule.class_id}  {rule.rule}  {rule.entry_id}{until}{f'  {note}' if note else ''}")


@practice_app.command(name="next")
def next_practice(
    *, kind: Literal["drill", "case", "resource"] = "drill", audience: str | None = None, as_json: AsJson = False
) -> None:
    """Show what the learner at this terminal should practise next, and why. Nothing is noted as done.

    Parameters
    ----------
    kind
        A drill, a case, or up to three resources.
    audience
        The readers they write for; those chosen in the chat when not given.
    as_json
        Print JSON instead of text.
    """
    from bot.cli import at_terminal

    application = open_application()
    if audience is not None:
        application.catalogue.audience(audience)
    offers = asyncio.run(at_terminal.next_practice(application, kind, audience))
    if as_json:
        show_json(_offered(kind, offers))
    elif offers.offers:
        show_prose("\n\n".join(f"{one.because}\n\n{one.text}" for one in offers.offers))
    else:
        tell(application.sentence(offers.problem or "drill-none"))


def _offered(kind: str, offers: "Offers") -> dict[str, object]:
    entries = [
        {"id": one.entry_id, "kind": one.kind, "reason": one.reason, "because": one.because, "text": one.text}
        for one in offers.offers
    ]
    return {"kind": kind, "entries": entries}


def _row(rule: "ClassRule") -> dict[str, str | None]:
    return {
        "class": rule.class_id,
        "rule": rule.rule,
        "id": rule.entry_id,
        "since": rule.since.isoformat(),
        "until": rule.until.isoformat() if rule.until else None,
        "note": rule.note,
    }


def _practised(application: "Application", entry: str) -> str:
    """The id of a drill, case or resource. Raises UserFacingError for what cannot be practised."""
    from bot.domain.practice import KINDS

    found = application.catalogue.entry(entry)
    if found.kind not in KINDS:
        raise UserFacingError(f"{found.id} is a {found.kind}; only drills, cases and resources are practised.")
    return found.id


def _today() -> date:
    from datetime import UTC, datetime

    return datetime.now(UTC).date()
