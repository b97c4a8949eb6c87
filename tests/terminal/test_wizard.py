"""From what happened to a checked set of answers."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huabei_negotiate.errors import Left
from huabei_negotiate.model.answers import UNSURE
from huabei_negotiate.model.conditions import Condition
from huabei_negotiate.model.money import Money
from huabei_negotiate.terminal.prompter import Navigation
from huabei_negotiate.terminal.setting import Setting
from huabei_negotiate.terminal.wizard import Wizard

BACK, LEAVE, SEARCH = Navigation.BACK, Navigation.LEAVE, Navigation.SEARCH
OWED = Money.from_yuan(3800)
REVIEW = "你填的是这些。"
GUESS = "像是还不上。是这样吗？"
REST = (OWED, "forgot", "plan")


@pytest.fixture
def begin(set_up):
    """Start the wizard and reply like this; gives the interview and the setting."""

    def run(*replies, scenarios=("debt",), **changes):
        setting = set_up(*replies, **changes)
        return Wizard(setting).start(scenarios), setting

    return run


@pytest.fixture
def asked(begin):
    """What the reader was asked, when they reply like this and then want the plan."""
    return lambda *replies, **changes: begin(*replies, "plan", **changes)[1].prompter.asked


@pytest.fixture
def names(asked):
    return lambda *replies, **changes: [each.name for each in asked(*replies, **changes)]


@pytest.fixture
def answers(begin):
    return lambda *replies, **changes: dict(begin(*replies, "plan", **changes)[0].answers)


# Asking


def test_questions_are_asked_in_order(names):
    assert names(OWED, "job", "no") == ["owed", "cause", "visited", REVIEW]


def test_a_question_that_does_not_apply_is_not_asked(names):
    assert names(OWED, "forgot") == ["owed", "cause", REVIEW]


def test_finer_questions_are_asked_of_those_who_want_them(names):
    assert names(OWED, "forgot", "more", OWED) == ["owed", "cause", REVIEW, "cash", REVIEW]


def test_answers_are_kept_by_question(answers):
    assert answers(OWED, "job", "no") == {"owed": OWED, "cause": "job", "visited": "no"}


def test_progress_counts_the_questions_as_far_as_is_known(asked):
    assert [each.progress for each in asked(OWED, "job", "no")[:3]] == [(1, 2), (2, 2), (3, 3)]


def test_finer_questions_go_on_with_the_count(asked):
    assert asked(OWED, "forgot", "more", OWED)[3].progress == (3, 3)


# Going back


def test_going_back_asks_the_question_before(names):
    assert names(OWED, BACK, OWED, "forgot")[2] == "owed"


def test_going_back_shows_what_was_answered(asked):
    assert asked(OWED, BACK, OWED, "forgot")[2].previous == OWED


def test_going_back_keeps_later_answers(answers):
    assert answers(OWED, "forgot", BACK, BACK, OWED) == {"owed": OWED, "cause": "forgot"}


def test_going_back_twice_asks_the_question_before_the_one_before(names):
    replies = (OWED, "job", BACK, BACK, OWED, "no")
    assert names(*replies) == ["owed", "cause", "visited", "cause", "owed", "visited", REVIEW]


def test_there_is_no_way_back_from_the_first_question(asked):
    assert [each.can_go_back for each in asked(OWED, "forgot")[:2]] == [False, True]


def test_going_back_from_the_first_question_all_the_same_says_so(begin, words, screen):
    begin(BACK, OWED, "forgot", "plan")
    assert screen.after("?owed") == [words.wizard.nothing_before]


def test_going_back_from_the_first_question_all_the_same_asks_it_again(names):
    assert names(BACK, OWED, "forgot") == ["owed", "owed", "cause", REVIEW]


def test_an_answer_changed_on_the_way_back_hides_what_no_longer_applies(answers):
    assert "visited" not in answers(OWED, "job", "no", BACK, BACK, "forgot")


def test_an_answer_hidden_and_shown_again_is_still_there(answers):
    replies = (OWED, "job", "no", BACK, BACK, "forgot", BACK, "job")
    assert answers(*replies)["visited"] == "no"


# Searching and leaving


def test_searching_comes_back_to_the_same_question(names):
    assert names(OWED, SEARCH, "forgot") == ["owed", "cause", "cause", REVIEW]


def test_searching_looks_something_up(begin, screen):
    begin(OWED, SEARCH, "forgot", "plan")
    assert screen.log.count("?search") == 1


def test_searching_loses_no_answer(answers):
    assert answers(OWED, SEARCH, "forgot")["owed"] == OWED


def test_leaving_before_any_answer_prints_one_line(begin, screen, words):
    with pytest.raises(Left):
        begin(LEAVE)
    assert screen.texts == [words.wizard.left_bare]


def test_leaving_after_an_answer_prints_what_to_do_first(begin, screen):
    with pytest.raises(Left):
        begin(OWED, LEAVE)
    assert screen.after("?cause")[1] == "1. 把账单截屏，存好"


def test_leaving_after_an_answer_prints_at_most_five_lines_on_a_narrow_screen(begin, screen):
    with pytest.raises(Left):
        begin(OWED, LEAVE)
    assert len(screen.after("?cause")) <= 5


def test_leaving_after_an_answer_says_what_was_saved(begin, screen, words):
    with pytest.raises(Left):
        begin(OWED, LEAVE)
    assert " ".join(screen.texts[-2:]) == words.wizard.left_unsaved


# Finding the scenario


@pytest.fixture
def found(begin, situation):
    """The scenarios that the first replies lead to."""

    def run(*replies, **changes):
        wanted = []

        def situation_of(scenarios):
            wanted.append(tuple(scenarios))
            return situation

        begin(*replies, *REST, scenarios=(), situation_of=situation_of, **changes)
        return wanted[-1]

    return run


@pytest.fixture
def first_names(begin):
    """What is asked, when the first questions are answered like this."""
    return lambda *replies: begin(*replies, *REST, scenarios=())[1].prompter.names


def test_what_happened_leads_to_a_scenario(found):
    assert found("owe", "yes") == ("debt",)


def test_what_is_clear_is_not_asked_twice(first_names):
    assert first_names("owe", "yes")[:3] == ["happened", "late", "owed"]


def test_the_first_questions_are_not_counted(begin):
    _, setting = begin("owe", "yes", *REST, scenarios=())
    assert [each.progress for each in setting.prompter.asked[:2]] == [None, None]


def test_what_is_guessed_has_to_be_confirmed(first_names):
    assert first_names(UNSURE, "yes", "right")[2] == GUESS


def test_what_is_confirmed_is_taken(found):
    assert found(UNSURE, "yes", "right") == ("debt",)


def test_a_wrong_guess_starts_again(found):
    assert found(UNSURE, "yes", "wrong", "spent", "go-on") == ("theft",)


def test_a_wrong_guess_loses_no_answer(begin):
    _, setting = begin(UNSURE, "yes", "wrong", "owe", "no", *REST, scenarios=())
    assert setting.prompter.asked[3].previous is UNSURE


def test_what_fits_no_scenario_is_asked_again(found, only_when_late):
    assert found("owe", "no", "owe", "yes", triage=only_when_late) == ("debt",)


@pytest.fixture
def only_when_late(triage):
    """The first questions, with nothing to find for those who are not late."""
    finding = msgspec.structs.replace(triage.findings[1], when=Condition(answer="late", is_="yes"))
    return msgspec.structs.replace(triage, findings=(finding,))


def test_what_the_first_answers_said_is_not_asked_again(begin, triage):
    finding = msgspec.structs.replace(triage.findings[1], answers={"cause": "forgot"})
    known = msgspec.structs.replace(triage, findings=(finding,))
    interview, _ = begin("owe", "yes", OWED, "plan", scenarios=(), triage=known)
    assert interview.answers["cause"] == "forgot"


def test_an_urgent_first_answer_is_met_at_once(begin, screen):
    begin("spent", "go-on", *REST, scenarios=())
    assert screen.after("?happened") == ["先冻结", "1. 打 95188。"]


def test_going_back_among_the_first_questions_keeps_answers(begin):
    _, setting = begin("owe", BACK, "owe", "yes", *REST, scenarios=())
    assert setting.prompter.asked[2].previous == "owe"


def test_going_back_from_the_first_question_of_a_scenario_asks_what_happened(first_names):
    names = first_names("owe", "yes", BACK, "no")
    assert names[:5] == ["happened", "late", "owed", "late", "owed"]


def test_going_back_to_what_happened_shows_what_was_answered(begin):
    _, setting = begin("owe", "yes", BACK, "no", *REST, scenarios=())
    assert setting.prompter.asked[3].previous == "yes"


def test_one_can_go_back_from_the_first_question_of_a_scenario_that_was_found(begin):
    _, setting = begin("owe", "yes", *REST, scenarios=())
    assert setting.prompter.asked[2].can_go_back


def test_going_back_to_what_happened_loses_no_answer(begin):
    _, setting = begin("owe", "yes", OWED, BACK, BACK, "yes", *REST, scenarios=())
    assert setting.prompter.asked[6].previous == OWED


def test_what_the_first_questions_told_is_forgotten_when_they_tell_otherwise(asked, triage):
    theft, debt = triage.findings
    told = msgspec.structs.replace(debt, answers={"cause": "job"})
    names = [
        each.name
        for each in asked(
            "owe", "yes", BACK, BACK, "spent", "go-on", OWED, "forgot",
            scenarios=(), triage=msgspec.structs.replace(triage, findings=(theft, told)),
        )
    ]  # fmt: skip
    assert names[6:8] == ["owed", "cause"]


def test_searching_from_the_confirmation_comes_back_to_it(first_names):
    assert first_names(UNSURE, "yes", SEARCH, "right")[2:4] == [GUESS, GUESS]


def test_leaving_among_the_first_questions_prints_one_line(begin, screen, words):
    with pytest.raises(Left):
        begin("owe", LEAVE, scenarios=())
    assert screen.texts == [words.wizard.left_bare]


def test_leaving_from_the_confirmation_leaves(begin):
    with pytest.raises(Left):
        begin(UNSURE, "yes", LEAVE, scenarios=())


def test_several_scenarios_are_asked_about_as_one(begin, situation):
    wanted = []

    def situation_of(scenarios):
        wanted.extend(scenarios)
        return situation

    begin(*REST, scenarios=("debt", "theft"), situation_of=situation_of)
    assert wanted == ["debt", "theft"]


# Changing


def test_an_early_answer_can_be_changed_before_the_plan(answers):
    assert answers(OWED, "forgot", "edit", "owed", Money(100))["owed"] == Money(100)


def test_an_answer_to_be_changed_is_shown(asked):
    assert asked(OWED, "forgot", "edit", "owed", Money(100))[4].previous == OWED


def test_a_question_that_a_change_brings_up_is_asked(names):
    assert names(OWED, "forgot", "edit", "cause", "job", "no")[5] == "visited"


def test_an_answer_that_a_change_hides_does_not_count(answers):
    assert "visited" not in answers(OWED, "job", "no", "edit", "cause", "forgot")


def test_going_back_from_the_review_asks_the_last_question(names):
    assert names(OWED, "forgot", BACK, "forgot") == ["owed", "cause", REVIEW, "cause", REVIEW]


def test_an_answer_can_be_changed_after_the_plan(begin):
    interview, setting = begin(OWED, "forgot", "plan", "edit", "owed", Money(100), "plan")
    assert Wizard(setting).change(interview).answers["owed"] == Money(100)


class Wanderer:
    """Answers, goes back, searches and changes as the moves say; then straight to the plan."""

    def __init__(self, moves):
        self._moves = list(moves)

    def ask(self, question, _previous, _progress, *, can_go_back):  # noqa: ARG002
        match self._next() % 8:
            case 5 | 6:
                return BACK
            case 7:
                return SEARCH
        replies = {"cause": ["forgot", "job", "business"], "visited": ["no", "yes"]}
        return self._one_of(replies.get(question.id, [OWED]))

    def choose(self, _title, rows, *, can_go_back):
        rows = [row.id for row in rows if row.id != "quit"]
        return self._one_of([*rows, BACK] if can_go_back else rows)

    def _one_of(self, replies):
        return replies[self._next() % len(replies)]

    def _next(self):
        return self._moves.pop() if self._moves else 0


@pytest.fixture(scope="module")
def wander(library, triage, situation, new_screen, today):
    """Lead a wanderer to the plan; gives the interview."""

    def run(moves):
        setting = Setting(
            prompter=Wanderer(moves),
            screen=new_screen(40),
            library=library,
            triage=triage,
            situation_of=lambda _scenarios: situation,
            look_up=lambda: None,
            today=today,
        )
        return Wizard(setting).start(["debt"])

    return run


@given(moves=st.lists(st.integers(0, 23), max_size=80))
@settings(deadline=None)
def test_whatever_a_reader_does_no_hidden_answer_counts(wander, moves):
    interview = wander(moves)
    assert set(interview.answers) <= {question.id for question in interview.reachable}


@given(moves=st.lists(st.integers(0, 23), max_size=80))
@settings(deadline=None)
def test_whatever_a_reader_does_all_that_is_due_is_answered_in_the_end(wander, moves):
    interview = wander(moves)
    assert [each.id for each in interview.due if each.id not in interview.answers] == []
