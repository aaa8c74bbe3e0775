"""`attune knowledge reviewers`: who may decide about entries. Whoever has the operator's shell may say so."""

from typing import TYPE_CHECKING, Any

from cyclopts import App

from bot.cli.entry_json import show_json
from bot.cli.shared import AsJson, open_application, show, tell

if TYPE_CHECKING:
    from knowledge.certification.reviewers import Reviewer

reviewers_app = App(name="reviewers", help="Who may review or certify entries.")


@reviewers_app.command
def add(reviewer_id: str, /, *, name: str, may: str, countries: str | None = None) -> None:
    """Let somebody review or certify entries.

    Parameters
    ----------
    reviewer_id
        Stays in the history for ever, so it had better not give the name away: r1, say.
    name
        Who it is; kept in one file, shown to staff, erased by `remove`.
    may
        review, or certify, which includes review.
    countries
        Only notes on these countries: KE,TZ. Everything when not given.
    """
    from knowledge.certification.reviewers import Reviewer

    codes = tuple(code for code in (countries or "").split(",") if code.strip())
    roster = open_application().desk.add_reviewer(
        Reviewer(reviewer_id.strip().lower(), name, may.strip().lower(), codes)
    )
    added = roster.reviewers[-1]
    if any(part in added.id for part in added.name.casefold().split() if len(part) > 1):
        tell(f"Note: the id '{added.id}' gives the name away, and it stays in the history when the name is erased.")
    show(_line(added))


@reviewers_app.command(name="list")
def list_reviewers(*, as_json: AsJson = False) -> None:
    """List everybody who may review or certify.

    Parameters
    ----------
    as_json
        Print JSON instead of text.
    """
    found = open_application().desk.reviewers()
    if as_json:
        show_json([_row(one) for one in found])
        return
    for one in found:
        show(_line(one))
    if not found:
        tell("Nobody may review yet: `attune knowledge reviewers add`.")


@reviewers_app.command
def remove(reviewer_id: str, /) -> None:
    """Take the right away and erase the name. What was decided stands, under the id alone.

    Parameters
    ----------
    reviewer_id
        As `list` shows it.
    """
    wanted = reviewer_id.strip().lower()
    open_application().desk.remove_reviewer(wanted)
    show(f"{wanted} may decide nothing any more, and the name is erased.")


def _line(one: "Reviewer") -> str:
    where = f", on notes about {', '.join(one.countries)}" if one.countries else ""
    return f"{one.id}  {one.name}, may {one.may}{where}"


def _row(one: "Reviewer") -> dict[str, Any]:
    return {"id": one.id, "name": one.name, "may": one.may, "countries": list(one.countries)}
