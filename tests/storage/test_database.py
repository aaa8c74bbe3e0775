"""Opening a log: new, older, newer, foreign, broken, out of reach."""

import asyncio
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy.exc import OperationalError

from bot.errors import ConfigError
from bot.storage.database import MIGRATIONS, open_database, upgrade
from bot.storage.log import Log
from bot.storage.migrations import NEWEST
from tests.storage.samples import consenting_learner, write

LATER = '''"""A later revision."""

from alembic import op

revision = "9001"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change the learner, twice."""
    op.execute("ALTER TABLE learner ADD COLUMN nickname TEXT")
    with op.batch_alter_table("learner", recreate="always") as batch:
        batch.alter_column("locale", new_column_name="tongue")
    {last}
'''

OPEN_AND_SHOW_ALEMBIC = """
import asyncio, sys
from bot.storage.log import Log

async def main():
    await (await Log.open(sys.argv[1])).aclose()

asyncio.run(main())
print("alembic" in sys.modules)
"""


@pytest.fixture
def later_migrations(tmp_path: Path) -> Path:
    """The shipped migrations and one more, which rebuilds a table that others point at."""
    folder = tmp_path / "100% later"
    shutil.copytree(MIGRATIONS, folder)
    (folder / "versions" / "rev_9001.py").write_text(LATER.format(last=""), encoding="utf-8")
    return folder


