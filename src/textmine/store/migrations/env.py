"""Alembic's entry: run by store.engine.migrate, which hands over an open connection."""

from __future__ import annotations

from typing import Any

from alembic import context

from textmine.store import schema


def _ours(_object: Any, name: str | None, kind: str, _reflected: bool, _compare_to: Any) -> bool:
    """Leave the search index's tables to fts5.py and tsvector.py when tables and schema are compared."""
    return kind != "table" or not (name or "").startswith(schema.SEARCH_TABLES)


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=schema.METADATA,
    include_object=_ours,
    # Alembic takes SQLite's DDL to be outside transactions, as Python's driver has it; our engine begins them itself.
    transactional_ddl=True,
    transaction_per_migration=True,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
