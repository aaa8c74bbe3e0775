"""Every rule fires on what it is about, and not on what only looks like it."""

from collections.abc import Iterable

import pytest
from hypothesis import given

from evaluation.checks import any_failed, check
from evaluation.finding import Finding
from evaluation.findings import find, resolved_and_new
from evaluation.lexicon import Lexicon
from evaluation.measures import measure
from evaluation.rubric import standard_rubric
from evaluation.rules import CODED_RULES, DIMENSION_OF_CONCERN, LACKS, MARK_RULES, OFFICIAL_SENTENCE, PRAISE_RULES
from evaluation.scores import overall, score
from evaluation.strengths import praise
from tests.drafts import FOLK, NAMES, PAIRS, STORY, example
from tests.evaluation.generated import texts

QUIET = "The road goes over the hill and down to the lake, past a field of beans and a low wall of stones. " * 3
"""Sixty-three words without a person, a feeling or a question."""

FIRES = [
    ("audience-trap", "An Oriental smile greeted us.", "An eastern wind greeted us."),
    ("doubtful-fact", "Marco Polo brought noodles home.", "Marco Polo wrote about noodles."),
    ("stock-phrase", "The county vigorously promoted tea.", "He wrote that the county “vigorously promoted tea”."),
    ("stock-phrase", "It was a win-win situation.", "In game theory, win-win means that both gain."),
    ("us-against-them", "Hostile forces smear us.", "The cat is the enemy of every mouse."),
    ("us-against-them", "Migrants swarm over our country.", "Bees swarm over the pear tree."),
    ("reproach", "You obviously know nothing, you people.", "We argued over nothing, she and I."),
    ("reproach", "This is nonsense. Grow up.", "He wrote “this is nonsense” and left."),
    ("ranking", "Our culture is superior to theirs.", "My brother felt inferior in that suit."),
    ("ranking", "Only in China is there such a soup.", "Only in China have I eaten this soup."),
    ("ranking", "Our railways have surpassed those of Japan.", "The bus overtook us on the hill."),
    ("one-voice", "The Chinese people love peace.", "Some Chinese people I met love peace."),
    ("one-voice", "The West does not understand.", "The sun went down to the west of the lake."),
    ("one-voice", "Foreigners love our tea.", "A foreigner asked me the way."),
    ("one-voice", "Foreigners love our tea.", "Some foreigners I met love our tea."),
    ("one-voice", "All the people of the county agree.", "All the people at the table laughed."),
    ("presumption", "Of course everyone drinks tea.", "Nobody told me that tea is good."),
    ("presumption", "Clearly, tea is good.", "She could see the tea clearly."),
    ("self-praise", "Our bridge is the best in the world.", "It is not the best in the world, but we like it."),
    ("self-praise", "It is the most beautiful city.", "It was the most beautiful day of the year."),
    ("self-praise", "It is one of the greatest bridges.", "He is the greatest liar in our family."),
    ("loaded-wording", "The ministers' shameless lies must end.", "The ministers' figures were wrong."),
    ("loaded-wording", "He is a brutal dictator of a corrupt state.", "It was a brutal climb in filthy weather."),
    ("loaded-wording", "The spineless council gave in.", "He called the council “spineless” and left."),
    ("unglossed-term", "She lost her hukou.", "She lost her place."),
    ("claim-without-source", "Experts say it is safe.", "“Experts,” he said, and shrugged."),
    ("claim-without-source", "The county has eliminated poverty.", "Our team was eliminated in June."),
    ("figure-without-source", "36,000 visitors came.", "According to the survey, 36,000 visitors came."),
    ("figure-without-source", "It is reported that 36,000 tourists came.", "Data from the census: 36,000 tourists."),
    ("figure-without-source", "It grew by 20%.", "A cup costs 12 yuan and the bus 3 dollars."),
    ("controlling", "You must understand this.", "She must be tired."),
    ("controlling", "You have to see it.", "I have to be home by six."),
    ("controlling", "If you want to know China, you have to come.", "If you spill it, you have to drink all of it."),
    ("controlling", "You should come at once.", "The bus should arrive at noon."),
    ("rhetorical-question", "How can anyone deny it?", "Who knocks at the doors where you live?"),
    ("rhetorical-question", "Who paid? Who gained?", "Who paid? My father did. Who gained? Nobody I met."),
    ("inflation", "An amazing day and a stunning walk.", "An amazing day and a long walk."),
    ("shouting", "Stop! Look! Listen!", "Stop! Look. Listen!"),
    (
        "heavy-sentence",
        "The implementation of institutional modernisation requires comprehensive administrative coordination.",
        "My aunt hates institutional modernisation and comprehensive administrative coordination.",
    ),
    ("slow-opening", "In recent years, the road has changed. " + QUIET, QUIET + "In recent years, it has changed."),
    ("no-person", QUIET, QUIET + "She walks it."),
    ("no-feeling", QUIET, QUIET + "The beans smell sweet and the wall is warm."),
    ("no-dialogue", QUIET, QUIET + "Have you ever walked it?"),
    ("hidden-speaker", QUIET, "I work for the county. " + QUIET),
    ("unnamed-narrator", "I liked it. " + QUIET, "I work for the county. " + QUIET),
    ("unnamed-narrator", "I liked it. " + QUIET, "My father and my little sister walked it. " + QUIET),
    ("local-unit", "They own 3 mu of tea.", "They own 3 mu (half an acre) of tea."),
]  # fmt: skip