@pytest.fixture
def locked_folder() -> Iterator[Path]:
    """A folder that may be read but not written, also when the tests run as root."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o555)
    privileged = os.geteuid() == 0
    if privileged:
        os.seteuid(65534)
    try:
        yield folder
    finally:
        if privileged:
            os.seteuid(0)
        folder.chmod(0o755)
        shutil.rmtree(folder)


def folder_of(path: Path) -> dict[str, tuple[bytes, int]]:
    """Bytes and time of change of every file beside `path`."""
    return {file.name: (file.read_bytes(), file.stat().st_mtime_ns) for file in path.parent.iterdir()}


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def revision_of(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        return str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])


async def test_a_missing_file_and_folder_are_made_for_the_owner_only(path: Path, url: str) -> None:
    await (await open_database(url)).dispose()
    assert revision_of(path) == NEWEST
    assert mode_of(path) == 0o600
    assert mode_of(path.parent) == 0o700


async def test_every_connection_has_the_pragmas(url: str) -> None:
    engine = await open_database(url)
    expected = {"journal_mode": "wal", "foreign_keys": 1, "secure_delete": 1, "synchronous": 1, "busy_timeout": 30000}
    async with engine.connect() as first, engine.connect() as second:
        for connection in (first, second):
            found = {name: (await connection.exec_driver_sql(f"PRAGMA {name}")).scalar() for name in expected}
            assert found == expected
    await engine.dispose()


async def test_opening_again_changes_nothing(log: Log, path: Path, url: str) -> None:
    learner = await consenting_learner(log)
    await write(log, learner, "k1")
    await log.aclose()
    before = folder_of(path)
    assert upgrade(url) == NEWEST
    assert folder_of(path) == before


def test_the_newest_revision_is_the_one_that_alembic_would_upgrade_to() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    assert ScriptDirectory.from_config(config).get_current_head() == NEWEST


def test_only_a_log_that_has_to_be_migrated_needs_alembic(url: str) -> None:
    command = [sys.executable, "-c", OPEN_AND_SHOW_ALEMBIC, url]
    ran = [subprocess.run(command, capture_output=True, text=True, check=True) for _ in range(2)]  # noqa: S603 - own words
    assert [one.stdout for one in ran] == ["True\n", "False\n"]


def test_an_up_to_date_log_opens_while_another_process_writes(path: Path, url: str) -> None:
    upgrade(url)
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("PRAGMA journal_mode = WAL")
        writer.execute("BEGIN IMMEDIATE")
        assert upgrade(url) == NEWEST
        writer.execute("ROLLBACK")


async def test_many_may_open_a_new_log_at_once(path: Path, url: str) -> None:
    logs = await asyncio.gather(*(Log.open(url) for _ in range(12)))
    people = await asyncio.gather(*(log.enrol("console", "u1", "en") for log in logs))
    for log in logs:
        await log.aclose()
    assert len({person.id for person in people}) == 1
    assert revision_of(path) == NEWEST


async def test_opening_waits_for_a_reader_that_holds_the_file(path: Path, url: str) -> None:
    upgrade(url)
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as reader:
        reader.execute("PRAGMA journal_mode = DELETE")
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM alembic_version").fetchall()
        opening = asyncio.create_task(Log.open(url))
        await asyncio.sleep(0.2)
        assert not opening.done()
        reader.execute("COMMIT")
    log = await opening
    await log.aclose()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


async def test_a_log_of_a_newer_attune_is_refused_and_untouched(log: Log, path: Path, url: str) -> None:
    await consenting_learner(log)
    await log.aclose()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    before = folder_of(path)
    with pytest.raises(ConfigError) as caught:
        await open_database(url)
    assert str(caught.value) == (
        f"The log at {path} was written by a newer Attune (revision 9999); "
        "update Attune or point ATTUNE_DATABASE_URL elsewhere."
    )
    assert folder_of(path) == before


async def test_an_older_log_is_backed_up_and_then_migrated(
    log: Log, path: Path, url: str, later_migrations: Path
) -> None:
    learner = await consenting_learner(log)
    await write(log, learner, "k1", text="kept through the change")
    await log.aclose()
    assert upgrade(url, later_migrations) == "9001"
    backup = path.with_name(f"attune.db.bak-{NEWEST}")
    assert (revision_of(path), revision_of(backup)) == ("9001", NEWEST)
    for file, column in ((path, "tongue"), (backup, "locale")):
        with closing(sqlite3.connect(file)) as connection:
            assert connection.execute(f"SELECT {column} FROM learner").fetchall() == [("en",)]  # noqa: S608
            assert connection.execute("SELECT text FROM version").fetchall() == [("kept through the change",)]
    assert mode_of(backup) == 0o600
    with pytest.raises(ConfigError, match="newer Attune"):
        await open_database(url)


@pytest.mark.parametrize(
    "case",
    [
        ("op.execute('ALTER TABLE nowhere ADD COLUMN x TEXT')", ConfigError),
        ("op.execute('DELETE FROM learner')", ConfigError),
        ("raise ZeroDivisionError", ZeroDivisionError),
    ],
)
async def test_a_migration_that_fails_leaves_the_log_as_it_was(
    log: Log, path: Path, url: str, later_migrations: Path, case: tuple[str, type[Exception]]
) -> None:
    last, raised = case
    learner = await consenting_learner(log)
    await log.aclose()
    (later_migrations / "versions" / "rev_9001.py").write_text(LATER.format(last=last), encoding="utf-8")
    with pytest.raises(raised):
        upgrade(url, later_migrations)
    assert revision_of(path) == NEWEST
    again = await Log.open(url)
    found = await again.learner("console", "u1")
    await again.aclose()
    assert found is not None
    assert (found.id, found.locale) == (learner, "en")


def test_a_file_that_is_no_database_is_refused_and_untouched(path: Path, url: str) -> None:
    path.parent.mkdir()
    path.write_bytes(b"a student's essay, not a database\n" * 200)
    before = folder_of(path)
    with pytest.raises(ConfigError, match="not a database"):
        upgrade(url)
    assert folder_of(path) == before


def test_another_programs_database_is_refused_and_untouched(path: Path, url: str) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmarks (id INTEGER)")
        connection.commit()
    before = folder_of(path)
    with pytest.raises(ConfigError, match="another program"):
        upgrade(url)
    assert folder_of(path) == before


def test_a_folder_that_cannot_be_written_is_a_clear_error(locked_folder: Path) -> None:
    for file in ("attune.db", "deeper/attune.db"):
        with pytest.raises(ConfigError, match="cannot be written"):
            upgrade(f"sqlite:///{locked_folder / file}")


def test_a_folder_where_the_file_should_be_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be written"):
        upgrade(f"sqlite:///{tmp_path}")
    (tmp_path / "file").touch()
    with pytest.raises(ConfigError, match="cannot be written"):
        upgrade(f"sqlite:///{tmp_path / 'file' / 'attune.db'}")


@pytest.mark.parametrize("url", ["sqlite://", "sqlite+aiosqlite:///:memory:", "sqlite:///file:x?mode=memory&uri=true"])
def test_a_log_in_memory_is_refused(url: str) -> None:
    with pytest.raises(ConfigError, match="plain file"):
        upgrade(url)


def test_a_broken_url_is_refused_without_repeating_its_password() -> None:
    with pytest.raises(ConfigError) as caught:
        upgrade("postgresql//bot:hunter2@db/attune")
    assert "hunter2" not in str(caught.value)
    assert caught.value.__suppress_context__


def test_a_database_without_a_driver_is_refused_without_its_password() -> None:
    with pytest.raises(ConfigError, match="No driver") as caught:
        upgrade("nosuchdatabase://bot:hunter2@db/attune")
    assert "hunter2" not in str(caught.value)


async def test_errors_of_the_engine_hide_what_was_written(url: str) -> None:
    engine = await open_database(url)
    async with engine.connect() as connection:
        with pytest.raises(OperationalError) as caught:
            await connection.exec_driver_sql("SELECT ? FROM nowhere", ("canary",))
    await engine.dispose()
    assert "canary" not in str(caught.value)
