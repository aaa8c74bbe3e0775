"""Reads a question before it is searched for: its spelling, what it names outright, and whose readers it is about."""

from collections.abc import Callable
from dataclasses import dataclass

from knowledge.catalogue import Catalogue
from knowledge.entries import Audience
from knowledge.search.names import Names, Places, entry_names, watch_names

_KIND_WORDS = {
    "construct": "theory; theories; concept; framework; model; definition; scale; questionnaire; instrument; "
    "researcher; researchers; research; measure; measured; 理论; 概念; 模型; 定义; 量表; 问卷; 研究; 怎么测",
    "case": "case; cases; campaign; example of; examples of; went wrong; success story; film; drama; video; videos; "
    "案例; 例子; 事件; 视频; 电影; 短剧; 成功的传播; 失败的传播",
    "phrase": "slogan; slogans; stock phrase; cliché; cliche; 套话; 口号; 官话",
    "resource": "course; courses; mooc; moocs; handbook; textbook; where can i learn; 课程; 慕课; 教材; 手册; 网课",
    "drill": "exercise; exercises; drill; drills; practise; 练习题; 练一练; 怎么练",
    "indicator": "how does the tool; how do you tell; how do you count; 怎么判断; 怎么看出",
}
"""The words by which people ask for a kind of entry, between semicolons."""


@dataclass(frozen=True, slots=True)
class Question:
    """`text` is the question with misspelt words put right and without the names of countries.

    Whose readers are meant is known from `countries`, or from the audience, so that their name says nothing more and
    would only make all of their notes alike. `named` are ids of entries that stand in the question by name, `kinds` the
    kinds of entries that it asks for.
    """

    text: str
    named: frozenset[str]
    countries: frozenset[str]
    kinds: frozenset[str]


class QuestionReader:
    """Reads questions against one catalogue."""

    def __init__(self, catalogue: Catalogue, respell: Callable[[str], str]) -> None:
        """`respell` puts misspelt words right."""
        self._respell = respell
        self._entries = Names(entry_names(catalogue))
        self._watches = Names(watch_names(catalogue))
        self._kinds = Names((word, kind) for kind, words in _KIND_WORDS.items() for word in words.split("; "))
        self._places = Places(catalogue.countries())

    def read(self, asked: str, audience: Audience | None) -> Question:
        """The question, as asked about an audience or about the countries that it names."""
        # A name is no slip of the pen, so it has to go before "Iranians" is mended to "Italians".
        respelt = self._respell(self._places.removed_from(asked))
        countries = frozenset() if audience else self._places.found_in(asked) | self._places.found_in(respelt)
        named = self._entries.found_in(asked) | self._entries.found_in(respelt)
        if audience or countries:
            named |= self._watches.found_in(asked)
        kinds = frozenset(self._kinds.found_in(respelt))
        return Question(self._places.removed_from(respelt), frozenset(named), countries, kinds)
