"""HTML of parse_mode into entities, with the refusals of broken markup. Markdown is not played."""

from html.parser import HTMLParser
from typing import Any

from tests.loopback.bot_api.formatting import units
from tests.loopback.bot_api.refusals import bad_request

_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "s": "strikethrough",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-spoiler": "spoiler",
}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.size = 0
        self.open: list[tuple[str, dict[str, Any]]] = []
        self.entities: list[dict[str, Any]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        url = dict(attrs).get("href")
        if tag not in _TAGS and not (tag == "a" and url):
            raise bad_request(f'can\'t parse entities: Unsupported start tag "{tag}" at byte offset {self._offset()}')
        entity: dict[str, Any] = {"type": _TAGS.get(tag, "text_link"), "offset": self.size, "length": 0}
        self.open.append((tag, {**entity, "url": url} if tag == "a" else entity))

    def handle_endtag(self, tag: str) -> None:
        if not self.open:
            raise bad_request(f"can't parse entities: Unexpected end tag at byte offset {self._offset()}")
        name, entity = self.open.pop()
        if name != tag:
            told = f'expected "</{name}>", found "</{tag}>"'
            raise bad_request(f"can't parse entities: Unmatched end tag at byte offset {self._offset()}, {told}")
        self.entities.append({**entity, "length": self.size - entity["offset"]})

    def handle_data(self, data: str) -> None:
        self.text.append(data)
        self.size += units(data)

    def _offset(self) -> int:
        return len("".join(self.text).encode())


def parsed(text: str, mode: str) -> tuple[str, list[dict[str, Any]]]:
    """The text without markup and its entities. Raises `NotImplementedError` for Markdown."""
    if mode.lower() in {"markdown", "markdownv2"}:
        raise NotImplementedError("this server reads HTML and entities only")
    if mode.lower() != "html":
        raise bad_request("unsupported parse_mode")
    reader = _Reader()
    reader.feed(text)
    reader.close()
    if reader.open:
        raise bad_request(
            f"can't parse entities: Can't find end tag corresponding to start tag \"{reader.open[-1][0]}\""
        )
    found = [one for one in reader.entities if one["length"]]
    return "".join(reader.text), sorted(found, key=lambda one: one["offset"])
