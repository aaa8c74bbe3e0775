"""Sentences in the reader's language, from folders that hold one `<locale>.ftl` (Fluent) file per locale."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

LOCALES = ("en", "zh-CN")
"""The languages that Attune speaks."""
FALLBACK = "en"

_LONGEST = 2_400
"""Letters of a value; Fluent refuses more than 2,500."""

Value = str | int | float


class Translator:
    """Formats the messages of one locale; a message that this locale lacks is taken from English.

    Missing everywhere raises `LookupError`; a variable that the message needs and was not given raises `ValueError`.
    """

    def __init__(self, locale: str, bundles: Sequence[FluentBundle], beneath: "Translator | None" = None) -> None:
        """What no bundle says is said by the one `beneath`."""
        self.locale = locale
        self._bundles = bundles
        self._beneath = beneath

    def __call__(self, message_id: str, /, **values: Value) -> str:
        """The message as text. `values` are its variables; numbers are written the way the locale writes them."""
        for bundle in self._bundles:
            if bundle.has_message(message_id):
                return _formatted(bundle, message_id, values)
        if self._beneath is not None:
            return self._beneath(message_id, **values)
        raise LookupError(f"No message {message_id!r} in {self.locale} or {FALLBACK}.")

    def has(self, message_id: str) -> bool:
        """Whether the message exists in this locale or in English."""
        own = any(bundle.has_message(message_id) for bundle in self._bundles)
        return own or (self._beneath is not None and self._beneath.has(message_id))


class Translators(Mapping[str, Translator]):
    """A translator for each of `locales` over the same folders, loaded when it is first asked for.

    Reading a locale takes tens of milliseconds, and most commands speak one only. What is said in `beneath` can be said
    too, and is not read again.
    """

    def __init__(
        self, locales: Sequence[str], folders: Iterable[Path], beneath: Mapping[str, Translator] | None = None
    ) -> None:
        self._locales = tuple(locales)
        self._folders = tuple(folders)
        self._beneath = beneath or {}
        self._loaded: dict[str, Translator] = {}

    def __getitem__(self, locale: str) -> Translator:
        if locale not in self._locales:
            raise KeyError(locale)
        if locale not in self._loaded:
            self._loaded[locale] = load_translator(locale, self._folders, self._beneath.get(locale))
        return self._loaded[locale]

    def __iter__(self) -> Iterator[str]:
        return iter(self._locales)

    def __len__(self) -> int:
        return len(self._locales)


def load_translator(locale: str, folders: Iterable[Path], beneath: Translator | None = None) -> Translator:
    """A translator over the `.ftl` files of every folder; raises `FileNotFoundError` for an unknown locale.

    What they do not say is said by the one `beneath`, of the same locale.
    """
    sources = tuple(folders)
    order = [locale] if locale == FALLBACK else [locale, FALLBACK]
    return Translator(locale, [_bundle(name, sources) for name in order], beneath)


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
    text, problems = bundle.format_pattern(pattern, {name: _short(value) for name, value in values.items()})
    if problems:
        raise ValueError(f"Message {message_id!r} cannot be written: {problems[0]}")
    return str(text)


def _short(value: Value) -> Value:
    """A text that Fluent would refuse for its length is cut, such as a name that somebody made up to be long."""
    return f"{value[:_LONGEST]}…" if isinstance(value, str) and len(value) > _LONGEST else value
