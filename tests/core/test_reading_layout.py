import pytest

from huabei_negotiate.core.layout import fact_item
from huabei_negotiate.core.reading_layout import (
    lay_out_answer,
    lay_out_contents,
    lay_out_page,
    lay_out_topics,
)
from huabei_negotiate.model.outline import Bullets, Item, Paragraph
from huabei_negotiate.model.reading import FaqTopic, GuidePage, GuideSection


@pytest.fixture
def answer(toys, words, today):
    """The answer to a toy question, laid out."""

    def answer(facts=(), titles=(), **more):
        entry = toys.faq("why", "Why?", facts=facts, **more)
        return lay_out_answer(entry, toys.facts("P-01"), dict(titles), words, today)

    return answer


def test_an_answer_stands_under_its_question(answer):
    assert (answer().id, answer().title) == ("why", "Why?")


def test_an_answer_comes_paragraph_by_paragraph(answer):
    assert answer(answer=("yes", "because")).blocks == (Paragraph("yes"), Paragraph("because"))


def test_an_answer_without_facts_behind_it_says_so(answer, words):
    assert answer(unverified=True).blocks[1:] == (Paragraph(words.faq.unverified, "quiet"),)


def test_an_answer_lists_the_facts_we_have(answer, toys, words, today):
    assert answer(facts=("P-01", "P-99")).blocks[1:] == (
        Paragraph(words.faq.facts),
        Bullets((fact_item(toys.fact("P-01"), today, words),)),
    )


def test_an_answer_on_unknown_facts_lists_none(answer):
    assert answer(facts=("P-99",)).blocks == (Paragraph("yes"),)


def test_an_answer_lists_the_questions_near_it(answer, words):
    section = answer(related=("when", "gone"), titles={"when": "When?"})
    assert section.blocks[1:] == (Paragraph(words.faq.related), Bullets((Item("When?"),)))


def test_questions_that_do_not_exist_are_not_near(answer):
    assert answer(related=("gone",)).blocks == (Paragraph("yes"),)


def test_an_answer_ends_with_the_scenario_to_start(answer):
    section = answer(facts=("P-01",), related=("a",), titles={"a": "A?"}, scenario="toy")
    assert section.blocks[-1] == Paragraph("start toy", "strong")


def test_topics_list_their_questions(toys, words):
    entries = (toys.faq("a", "A?"), toys.faq("b", "B?"))
    topic = FaqTopic(format=1, topic="money", title="Money", entries=entries)
    assert lay_out_topics([topic], words).blocks == (
        Paragraph("Money (2)", "strong"),
        Bullets((Item("A?"), Item("B?"))),
        Paragraph(words.faq.how_to_ask, "quiet"),
    )


def test_without_topics_there_is_still_how_to_ask(words):
    section = lay_out_topics([], words)
    assert (section.title, section.blocks) == (
        words.faq.topics,
        (Paragraph(words.faq.how_to_ask, "quiet"),),
    )


def page(page_id, **more):
    return GuidePage(id=page_id, title=f"Page {page_id}", body=("text",), command="go", **more)


def test_the_contents_list_the_pages_of_each_section(words):
    section = GuideSection(format=1, id="1", title="Start", pages=(page("1.1"), page("1.2")))
    assert lay_out_contents([section], words).blocks == (
        Paragraph("1 Start", "strong"),
        Bullets((Item("1.1 Page 1.1"), Item("1.2 Page 1.2"))),
        Paragraph(words.faq.guide_next, "quiet"),
    )


def test_a_section_of_a_single_page_has_no_list(words):
    section = GuideSection(format=1, id="1", title="Start", pages=(page("1"),))
    assert lay_out_contents([section], words).blocks[:-1] == (Paragraph("1 Start", "strong"),)


def test_the_contents_have_a_title(words):
    assert lay_out_contents([], words).title == words.faq.guide_sections


def test_a_page_ends_in_the_command_that_does_what_it_says(toys, words, today):
    section = lay_out_page(page("1.1", facts=("P-01",)), toys.facts("P-01"), words, today)
    assert section.blocks == (
        Paragraph("text"),
        Paragraph(words.faq.facts),
        Bullets((fact_item(toys.fact("P-01"), today, words),)),
        Paragraph("run go", "strong"),
    )


def test_a_page_stands_under_its_number_and_title(words, today):
    section = lay_out_page(page("1.1"), {}, words, today)
    assert (section.id, section.title) == ("1.1", "1.1 Page 1.1")
