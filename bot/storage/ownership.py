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
    "practised": ("learner_id",),
    "answer": ("practised_id", "learner_id"),
    "forecast": ("learner_id",),
}
"""For each table the foreign keys that lead to its learner; the learner's own row is the end of every path."""
ABOUT_NOBODY = frozenset({"class_rule"})
"""Tables that hold nothing of any learner: they point at no other table, and name no person."""


def tables_without_owner(metadata: MetaData) -> set[str]:
    """Names of tables that no path leads from and that are not about nobody; must be empty."""
    return {table.name for table in metadata.sorted_tables} - set(OWNER_PATHS) - ABOUT_NOBODY


def owned_tables(metadata: MetaData) -> list[Table]:
    """The tables that hold rows of learners, parents before children."""
    return [table for table in metadata.sorted_tables if table.name not in ABOUT_NOBODY]


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