PRAISED = [
    ("explains-term", "She lost her hukou, the household registration.", "She lost her hukou."),
    ("grants-a-point", "The bridge is far from perfect.", "A cup costs 12 yuan."),
    ("hears-people", "“The roasting is work too,” she said.", "They call it the “Old Road” here."),
    (
        "hears-people",
        "“It is sweeter than honey,” she said.",
        "“It is sweeter than honey,” said a villager with his cap on.",
    ),
    ("names-a-person", "Zhang Guilan picks tea on the hill.", "Zhang County picks tea on the hill."),
    ("names-a-person", "Zhang Guilan picks tea on the hill.", "Zhang Guilan, Linhe city press office"),
    ("shows-feeling", "His hands trembled on the table.", "He was in a good mood."),
    ("shows-feeling", "His hands trembled on the table.", "The county knew it and said nothing."),
    ("sets-a-scene", "One morning the lift stopped.", "Mornings are important."),
    ("asks-a-question", "What do you eat at home?", "What was eaten there?"),
    ("sources-a-figure", "According to the census, 36,000 visitors came.", "36,000 visitors came."),
    ("pictures-the-reader", "Imagine the noise in your own kitchen.", "The noise in the kitchen was loud."),
    ("pictures-the-reader", "Imagine the noise in your own kitchen.", "People like you are why nobody reads this."),
    ("says-who-speaks", "I work for the county.", "The county works."),
    ("builds-a-bridge", "It reminds me of bread.", "It is bread."),
    ("shows-difference-within", "In my village people disagree about it.", "Some of them still disagree about it."),
    ("uses-the-senses", "The broth smelled of ginger.", "It was a quiet road."),
    ("shares-ground", "They gave each other pears.", "They gave her pears."),
    ("shares-ground", "They gave each other pears.", "The law and the neighbours and the mills mattered."),
    ("shares-ground", "They gave each other pears.", "We should all be kind to each other."),
]


def found_in(text: str, lexicon: Lexicon) -> list[Finding]:
    measures = measure(text, lexicon)
    return find(measures, check(measures))


def rules_of(findings: Iterable[Finding]) -> set[str]:
    return {finding.rule for finding in findings}


@pytest.mark.parametrize(("rule", "about_it", "looks_like_it"), FIRES)
def test_a_rule_fires_on_what_it_is_about_only(rule: str, about_it: str, looks_like_it: str, lexicon: Lexicon) -> None:
    assert rule in rules_of(found_in(about_it, lexicon))
    assert rule not in rules_of(found_in(looks_like_it, lexicon))


@pytest.mark.parametrize(("rule", "earns_it", "does_not"), PRAISED)
def test_a_strength_is_named_where_it_is_one(rule: str, earns_it: str, does_not: str, lexicon: Lexicon) -> None:
    earned, other = measure(earns_it, lexicon), measure(does_not, lexicon)
    assert rule in rules_of(praise(earned, check(earned)))
    assert rule not in rules_of(praise(other, check(other)))


def test_every_rule_is_tried() -> None:
    problems = {rule.id for rule in (*MARK_RULES, *LACKS, *CODED_RULES)}
    assert {rule for rule, _, _ in FIRES} == problems - {OFFICIAL_SENTENCE.id}, "that one needs the embedder"
    assert {rule for rule, _, _ in PRAISED} == {rule.id for rule in PRAISE_RULES}


