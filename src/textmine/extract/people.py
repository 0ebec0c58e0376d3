"""People: those of the roster, wherever they are named again, and others whom the words around them show to be people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from textmine.extract.runs import Run, has_ending, is_given, is_initials, is_noun_like, is_role, runs_of
from textmine.extract.surface import CAPITALISED, SP, Candidate, Surface, compiled, occurrences
from textmine.records import PASSAGE_KINDS, Attendee, Basis, Block, Label, Minutes
from textmine.swedish.alphabet import LETTER, LOWER, UPPER
from textmine.swedish.elections import BESIDE_CHOSEN, ELECTION_TITLE
from textmine.swedish.names import (
    AMBIGUOUS_GIVEN_NAMES,
    BEFORE_ROLE,
    ELECTING,
    GIVEN_NAMES,
    JOINED,
    JOINERS,
    NAMED_AFTER,
    NOBODY,
    PARTICLES,
    PARTIES,
    PEOPLE_LABELS,
    PERSON_VERB_ENDINGS,
    PERSON_VERBS,
    PERSON_WORK,
    SAINT,
    SIGNATURE_CUES,
    SURE_SURNAME_ENDINGS,
    SURNAME_ENDINGS,
)
from textmine.swedish.organisations import (
    ACTOR_VERBS,
    HEADS_BEFORE,
    NOT_BEFORE_TAIL,
)
from textmine.swedish.places import PLACES

_PARTY_AFTER = re.compile(rf"[ ,]{{0,3}}\(([{UPPER}][{LETTER}]{{0,3}})\)")
_NICKNAME = re.compile(rf"[\"“”„'’]([{UPPER}][{LETTER}]+)[\"“”'’]|^([{UPPER}][{LOWER}]+) \(")
# "Oscar L.", "Tuva S": the first letter of a surname that the note does not write out.
_SHORTENED = re.compile(rf"(?: [{UPPER}](?![{LETTER}\d:&/-])(?!\.[{LETTER}])\.?){{1,2}}")
_INITIAL_BEFORE = re.compile(rf"(?<![{LETTER}\d-])[{UPPER}](?:-[{UPPER}])?\.? $")  # "A Sjödin", "A-M. Ek"
_LABELLED = re.compile(rf"(?:^|[\n\t.(])[ *]*((?:[{LETTER}]+[ /]){{0,3}}[{LETTER}]+)[ *]*:[ *]*([^\n\t:]*)$")


def people(surface: Surface, minutes: Minutes, organisations: Iterable[Candidate]) -> Iterator[Candidate]:
    """Every mention of a person, not yet sorted; some may overlap.

    organisations are the candidates already found in the same text: "Name Name, Organisation" is a roster entry anywhere.
    """
    for attendee in minutes.attendance:
        yield Candidate(0, attendee.name.start, attendee.name.end, Label.PERSON, Basis.ROSTER)
    turned = _surnames_first(minutes.attendance)
    listed = tuple(name for attendee in minutes.attendance for name in _forms(attendee, turned))
    places = {span for name in listed for span in occurrences(surface, name)}
    for start, end in sorted(places):
        if " " not in surface.text[start:end] and _surname_follows(surface, end):
            continue  # "Stig" was listed, "Stig Ek" has signed
        yield Candidate(0, start, end, Label.PERSON, Basis.COREFERENCE)
    organisation_starts = frozenset(candidate.start for candidate in organisations)
    runs = tuple(runs_of(surface, organisation_starts))
    found = [(run, basis) for run in runs if (basis := _full_name(surface, run, organisation_starts)) is not None]
    found += [(run, Basis.HEADING) for run in _chosen(minutes, runs, {run.start for run, _ in found})]
    certain = {run.start for run, _ in found}
    alone = {name for name in listed if " " not in name}
    found += [
        (run, Basis.COREFERENCE)
        for run in runs
        if run.start not in certain and len(run.words) == 2 and run.first in alone and _may_be_person(surface, run)
    ]
    found += [(run, Basis.RULE) for run in _beside(surface, runs, found)]
    for run, basis in found:
        yield Candidate(1, run.start, run.end, Label.PERSON, basis)
    for name in sorted({surface.text[run.start : run.end] for run, _ in found}):
        for start, end in occurrences(surface, name):
            yield Candidate(1, start, end, Label.PERSON, Basis.COREFERENCE)
    yield from _with_nickname(surface)
    full_names = {*listed, *(surface.text[run.start : run.end] for run, _ in found)}
    known = frozenset(_bare(name.split()[0]) for name in full_names if name.split())
    known |= frozenset(nickname for attendee in minutes.attendance for nickname in _nicknames(attendee))
    surnames = frozenset(name.split()[-1] for name in full_names if len(name.split()) > 1)
    for surname in sorted(surnames):
        for start, _ in occurrences(surface, surname):
            initial = _INITIAL_BEFORE.search(surface.text[max(0, start - 6) : start])
            if initial:
                yield Candidate(1, start - len(initial.group()), start + len(surname), Label.PERSON, Basis.COREFERENCE)
    for run in runs:
        single = _given_name_alone(surface, run, known) or _surname_alone(run, surnames)
        if single is not None:
            yield single


def _with_nickname(surface: Surface) -> Iterator[Candidate]:
    """Given name, nickname in quotes and surname: 'Bertil "Berra" Ek'."""
    for match in compiled(rf"({CAPITALISED}){SP}[\"“”„][{UPPER}][{LETTER}-]+[\"“”]{SP}({CAPITALISED})").finditer(
        surface.text
    ):
        if is_given(match.group(1)) and not is_role(match.group(2)) and match.group(2) not in PLACES:
            yield Candidate(1, match.start(), match.end(), Label.PERSON, Basis.LEXICON)


def _chosen(minutes: Minutes, runs: Iterable[Run], certain: set[int]) -> Iterator[Run]:
    """The runs that stand alone, but for offices and the like, in a passage below a title of election ("Val av kassör")."""
    elected = [
        block
        for block in minutes.blocks
        if block.kind in PASSAGE_KINDS and block.item is not None and _is_election(minutes, block)
    ]
    for block in elected:
        inside = [run for run in runs if block.start <= run.start and run.end <= block.end and len(run.words) > 1]
        rest = minutes.source_text.text[block.start : block.end]
        for run in reversed(inside):
            rest = rest[: run.start - block.start] + rest[run.end - block.start :]
        if inside and not re.search(r"\w", BESIDE_CHOSEN.sub(" ", rest)):
            yield from (run for run in inside if run.start not in certain and len(run.words) in (2, 3) and _plain(run))


def _plain(run: Run) -> bool:
    return not any(is_noun_like(word) or word in HEADS_BEFORE or word in NOT_BEFORE_TAIL for _, _, word in run.words)


def _is_election(minutes: Minutes, block: Block) -> bool:
    """Whether the heading nearest above a block, or its item's title, says that people are chosen."""
    above = block.headings[-1] if block.headings else ""
    if not above and block.item is not None:
        above = minutes.items[block.item].title.plain
    return ELECTION_TITLE.match(above) is not None


