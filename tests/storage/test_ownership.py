"""Every table belongs to somebody, and the migrations make the tables the program knows."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Column, MetaData, String, Table, create_engine, make_url
from sqlalchemy.schema import CreateTable

from bot.storage.database import upgrade
from bot.storage.ownership import (
    ABOUT_NOBODY,
    ACCOUNT_COLUMNS,
    OWNER_PATHS,
    belongs_to,
    owned_tables,
    tables_of_accounts,
    tables_without_owner,
)
from bot.storage.tables import metadata


def test_every_table_has_an_owner() -> None:
    assert tables_without_owner(metadata) == set()
    assert set(OWNER_PATHS) | ABOUT_NOBODY == set(metadata.tables)
    assert set(OWNER_PATHS) & ABOUT_NOBODY == set()


@pytest.mark.parametrize("name", sorted(ABOUT_NOBODY))
def test_a_table_about_nobody_leads_to_nobody(name: str) -> None:
    columns = metadata.tables[name].c
    assert {key.column.table.name for column in columns for key in column.foreign_keys} <= ABOUT_NOBODY
    assert not {column.name for column in columns} & {"learner_id", "external_id", "platform", "text", "answer"}


def test_a_new_table_without_an_owner_is_noticed() -> None:
    later = MetaData()
    stray = Table("diary", later, Column("id", String, primary_key=True))
    assert tables_without_owner(later) == {"diary"}
    with pytest.raises(KeyError):
        belongs_to(stray, "learner")


@pytest.mark.parametrize("table", owned_tables(metadata), ids=lambda table: table.name)
def test_every_path_ends_at_the_learner_or_at_an_account(table: Table) -> None:
    here = table
    for name in OWNER_PATHS[table.name]:
        (key,) = here.c[name].foreign_keys
        here = key.column.table
    assert here.name == "learner" or set(ACCOUNT_COLUMNS[here.name]) <= set(here.c.keys())


def test_a_table_of_accounts_points_at_no_learner() -> None:
    for table in tables_of_accounts(metadata):
        assert "learner_id" not in table.c


def test_rows_of_accounts_are_deleted_before_what_says_whose_the_accounts_are() -> None:
    names = [table.name for table in reversed(owned_tables(metadata))]
    assert max(names.index(name) for name in ACCOUNT_COLUMNS) < names.index("linked_account")
    assert names[-1] == "learner"
    assert names.index("outgoing") < names.index("arrival")


def test_every_foreign_key_cascades_and_may_not_be_empty() -> None:
    keys = [key for table in metadata.sorted_tables for column in table.c for key in column.foreign_keys]
    assert len(keys) == 17
    assert {(key.ondelete, key.parent.nullable) for key in keys} == {("CASCADE", False)}


def test_the_migrations_make_exactly_the_tables_the_program_knows(url: str) -> None:
    upgrade(url)
    engine = create_engine(url.replace("+aiosqlite", ""))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"target_metadata": metadata, "compare_type": True})
        assert compare_metadata(context, metadata) == []
    engine.dispose()


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=lambda table: table.name)
def test_every_table_is_valid_for_postgresql(table: Table) -> None:
    statement = str(CreateTable(table).compile(dialect=make_url("postgresql://").get_dialect()()))
    assert "DATETIME" not in statement
    if "created_at" in table.c:
        assert "created_at TIMESTAMP WITH TIME ZONE" in statement
