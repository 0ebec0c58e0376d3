"""The store: all that is known, in one database. The only room with SQL.

open_store(url) → Engine            engine.py    open, migrate forward, errors in the user's language
with engine.begin() as connection:  write.py     one note, one transaction; its rows are replaced whole
with engine.connect() as connection: read.py     records as they were put; search.py finds passages by their words
"""

from __future__ import annotations

from sqlalchemy import Connection, Engine

from textmine.store.engine import open_store, writing

__all__ = ["Connection", "Engine", "open_store", "writing"]
