"""Sentences in the reader's language, from folders that hold one `<locale>.ftl` (Fluent) file per locale."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

FALLBACK = "en"

Value = str | int | float


class Translator:
    """Formats the messages of one locale; a message that this locale lacks is taken from English.

    Missing everywhere raises `LookupError`; a variable that the message needs and was not given raises `ValueError`.
    """

    def __init__(self, locale: str, bundles: Sequence[FluentBundle]) -> None:
        self.locale = locale
        self._bundles = bundles

    def __call__(self, message_id: str, /, **values: Value) -> str:
        """The message as text. `values` are its variables; numbers are written the way the locale writes them."""
        for bundle in self._bundles:
            if bundle.has_message(message_id):
                return _formatted(bundle, message_id, values)
        raise LookupError(f"No message {message_id!r} in {self.locale} or {FALLBACK}.")

    def has(self, message_id: str) -> bool:
        """Whether the message exists in this locale or in English."""
        return any(bundle.has_message(message_id) for bundle in self._bundles)


class Translators(Mapping[str, Translator]):
    """A translator for each of `locales` over the same folders, loaded when it is first asked for.

    Reading a locale takes some 30 ms, and most commands speak one only.
    """

    def __init__(self, locales: Sequence[str], folders: Iterable[Path]) -> None:
        self._locales = tuple(locales)
        self._folders = tuple(folders)
        self._loaded: dict[str, Translator] = {}

    def __getitem__(self, locale: str) -> Translator:
        if locale not in self._locales:
            raise KeyError(locale)
        if locale not in self._loaded:
            self._loaded[locale] = load_translator(locale, self._folders)
        return self._loaded[locale]

    def __iter__(self) -> Iterator[str]:
        return iter(self._locales)

    def __len__(self) -> int:
        return len(self._locales)


def load_translator(locale: str, folders: Iterable[Path]) -> Translator:
    """A translator over the `.ftl` files of every folder; raises `FileNotFoundError` for an unknown locale."""
    sources = tuple(folders)
    order = [locale] if locale == FALLBACK else [locale, FALLBACK]
    return Translator(locale, [_bundle(name, sources) for name in order])


def _bundle(locale: str, folders: Sequence[Path]) -> FluentBundle:
    # Bidi isolation marks would end up in terminals, logs of tests and copied text; quotes are set apart instead.
    bundle = FluentBundle([locale], use_isolating=False)
    for folder in folders:
        bundle.add_resource(FluentResource((folder / f"{locale}.ftl").read_text(encoding="utf-8")))
    return bundle


def _formatted(bundle: FluentBundle, message_id: str, values: dict[str, Value]) -> str:
    pattern = bundle.get_message(message_id).value
    if pattern is None:
        raise LookupError(f"Message {message_id!r} has no text.")
    text, problems = bundle.format_pattern(pattern, values)
    if problems:
        raise ValueError(f"Message {message_id!r} cannot be written: {problems[0]}")
    return str(text)
