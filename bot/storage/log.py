"""The log: who agreed to what, what was written and how it was scored."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from datetime import date
from typing import Any, Self, TypeVar

from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.draft import Version
from bot.domain.export import ExportRow
from bot.domain.forecast import Compared, ForecastExportRow, LoggedForecast
from bot.domain.interaction import Interaction, LoggedInteraction, Scored
from bot.domain.learner import Consent, Learner, Standing
from bot.domain.practice import BAN, PIN, Answer, ClassRule, PracticeExportRow, Practised
from bot.errors import UserFacingError
from bot.storage import forecasts, practice, reading, writing
from bot.storage.belonging.accounts import Accounts
from bot.storage.belonging.classrooms import Classrooms
from bot.storage.database import open_database
from bot.storage.identity import TimeSortableIds, utc_now
from bot.storage.tables import learner

_EXPORT_PAGE = 200
R = TypeVar("R")
_ReadPage = Callable[[AsyncConnection, str, int], Awaitable[list[R]]]
"""At most so many rows with an id above the given one, by id."""


class Log(Accounts, Classrooms):
    """Reads and writes the log; each method is one transaction, whole or not at all.

    Every method that takes a learner's id sees that learner's rows only.
    """

    @classmethod
    async def open(cls, url: str) -> Self:
        """Open the log at a SQLAlchemy URL, migrating it when needed. Raises ConfigError as `upgrade` does."""
        return cls(await open_database(url), utc_now, TimeSortableIds(utc_now))

    async def aclose(self) -> None:
        """Close every connection."""
        await self._engine.dispose()

    async def learner(self, platform: str, external_id: str) -> Learner | None:
        """The person with this id on this platform, if enrolled or linked to somebody who is."""
        async with self._reading() as connection:
            return await reading.learner_of(connection, platform, external_id)

    async def standing(self, platform: str, external_id: str) -> Standing | None:
        """The same person, and whether their drafts may be stored now; one statement, as every update asks."""
        async with self._reading() as connection:
            return await reading.standing_of(connection, platform, external_id)

    async def enrol(self, platform: str, external_id: str, locale: str) -> Learner:
        """Enrol a person; somebody enrolled already is returned as they are."""
        row = {"id": self._new_id(), "platform": platform, "external_id": external_id, "locale": locale}
        # On PostgreSQL another process may enrol the same person between the look and the insert.
        with suppress(IntegrityError):
            async with self._writing() as connection:
                if await reading.learner_of(connection, platform, external_id) is None:
                    await connection.execute(insert(learner).values(**row, created_at=self._clock()))
        enrolled = await self.learner(platform, external_id)
        if enrolled is None:
            raise UserFacingError("Your data was erased a moment ago; send /start to begin again.")
        return enrolled

    async def set_locale(self, learner_id: str, locale: str) -> None:
        """Remember the language of the person's messages. Raises UserFacingError for an unknown learner."""
        async with self._writing() as connection:
            await writing.change_learner(connection, learner_id, {"locale": locale})

    async def set_audience(self, learner_id: str, audience: str) -> None:
        """Remember the audience the person writes for. Raises UserFacingError for an unknown learner."""
        async with self._writing() as connection:
            await writing.change_learner(connection, learner_id, {"audience": audience})

    async def set_low_data(self, learner_id: str, low_data: bool) -> None:  # noqa: FBT001 - the wish itself
        """Remember whether the person's line is slow or dear. Raises UserFacingError for an unknown learner."""
        async with self._writing() as connection:
            await writing.change_learner(connection, learner_id, {"low_data": low_data})

    async def consent(self, learner_id: str) -> Consent | None:
        """The person's latest consent, given or withdrawn; None when there never was one."""
        async with self._reading() as connection:
            return await reading.latest_consent(connection, learner_id)

    async def grant_consent(self, learner_id: str, notice_version: str) -> None:
        """Note that the person agreed to this version of the notice. Raises UserFacingError for an unknown learner."""
        async with self._writing() as connection:
            await writing.grant(connection, learner_id, notice_version, self._clock(), self._new_id)

    async def withdraw_consent(self, learner_id: str) -> None:
        """Note that nothing more of the person may be stored from now on."""
        async with self._writing() as connection:
            await writing.withdraw(connection, learner_id, self._clock())

    async def record(  # noqa: PLR0913 - the conversation's port: each is a fact of its own, all by name
        self,
        learner_id: str,
        *,
        update_key: str,
        text: str,
        language: str,
        words: int,
        scored: Scored,
        revises: str | None,
    ) -> Interaction:
        """Store a version with its scores and findings, once per `update_key`.

        The version is number 1 of a new draft, or the next of the draft whose id is `revises`. An update recorded
        before gives the stored interaction and writes nothing. Raises UserFacingError without consent, for a draft
        or an update of somebody else, and for text that not every database can hold.
        """
        _check_storable(text)
        attempt = writing.Attempt(learner_id, update_key, text, language, words, scored, revises)
        return await self._once(
            lambda connection: writing.record(connection, attempt, self._clock(), self._new_id),
            lambda connection: reading.of_update(connection, update_key, learner_id),
        )

    async def latest_version(self, learner_id: str) -> Version | None:
        """What the learner wrote last."""
        async with self._reading() as connection:
            return await reading.latest_version(connection, learner_id)

    async def versions(self, draft_id: str, learner_id: str) -> list[Version]:
        """A draft's versions from number 1 on; none when the draft is not the learner's."""
        async with self._reading() as connection:
            return await reading.versions_of(connection, draft_id, learner_id)

    async def history(self, learner_id: str) -> list[LoggedInteraction]:
        """The learner's interactions, oldest first."""
        async with self._reading() as connection:
            return await reading.logged(connection, learner_id)

    async def record_practice(  # noqa: PLR0913 - as `record`
        self, learner_id: str, *, update_key: str, entry_id: str, kind: str, reason: str, answer: Answer | None
    ) -> Practised:
        """Store that an entry was shown, or answered with `answer`, once per `update_key`.

        An update recorded before gives what was stored and writes nothing. Raises UserFacingError without consent, for
        an update of somebody else, and for text that not every database can hold.
        """
        _check_storable(answer.text if answer else "")
        new = Practised("", update_key, learner_id, entry_id, kind, reason, self._clock(), answer)
        return await self._once(
            lambda connection: practice.record(connection, new, self._new_id),
            lambda connection: practice.of_update(connection, update_key, learner_id),
        )

    async def practice_history(self, learner_id: str) -> list[Practised]:
        """Everything the learner was shown or answered, oldest first."""
        async with self._reading() as connection:
            return await practice.history(connection, learner_id)

    async def record_forecast(
        self, learner_id: str, *, update_key: str, draft_id: str, version_number: int, compared: Compared
    ) -> LoggedForecast:
        """Store a forecast beside what happened, or that the reactions were seen, once per `update_key`.

        An update recorded before gives what was stored and writes nothing. Raises UserFacingError without consent, for
        a version or an update of somebody else, and for text that not every database can hold.
        """
        _check_storable("".join((compared.phrase or "", *compared.outcome.stumbled)))
        new = forecasts.Made(learner_id, update_key, draft_id, version_number, compared, self._clock())
        return await self._once(
            lambda connection: forecasts.record(connection, new, self._new_id),
            lambda connection: forecasts.of_update(connection, update_key, learner_id),
        )

    async def forecast_history(self, learner_id: str) -> list[LoggedForecast]:
        """The learner's forecasts, and where they looked at reactions without one, oldest first."""
        async with self._reading() as connection:
            return await forecasts.history(connection, learner_id)

    async def class_rules(self, class_id: str | None = None) -> list[ClassRule]:
        """The teacher's pins and bans of a class, or of all classes."""
        async with self._reading() as connection:
            return await practice.rules(connection, class_id)

    async def pin(self, class_id: str, entry_id: str, until: date | None, note: str | None) -> None:
        """Put an entry first in a class; what was ruled of it before no longer holds.

        Raises UserFacingError for a note that not every database can hold.
        """
        _check_storable(note or "")
        async with self._writing() as connection:
            await practice.set_rule(connection, ClassRule(class_id, entry_id, PIN, self._clock(), until, note))

    async def ban(self, class_id: str, entry_id: str) -> None:
        """Keep an entry away from a class; what was ruled of it before no longer holds."""
        async with self._writing() as connection:
            await practice.set_rule(connection, ClassRule(class_id, entry_id, BAN, self._clock()))

    async def drop_rule(self, class_id: str, entry_id: str, rule: str) -> bool:
        """Take a pin or a ban away; whether there was one."""
        async with self._writing() as connection:
            return await practice.drop_rule(connection, class_id, entry_id, rule)

    async def everything_about(self, learner_id: str) -> dict[str, list[dict[str, Any]]]:
        """Every row of every table that is the learner's, by table name; times in ISO 8601, UTC."""
        async with self._reading() as connection:
            return await reading.everything(connection, learner_id)

    async def forget(self, learner_id: str) -> None:
        """Erase a person and their accounts for good: rows, and on SQLite every byte in file, journals and backups.

        Calling it again for somebody erased wipes again. Raises UserFacingError when the rows are gone, but another
        program reads the log all the while and keeps their bytes alive.
        """
        async with self._writing() as connection:
            await writing.erase(connection, learner_id)
        await self._wipe()

    def rows_for_export(self) -> AsyncIterator[ExportRow]:
        """Every interaction of everybody, by id, so oldest first; read in pages, so that no write waits for it."""
        return self._paged(reading.export_page, lambda row: row.interaction.id)

    def drills_for_export(self) -> AsyncIterator[PracticeExportRow]:
        """Every answer of everybody to a drill, oldest first; read in pages as `rows_for_export`."""
        return self._paged(practice.export_page, lambda row: row.practised.id)

    def forecasts_for_export(self) -> AsyncIterator[ForecastExportRow]:
        """Every forecast of everybody, oldest first; read in pages as `rows_for_export`."""
        return self._paged(forecasts.export_page, lambda row: row.logged.id)

    async def _once(
        self,
        write: Callable[[AsyncConnection], Awaitable[R]],
        read: Callable[[AsyncConnection], Awaitable[R | None]],
    ) -> R:
        """What `write` stores for an update, or what `read` finds of it when another process was quicker.

        On PostgreSQL that can happen between the look and the insert.
        """
        try:
            async with self._writing() as connection:
                return await write(connection)
        except IntegrityError:
            async with self._reading() as connection:
                stored = await read(connection)
            if stored is None:
                raise
            return stored

    async def _paged(self, read: _ReadPage[R], id_of: Callable[[R], str]) -> AsyncIterator[R]:
        last = ""
        while True:
            async with self._reading() as connection:
                page = await read(connection, last, _EXPORT_PAGE)
            for row in page:
                yield row
            if len(page) < _EXPORT_PAGE:
                return
            last = id_of(page[-1])


def _check_storable(text: str) -> None:
    """PostgreSQL holds no NUL and UTF-8 no lone surrogate: refuse both everywhere, so that logs can move."""
    if "\0" in text or any("\ud800" <= character <= "\udfff" for character in text):
        raise UserFacingError("The text holds broken characters that cannot be saved; send it as plain UTF-8 text.")
