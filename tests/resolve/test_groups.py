from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from textmine.resolve.groups import Groups

PAIRS = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=12)


def joined(pairs: list[tuple[int, int]]) -> set[frozenset[int]]:
    groups = Groups(range(8))
    for one, other in pairs:
        groups.join(one, other)
    return {frozenset(members) for members in groups.members().values()}


def test_joins_carry_over() -> None:
    assert joined([(0, 1), (2, 3), (1, 3)]) == {frozenset({0, 1, 2, 3}), *(frozenset({n}) for n in range(4, 8))}


@given(PAIRS, st.randoms(use_true_random=False))
def test_the_order_of_the_joins_makes_no_difference(pairs: list[tuple[int, int]], random: object) -> None:
    shuffled = [(other, one) for one, other in pairs]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert joined(shuffled) == joined(pairs)
