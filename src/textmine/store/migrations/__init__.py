"""Migrations: append-only, one file a step; a step and its record are one transaction."""
