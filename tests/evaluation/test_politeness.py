"""Dialogue hears courtesy and curtness in four languages, and tells wanting to know from blaming."""

import pytest

from evaluation.document import parse
from evaluation.features.exchange import exchange_marks
from evaluation.heads import Embed
from evaluation.lexicon import Lexicon
from evaluation.measures import measure
from evaluation.rubric import standard_rubric
from evaluation.scores import UNSCORED, score
from evaluation.wordlists import LANGUAGES, entries, names

COURTEOUS_AND_CURT = {
    "en": (
        (
            "Thank you for the recipe, it worked well. I would put in a little less salt, but perhaps yours is milder. "
            "Could you tell me where you buy it?"
        ),
        (
            "Your recipe is nonsense and there is far too much salt in it. Stop pretending that you can cook. "
            "Who told you to write recipes?"
        ),
    ),
    "zh": (
        "谢谢您的菜谱，我照着做了，很好吃。也许我会少放一点盐，可能是我们这里的盐比较咸。请问您的盐是在哪里买的？",
        "你这菜谱纯属胡说，盐放得太多了。别再装作会做饭。你有什么资格写菜谱，难道自己从来不尝一口吗？",
    ),
    "es": (
        (
            "Gracias por la receta, me ha salido muy bien. Quizá pondría algo menos de sal; puede que la suya sea "
            "más suave. ¿Podría decirme dónde la compra?"
        ),
        (
            "Tu receta es una tontería y lleva demasiada sal. Deja de fingir que sabes cocinar. "
            "¿Quién te crees que eres para escribir recetas?"
        ),
    ),
    "ja": (
        (
            "レシピをありがとうございました。とてもおいしくできました。塩はもう少し減らしてもよいかもしれません。"
            "どちらで塩を買っていらっしゃるか、教えていただけますか。"
        ),
        (
            "このレシピはでたらめだ。塩が多すぎる。料理ができるふりをするな。"
            "お前は何様のつもりだ。二度とレシピなど書くな。"
        ),
    ),
}


def dialogue(text: str, embed: Embed | None) -> float:
    found = score(measure(text, Lexicon(), embed), standard_rubric())["dialogue"].value
    assert found is not None
    return found


def weights(text: str, embed: Embed | None = None) -> dict[str, float]:
    return {mark.feature: round(mark.weight, 2) for mark in exchange_marks(parse(text), embed)}


@pytest.mark.parametrize("language", COURTEOUS_AND_CURT)
def test_a_courteous_message_scores_far_above_a_curt_one_on_the_same_matter(language: str, embed: Embed) -> None:
    courteous, curt = COURTEOUS_AND_CURT[language]
    assert parse(courteous).language == parse(curt).language == language
    assert dialogue(courteous, embed) > dialogue(curt, embed) + 15
    assert dialogue(courteous, None) > dialogue(curt, None) + 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_dialogue_is_scored_in_other_languages(language: str, embed: Embed) -> None:
    scores = score(measure(COURTEOUS_AND_CURT[language][0], Lexicon(), embed), standard_rubric())
    assert [name for name, found in scores.items() if found != UNSCORED] == ["dialogue"]


def test_a_question_about_the_readers_life_asks_and_one_that_demands_an_account_challenges(embed: Embed) -> None:
    assert weights("What does your family cook when somebody comes home?", embed)["question"] > 0.9
    challenged = weights("Why was the second column of the table changed without a reason?", embed)
    assert challenged["challenge"] > 0.5
    assert "question" not in challenged


@pytest.mark.parametrize(
    "text",
    [
        "Who do you think you are?",
        "Why do you keep changing the name of the bridge?",
        "你凭什么这样说？",
        "¿Con qué derecho escribe usted eso?",
        "何様のつもりですか。",
    ],
)
def test_a_question_that_accuses_is_rhetorical_in_every_language(text: str) -> None:
    assert set(weights(text)) & {"question", "challenge", "rhetorical"} == {"rhetorical"}


def test_the_questions_after_an_accusing_one_accuse_as_well() -> None:
    found = [mark.feature for mark in exchange_marks(parse("What about your own country? Did you count the dead?"))]
    assert found == ["rhetorical", "rhetorical"]


def kinds(text: str, embed: Embed) -> list[str]:
    return [mark.feature for mark in exchange_marks(parse(text), embed)]


def test_questions_in_a_row_ask_when_they_sound_like_wanting_to_know(embed: Embed) -> None:
    assert kinds("What happened after the storm? Is the family safe?", embed) == ["question", "question"]
    assert kinds("Who built the harbour? Who paid for the stones? Who was forgotten?", embed) == ["rhetorical"] * 3


def test_short_questions_in_a_row_are_heard_together(embed: Embed) -> None:
    assert kinds("What happened? And when?", embed) == ["question", "question"]
    assert kinds("They sold it. What for? Who gains? Who pays?", embed) == ["rhetorical"] * 3


def test_orders_in_the_form_of_a_question_ask_nothing(embed: Embed) -> None:
    assert kinds("Could you stop changing the names in our list?", embed) == ["challenge"]


def test_a_polite_japanese_question_needs_no_question_mark() -> None:
    assert weights("町の川では泳げますか。") == {"question": 1.0, "reader_question": 1.0}
    assert weights("町の川では泳げます。") == {}


def test_three_words_are_too_few_to_hear_a_challenge_in(embed: Embed) -> None:
    assert weights("What happened then?", embed)["question"] == 1.0


def test_strung_together_formulas_of_politeness_saturate(embed: Embed) -> None:
    plain = "The old bridge was closed in March and the ferry runs again from six in the morning until nine. "
    once = dialogue(plain * 3 + "Please, thank you, could you, would you, perhaps.", embed)
    many = dialogue(plain * 3 + "Please, thank you, could you, would you, perhaps. " * 8, embed)
    assert many < once + 15
    assert many < 75


def test_what_somebody_else_says_in_quotation_marks_is_not_the_writers_reproach() -> None:
    marks = measure("外婆笑着对我说：“你别胡说，谢谢你来看我。”", Lexicon()).marks
    assert {mark.feature for mark in marks} & {"reproach", "courtesy"} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_of_a_language_bears_an_english_name_and_repeats_no_entry(language: str) -> None:
    assert names(language) <= names("en")
    for name in names(language):
        assert len(entries(name, language)) == len(set(entries(name, language)))
