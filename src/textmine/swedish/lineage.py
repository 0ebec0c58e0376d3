"""How minutes say that one organisation became another: it was renamed, joined with others, or replaced."""

from __future__ import annotations

import re

# Between an organisation and the one that it became.
RENAMED = re.compile(
    r"\s*,?\s*(?:har bytt namn till|byter namn till|bytte namn till|har bytt namn och heter nu|heter (?:numera|nu|sedan \w+|"
    r"från (?:och med )?[\w ]{2,20}?)|döptes om till|har döpts om till|döps om till|fick namnet|har fått namnet)\s*",
    re.IGNORECASE,
)
REPLACED = re.compile(
    r"\s*,?\s*(?:ersätts av|ersattes av|har ersatts av|har blivit|blev|efterträds av|efterträddes av|avlöstes av)\s*",
    re.IGNORECASE,
)
MERGED_INTO = re.compile(
    r"\s*,?\s*(?:har gått upp i|gick upp i|går upp i|uppgick i|uppgår i|inordnades i|har inordnats i|inordnas i)\s*",
    re.IGNORECASE,
)
# Between an organisation and what it was called before: "Fritidskontoret (tidigare Idrottskontoret)".
WAS_BEFORE = re.compile(
    r"\s*[(,]\s*(?:som )?(?:tidigare|f\.?\s?d\.?|före detta|förut|fordom|hette tidigare)(?: kallad| kallat| hette)?\s+",
    re.IGNORECASE,
)
# Between two organisations that are joined, and between the second and what came of them.
AND = re.compile(r"\s+(?:och|samt|&)\s+", re.IGNORECASE)
MERGED = re.compile(
    r"\s*,?\s*(?:har\s+)?(?:slås|slogs|slagits|går|gick|gått)\s+(?:samman|ihop)\s+(?:till|i|och (?:bildar|bildade|blir|blev))\s*"
    r"(?:den nya |det nya )?",
    re.IGNORECASE,
)
# A sentence with one of these tells of a plan, a wish or a denial.
NOT_SO = re.compile(
    r"\b(?:inte|ej|aldrig|föreslå\w*|förslag\w*|vill|bör|borde|skulle|kanske|eventuellt|planera\w*|om|ifall|utred\w*|önska\w*)\b|\?",
    re.IGNORECASE,
)
