from itertools import islice

import pytest

from benchmarks.cost import Cost
from benchmarks.notes import FORMATS, notes
from benchmarks.tables import NAIVE, chart, page
from textmine.reading import read_note


def test_the_same_seed_gives_the_same_bytes_and_a_larger_corpus_begins_with_the_smaller() -> None:
    small = list(notes(8))
    assert small == list(islice(notes(20), 8))
    assert small != list(notes(8, seed=2))


def test_every_format_is_made_and_can_be_read(tmp_path) -> None:
    for name, content in notes(len(FORMATS)):
        (tmp_path / name).write_bytes(content)
        assert "Närvarande" in read_note(tmp_path / name, name).text
    assert {path.suffix[1:] for path in tmp_path.iterdir()} == set(FORMATS)


def test_names_are_each_their_own_over_several_blocks_of_bodies() -> None:
    from benchmarks.notes import _occasion

    assert len({_occasion(number) for number in range(10_000)}) == 10_000


@pytest.mark.parametrize("counts", [(10,), (10, 100)])
def test_the_page_adds_stages_up_and_divides_the_naive_night_by_ours(counts: tuple[int, ...]) -> None:
    stages = {"from scratch: ingest": Cost(1, 2, 30), "from scratch: report": Cost(1, 3, 20)}
    rest = {"nothing new": Cost(1, 1, 10), "one new note": Cost(1, 4, 10), NAIVE: Cost(9, 20, 50)}
    limits = {"notes": 4, "pdfs": 1, "hashing": 1, "tokenizer": 1, "nlp.pipe": 1, "our model stage": 2, "pypdfium2": 1}
    results = {count: ({**stages, **rest}, {"themes": 1.0}, {**limits, "our PDF text": 4}) for count in counts}
    text = page(results)
    assert "| from scratch | 2.0 | 5.0 | 30 | 4.0 |" in text
    assert "model 50% of nlp.pipe" in text
    assert "PDF text 25% of pypdfium2" in text
    assert chart(results).count("<circle") == 4 * len(counts)
