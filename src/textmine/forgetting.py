"""People who are to be forgotten: known again by digests of their names, and painted over in every text that is read.

A tombstone holds no name, only keyed digests of its words, so that what was removed cannot be read off the list of what was
removed. (Whoever holds store and key can still try a list of names against it: a digest is no anonymity, and a store with
tombstones is to be guarded as before.) Painting over keeps the length: no offset into the original file moves.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from textmine.records import Notice, SourceText, Span

BLOCK = "█"
NOTICE = "forgotten"  # the code of the notice that a painted text carries
# Four words hold double given names and double surnames; a longer name is found by its first four.
_MOST_WORDS = 4
# A letter may be written as two: "A" and a ring. Both are one word's, so that the offsets of the text as it stands hold.
_LETTERS = r"(?:[^\W\d_][\u0300-\u036f]*)+"
_WORD = re.compile(rf"{_LETTERS}(?:[-'’]{_LETTERS})*")
# What may stand between the words of one name: white space, a comma ("Ek, Alva"), marks of emphasis, a full stop.
_BETWEEN = re.compile(r"[\s,.*_\"”“()]{1,8}")


@dataclass(frozen=True, slots=True)
class Tombstone:
    """One forgotten person. full are digests of whole names: found anywhere, they are painted over.

    short are digests of names that others may bear too (a given name alone, a surname alone): they are painted over only in a
    text that holds a whole name, or in a file whose hash is in files. salt is the key of the digests, hex.
    """

    id: str
    salt: str
    full: frozenset[str]
    short: frozenset[str]
    files: frozenset[str]


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared: lower case, without signs."""
    return tuple(folded(match.group()) for match in words_in(name))[:_MOST_WORDS]


def words_in(text: str) -> list[re.Match[str]]:
    """The words of a text where they stand; a hyphen or an apostrophe joins, a figure or an underscore parts."""
    return list(_WORD.finditer(text))


def folded(word: str) -> str:
    """A word as words are compared: lower case, each letter one sign (NFC, Unicode Standard Annex 15)."""
    return unicodedata.normalize("NFC", word).casefold()


def readings(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """What folded words may be: themselves, and what they are without the genitive -s of the last."""
    yield tuple(words)
    bare = words[-1].removesuffix("s")
    if bare != words[-1]:
        yield (*words[:-1], bare)


def whole_names(
    text: str, words: Sequence[re.Match[str]], is_one: Callable[[tuple[str, ...]], bool], most: int
) -> list[Span]:
    """Where whole names stand, in text order, the longest from each word. words are those of the text (`words_in`), is_one
    says of folded words, in the text's order, whether they are a name; most is how many words one may have.
    """
    found: list[Span] = []
    at = 0
    while at < len(words):
        length = _length_at(text, words, at, is_one, most)
        if length:
            found.append(Span(words[at].start(), words[at + length - 1].end()))
        at += length or 1
    return found


def digest(salt: str, words: Sequence[str]) -> str:
    """The keyed digest (HMAC-SHA-256, RFC 2104) of a name's words, in any order: "Ek, Alva" is "Alva Ek". 32 hex digits."""
    message = "\0".join(sorted(words)).encode()
    return hmac.new(bytes.fromhex(salt), message, hashlib.sha256).hexdigest()[:32]


def tombstone(names: Iterable[str], files: Iterable[str], salt: str) -> Tombstone:
    """The tombstone of a person known by these names: those of several words are whole names, single words short ones.

    files are the hashes of files in which the short names are known to mean this person. salt: hex, from `secrets`.
    """
    forms = [words for name in names if (words := words_of(name))]
    full = {digest(salt, words) for words in forms if len(words) > 1}
    short = {digest(salt, words) for words in forms if len(words) == 1}
    # The parts of a whole name stand alone where the whole one has been said before.
    short |= {digest(salt, [word]) for words in forms if len(words) > 1 for word in words}
    id_ = hashlib.sha256("".join(sorted(full | short)).encode()).hexdigest()[:12]
    return Tombstone(id_, salt, frozenset(full), frozenset(short), frozenset(files))


def places(text: str, sha256: str, stone: Tombstone) -> list[Span]:
    """Where a text names the person, in text order, not overlapping. sha256 is the hash of the file it was read from."""
    words = words_in(text)
    whole = whole_names(text, words, lambda run: digest(stone.salt, run) in stone.full, _MOST_WORDS)
    if not whole and sha256 not in stone.files:
        return []
    alone = [
        Span(word.start(), word.end())
        for word in words
        if word.group()[0].isupper()
        and any(digest(stone.salt, one) in stone.short for one in readings([folded(word.group())]))
    ]
    free = [span for span in alone if not any(span.overlaps(name) for name in whole)]
    return sorted([*whole, *free], key=lambda span: span.start)


def in_file_name(path: str, stone: Tombstone) -> list[Span]:
    """Where a path names the person, a short name included, whatever its case and whether hyphens stand between the words or
    in one ("anteckningar-alva-ek-berg.docx"). The spans may overlap.
    """
    capital = "".join(up if len(up := char.upper()) == 1 else char for char in path)
    hyphens = [at for at, char in enumerate(capital) if char == "-"]
    # As it stands, with every hyphen a space, with every one but one: the lengths stay, and with them the offsets.
    forms = {capital, capital.replace("-", " ")}
    for at in hyphens:
        forms.add(capital[:at].replace("-", " ") + "-" + capital[at + 1 :].replace("-", " "))
    known = next(iter(sorted(stone.files)), "")
    return [span for form in sorted(forms) for span in places(form, known, stone)]


def unnamed(path: str, stones: Iterable[Tombstone]) -> str:
    """A path with every forgotten person painted over, short names included (`in_file_name`)."""
    return painted_over(path, [span for stone in stones for span in in_file_name(path, stone)])


def painted(text: SourceText, stones: Sequence[Tombstone]) -> SourceText:
    """The text with every forgotten person painted over, and a notice that says in how many places; unchanged without any."""
    found = [span for stone in stones for span in places(text.text, text.sha256, stone)]
    if not found:
        return text
    notice = Notice(NOTICE, str(len(found)))
    return replace(text, text=painted_over(text.text, found), notices=(*text.notices, notice))


def is_painted(text: SourceText) -> bool:
    """Whether somebody is painted over in this text; its file still names them."""
    return any(notice.code == NOTICE for notice in text.notices)


def painted_over(text: str, spans: Iterable[Span]) -> str:
    """The text with these spans painted over; white space inside them stays, so that lines keep their breaks."""
    out = list(text)
    for span in spans:
        out[span.start : span.end] = [char if char.isspace() else BLOCK for char in text[span.start : span.end]]
    return "".join(out)


def _length_at(
    text: str, words: Sequence[re.Match[str]], at: int, is_one: Callable[[tuple[str, ...]], bool], most: int
) -> int:
    """How many words the whole name takes that begins with word number at; 0 where none does."""
    run = [folded(words[at].group())]
    longest = 0
    for place in range(at + 1, min(at + most, len(words))):
        if not _BETWEEN.fullmatch(text[words[place - 1].end() : words[place].start()]):
            break
        run.append(folded(words[place].group()))
        if any(is_one(one) for one in readings(run)):
            longest = len(run)
    return longest
