"""Forecasts on an open connection."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, insert, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.forecast import Compared, ForecastExportRow, LoggedForecast
from bot.errors import UserFacingError
from bot.storage.identity import NewId
from bot.storage.ownership import belongs_to
from bot.storage.reading import require_own, rows
from bot.storage.rows import of_compared, to_forecast
from bot.storage.tables import forecast, learner, version
from bot.storage.writing import once

_JOINED = select(forecast, version.c.sha256, version.c.draft_id, version.c.number).join(
    version, forecast.c.version_id == version.c.id
)
_EXPORTED = (
    _JOINED.add_columns(learner.c.platform)
    .join(learner, forecast.c.learner_id == learner.c.id)
    .where(or_(*(column.is_not(None) for column in (forecast.c.split, forecast.c.phrase, forecast.c.feeling))))
)


@dataclass(frozen=True, slots=True)
class Made:
    """Everything `Log.record_forecast` is told, and when."""

    learner_id: str
    update_key: str
    draft_id: str
    version_number: int
    compared: Compared
    created_at: datetime


async def record(connection: AsyncConnection, new: Made, new_id: NewId) -> LoggedForecast:
    """Store it under a new id, or return what its update stored before.

    Raises UserFacingError without consent, and for a version or an update of somebody else.
    """

    async def write() -> None:
        row = {
            "id": new_id(),
            "update_key": new.update_key,
            "learner_id": new.learner_id,
            "version_id": await _version_of(connection, new),
            "created_at": new.created_at,
            **of_compared(new.compared),
        }
        await connection.execute(insert(forecast).values(row))

    return await once(connection, new.learner_id, lambda: of_update(connection, new.update_key, new.learner_id), write)


async def of_update(connection: AsyncConnection, update_key: str, learner_id: str) -> LoggedForecast | None:
    """What an update caused, if recorded. Raises UserFacingError when it is not the learner's."""
    found = await _forecasts(connection, _JOINED.where(forecast.c.update_key == update_key))
    if not found:
        return None
    require_own(found[0].learner_id, learner_id)
    return found[0]


async def history(connection: AsyncConnection, learner_id: str) -> list[LoggedForecast]:
    """The learner's forecasts, and where they looked without one, oldest first."""
    mine = _JOINED.where(forecast.c.learner_id == learner_id)
    return await _forecasts(connection, mine.order_by(forecast.c.created_at, forecast.c.id))


async def export_page(connection: AsyncConnection, after: str, size: int) -> list[ForecastExportRow]:
    """At most `size` forecasts with an id above `after`, by id; not where nothing was forecast."""
    page = _EXPORTED.where(forecast.c.id > after).order_by(forecast.c.id).limit(size)
    return [
        ForecastExportRow(to_forecast(row), row["platform"], row["draft_id"], row["number"])
        for row in await rows(connection, page)
    ]


async def _version_of(connection: AsyncConnection, new: Made) -> str:
    this = (version.c.draft_id == new.draft_id, version.c.number == new.version_number)
    found = await rows(connection, select(version.c.id).where(*this, belongs_to(version, new.learner_id)))
    if not found:
        raise UserFacingError("The draft you forecast for is not among yours, so the forecast was not saved.")
    return str(found[0]["id"])


async def _forecasts(connection: AsyncConnection, statement: Select[Any]) -> list[LoggedForecast]:
    return [to_forecast(row) for row in await rows(connection, statement)]
