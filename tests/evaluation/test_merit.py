"""Merit that is not earned: inside a slogan, inside a name, in words of contempt."""

import pytest

from evaluation.heads import Embed
from evaluation.lexicon import Lexicon
from evaluation.measures import Measures, measure

RUDE = "You obviously know nothing about China. People like you are the reason nobody takes this forum seriously."


def said(measures: Measures, feature: str) -> list[str]:
    return [measures.document.text[mark.start : mark.end] for mark in measures.of(feature)]


@pytest.mark.parametrize(
    ("feature", "spoiled", "earned"),
    [
        ("people", "Foreign friends danced.", "My friends danced."),
        ("evidence", "It is reported that they came.", "The bureau reported that they came."),
        ("reader", "People like you never listen.", "A child like you might listen."),
        ("mutual", "The Binhai Cultural Exchange Week began.", "In return they gave us pears."),
        ("shared_value", "The World Peace Forum began.", "They hoped for peace."),
    ],
)
def test_a_good_word_inside_a_phrase_that_spoils_it_earns_nothing(
    feature: str, spoiled: str, earned: str, lexicon: Lexicon
) -> None:
    assert said(measure(spoiled, lexicon), feature) == []
    assert said(measure(earned, lexicon), feature) != []


@pytest.mark.parametrize(
    ("invites", "tells"),
    [
        ("Please tell me about it.", "My friends tell me about it."),
        ("Can anyone tell me why?", "They often ask me why."),
        ("Ask me anything.", "People in England ask me what he does."),
    ],
)
def test_only_what_the_reader_is_asked_invites(invites: str, tells: str, lexicon: Lexicon) -> None:
    assert said(measure(invites, lexicon), "invitation") != []
    assert said(measure(tells, lexicon), "invitation") == []


@pytest.mark.parametrize(
    ("feature", "counts", "does_not"),
    [
        ("variation", "Most families here disagree.", "It is the most crowded street."),
        ("reader", "It is for people abroad like you.", "I would like you to know her."),
        ("acknowledgement", "I understand why you left.", "I do not understand why you left."),
        ("absolute", "It is one hundred percent silk.", "It is 1,100 kilometres away."),
        ("scene", "When I was seven I ate fifteen.", "The inheritor is 71 years old."),
        ("speaker", "I live in Leeds.", "I asked him once what he reads."),
    ],
)
def test_an_everyday_sense_earns_nothing(feature: str, counts: str, does_not: str, lexicon: Lexicon) -> None:
    assert said(measure(counts, lexicon), feature) != []
    assert said(measure(does_not, lexicon), feature) == []


def test_a_person_with_a_name_keeps_it_inside_a_spoiling_phrase(lexicon: Lexicon) -> None:
    assert "Zhang" in said(measure("The so-called Zhang Guilan model won wide praise.", lexicon), "person_named")


def test_contempt_shows_no_understanding(embed: Embed) -> None:
    rude = measure(RUDE, Lexicon(), embed)
    assert rude.contempt == {0, 1}
    assert rude.of("understanding", "warmth", "shared_experience", "reader", "acknowledgement") == []


def test_a_harsh_word_about_oneself_is_no_contempt(embed: Embed) -> None:
    kind = measure("I was ashamed of her for stupid reasons, and I am sorry for it now.", Lexicon(), embed)
    assert kind.of("reproach") != []
    assert kind.contempt == frozenset()
    assert kind.of("understanding") != []


def test_where_no_tone_is_heard_every_word_of_reproach_counts() -> None:
    assert measure("The shop was closed. This is nonsense.", Lexicon()).contempt == {1}


def test_the_words_of_others_are_no_contempt(embed: Embed) -> None:
    assert measure("He wrote “you know nothing” under the video.", Lexicon(), embed).contempt == frozenset()
