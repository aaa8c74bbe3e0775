"""Decisions and what is due, as the command line tells them."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from bot.cli.entry_json import show_json
from bot.cli.shared import show

if TYPE_CHECKING:
    from knowledge.certification.desk import Desk
    from knowledge.certification.queue import Due
    from knowledge.certification.records import Record
    from knowledge.certification.standing import Standing


def record_line(record: "Record") -> str:
    """A decision in one line, without names."""
    until = f", good until {record.until}" if record.until else ""
    return f"{record.entry}: {record.before} → {record.after} by {record.by} on {record.on}{until}"


def rows_of_queue(due: Iterable["Due"], today: date, locale: str) -> list[dict[str, Any]]:
    """What is due as JSON values; `days` is how long ago the day was, negative when it is to come."""
    return [
        {
            "id": one.entry.id,
            "kind": one.entry.kind,
            "reason": one.reason,
            "why": _why(one, today),
            "day": one.day.isoformat() if one.day else None,
            "days": (today - one.day).days if one.day else None,
            "weight": one.weight,
            "text": one.entry.text.in_locale(locale),
        }
        for one in due
    ]


def _why(one: "Due", today: date) -> str:
    days = (today - one.day).days if one.day else 0
    match one.reason:
        case "expired":
            return f"expired on {one.day} ({_days(days)} ago)"
        case "changed":
            return f"its text changed since the decision of {one.day} ({_days(days)} ago)"
        case "expiring":
            return f"expires on {one.day} (in {_days(-days)})"
        case _ if one.day:
            return f"restored on {one.day} and not reviewed since ({_days(days)})"
        case _:
            return f"nobody has reviewed it (weight {one.weight})"


def _days(count: int) -> str:
    return f"{count:,} day{'' if count == 1 else 's'}"


def show_history(desk: "Desk", entry_id: str, *, as_json: bool) -> None:
    """The entry's status in its pack, every decision in order, and what it stands at today."""
    entry, now, records = desk.history(entry_id)
    names = {one.id: one.name for one in desk.reviewers()}
    if as_json:
        rows = [{**record.as_json(), "name": names.get(record.by)} for record in records]
        show_json({"id": entry.id, "pack": entry.status, "standing": _standing_json(now), "decisions": rows})
        return
    show(f"{entry.id}  {entry.kind}, {entry.status} in its pack")
    for record in records:
        who = f" ({names[record.by]})" if record.by in names else ""
        show(f"{record.on}  {record.before} → {record.after} by {record.by}{who}")
        told = {"good until": record.until, "checked": record.checked, "note": record.note}
        for label, said in told.items():
            if said is not None:
                show(f"    {label}: {said}")
    show(f"Today: {_standing_line(now)}")


def _standing_json(now: "Standing") -> dict[str, Any]:
    return {
        "status": now.status,
        "lapsed": now.lapsed,
        "by": now.reviewer,
        "on": now.reviewed_on.isoformat() if now.reviewed_on else None,
        "until": now.expires_on.isoformat() if now.expires_on else None,
    }


def _standing_line(now: "Standing") -> str:
    match now.lapsed:
        case "expired":
            return f"{now.status}, for what was decided expired on {now.expires_on}."
        case "changed":
            return f"{now.status}, and the text changed since it was decided on."
        case _:
            return f"{now.status}{f', good until {now.expires_on}' if now.expires_on else ''}."
