"""Swedish abbreviations with a full stop inside or after them: the stop does not end a sentence."""

from __future__ import annotations

from textmine.swedish.wordlists import word_set

# Something always follows these, so a stop after them never ends a sentence.
LEADING: frozenset[str] = word_set(
    """
    adj. ang. anm. ansv. avd. avs. bet. betr. bil. bl.a. ca. d.v.s. dir. div. dnr. dr. dvs. e.d. enl. ev. ex. exkl. f.d.
    f.n. f.r.o.m. fr.o.m. fig. forts. föreg. fören. gm. hr. i.o.m. ing. inkl. inv. jfr. jmf. jmfr. just. kap. kl.
    kv. kyrkl. leg. m.a.o. m.h.t. mib. milj. mom. motsv. mån. ngn. ngt. nr. nuv. o.d. ordf. p.g.a. p.s.s. pga. prel.
    prof. prop. ref. reg. resp. s. s.a.s. s.k. s:t. s:ta. sek. sekr. sid. sign. skr. spec. särsk. t.ex. t.o.m. t.v.
    tab. tel. tfn. tf. tim. trol. u.a. u.p.a. uppl. utb. v. v.g. å.s. ä.v. äv. övers.
    """
)

# These may also close a sentence; a capital after them begins a new one.
CLOSING: frozenset[str] = word_set("a.a. dyl. e.dyl. etc. f.f. ff. kr. m.fl. m.m. mfl. mm. o.dyl. o.s.v. osv. st.")

# A number and a stop behind one of these number a point or a day, wherever they stand.
COUNTERS: tuple[str, ...] = ("§", "§§", "punkt", "ärende", "kap.", " den")
