"""Many stretches of a note at once: which of them overlap a place, without asking each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Generic, TypeVar

from textmine.records import Span

Stretch = TypeVar("Stretch", bound=Span)


@dataclass(frozen=True, slots=True)
class Stretches(Generic[Stretch]):
    """Stretches in text order; starts are where they begin, reached how far those up to each reach, in characters."""

    spans: Sequence[Stretch]
    starts: Sequence[int]
    reached: Sequence[int]

    @classmethod
    def of(cls, spans: Iterable[Stretch]) -> Stretches[Stretch]:
        """The stretches of any order, some of which may overlap."""
        ordered = sorted(spans, key=lambda span: (span.start, span.end))
        ends = accumulate((span.end for span in ordered), max)
        return cls(ordered, [span.start for span in ordered], list(ends))

    def over(self, *places: Span) -> Stretch | None:
        """The first stretch that overlaps all the places, or None."""
        first = bisect_right(self.reached, max(place.start for place in places))
        last = bisect_left(self.starts, min(place.end for place in places))
        near = (self.spans[at] for at in range(first, last))
        return next((span for span in near if all(span.overlaps(place) for place in places)), None)

    def inside(self, place: Span) -> Stretch | None:
        """The first stretch that lies wholly inside the place, or None."""
        for at in range(bisect_left(self.starts, place.start), bisect_right(self.starts, place.end)):
            if place.contains(self.spans[at]):
                return self.spans[at]
        return None
