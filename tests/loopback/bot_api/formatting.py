"""Texts as Telegram keeps them: cleaned, trimmed, measured in UTF-16, with entities inside the text."""

import re
from collections.abc import Callable
from typing import Any

from tests.loopback.bot_api.refusals import Refusal, bad_request

MAX_TEXT = 4_096
MAX_CAPTION = 1_024
_MAX_ENTITIES = 100
_SPACES = " \n\t\u00a0\u200b"
# TDLib's clean_input_string: control characters become spaces; returns, line and paragraph separators and the bidi
# embeddings and overrides (U+2028 to U+202E) and three combining lines vanish.
_GONE = re.compile("[\r\u2028-\u202e\u0333\u033f\u030a]")
_EDGES = _SPACES + "\r\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u0333\u033f\u030a"
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_ENTITY_TYPES = frozenset(
    {
        "mention",
        "hashtag",
        "cashtag",
        "bot_command",
        "url",
        "email",
        "phone_number",
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "blockquote",
        "expandable_blockquote",
        "code",
        "pre",
        "text_link",
        "text_mention",
        "custom_emoji",
    }
)
# The server finds these by itself.
_FOUND = (("bot_command", re.compile(r"(?<![\w/])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/])")),)
_MENTION = ("mention", re.compile(r"(?<!\w)@\w{5,32}"))


def units(text: str) -> int:
    """The length in UTF-16 code units, by which the API counts."""
    return len(text) + sum(1 for char in text if char > "\uffff") if not text.isascii() else len(text)


def kept_text(text: str, entities: list[dict[str, Any]]) -> tuple[str, list[dict[str, Any]]]:
    """The text and its entities as they are kept; raises `Refusal` for an entity outside the text."""
    if len(entities) > _MAX_ENTITIES:
        entities = entities[:_MAX_ENTITIES]
    for entity in entities:
        _check(entity, units(text), text)
    cleaned = _CONTROL.sub(" ", text)
    if _GONE.search(cleaned) or cleaned != cleaned.strip(_SPACES):
        return _cut(cleaned, entities)
    return cleaned, [dict(entity) for entity in entities]


def message_text(text: str, entities: list[dict[str, Any]], too_long: Refusal) -> tuple[str, list[dict[str, Any]]]:
    """The kept text of a message; refused when empty or, after trimming, longer than 4,096 units."""
    kept, inside = kept_text(text, entities)
    if not kept:
        raise bad_request("message text is empty")
    if units(kept) > MAX_TEXT:
        raise too_long
    return kept, with_found(kept, inside)


def caption_text(text: str, entities: list[dict[str, Any]]) -> tuple[str, list[dict[str, Any]]]:
    """The kept caption, which may be empty and has at most 1,024 units."""
    kept, inside = kept_text(text, entities)
    if units(kept) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    return kept, with_found(kept, inside)


def with_found(text: str, entities: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The entities with the commands and mentions that Telegram marks by itself, in order."""
    patterns = [*(_FOUND if "/" in text else ()), *((_MENTION,) if "@" in text else ())]
    found = [
        {"type": kind, "offset": units(text[: match.start()]), "length": units(match[0])}
        for kind, pattern in patterns
        for match in pattern.finditer(text)
    ]
    return sorted([*entities, *found], key=lambda one: (one["offset"], -one["length"])) if found else entities


def pieces(text: str) -> list[str]:
    """A person's long text as the apps send it: in messages of at most 4,096 units."""
    parts: list[str] = []
    part: list[str] = []
    size = 0
    for char in text:
        width = 2 if char > "\uffff" else 1
        if size + width > MAX_TEXT:
            parts.append("".join(part))
            part, size = [], 0
        part.append(char)
        size += width
    return [*parts, "".join(part)]


def _check(entity: dict[str, Any], length: int, text: str) -> None:
    if entity.get("type") not in _ENTITY_TYPES:
        raise bad_request("can't parse MessageEntity: Unsupported type specified")
    begin, size = entity.get("offset"), entity.get("length")
    if not isinstance(begin, int) or begin < 0:
        raise bad_request(f"receive an entity with incorrect offset {begin}")
    if not isinstance(size, int) or size < 0:
        raise bad_request(f"receive an entity with incorrect length {size}")
    if begin > length:
        raise bad_request(f"entity begins after the end of the text at UTF-16 offset {begin}")
    end = begin + size
    if end > length:
        raise bad_request(
            f"entity beginning at UTF-16 offset {begin} ends after the end of the text at UTF-16 offset {end}"
        )
    if not text.isascii() and _splits(text, begin):
        raise bad_request(f"entity begins in a middle of a UTF-16 symbol at byte offset {begin}")
    if not text.isascii() and _splits(text, end):
        raise bad_request(f"entity ends in a middle of a UTF-16 symbol at byte offset {end}")


def _splits(text: str, offset: int) -> bool:
    """Whether this UTF-16 offset lies inside a surrogate pair."""
    place = 0
    for char in text:
        if place >= offset:
            break
        place += 2 if char > "\uffff" else 1
    return place != offset


def _cut(text: str, entities: list[dict[str, Any]]) -> tuple[str, list[dict[str, Any]]]:
    """Drop what vanishes and the blanks around the text, and move the entities along."""
    if not entities:
        return _GONE.sub("", text).strip(_SPACES), []
    left, right = len(text) - len(text.lstrip(_EDGES)), len(text.rstrip(_EDGES))
    stays = [left <= place < right and not _GONE.match(char) for place, char in enumerate(text)]
    kept = "".join(char for char, stay in zip(text, stays, strict=True) if stay)
    moved = _mover(text, stays)
    limit = units(kept)
    new = []
    for entity in entities:
        begin, end = moved(entity["offset"]), moved(entity["offset"] + entity["length"])
        begin, end = min(begin, limit), min(end, limit)
        if end > begin:
            new.append({**entity, "offset": begin, "length": end - begin})
    return kept, new


def _mover(text: str, stays: list[bool]) -> Callable[[int], int]:
    places = {0: 0}
    old = new = 0
    for char, stay in zip(text, stays, strict=True):
        width = 2 if char > "\uffff" else 1
        old += width
        new += width if stay else 0
        places[old] = new
    return lambda offset: places[offset]
