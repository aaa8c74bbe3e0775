"""Reading the log on an open connection."""

from base64 import b64encode
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, and_, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.account import Account
from bot.domain.draft import Version
from bot.domain.export import ExportRow
from bot.domain.interaction import Interaction, LoggedInteraction
from bot.domain.learner import Consent, Learner, Standing
from bot.errors import UserFacingError
from bot.storage.ownership import belongs_to, belongs_to_account, owned_tables, tables_of_accounts
from bot.storage.rows import Row, to_consent, to_interaction, to_learner, to_version
from bot.storage.tables import consent, finding, interaction, learner, linked_account, metadata, score, version

_NEWEST = (consent.c.granted_at.desc(), consent.c.id.desc())

_JOINED = (
    select(
        interaction,
        version.c.draft_id,
        version.c.number,
        version.c.words,
        version.c.language,
        version.c.text,
        learner.c.platform,
    )
    .join(version, interaction.c.version_id == version.c.id)
    .join(learner, interaction.c.learner_id == learner.c.id)
)


async def rows(connection: AsyncConnection, statement: Select[Any]) -> Sequence[Row]:
    """Every row of a statement, by column name."""
    found: Sequence[Row] = (await connection.execute(statement)).mappings().all()
    return found


async def learner_of(connection: AsyncConnection, platform: str, external_id: str) -> Learner | None:
    """The person with this id on this platform, which may be an account linked later."""
    found = await rows(connection, select(learner).where(_has_account(platform, external_id)))
    return to_learner(found[0]) if found else None


async def standing_of(connection: AsyncConnection, platform: str, external_id: str) -> Standing | None:
    """The same person, and whether the consent granted last is still given."""
    newest = select(consent.c.withdrawn_at.is_(None)).where(consent.c.learner_id == learner.c.id)
    given = newest.order_by(*_NEWEST).limit(1).scalar_subquery().label("consented")
    found = await rows(connection, select(learner, given).where(_has_account(platform, external_id)))
    return Standing(to_learner(found[0]), bool(found[0]["consented"])) if found else None


def _has_account(platform: str, external_id: str) -> ColumnElement[bool]:
    first = and_(learner.c.platform == platform, learner.c.external_id == external_id)
    linked = select(linked_account.c.learner_id).where(
        linked_account.c.platform == platform, linked_account.c.external_id == external_id
    )
    return or_(first, learner.c.id.in_(linked))


async def latest_consent(connection: AsyncConnection, learner_id: str) -> Consent | None:
    """The consent granted last, withdrawn or not."""
    mine = select(consent).where(consent.c.learner_id == learner_id)
    found = await rows(connection, mine.order_by(*_NEWEST).limit(1))
    return to_consent(found[0]) if found else None


async def logged(connection: AsyncConnection, learner_id: str) -> list[LoggedInteraction]:
    """The learner's interactions, oldest first."""
    mine = interaction.c.learner_id == learner_id
    found = await rows(connection, _JOINED.where(mine).order_by(interaction.c.occurred_at, interaction.c.id))
    interactions = await _with_details(connection, found, mine)
    return [
        LoggedInteraction(one, row["draft_id"], row["number"], row["words"])
        for one, row in zip(interactions, found, strict=True)
    ]


async def of_update(connection: AsyncConnection, update_key: str, learner_id: str) -> Interaction | None:
    """The interaction that an update caused, if recorded. Raises UserFacingError when it is not the learner's."""
    this = interaction.c.update_key == update_key
    found = await rows(connection, select(interaction).where(this))
    if not found:
        return None
    require_own(found[0]["learner_id"], learner_id)
    return (await _with_details(connection, found, this))[0]


def require_own(owner_id: str, learner_id: str) -> None:
    """Raises UserFacingError when what an update caused is somebody else's."""
    if owner_id != learner_id:
        raise UserFacingError("This message was already handled for another person, so nothing was saved.")


async def export_page(connection: AsyncConnection, after: str, size: int) -> list[ExportRow]:
    """At most `size` rows with an interaction id above `after`, by id."""
    page = _JOINED.where(interaction.c.id > after).order_by(interaction.c.id).limit(size)
    found = await rows(connection, page)
    shown = interaction.c.id.in_([row["id"] for row in found])
    interactions = await _with_details(connection, found, shown)
    return [
        ExportRow(
            interaction=one,
            platform=row["platform"],
            draft_id=row["draft_id"],
            version_number=row["number"],
            language=row["language"],
            words=row["words"],
            text=row["text"],
        )
        for one, row in zip(interactions, found, strict=True)
    ]


async def latest_version(connection: AsyncConnection, learner_id: str) -> Version | None:
    """The version written last by the learner."""
    newest = (version.c.created_at.desc(), version.c.id.desc())
    mine = select(version).where(belongs_to(version, learner_id))
    found = await rows(connection, mine.order_by(*newest).limit(1))
    return to_version(found[0]) if found else None


async def versions_of(connection: AsyncConnection, draft_id: str, learner_id: str) -> list[Version]:
    """A draft's versions by number; none when the draft is not the learner's."""
    mine = (version.c.draft_id == draft_id, belongs_to(version, learner_id))
    return [to_version(row) for row in await rows(connection, select(version).where(*mine).order_by(version.c.number))]


async def everything(connection: AsyncConnection, learner_id: str) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table that is the learner's, as JSON can hold it: times in ISO 8601, UTC, bytes in base 64."""
    return {
        table.name: await _as_shown(connection, table, belongs_to(table, learner_id))
        for table in owned_tables(metadata)
    }


async def everything_of_account(connection: AsyncConnection, account: Account) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table of accounts that is this account's, as `everything`."""
    return {
        table.name: await _as_shown(connection, table, belongs_to_account(table, account))
        for table in tables_of_accounts(metadata)
    }


async def _as_shown(connection: AsyncConnection, table: Table, mine: ColumnElement[bool]) -> list[dict[str, Any]]:
    ordered = select(table).where(mine).order_by(*table.primary_key.columns)
    return [_as_json(row) for row in await rows(connection, ordered)]


def _as_json(row: Row) -> dict[str, Any]:
    return {name: _as_json_value(value) for name, value in row.items()}


def _as_json_value(value: Any) -> Any:  # noqa: ANN401 - whatever a column holds
    if isinstance(value, datetime):
        return value.isoformat()
    return b64encode(value).decode() if isinstance(value, bytes) else value


async def _with_details(
    connection: AsyncConnection, found: Sequence[Row], chosen: ColumnElement[bool]
) -> list[Interaction]:
    """Interactions of the rows `found`; `chosen` is the condition on `interaction` that found them."""
    scores = await _by_interaction(connection, score, chosen)
    findings = await _by_interaction(connection, finding, chosen)
    return [to_interaction(row, scores[row["id"]], findings[row["id"]]) for row in found]


async def _by_interaction(
    connection: AsyncConnection, details: Table, chosen: ColumnElement[bool]
) -> defaultdict[str, list[Row]]:
    statement = select(details).join(interaction, details.c.interaction_id == interaction.c.id).where(chosen)
    groups: defaultdict[str, list[Row]] = defaultdict(list)
    for row in await rows(connection, statement.order_by(details.c.position)):
        groups[row["interaction_id"]].append(row)
    return groups
