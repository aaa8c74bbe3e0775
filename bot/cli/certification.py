"""`attune knowledge review / certify / retire / restore / queue / history`: what staff decide about entries."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from bot.cli.certification_text import record_line, rows_of_queue, show_history
from bot.cli.entry_json import show_json
from bot.cli.shared import AsJson, open_application, show, tell
from bot.errors import UserFacingError

SHOWN = 30
MOST_DAYS = 3660


def review(*entry_ids: str, by: str, note: str | None = None, as_json: AsJson = False) -> None:
    """Say that somebody read entries and agrees.

    Parameters
    ----------
    entry_ids
        Such as KE-03 or T018; either all of them are moved or none.
    by
        Your reviewer id.
    note
        A remark for the history.
    as_json
        Print the decisions as JSON.
    """
    _move(entry_ids, "review", by, note=note, as_json=as_json)


def certify(
    *entry_ids: str,
    by: str,
    until: str | None = None,
    checked: str | None = None,
    note: str | None = None,
    as_json: AsJson = False,
) -> None:
    """Say that entries were checked against a source. They count as certified until a day or until their text changes.

    Parameters
    ----------
    entry_ids
        Such as KE-03 or T018; either all of them are moved or none.
    by
        Your reviewer id; you need the right to certify.
    until
        The last good day (2027-11-22), five years ahead at most. Two years when not given; one for figures, limits,
        notes on platforms and learning resources.
    checked
        What you looked up. Needed where the entry rests on memory or a secondary report.
    note
        A remark for the history.
    as_json
        Print the decisions as JSON.
    """
    _move(entry_ids, "certify", by, until=_day(until), checked=checked, note=note, as_json=as_json)


def retire(*entry_ids: str, by: str, reason: str, as_json: AsJson = False) -> None:
    """Take entries out of use: no critique and no search shows them any more. `restore` undoes it.

    Parameters
    ----------
    entry_ids
        Such as KE-03 or T018; either all of them are moved or none.
    by
        Your reviewer id.
    reason
        Why, for the history.
    as_json
        Print the decisions as JSON.
    """
    _move(entry_ids, "retire", by, note=reason, as_json=as_json)


def restore(*entry_ids: str, by: str, note: str | None = None, as_json: AsJson = False) -> None:
    """Put retired entries back in use, as unreviewed.

    Parameters
    ----------
    entry_ids
        Such as KE-03 or T018; either all of them are moved or none.
    by
        Your reviewer id; you need the right to certify.
    note
        A remark for the history.
    as_json
        Print the decisions as JSON.
    """
    _move(entry_ids, "restore", by, note=note, as_json=as_json)


def queue(
    *,
    country: str | None = None,
    kind: str | None = None,
    within: int = 60,
    top: int | None = None,
    as_json: AsJson = False,
) -> None:
    """List what should be looked at again, the most urgent first.

    Expired certifications come first, then texts changed since, then what expires soon, then what nobody has
    reviewed, in order of how much depends on it.

    Parameters
    ----------
    country
        Only the notes of this country, such as KE.
    kind
        Only note, term, phrase, case, construct, caution, indicator, drill or resource.
    within
        How many days ahead an expiry counts as soon.
    top
        How many at most; 30 when not given, all as JSON.
    as_json
        Print JSON instead of text.
    """
    from knowledge.vocabulary import KINDS

    if kind is not None and kind not in KINDS:
        raise UserFacingError(f"There is no kind '{kind}': use one of {', '.join(KINDS)}.")
    if not 0 <= within <= MOST_DAYS:
        raise UserFacingError(f"--within is a number of days from 0 to {MOST_DAYS}.")
    if top is not None and top < 1:
        raise UserFacingError("--top is 1 or more.")
    application = open_application()
    desk, locale = application.desk, application.settings.locale
    due = desk.queue(within, country, kind)
    rows = rows_of_queue(due[: top or (len(due) if as_json else SHOWN)], desk.today, locale)
    if as_json:
        show_json(rows)
    else:
        _show_queue(rows, len(due))


def _show_queue(rows: Sequence[Mapping[str, Any]], due: int) -> None:
    for row in rows:
        show(f"{row['id']}  {row['kind']}, {row['why']}\n    {row['text']}")
    if not due:
        tell("Nothing is due.")
    elif due > len(rows):
        tell(f"{due - len(rows):,} more are due: --top {due} lists all.")


def history(entry_id: str, /, *, as_json: AsJson = False) -> None:
    """Show everything that was decided about an entry: who, when, until when, and why. For staff.

    Parameters
    ----------
    entry_id
        Such as KE-03 or T018.
    as_json
        Print JSON instead of text.
    """
    show_history(open_application().desk, entry_id, as_json=as_json)


def _move(entry_ids: tuple[str, ...], move: str, by: str, *, as_json: bool, **said: Any) -> None:  # noqa: ANN401
    if not entry_ids:
        raise UserFacingError("Name at least one entry, such as KE-03.")
    decided = open_application().desk.move(entry_ids, move, by, **said)
    if as_json:
        show_json([record.as_json() for record in decided])
        return
    for record in decided:
        show(record_line(record))


def _day(text: str | None) -> date | None:
    try:
        return None if text is None else date.fromisoformat(text.strip())
    except ValueError:
        raise UserFacingError(f"'{text}' is not a day: write it like 2027-11-22.") from None
