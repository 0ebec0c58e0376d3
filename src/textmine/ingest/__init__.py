"""From a folder of files to a store that says what they say: which notes are pending, each into the store, and what
follows from all of them together. Every stage is skipped when nothing it depends on has changed.

    take_in (files → workers → batch → settle_versions) → resolve_entities → update_themes (stages)      then report.publish
"""

from __future__ import annotations

from textmine.ingest.batch import UNSUPPORTED, Batch, Progress, take_in
from textmine.ingest.files import FoundFile, Listing, Plan, find_files, plan, sha256_of
from textmine.ingest.forget import EVALUATIONS, Forgotten, forget
from textmine.ingest.retention import over as notes_over
from textmine.ingest.stages import certify_themes, resolve_entities, settle_versions, update_themes

__all__ = [
    "EVALUATIONS",
    "UNSUPPORTED",
    "Batch",
    "Forgotten",
    "FoundFile",
    "Listing",
    "Plan",
    "Progress",
    "certify_themes",
    "find_files",
    "forget",
    "notes_over",
    "plan",
    "resolve_entities",
    "settle_versions",
    "sha256_of",
    "take_in",
    "update_themes",
]
