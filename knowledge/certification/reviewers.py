"""Who may decide about entries: a small file that the operator makes, the only place where a reviewer's name stands.

The ledger knows reviewers by their ids alone. Removing one erases the name and keeps the id out of use, so that
nobody inherits another's decisions.
"""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from knowledge.certification.ledger import certification_folder, writing
from knowledge.certification.remarks import clean
from knowledge.chained_lines import sync_folder
from knowledge.errors import KnowledgeError, MoveRefusedError
from knowledge.progress import Progress
from knowledge.whole_file import replace_file

REVIEW, CERTIFY = "review", "certify"
RIGHTS = (REVIEW, CERTIFY)
_ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?")
_COUNTRY = re.compile(r"[A-Z]{2}")
_ONLY_OWNER = 0o600


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Somebody who may decide. `may` is review or certify, which includes review; no `countries` means all entries."""

    id: str
    name: str
    may: str
    countries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Roster:
    """All reviewers, and the ids of those removed."""

    reviewers: tuple[Reviewer, ...] = ()
    removed: tuple[str, ...] = ()

    def reviewer(self, reviewer_id: str) -> Reviewer:
        """The reviewer of that id; raises MoveRefusedError."""
        found = next((one for one in self.reviewers if one.id == reviewer_id), None)
        if found is None:
            message = f"There is no reviewer '{reviewer_id}': `attune knowledge reviewers list` shows all."
            raise MoveRefusedError(message)
        return found

    def with_reviewer(self, reviewer: Reviewer) -> "Roster":
        """With one more; raises MoveRefusedError for an id that is badly written, in use, or was another's."""
        if not _ID.fullmatch(reviewer.id):
            message = "A reviewer's id is 1 to 32 small letters, digits and hyphens, such as r1."
            raise MoveRefusedError(message)
        if reviewer.may not in RIGHTS:
            raise MoveRefusedError(f"A reviewer may {' or '.join(RIGHTS)}, not '{reviewer.may}'.")
        if any(one.id == reviewer.id for one in self.reviewers):
            raise MoveRefusedError(f"There is a reviewer '{reviewer.id}' already: remove that one first.")
        if reviewer.id in self.removed:
            message = f"The id '{reviewer.id}' was another reviewer's and stays in the history: choose a new one."
            raise MoveRefusedError(message)
        clear = replace(reviewer, name=clean("name", reviewer.name), countries=_codes(reviewer.countries))
        return replace(self, reviewers=(*self.reviewers, clear))

    def without(self, reviewer_id: str) -> "Roster":
        """Without that one; raises MoveRefusedError."""
        gone = self.reviewer(reviewer_id)
        rest = tuple(one for one in self.reviewers if one != gone)
        return Roster(rest, (*self.removed, gone.id))


def read_roster(home: Path) -> Roster:
    """The reviewers in force, none when nobody was named yet. Raises KnowledgeError for a file that cannot be used."""
    path = _path(home)
    try:
        values = json.loads(path.read_bytes())
        rows = [_reviewer(row) for row in values["reviewers"]]
        return Roster(tuple(rows), tuple(str(one) for one in values["removed"]))
    except FileNotFoundError:
        return Roster()
    except OSError as error:
        raise KnowledgeError(f"{path} cannot be read ({error.strerror}).") from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        message = f"{path} is not a list of reviewers any more: restore it from a backup."
        raise KnowledgeError(message) from error


def change_roster(home: Path, change: Callable[[Roster], Roster], on_progress: Progress) -> Roster:
    """Puts the changed roster in the place of the present one, in one step; returns it. Raises what `change` raises."""
    path = _path(home)
    change(read_roster(home))  # what is refused needs no folder
    with writing(home, on_progress):
        roster = change(read_roster(home))
        replace_file(path, json.dumps(_plain(roster), ensure_ascii=False, indent=1).encode(), _ONLY_OWNER)
        sync_folder(path.parent)
    return roster


def _codes(countries: Iterable[str]) -> tuple[str, ...]:
    codes = tuple(dict.fromkeys(code.strip().upper() for code in countries))
    for code in codes:
        if not _COUNTRY.fullmatch(code):
            raise MoveRefusedError(f"'{code}' is no country code: write two letters each, such as KE,TZ.")
    return codes


def _path(home: Path) -> Path:
    return certification_folder(home) / "reviewers.json"


def _plain(roster: Roster) -> dict[str, Any]:
    rows = [
        {"id": one.id, "name": one.name, "may": one.may, "countries": list(one.countries)} for one in roster.reviewers
    ]
    return {"reviewers": rows, "removed": list(roster.removed)}


def _reviewer(row: dict[str, Any]) -> Reviewer:
    if row["may"] not in RIGHTS:
        raise ValueError(row["may"])
    return Reviewer(str(row["id"]), str(row["name"]), row["may"], tuple(str(code) for code in row["countries"]))
