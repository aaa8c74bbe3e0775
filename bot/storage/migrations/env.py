"""Run by alembic for every migration; the caller passes an open connection in `config.attributes["connection"]`."""

from alembic import context

from bot.storage.tables import metadata

# The connection is in a transaction already, which the caller commits: all pending migrations are made, or none.
context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
