"""Where reviewers work: moves, what is due, what was decided, and who they are."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path

from knowledge.catalogue import Catalogue
from knowledge.certification.ledger import Records, add, read_ledger
from knowledge.certification.overlay import by_entry
from knowledge.certification.queue import Due, queue
from knowledge.certification.records import Record
from knowledge.certification.reviewers import Reviewer, Roster, change_roster, read_roster
from knowledge.certification.rules import Request, decide
from knowledge.certification.standing import Standing, standing
from knowledge.entries import AudienceNote, Entry
from knowledge.errors import MoveRefusedError
from knowledge.progress import Progress

AuthorOf = Callable[[Entry], str | None]


class Desk:
    """Decides about the entries of `packed`, the catalogue as its packs have it, in one home folder.

    `author_of` tells the reviewer id of whoever wrote an entry here, which nobody did who wrote the packs.
    """

    def __init__(
        self,
        home: Path,
        packed: Catalogue,
        today: date,
        on_progress: Progress,
        author_of: AuthorOf = lambda _: None,
    ) -> None:
        self._home = home
        self._packed = packed
        self._today = today
        self._on_progress = on_progress
        self._author_of = author_of

    @property
    def today(self) -> date:
        """The day (UTC) that everything here is told of."""
        return self._today

    def move(  # noqa: PLR0913 - everything a decision says
        self,
        entry_ids: Iterable[str],
        move: str,
        by: str,
        *,
        until: date | None = None,
        checked: str | None = None,
        note: str | None = None,
    ) -> Records:
        """Moves all of the entries, or none; returns the decisions.

        Raises UnknownEntryError, MoveRefusedError, and what the ledger raises.
        """
        entries = {entry.id: entry for entry in (self._packed.entry(name.strip()) for name in entry_ids)}

        def decided(records: Records) -> Sequence[Record]:
            _check_clock(records, self._today)
            reviewer = read_roster(self._home).reviewer(by.strip())
            so_far = by_entry(records)
            return [
                decide(
                    entry,
                    standing(entry, so_far.get(entry.id, ()), self._today).status,
                    Request(
                        move=move,
                        by=reviewer,
                        today=self._today,
                        until=until,
                        checked=checked,
                        note=note,
                        author=self._author_of(entry),
                    ),
                )
                for entry in entries.values()
            ]

        decided(self._records())  # what is refused leaves no trace, not even a folder
        return add(self._home, decided, self._on_progress)

    def queue(self, within_days: int, country: str | None = None, kind: str | None = None) -> list[Due]:
        """What is due, the most urgent first; of one country's notes or one kind only, when named."""
        code = self._packed.country(country).code if country is not None else None
        entries = [
            entry
            for entry in self._packed.entries()
            if kind in (None, entry.kind)
            and (code is None or (isinstance(entry, AudienceNote) and entry.country == code))
        ]
        return queue(entries, by_entry(self._records()), self._today, within_days)

    def history(self, entry_id: str) -> tuple[Entry, Standing, Sequence[Record]]:
        """The entry as its pack has it, what it stands at, and all decisions about it; raises UnknownEntryError."""
        entry = self._packed.entry(entry_id.strip())
        decided = by_entry(self._records()).get(entry.id, ())
        return entry, standing(entry, decided, self._today), decided

    def reviewers(self) -> tuple[Reviewer, ...]:
        """Everybody who may decide now."""
        return read_roster(self._home).reviewers

    def add_reviewer(self, reviewer: Reviewer) -> Roster:
        """Lets somebody decide; says so when there is no note yet on one of the countries. Raises MoveRefusedError."""
        roster = change_roster(self._home, lambda roster: roster.with_reviewer(reviewer), self._on_progress)
        known = {country.code for country in self._packed.countries()}
        for code in roster.reviewers[-1].countries:
            if code not in known:
                self._on_progress(f"Note: there is nothing on the country {code} yet.")
        return roster

    def remove_reviewer(self, reviewer_id: str) -> Roster:
        """Takes the right away and erases the name; decisions stay, under the id. Raises MoveRefusedError."""
        return change_roster(self._home, lambda roster: roster.without(reviewer_id), self._on_progress)

    def _records(self) -> Records:
        return read_ledger(self._home, self._on_progress)


def _check_clock(records: Records, today: date) -> None:
    """A clock that was set back would let what has expired be decided on as if it had not."""
    if records and records[-1].on > today:
        raise MoveRefusedError(f"Today is {today}, before the last decision ({records[-1].on}): set the clock right.")
