"""Notes that are kept no longer: of meetings too long ago, and of files that have been gone for a while. Off unless it is set."""

from __future__ import annotations

import logging
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from textmine.forgetting import unnamed
from textmine.records import Failure
from textmine.settings import Settings
from textmine.store import Connection, Engine, forgetting, open_store, retention, writing

log = logging.getLogger("textmine")

_LAST = "9999-12-31"  # fills up a date of which only the year or the month is known: it may have been the last day
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Keeping:
    """The days (ISO) before which a meeting was, or up to which a file was missed, for a note to go; None where notes stay."""

    meeting: str | None
    withdrawn: str | None

    def is_too_old(self, day: str | None) -> bool:
        """Whether a meeting of that day, of which the year or month alone may be known, was too long ago; never without one."""
        return bool(self.meeting and day) and (day or "") + _LAST[len(day or "") :] < (self.meeting or "")

    def is_over(self, held: retention.Held) -> bool:
        """Whether a note goes."""
        gone = bool(self.withdrawn and held.withdrawn) and (held.withdrawn or "") <= (self.withdrawn or "")
        return gone or self.is_too_old(held.date)


def keeping(settings: Settings, today: date) -> Keeping:
    """What the settings say on that day."""
    meeting = withdrawn = None
    if settings.keep_months is not None:
        year, month = divmod(today.year * _MONTHS + today.month - 1 - settings.keep_months, _MONTHS)
        meeting = date(year, month + 1, min(today.day, monthrange(year, month + 1)[1])).isoformat()
    if settings.keep_withdrawn_days is not None:
        withdrawn = (today - timedelta(days=settings.keep_withdrawn_days)).isoformat()
    return Keeping(meeting, withdrawn)


def over(settings: Settings, today: date | None = None) -> tuple[retention.Held, ...]:
    """The notes that the next run will remove, by path; nothing is changed."""
    day = today or date.today()
    with open_store(settings.store_url).connect() as connection:
        return _over(connection, keeping(settings, day))


def remove(engine: Engine, settings: Settings, today: date) -> tuple[tuple[str, ...], tuple[Failure, ...]]:
    """The paths of the notes that were removed, and the files of them that are there still, which are kept out from now on.

    What people judged stays, and so do the files: they are their owner's.
    """
    day, kept = today.isoformat(), keeping(settings, today)
    with writing(engine) as connection:
        retention.date_the_withdrawn(connection, day)
        forgotten = forgetting.tombstones(connection)
        gone = _over(connection, kept)
        failures = [
            Failure(one.source, retention.EXPIRED, one.date or "", day) for one in gone if one.withdrawn is None
        ]
        there = {failure.source: failure for failure in failures}
        for one in gone:
            retention.remove(connection, one.source)
            if one.source in there:
                retention.keep_out(connection, one, there[one.source])
            log.info("removed: %s", unnamed(one.source, forgotten))
    with engine.connect() as connection:
        due = retention.wipe_is_due(connection)
    if due:
        forgetting.wipe(engine)
        with writing(engine) as connection:
            retention.wiped(connection)
    return tuple(one.source for one in gone), tuple(failures)


def _over(connection: Connection, kept: Keeping) -> tuple[retention.Held, ...]:
    return tuple(one for one in retention.held(connection) if kept.is_over(one))
