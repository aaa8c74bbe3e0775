"""`attune letters`: answers that were given up, for the operator. Nothing of what was written is in them."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Annotated, TypeVar

from cyclopts import App, Parameter

from bot.cli.entry_json import show_json
from bot.cli.shared import AsJson, open_application, show, tell
from bot.errors import UserFacingError

if TYPE_CHECKING:
    from bot.bootstrap.application import Application
    from bot.jobs.ports import DeadLetter
    from bot.localisation import Translator
    from bot.storage.delivery.ledger import StoredLedger

T = TypeVar("T")
letters_app = App(name="letters")
AllLetters = Annotated[bool, Parameter(name="--all", negative="")]


@letters_app.command(name="list")
def list_letters(*, as_json: AsJson = False) -> None:
    """List the answers that were given up, oldest first: when, where, why, and the key of the update.

    Parameters
    ----------
    as_json
        Print JSON instead of text.
    """
    application = open_application()
    letters = _in_ledger(application, lambda ledger: ledger.dead_letters()) if application.has_log else []
    if as_json:
        show_json([_row(one) for one in letters])
        return
    say = _sentences(application)
    if not letters:
        tell(say("letters-none"))
    for one in letters:
        show(_line(one, say))


@letters_app.command
def drop(key: str | None = None, /, *, all_letters: AllLetters = False) -> None:
    """Drop letters that have been looked at.

    Parameters
    ----------
    key
        The key of an update, as `attune letters list` shows it.
    all_letters
        Every letter instead.
    """
    application = open_application()
    say = _sentences(application)
    if (key is None) != all_letters:
        raise UserFacingError(say("letters-which"))
    dropped = _in_ledger(application, lambda ledger: ledger.drop_letters(key)) if application.has_log else 0
    if key is not None and dropped == 0:
        raise UserFacingError(say("letters-unknown", key=key))
    tell(say("letters-dropped", count=dropped))


def _in_ledger(application: "Application", act: Callable[["StoredLedger"], Awaitable[T]]) -> T:
    from bot.storage.delivery.opening import StoredDelivery

    async def run() -> T:
        kept = await StoredDelivery.open(application.settings.database)
        try:
            return await act(kept.ledger)
        finally:
            await kept.aclose()

    return asyncio.run(run())


def _sentences(application: "Application") -> "Translator":
    from bot.bootstrap.sentences import operator_sentences

    return operator_sentences(application.settings.locale)


def _line(letter: "DeadLetter", say: "Translator") -> str:
    number = letter.position
    return say(
        "letters-line",
        when=f"{letter.died_at:%Y-%m-%d %H:%M} UTC",
        platform=letter.platform,
        what=say("letters-all-answers") if number is None else say("letters-answer", number=number + 1),
        cause=say(f"cause-{letter.cause}"),
        key=letter.update_key,
    )


def _row(letter: "DeadLetter") -> dict[str, str | int | None]:
    return {
        "when": letter.died_at.isoformat(),
        "platform": letter.platform,
        "answer": None if letter.position is None else letter.position + 1,
        "cause": letter.cause,
        "key": letter.update_key,
    }
