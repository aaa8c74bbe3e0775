"""Tears of being moved, read as what they mean.

Readers say of a story that it made them cry, and praise it. Word lists and heads hear the crying. Being moved is felt
as pleasant and close even where it is sad (Menninghaus et al. 2015; Zickfeld et al. 2019), so the wordings for it are
read as "moved me" before anything else is made of a comment. Crying for another reason is left as it is.
"""

import re
from typing import Final

_TEARS = re.compile(
    r"cry|cried|tear|weep|wept|sob|哭|泪|淚|llor|lágrim|lagrim|pleur|larme|tränen|wein|heul|nangis|chor|lacrim|pian"
    r"|слез|слёз|плака|دموع|ابك|بكي|泣|涙|눈물|울었|울컥",
    re.IGNORECASE,
)
_ME = r"(?:me|us|everyone|all of us)"
_SO = r"(?:(?:so|very|really|literally|actually|always|just|even|almost|nearly|totally|hard|much|a bit|a little)\s+)*"
_ELSE = r"(?!\s+(?:with|of|from|in|out of)\s+(?:laugh|anger|rage|shame|frustrat|pain|despair|boredom))"
_CRY = r"(?:cry\w*|tear(?:y|ing)?(?:[- ]?eyed| up)?|weep\w*|sob\w*|in tears|to tears)"
_WATCHING = r"(?:watching|reading|listening|at the end|at this|at that|the whole time|through|happy tears)"
_TOUCHING = "was so touching"
MEANINGS: Final[tuple[tuple[str, str], ...]] = (
    (rf"\b(?:ma[dk]es?|making|got|gets|ha[dsv]e?|left|leaves)\s+{_ME}\s+{_SO}{_CRY}\b{_ELSE}", _TOUCHING),
    (rf"\b(?:kept|keeps)\s+{_ME}\s+crying\b{_ELSE}", _TOUCHING),
    (rf"\b(?:moved?|moves|moving|reduced|brought|brings)\s+(?:{_ME}\s+)?{_SO}to tears\b", _TOUCHING),
    (rf"\b(?:brought|brings?|bringing|put)\s+{_SO}tears?\s+(?:to|in)\s+(?:my|our)\s+eyes?", _TOUCHING),
    (rf"\bi(?:'m| am|m| was)\s+{_SO}(?:in tears|tearing up|teary)\b{_ELSE}", f"it {_TOUCHING}"),
    (rf"\bi\s+{_SO}(?:cried|wept|teared up|sobbed)\s+(?:\w+\s+){{0,3}}?{_WATCHING}", f"it {_TOUCHING}:"),
    (r"\bi(?:'m| am|m) not crying,?\s*(?:you(?:'re| are|re)?)\b(?: crying)?", f"it {_TOUCHING}"),
    (r"\b(?:tears of (?:joy|happiness)|happy tears)\b", "joy"),
    (
        r"(?:看|听|聽|读|讀|感动|感動|暖)哭了?|泪目|淚目|热泪盈眶|眼泪都?(?:出来|止不住|掉下来|下来)了?",
        "很感动",
    ),
    (r"\b(?:me|nos) (?:ha hecho|hizo|hace|hicieron) llorar|lágrimas en los ojos", "es muy emocionante"),
    (r"\b(?:me|nos) (?:fez|faz) chorar|lágrimas nos olhos", "é muito emocionante"),
    (r"\b(?:m'a|nous a|me) fait pleurer|(?:les )?larmes aux yeux", "très émouvant"),
    (r"\b(?:mir|uns) (?:kamen|kommen) die tränen|tränen in den augen|zu tränen gerührt", "wunderschön berührend"),
    (r"\b(?:mi|ci) (?:ha fatto|fa) piangere|le lacrime agli occhi", "mi ha commosso molto"),
    (r"\b(?:bikin|buat|membuat) (?:aku |saya |gue )?(?:nangis|menangis)(?: terharu)?|nangis terharu", "sangat terharu"),
    (r"до сл[её]з|сл[её]зы на глазах", "очень трогательно"),
    (r"泣けた|泣ける|涙が出(?:た|る|ました)|感動して泣いた", "とても感動した"),
    (r"눈물이? ?(?:났어요|났다|나네요|나요)", "감동적이에요"),
)
"""Wordings, as regular expressions over text in any case, and what is read in their place, in the same language."""
_WORDINGS = tuple((re.compile(wording, re.IGNORECASE), meaning) for wording, meaning in MEANINGS)
_CRYING_SIGNS = re.compile("[😭😢🥲🥹😥]")


def tears_read(text: str) -> str:
    """The text with tears of being moved read as being moved; signs for crying beside them say nothing more."""
    if not _TEARS.search(text):
        return text
    read = text.replace("’", "'")
    found = 0
    for pattern, meaning in _WORDINGS:
        read, times = pattern.subn(meaning, read)
        found += times
    return _CRYING_SIGNS.sub(" ", read) if found else text
