"""The log on disk: SQLite by default, PostgreSQL by setting. Nothing of SQLAlchemy leaves this package."""
