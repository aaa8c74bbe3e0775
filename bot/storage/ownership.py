"""Whose row is it: the one list that /mydata and /forget both go by."""

from collections.abc import Callable, Mapping

from sqlalchemy import ColumnElement, MetaData, Table, and_, select, tuple_

from bot.domain.account import Account
from bot.storage.tables import learner, linked_account

OWNER_PATHS: Mapping[str, tuple[str, ...]] = {
    "learner": (),
    "consent": ("learner_id",),
    "draft": ("learner_id",),
    "version": ("draft_id", "learner_id"),
    "interaction": ("learner_id",),
    "score": ("interaction_id", "learner_id"),
    "finding": ("interaction_id", "learner_id"),
    "practised": ("learner_id",),
    "answer": ("practised_id", "learner_id"),
    "forecast": ("learner_id",),
    "linked_account": ("learner_id",),
    "link_code": ("learner_id",),
    "membership": ("learner_id",),
    "arrival": (),
    "outgoing": ("update_key",),
    "dead_letter": (),
    "hold": (),
    "session": (),
    "wrong_code": (),
}
"""For each table the foreign keys that lead to where it is known whose the row is: the learner's own row, or one that
names an account."""
ACCOUNT_COLUMNS: Mapping[str, tuple[str, str]] = {
    "arrival": ("platform", "external_id"),
    "dead_letter": ("platform", "external_id"),
    "hold": ("platform", "chat"),
    "session": ("platform", "external_id"),
    "wrong_code": ("platform", "external_id"),
}
"""Tables whose rows name an account, enrolled or not. A chat with one person has that person's id."""
ABOUT_NOBODY = frozenset({"class_rule", "classroom", "join_code"})
"""Tables that hold nothing of any learner: they name no person, and point at no table that does."""


def tables_without_owner(metadata: MetaData) -> set[str]:
    """Names of tables that no path leads from and that are not about nobody; must be empty."""
    return {table.name for table in metadata.sorted_tables} - set(OWNER_PATHS) - ABOUT_NOBODY


def owned_tables(metadata: MetaData) -> list[Table]:
    """The tables that hold rows of people, parents before children.

    Those of accounts are last: deleting backwards, a learner's accounts are still known when it is their turn.
    """
    owned = [table for table in metadata.sorted_tables if table.name not in ABOUT_NOBODY]
    return sorted(owned, key=_is_of_accounts)


def tables_of_accounts(metadata: MetaData) -> list[Table]:
    """The tables whose rows are an account's, whoever that is, parents before children."""
    return [table for table in owned_tables(metadata) if _is_of_accounts(table)]


def tables_of_learners(metadata: MetaData) -> list[Table]:
    """The tables whose rows point at a learner themselves."""
    return [table for table in owned_tables(metadata) if OWNER_PATHS[table.name] == ("learner_id",)]


def belongs_to(table: Table, learner_id: str) -> ColumnElement[bool]:
    """The condition that selects the rows of `table` that are the learner's or of one of their accounts.

    Raises KeyError for a table without a path.
    """
    accounts = (
        select(learner.c.platform, learner.c.external_id)
        .where(learner.c.id == learner_id)
        .union_all(
            select(linked_account.c.platform, linked_account.c.external_id).where(
                linked_account.c.learner_id == learner_id
            )
        )
    )

    def mine(end: Table) -> ColumnElement[bool]:
        if end.name == "learner":
            return end.c.id == learner_id
        return tuple_(*(end.c[name] for name in ACCOUNT_COLUMNS[end.name])).in_(accounts)

    return _follow(table, OWNER_PATHS[table.name], mine)


def belongs_to_account(table: Table, account: Account) -> ColumnElement[bool]:
    """The condition that selects the account's rows of a table of accounts."""

    def mine(end: Table) -> ColumnElement[bool]:
        platform, external_id = (end.c[name] for name in ACCOUNT_COLUMNS[end.name])
        return and_(platform == account.platform, external_id == account.external_id)

    return _follow(table, OWNER_PATHS[table.name], mine)


def _follow(table: Table, path: tuple[str, ...], mine: Callable[[Table], ColumnElement[bool]]) -> ColumnElement[bool]:
    if not path:
        return mine(table)
    column = table.c[path[0]]
    (key,) = column.foreign_keys
    return column.in_(select(key.column).where(_follow(key.column.table, path[1:], mine)))


def _is_of_accounts(table: Table) -> bool:
    here = table
    for name in OWNER_PATHS[table.name]:
        (key,) = here.c[name].foreign_keys
        here = key.column.table
    return here.name in ACCOUNT_COLUMNS