def _surnames_first(attendance: Iterable[Attendee]) -> bool:
    """Whether most of a roster's names have the given name last: then those whose given name no register knows have, too."""
    pairs = [words for one in attendance if len(words := one.name.plain.split()) == 2]
    last = sum(is_given(words[1]) and not is_given(words[0]) for words in pairs)
    return last * 2 > len(pairs)


def _forms(attendee: Attendee, turned: bool) -> tuple[str, ...]:
    """A listed name; its initials alone ("K-G Granberg"); the given name first where the list has it last ("Berggren Anna")."""
    name = attendee.name.plain
    words = name.split()
    if len(words) > 1 and "-" in words[0] and is_initials(words[0]):
        return name, words[0]
    if len(words) == 2 and (turned or is_given(words[1])) and not is_given(words[0]):
        return name, f"{words[1]} {words[0]}"
    return (name,)


def _surname_follows(surface: Surface, end: int) -> bool:
    """Whether one capitalised word that no sentence begins with stands right behind a given name."""
    after = re.match(rf" ([{UPPER}][{LOWER}]+)(?! [{UPPER}])", surface.text[end : end + 40])
    return after is not None and not is_role(after.group(1)) and after.group(1) not in PLACES


def _nicknames(attendee: Attendee) -> Iterator[str]:
    """What an entry calls somebody beside the name: Bertil "Berra" Ek, Bella (Isabella Ek)."""
    for match in _NICKNAME.finditer(attendee.text):
        yield match.group(1) or match.group(2)


