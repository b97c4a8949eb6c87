"""A case in words."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from huabei_negotiate.core.blanks import fill, show_answer, show_value
from huabei_negotiate.core.collecting import collect
from huabei_negotiate.model.case import Case, CaseSummary
from huabei_negotiate.model.outline import Block, Bullets, Heading, Item, Paragraph, Section
from huabei_negotiate.model.situation import Situation
from huabei_negotiate.model.words import Words


def about(scenarios: Sequence[str], titles: Mapping[str, str], words: Words) -> str:
    """What a case is about, by the titles of its scenarios."""
    named = [titles.get(name, name) for name in scenarios]
    return words.values.list_joint.join(named) or words.case.unknown_about


def summary_line(summary: CaseSummary, titles: Mapping[str, str], words: Words, today: date) -> str:
    """One case as a line of a list."""
    return fill(
        words.case.row,
        {
            "case": str(summary.id),
            "about": about(summary.scenarios, titles, words),
            "changed": show_value(summary.changed.date(), words.values, today),
            "answers": str(summary.answers),
            "contacts": str(summary.contacts),
        },
        {},
    )


def lay_out_case(
    case: Case, situation: Situation, titles: Mapping[str, str], words: Words, today: date
) -> Section:
    """A case with its answers; what was said and promised is a section of its own."""
    own = words.case
    head = {
        "opened": show_value(case.opened, words.values, today),
        "changed": show_value(case.changed.date(), words.values, today),
    }
    blocks: list[Block] = [Paragraph(fill(own.opened, head, {}), "quiet")]
    if answers := tuple(_answers(case, situation, words, today)):
        blocks += [Heading(own.answers), Bullets(answers)]
    else:
        blocks.append(Paragraph(own.nothing_inside))
    name = {"case": str(case.id), "about": about(case.scenarios, titles, words)}
    return Section(id="case", title=fill(own.title, name, {}), blocks=tuple(blocks))


def _answers(case: Case, situation: Situation, words: Words, today: date) -> Iterator[Item]:
    answers, _ = collect(situation, case.answers, today)
    for question in situation.questions:
        if question.id in answers:
            shown = show_answer(question, answers[question.id], words.values, today)
            row = {"label": question.label, "answer": shown}
            yield Item(fill(words.case.answer, row, {}))
