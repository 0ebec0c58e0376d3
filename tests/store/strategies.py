"""Hypothesis strategies: analyses that keep what records promise (spans inside the text, one passage a span) and nothing more."""

from __future__ import annotations

from hypothesis import strategies as st

from textmine.records import (
    Action,
    ActionKind,
    AgendaItem,
    AttendanceStatus,
    Attendee,
    Basis,
    BlockKind,
    CalendarRow,
    Decision,
    Header,
    ItemType,
    Label,
    Mention,
    NoteAnalysis,
    NoteKind,
    Notice,
    Page,
    Passage,
    Proposal,
    Quote,
    SourceText,
)

# Letters outside ASCII and outside the first plane, a combining ring, both newlines, quotes that SQL uses.
TEXTS = st.text(alphabet="aåÄöé\u030ar \n\r\t'\"%😀§–-1", max_size=40)
WORDS = st.text(st.characters(exclude_characters="\x00", codec="utf-8"), max_size=6)
MAYBE_WORDS = st.none() | WORDS
DATES = st.none() | st.sampled_from(["2022", "2023-04", "2023-04-13"])


def quotes(text: str) -> st.SearchStrategy[Quote]:
    ends = st.integers(0, len(text))
    return st.tuples(ends, ends).map(lambda pair: Quote.of(text, min(pair), max(pair)))


def _extended(text: str, record: type, /, **fields: st.SearchStrategy) -> st.SearchStrategy:
    """Records that are quotations with more to them."""
    return st.tuples(quotes(text), st.fixed_dictionaries(fields)).map(
        lambda pair: record(pair[0].start, pair[0].end, pair[0].text, **pair[1])
    )


def _some(records: st.SearchStrategy, **rules) -> st.SearchStrategy:
    return st.lists(records, max_size=3, **rules).map(tuple)


@st.composite
def analyses(draw: st.DrawFn, source: str = "2023/möte å.txt", text: st.SearchStrategy[str] = TEXTS) -> NoteAnalysis:
    words = draw(text)
    quote = quotes(words)
    maybe_quote = st.none() | quote
    basis = st.sampled_from(Basis)
    items = draw(
        _some(
            st.builds(
                lambda span, title, number, kind: AgendaItem(span.start, span.end, title, number, kind),
                quote,
                quote,
                MAYBE_WORDS,
                st.none() | st.sampled_from(ItemType),
            )
        )
    )
    item = st.none() | st.sampled_from(range(len(items))) if items else st.none()
    attendee = _extended(
        words,
        Attendee,
        name=quote,
        status=st.sampled_from(AttendanceStatus),
        affiliation=maybe_quote,
        role=MAYBE_WORDS,
        party=MAYBE_WORDS,
        group=MAYBE_WORDS,
    )
    row = _extended(words, CalendarRow, date=DATES, time=MAYBE_WORDS, place=MAYBE_WORDS, title=MAYBE_WORDS)
    passage = _extended(
        words,
        Passage,
        kind=st.sampled_from(BlockKind),
        item=item,
        headings=_some(WORDS),
        terms=_some(WORDS),
        parts=_some(_some(WORDS)),
        vector=st.binary(max_size=8),
    )
    decision = _extended(
        words,
        Decision,
        basis=basis,
        item=item,
        explicit=st.booleans(),
        formal=st.booleans(),
        reported=st.booleans(),
        decided_by=maybe_quote,
        responsible=_some(quote),
        due=MAYBE_WORDS,
        due_iso=DATES,
    )
    action = _extended(
        words,
        Action,
        kind=st.sampled_from(ActionKind),
        basis=basis,
        item=item,
        tentative=st.booleans(),
        reported=st.booleans(),
        responsible=_some(quote),
        due=MAYBE_WORDS,
        due_iso=DATES,
    )
    pages = _some(st.builds(lambda span, number: Page(span.start, span.end, number), quote, st.integers(1, 9)))
    return NoteAnalysis(
        source_text=SourceText(
            source=source,
            sha256=draw(st.sampled_from(["a" * 64, "b" * 64])),
            format=draw(st.sampled_from(["txt", "md", "docx", "pdf"])),
            text=words,
            pages=draw(pages),
            notices=draw(_some(st.builds(Notice, WORDS, WORDS))),
        ),
        header=Header(
            kind=draw(st.sampled_from(NoteKind)),
            title=draw(maybe_quote),
            date=draw(DATES),
            time=draw(MAYBE_WORDS),
            place=draw(maybe_quote),
            bodies=draw(_some(quote)),
        ),
        attendance=draw(_some(attendee)),
        items=items,
        calendar=draw(_some(row)),
        passages=draw(_some(passage, unique_by=lambda p: (p.start, p.end))),
        mentions=draw(_some(_extended(words, Mention, label=st.sampled_from(Label), basis=basis))),
        decisions=draw(_some(decision)),
        actions=draw(_some(action)),
        proposals=draw(_some(_extended(words, Proposal, basis=basis, item=item))),
    )
