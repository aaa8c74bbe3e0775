"""Whose row is it: the one list that /mydata and /forget both go by."""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, MetaData, Table, select

OWNER_PATHS: Mapping[str, tuple[str, ...]] = {
    "learner": (),
    "consent": ("learner_id",),
    "draft": ("learner_id",),
    "version": ("draft_id", "learner_id"),
    "interaction": ("learner_id",),
    "score": ("interaction_id", "learner_id"),
    "finding": ("interaction_id", "learner_id"),
}
"""For each table the foreign keys that lead to its learner; the learner's own row is the end of every path."""


def tables_without_owner(metadata: MetaData) -> set[str]:
    """Names of tables that no path leads from; must be empty."""
    return {table.name for table in metadata.sorted_tables if table.name not in OWNER_PATHS}


def belongs_to(table: Table, learner_id: str) -> ColumnElement[bool]:
    """The condition that selects the learner's rows of `table`. Raises KeyError for a table without a path."""
    return _follow(table, OWNER_PATHS[table.name], learner_id)


def _follow(table: Table, path: tuple[str, ...], learner_id: str) -> ColumnElement[bool]:
    if not path:
        return table.c.id == learner_id
    column = table.c[path[0]]
    (key,) = column.foreign_keys
    parent = key.column.table
    return column.in_(select(parent.c.id).where(_follow(parent, path[1:], learner_id)))