@pytest.mark.parametrize(
    "glossed",
    [
        "She lost her hukou (household registration) in May.",
        "She lost her hukou, the household registration that ties a family to a village.",
        "She lost her hukou — household registration.",
        "Hukou is the household registration of a family.",
        "Her hukou means that she may not study here.",
        "She lost the household paper called “hukou” that year.",
        "She lost what we call hukou.",
        "Her household registration (hukou) was lost.",
        "She lost her hukou. It is the paper that ties a family to a village.",
    ],
)
def test_a_term_explained_in_passing_is_explained(glossed: str, lexicon: Lexicon) -> None:
    assert [mark.feature for mark in measure(glossed, lexicon).of("glossed_term", "unglossed_term")] == ["glossed_term"]


@pytest.mark.parametrize(
    "bare",
    [
        "She lost her hukou in May.",
        "She lost her hukou, and nobody helped.",
        "Without a hukou she could not study.",
        "Her hukou was lost.",
        "The hukou office closed at five.",
        "She lost her hukou. The bus left at six.",
    ],
)
def test_a_term_left_bare_is_a_finding(bare: str, lexicon: Lexicon) -> None:
    assert "unglossed-term" in rules_of(found_in(bare, lexicon))


def test_a_term_explained_once_is_explained_for_good(lexicon: Lexicon) -> None:
    assert found_in("She lost her hukou (household registration). A hukou is precious.", lexicon) == []
    late = "A hukou decides a life. She lost her hukou (household registration)."
    assert rules_of(found_in(late, lexicon)) == {"unglossed-term"}


@pytest.mark.parametrize(("official", "folk"), PAIRS)
def test_the_official_version_scores_below_the_folk_one(official: str, folk: str, lexicon: Lexicon) -> None:
    overalls = []
    for name in (official, folk):
        measures = measure(example(name), lexicon)
        scores = score(measures, standard_rubric(), withheld=any_failed(check(measures)))
        overalls.append(overall(scores, standard_rubric()))
    assert overalls[0] is not None
    assert overalls[1] is not None
    assert overalls[0] + 8 < overalls[1]


@pytest.mark.parametrize("name", FOLK)
def test_folk_drafts_are_not_told_off_for_an_official_tone(name: str, lexicon: Lexicon) -> None:
    assert rules_of(found_in(example(name), lexicon)) & {"stock-phrase", "heavy-sentence", "self-praise"} == set()


@pytest.mark.parametrize("name", NAMES)
def test_findings_quote_the_draft_and_never_the_same_words_twice(name: str, lexicon: Lexicon) -> None:
    text = example(name)
    findings = found_in(text, lexicon)
    assert all(text[finding.start : finding.end] == finding.quote for finding in findings)
    assert all(DIMENSION_OF_CONCERN[finding.concern] == finding.dimension for finding in findings)
    marked = [f for f in findings if f.rule in {rule.id for rule in MARK_RULES}]
    for index, finding in enumerate(marked):
        assert not any(finding.start < other.end and other.start < finding.end for other in marked[index + 1 :])
    assert [f.weight for f in findings] == sorted((f.weight for f in findings), reverse=True)


@given(texts)
def test_findings_in_any_text_quote_it(lexicon: Lexicon, text: str) -> None:
    measures = measure(text, lexicon)
    checks = check(measures)
    for finding in (*find(measures, checks), *praise(measures, checks)):
        assert finding.quote == text[finding.start : finding.end] != ""


def test_a_draft_that_fails_a_check_is_praised_for_honesty_only(lexicon: Lexicon) -> None:
    measures = measure(example("dishonest"), lexicon)
    checks = check(measures)
    honest = {rule.id for rule in PRAISE_RULES if rule.honest}
    assert any_failed(checks)
    assert rules_of(praise(measures, checks)) <= honest


def test_a_sentence_of_official_praise_is_not_praised(lexicon: Lexicon) -> None:
    measures = measure("One morning she vigorously promoted tea in the kitchen.", lexicon)
    assert praise(measures, check(measures)) == []


def test_a_revision_solves_adds_and_leaves(lexicon: Lexicon) -> None:
    before = found_in("You must understand this. Stop! Look! Listen!", lexicon)
    after = found_in("You must believe this. Everyone knows it.", lexicon)
    gone, fresh, still = resolved_and_new(before, after)
    assert (rules_of(gone), rules_of(fresh), rules_of(still)) == ({"shouting"}, {"presumption"}, {"controlling"})


def test_a_rule_that_holds_elsewhere_is_still_there(lexicon: Lexicon) -> None:
    before = found_in("You must go. You must stay.", lexicon)
    gone, fresh, still = resolved_and_new(before, found_in(STORY + " You must stay.", lexicon))
    assert (gone, fresh, rules_of(still)) == ([], [], {"controlling"})
