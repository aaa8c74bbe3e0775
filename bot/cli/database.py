"""`attune db`: the log's database."""

from cyclopts import App

from bot.cli.shared import open_application, show

database_app = App(name="db")


@database_app.command
def upgrade() -> None:
    """Bring the log to this program's form; a copy of an older SQLite file is kept beside it."""
    from bot.storage.database import upgrade as upgrade_log

    revision = upgrade_log(open_application().settings.database)
    show(f"The log is at revision {revision}.")