def _full_name(surface: Surface, run: Run, organisation_starts: frozenset[int]) -> Basis | None:
    """Why a run of two words or more is a person's name, None where nothing shows it."""
    if len(run.words) < 2 or run.first in NOBODY or _names_something_else(surface, run):
        return None
    if re.search(rf"-[{LOWER}]", run.last):  # "Karl Berg-priset"
        return None
    party = _PARTY_AFTER.match(surface.text, run.end)
    if party and party.group(1).upper() in PARTIES:
        return Basis.RULE
    if _by_words(surface, run):
        return Basis.LEXICON
    return Basis.RULE if _by_place(surface, run, organisation_starts) else None


def _by_words(surface: Surface, run: Run) -> bool:
    """Whether the run's own words show that it is a person: a given name, initials, a sure surname."""
    likely = has_ending(run.last, SURNAME_ENDINGS)
    if is_given(run.first) and (run.first not in AMBIGUOUS_GIVEN_NAMES or likely):
        return True
    if _is_else(run.first):
        return False
    ends_entry = bool(re.match(r" *(?:[,(\n\t]|$)", surface.text[run.end : run.end + 3]))
    sure = has_ending(run.last, SURE_SURNAME_ENDINGS) and (ends_entry or not surface.begins(run.start))
    return sure or (is_initials(run.first) and likely)


def _by_place(surface: Surface, run: Run, organisation_starts: frozenset[int]) -> bool:
    """Whether the run stands where a person does: beside a role, in a list of people, before ", Organisation"."""
    if _is_else(run.first):
        return False
    if _after_role(surface, run) or _after_label(surface, run) or _before_role(surface, run) or _elected(surface, run):
        return True
    comma = re.match(r", {1,3}", surface.text[run.end : run.end + 4])
    before_organisation = bool(comma) and run.end + len(comma.group() if comma else "") in organisation_starts
    sure = has_ending(run.last, SURE_SURNAME_ENDINGS)
    return before_organisation and (sure or (surface.begins(run.start) and not is_noun_like(run.last)))


def _elected(surface: Surface, run: Run) -> bool:
    """Whether a form of choosing stands right before or behind: "valdes Name Name", "Name Name utsågs"."""
    before = re.search(rf"(?:{ELECTING})(?:{SP}[{LOWER}]+)?:?{SP}$", surface.before(run.start))
    return bool(
        before or re.match(rf",?{SP}(?:{ELECTING})\b", surface.text[run.end : run.end + 12])
    ) and _may_be_person(surface, run)


def _is_else(word: str) -> bool:
    """Whether a first word belongs to places and organisations, or to no name at all."""
    return word in PLACES or word in HEADS_BEFORE or word in NOT_BEFORE_TAIL or is_noun_like(word)


def _beside(surface: Surface, runs: tuple[Run, ...], found: list[tuple[Run, Basis]]) -> Iterator[Run]:
    """Runs of two words or three that are joined to a person's name by a comma or "och": people are listed with people."""
    persons = {run.end: run for run, _ in found} | {run.start: run for run, _ in found}
    starts = {run.start for run, _ in found}
    last_person = -1
    for run in runs:
        if run.start in starts:
            last_person = run.end
            continue
        joined = re.fullmatch(
            rf"(?:,|,?{SP}(?:{JOINED}){SP}|,{SP})", surface.text[last_person : run.start] if last_person > 0 else ""
        )
        if joined and len(run.words) in (2, 3) and run.end not in persons and _may_be_person(surface, run):
            yield run
            last_person = run.end


def _may_be_person(surface: Surface, run: Run) -> bool:
    """Whether nothing speaks against a run being a person: no place, no common noun's ending, nothing named after somebody."""
    ordinary = any(is_noun_like(word) or word in HEADS_BEFORE or word in NOT_BEFORE_TAIL for _, _, word in run.words)
    return not ordinary and run.first not in NOBODY and not _names_something_else(surface, run)


