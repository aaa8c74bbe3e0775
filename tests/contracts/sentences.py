"""What holds for the sentences of every room, in whatever language."""

import re
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl


def variables_of_messages(folder: Path, locale: str) -> dict[str, set[str]]:
    """The variables of each message; fails on what Fluent cannot read and on a message written twice."""
    source = (folder / f"{locale}.ftl").read_text(encoding="utf-8")
    body = FluentParser().parse(source).body
    assert [entry.content for entry in body if isinstance(entry, ftl.Junk)] == []
    found = [entry for entry in body if isinstance(entry, ftl.Message)]
    assert len({entry.id.name for entry in found}) == len(found)
    return {
        entry.id.name: set(re.findall(r"\$(\w+)", source[entry.span.start : entry.span.end] if entry.span else ""))
        for entry in found
    }
