"""What the content must hold, by id: a page that is missing is a reader sent away."""

from pathlib import Path

import pytest

from huabei_negotiate.cli.app import run
from huabei_negotiate.cli.content.answers import answers_page
from huabei_negotiate.core.figures import figure_names
from huabei_negotiate.core.spoken import CHANNELS

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
EVERYWHERE = (
    "for_whom principal interest_fee late_fee overdue_days income essential other_debt cash "
    "other_lenders story"
)
OWN = {
    "overdue": "cause proof lender contact harassed court_papers charged_twice asked_money_first "
    "paid_helper income_changes wants",
    "quota": "want message paid_offer overdue_now id_expired recent_change need_by",
    "theft": "what noticed_on access pending_orders amount reported gave_code due_in_days "
    "opened_by_me",
}
COURT_PAPERS = "none call_or_text mediation summons payment_order arbitration judgment"
GUIDE = "1.1 1.2 1.3 2.1 2.2 2.3 3.1 3.2 3.3 4.1 4.2 4.3 5.1 5.2 5.3 6.1 6.2 6.3 7.1 7.2 7.3 8"
SHORTEST = 8
"""Questions on the shortest path to a plan, the first of all included."""


@pytest.mark.parametrize("scenario", OWN)
def test_every_documented_answer_is_asked(scenario, catalog):
    asked = {question.id for question in catalog.situation([scenario]).questions}

    assert set(f"{EVERYWHERE} {OWN[scenario]}".split()) <= asked


def test_court_papers_have_their_documented_values(catalog):
    question = catalog.situation(["overdue"]).question("court_papers")

    assert " ".join(choice.id for choice in question.choices) == COURT_PAPERS


@pytest.mark.parametrize("scenario", OWN)
def test_few_questions_lead_to_a_plan(scenario, catalog):
    quick = [q for q in catalog.situation([scenario]).questions if q.part == "quick"]

    always = [question for question in quick if question.when is None]

    assert len(always) + 1 <= SHORTEST


def test_the_guide_has_every_page(catalog):
    pages = [page.id for section in catalog.guide() for page in section.pages]

    assert " ".join(pages) == GUIDE


def test_every_guide_page_ends_in_a_command(catalog):
    commands = [page.command for section in catalog.guide() for page in section.pages]

    assert all(command.startswith("huabei-negotiate") for command in commands)


def test_the_faq_has_every_entry(catalog):
    wanted = (HERE / "faq_ids.txt").read_text("utf-8").split()

    found = [entry.id for topic in catalog.faq() for entry in topic.entries]

    assert sorted(found) == sorted(wanted)


@pytest.mark.parametrize(("letter", "count"), [("V", 38), ("M", 28)])
def test_every_move_and_wrong_belief_is_there(letter, count, library):
    entries = library.moves if letter == "V" else library.myths

    assert {entry.id for entry in entries} == {f"{letter}-{n:02}" for n in range(1, count + 1)}


def test_the_fact_sheet_is_whole(library):
    counts = {letter: sum(i.startswith(letter) for i in library.facts) for letter in "PCLNS"}

    assert counts == {"P": 25, "C": 21, "L": 52, "N": 14, "S": 7}


@pytest.mark.parametrize("scenario", OWN)
def test_without_answers_there_are_steps_and_a_script_in_every_channel(scenario, plan_for):
    plan = plan_for([scenario])

    assert len(plan.steps) >= 5
    assert all(plan.scripts[0].channels[channel] for channel in CHANNELS)


def test_every_figure_has_words(library):
    assert {figure.id for figure in library.words.figures} == figure_names()


def test_the_list_of_answers_in_the_docs_is_fresh(catalog):
    page = (ROOT / "docs/answers.md").read_text("utf-8")

    assert page == "\n".join(answers_page(catalog)) + "\n"


def test_the_report_in_the_readme_is_true(capsys):
    page = (ROOT / "README.md").read_text("utf-8")

    assert run(["content", "report", "--today", "2026-11-25"]) == 0

    assert f"```text\n{capsys.readouterr().out}```" in page