def _given_name_alone(surface: Surface, run: Run, known: frozenset[str]) -> Candidate | None:
    """A given name that stands for a person, by this note's own people or by the word list."""
    if len(run.words) != 1 or _names_something_else(surface, run):
        return None
    word = run.first
    bare = word[:-1] if _genitive(word) and word not in known and word[:-1] in known else _bare(word)
    initial = _SHORTENED.match(surface.text, run.end) if word == bare else None
    shown = initial is not None or not surface.begins(run.start) or _acts(surface, run)
    if bare in AMBIGUOUS_GIVEN_NAMES and (bare not in known or not shown):
        return None
    end = initial.end() if initial else run.end
    if bare in known:
        return Candidate(1, run.start, end, Label.PERSON, Basis.COREFERENCE)
    if bare in GIVEN_NAMES and bare not in PLACES and (initial or not _next_is_capital(surface, run)):
        return Candidate(1, run.start, end, Label.PERSON, Basis.LEXICON)
    return None


def _bare(word: str) -> str:
    """A given name without genitive -s, where the rest is a name of its own."""
    return word[:-1] if _genitive(word) and word[:-1] in GIVEN_NAMES and word not in GIVEN_NAMES else word


def _genitive(word: str) -> bool:
    """Whether a final -s may be a genitive's: names in -s, -x and -z take none."""
    return word.endswith("s") and not word.endswith(("ss", "xs", "zs"))


def _names_something_else(surface: Surface, run: Run) -> bool:
    """A street, a church, a school or a fund named after somebody."""
    following = re.match(rf"{SP}([{LETTER}]+)", surface.text[run.end : run.end + 30])
    if following and following.group(1).lower() in NAMED_AFTER:
        return True
    before = surface.text[max(0, run.start - 8) : run.start]
    return bool(re.search(SAINT, before))


def _next_is_capital(surface: Surface, run: Run) -> bool:
    return bool(re.match(rf"{SP}[{UPPER}]", surface.text[run.end : run.end + 18]))


def _acts(surface: Surface, run: Run) -> bool:
    """Whether a verb of what people do follows: "Bo redovisade", not "Bo i byn"."""
    following = re.match(rf"{SP}([{LOWER}]+)", surface.text[run.end : run.end + 30])
    if following is None:
        return False
    verb = following.group(1)
    if verb in JOINERS:  # "Stig och Karin skickar"
        return bool(re.match(rf"{SP}[{LOWER}]+{SP}[{UPPER}]", surface.text[run.end : run.end + 30]))
    return verb in PERSON_WORK or verb in ACTOR_VERBS or verb in PERSON_VERBS or verb.endswith(PERSON_VERB_ENDINGS)


def _surname_alone(run: Run, surnames: frozenset[str]) -> Candidate | None:
    """A surname by itself, of somebody whose full name stands in the note; only what nothing but a surname ends in."""
    if len(run.words) == 1 and run.first in surnames and has_ending(run.first, SURE_SURNAME_ENDINGS):
        return Candidate(1, run.start, run.end, Label.PERSON, Basis.COREFERENCE)
    return None


def _after_role(surface: Surface, run: Run) -> bool:
    """Whether a role word stands right before: "utredare Name Name", "ordförande: Name Name"."""
    before = re.search(rf"([{LETTER}]+):? {{1,3}}$", surface.before(run.start))
    return bool(before) and is_role(before.group(1)) if before else False


def _before_role(surface: Surface, run: Run) -> bool:
    """Whether a comma and a role follow: "Name Name, områdeschef"."""
    after = re.match(rf",{SP}(?:{BEFORE_ROLE})*([{LETTER}]+)", surface.text[run.end : run.end + 60])
    return bool(after and is_role(after.group(1)) and after.group(1)[0].islower() and _may_be_person(surface, run))


def _after_label(surface: Surface, run: Run) -> bool:
    """Whether the line begins with a label of a list of people, and only names stand between it and the run."""
    before = surface.text[max(0, run.start - 400) : run.start]
    if re.search(rf"(?:{'|'.join(SIGNATURE_CUES)})[: \n]{{1,4}}$", before):
        return True
    labelled = _LABELLED.search(before)
    if not labelled:
        return False
    label, between = labelled.groups()
    if not any(part.lower() in PEOPLE_LABELS for part in re.split(r"[ /]", label)):
        return False
    names = re.sub(r"\([^()]*\)", " ", between)
    return all(
        word[0].isupper() or word.lower() in JOINERS or word in PARTICLES or is_role(word)
        for word in re.findall(rf"[{LETTER}][{LETTER}'’.-]*", names)
    )
