"""The stages that a judgement concerns, done at once in the background; whoever judged waits for them a short while."""

from __future__ import annotations

import logging
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYetError

from textmine import ingest
from textmine.errors import place_of
from textmine.judgements import OF_ENTITIES, OF_THEMES
from textmine.records import JudgementKind
from textmine.settings import Settings

log = logging.getLogger("textmine")

_ENTITIES = OF_ENTITIES | {JudgementKind.MENTION}
_THEMES = OF_THEMES | {JudgementKind.THEME_WATCHED}
_NOTES = frozenset({JudgementKind.SAME_NOTE})
# A click should not seem dead; what takes longer is told, and is there when it is done.
_PATIENCE = 8.0


class Workshop:
    """One stage at a time; a stage that nothing has changed for is skipped by itself."""

    def __init__(self, settings: Settings) -> None:
        """The settings are those of the nightly run, so that both give the same result."""
        self._settings = settings
        self._hand = ThreadPoolExecutor(max_workers=1, thread_name_prefix="textmine-stage")

    def obey(self, kind: JudgementKind) -> bool:
        """Whether all that a judgement of this kind concerns has been worked out anew already; else it soon will be.

        A stage that fails is no failure of the judgement, which is kept: the nightly run will obey it.
        """
        if kind not in _ENTITIES | _THEMES | _NOTES:
            return True
        work: Future[None] = self._hand.submit(self._do, kind)
        work.add_done_callback(_log_fault)
        try:
            return work.exception(_PATIENCE) is None
        except NotYetError:
            return False

    def close(self) -> None:
        """Let the work under way finish."""
        self._hand.shutdown()

    def _do(self, kind: JudgementKind) -> None:
        if kind in _NOTES:
            ingest.settle_versions(self._settings)
            ingest.resolve_entities(self._settings)
            ingest.update_themes(self._settings)
        elif kind in _ENTITIES:
            ingest.resolve_entities(self._settings)
        else:
            ingest.update_themes(self._settings)


def _log_fault(work: Future[None]) -> None:
    error = work.exception()
    if error is not None:
        log.warning("stage failed: %s", place_of(error))
