"""`attune class`: a teacher's classes, and the codes with which students join them from the chat."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from cyclopts import App

from bot.cli.entry_json import show_json
from bot.cli.shared import AsJson, open_application, show, tell
from bot.errors import UserFacingError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.bootstrap.application import Application
    from bot.domain.classroom import JoinCode
    from bot.localisation import Translator
    from bot.storage.log import Log

T = TypeVar("T")
class_app = App(name="class")
FOLDER = Path(__file__).parent / "locales"
LONGEST_TITLE = 80
MOST_DAYS = 365


@class_app.command
def add(class_id: str, /, *, title: str | None = None) -> None:
    """Add a class.

    Parameters
    ----------
    class_id
        Its id, as `attune practice pin --class` takes it: small letters, digits and hyphens, such as writing-2a.
    title
        What students see when they join; the id when not given.
    """
    application = open_application()
    say, name = _sentences(application), _checked(class_id)
    shown = _checked_title(title if title is not None else name, say)

    async def create(log: "Log") -> None:
        if name in {one.id for one in await log.classes()}:
            raise UserFacingError(say("class-taken", id=name))
        await log.create_class(name, shown)

    _in_log(application, create)
    tell(say("class-added", id=name, title=shown))


@class_app.command
def rename(class_id: str, title: str, /) -> None:
    """Give a class another title.

    Parameters
    ----------
    class_id
        The id of the class.
    title
        What students see from now on.
    """
    application = open_application()
    say, name = _sentences(application), _checked(class_id)
    shown = _checked_title(title, say)
    if not _in_log(application, lambda log: log.rename_class(name, shown)):
        raise UserFacingError(say("class-unknown", id=name))
    tell(say("class-renamed", id=name, title=shown))


@class_app.command(name="list")
def list_classes(*, as_json: AsJson = False) -> None:
    """List the classes.

    Parameters
    ----------
    as_json
        Print JSON instead of text.
    """
    application = open_application()
    found = _in_log(application, lambda log: log.classes())
    if as_json:
        show_json([{"class": one.id, "title": one.title, "created_at": one.created_at.isoformat()} for one in found])
        return
    if not found:
        tell(_sentences(application)("class-none"))
    for one in found:
        show(f"{one.id}  {one.title}")


@class_app.command
def code(class_id: str, /, *, days: int = 30, as_json: AsJson = False) -> None:
    """Make a code with which students join a class. It is shown this once: only its hash is kept.

    Parameters
    ----------
    class_id
        The id of the class.
    days
        How long students can join with it, 1 to 365.
    as_json
        Print JSON instead of text.
    """
    application = open_application()
    say, name = _sentences(application), _checked(class_id)
    if not 1 <= days <= MOST_DAYS:
        raise UserFacingError(say("class-days", most=MOST_DAYS))

    async def make(log: "Log") -> "tuple[str, JoinCode]":
        await _require_class(log, name, say)
        made = await log.new_join_code(name, days)
        return made, (await log.join_codes(name))[-1]

    made, kept = _in_log(application, make)
    link = f"https://t.me/<bot>?start=join_{made}"
    if as_json:
        show_json({"code": made, "link": link, **_row(kept)})
        return
    show(made)
    show(link)
    tell(say("class-code", code=made, until=_day(kept.expires_at), id=kept.id))


@class_app.command
def codes(class_id: str, /, *, as_json: AsJson = False) -> None:
    """List the codes of a class: how long they hold, and how many students joined with each.

    Parameters
    ----------
    class_id
        The id of the class.
    as_json
        Print JSON instead of text.
    """
    application = open_application()
    say, name = _sentences(application), _checked(class_id)

    async def fetch(log: "Log") -> "list[JoinCode]":
        await _require_class(log, name, say)
        return await log.join_codes(name)

    found = _in_log(application, fetch)
    if as_json:
        show_json([_row(one) for one in found])
        return
    if not found:
        tell(say("class-no-codes", id=name))
    now = datetime.now(UTC)
    for one in found:
        state = "revoked" if one.revoked_at else "open" if one.is_open(now) else "expired"
        show(say(f"class-code-{state}", id=one.id, until=_day(one.expires_at), uses=one.uses))


@class_app.command
def revoke(code_id: str, /) -> None:
    """Let nobody join with a code from now on. Students who joined with it stay in the class.

    Parameters
    ----------
    code_id
        The code's id, as `attune class codes` lists it.
    """
    application = open_application()
    say, wanted = _sentences(application), code_id.strip().upper()
    if not _in_log(application, lambda log: log.revoke(wanted)):
        raise UserFacingError(say("class-not-revoked", id=wanted))
    tell(say("class-revoked", id=wanted))


def _in_log(application: "Application", act: "Callable[[Log], Awaitable[T]]") -> T:
    async def run() -> T:
        async with application.log() as log:
            return await act(log)

    return asyncio.run(run())


def _sentences(application: "Application") -> "Translator":
    from bot.localisation import load_translator

    return load_translator(application.settings.locale, [FOLDER])


def _checked(class_id: str) -> str:
    """The id as given. Raises ClassNameError for what no class can be called."""
    from knowledge.uploads.store import checked_class

    return checked_class(class_id.strip())


def _checked_title(title: str, say: "Translator") -> str:
    """The title in one line without links. Raises UserFacingError for an empty or an overlong one."""
    from bot.coach.recommending.reasons import plain_note

    plain = plain_note(title)
    if not 1 <= len(plain) <= LONGEST_TITLE:
        raise UserFacingError(say("class-title", most=LONGEST_TITLE))
    return plain


async def _require_class(log: "Log", class_id: str, say: "Translator") -> None:
    """Raises UserFacingError when there is no such class."""
    if class_id not in {one.id for one in await log.classes()}:
        raise UserFacingError(say("class-unknown", id=class_id))


def _row(code: "JoinCode") -> dict[str, object]:
    return {
        "id": code.id,
        "class": code.class_id,
        "created_at": code.created_at.isoformat(),
        "expires_at": code.expires_at.isoformat(),
        "revoked_at": code.revoked_at.isoformat() if code.revoked_at else None,
        "uses": code.uses,
    }


def _day(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%d")
