"""What the kinds of judgement are called where people see them."""

from __future__ import annotations

from textmine.records import JudgementKind, ThemeChange

KINDS = {
    JudgementKind.THEME_LABEL: "frågans namn",
    JudgementKind.THEME_MERGED: "frågor slås ihop",
    JudgementKind.THEME_SPLIT: "fråga delas",
    JudgementKind.THEME_WATCHED: "fråga bevakas",
    JudgementKind.THEME_STANDS: "fråga godtas",
    JudgementKind.PASSAGE_THEME: "stycket hör till frågan",
    JudgementKind.SAME: "samma eller olika",
    JudgementKind.NAME: "rätt namn",
    JudgementKind.FOLLOWS: "blev sedan",
    JudgementKind.MENTION: "är ett namn",
    JudgementKind.DECISION: "är ett beslut",
    JudgementKind.ACTION: "är ett åtagande",
    JudgementKind.DONE: "åtagandet är gjort",
    JudgementKind.SAME_NOTE: "samma anteckning eller inte",
}

# What discovery proposes to do with a theme.
PROPOSED = {
    ThemeChange.BORN: "ny fråga",
    ThemeChange.MERGED: "slå ihop",
    ThemeChange.SPLIT: "dela",
    ThemeChange.RETIRED: "avsluta",
}

# What may be answered on the command line, and the verdict it stands for.
VERDICTS = {
    "same": "same",
    "samma": "same",
    "different": "different",
    "olika": "different",
    "unsure": "unsure",
    "osäker": "unsure",
    "osäkert": "unsure",
}

# The trials of how steady themes are.
TRIALS = {
    "night": "senaste körningen mot den förra",
    "repeat": "samma sak igen",
    "order": "anteckningarna i annan ordning",
    "without": "utan {note}",
    "added": "{note} tillagd till de andra",
}
