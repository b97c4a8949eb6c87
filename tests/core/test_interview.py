from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from huabei_negotiate.core.conditions import holds
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.model.answers import UNSURE
from huabei_negotiate.model.conditions import Condition
from huabei_negotiate.model.money import Money


def ids(questions):
    return [question.id for question in questions]


@pytest.fixture
def three(toys):
    """Three questions, all quick, none with a condition."""
    return Interview(situation=toys.situation(*map(toys.yes_no, ("one", "two", "three"))))


@pytest.fixture
def branching(toys):
    """The second question is asked only of those who are late."""
    late = Condition(answer="stage", is_="late")
    questions = (toys.choice("stage"), toys.money("fee", when=late), toys.yes_no("job"))
    return Interview(situation=toys.situation(*questions))


@pytest.fixture
def with_fine(toys):
    """The second question is only for readers who want a finer plan."""
    questions = (toys.yes_no("one"), toys.yes_no("fine", part="fine"), toys.yes_no("last"))
    return Interview(situation=toys.situation(*questions))


def test_the_first_question_comes_first(three):
    assert three.current.id == "one"


def test_an_answer_leads_to_the_next_question(three):
    assert three.answer("yes").current.id == "two"


def test_an_answer_changes_nothing_in_the_interview_before(three):
    three.answer("yes")
    assert three.given == {}


def test_not_being_sure_counts_as_an_answer(three):
    assert three.answer(UNSURE).answers == {"one": UNSURE}


def test_there_is_no_question_after_the_last(three):
    assert three.answer("yes").answer("yes").answer("no").current is None


def test_an_answer_after_the_last_question_is_ignored(three):
    done = three.answer("yes").answer("yes").answer("no")
    assert done.answer("yes") == done


def test_a_question_whose_condition_fails_is_left_out(branching):
    assert branching.answer("early").current.id == "job"


def test_a_question_whose_condition_holds_is_asked(branching):
    assert branching.answer("late").current.id == "fee"


def test_a_hidden_answer_does_not_count(branching):
    late = branching.answer("late").answer(Money(500))
    assert late.edit("stage").answer("early").answers == {"stage": "early"}


def test_a_hidden_answer_counts_again_when_its_question_returns(branching):
    late = branching.answer("late").answer(Money(500))
    there_and_back = late.edit("stage").answer("early").edit("stage").answer("late")
    assert there_and_back.answers["fee"] == Money(500)


def test_a_hidden_answer_cannot_bring_other_questions_up(toys):
    late = Condition(answer="stage", is_="late")
    big = Condition(answer="fee", at_least=1)
    situation = toys.situation(
        toys.choice("stage"), toys.money("fee", when=late), toys.yes_no("letter", when=big)
    )
    interview = Interview(situation=situation, given={"stage": "early", "fee": Money(500)})
    assert ids(interview.reachable) == ["stage"]


def test_going_back_asks_the_question_before(three):
    assert three.answer("yes").back().current.id == "one"


def test_going_back_twice_asks_the_question_before_that(three):
    assert three.answer("yes").answer("yes").back().back().current.id == "one"


def test_going_back_from_the_first_question_stays_there(three):
    assert three.back().current.id == "one"


def test_going_back_from_the_end_asks_the_last_question(three):
    assert three.answer("yes").answer("yes").answer("no").back().current.id == "three"


def test_going_back_keeps_later_answers(three):
    two_answered = three.answer("yes").answer("no")
    assert two_answered.back().back().answers == {"one": "yes", "two": "no"}


def test_answering_after_going_back_returns_to_the_first_open_question(three):
    assert three.answer("yes").answer("no").back().back().answer("no").current.id == "three"


def test_what_was_taken_back_is_asked_again(three):
    answered = three.answer("yes").answer("no").answer("no")
    assert answered.take_back(["two"]).current.id == "two"


def test_what_was_taken_back_does_not_count(three):
    answered = three.answer("yes").answer("no")
    assert answered.take_back(["two"]).answers == {"one": "yes"}


def test_what_was_taken_back_is_what_was_answered_before(three):
    answered = three.answer("yes").answer("no")
    assert answered.take_back(["two"]).previous == "no"


def test_what_was_never_answered_cannot_be_taken_back(three):
    assert three.answer("yes").take_back(["two"]).previous is None


def test_an_answer_after_taking_one_back_is_the_one_that_was_answered_before(three):
    again = three.answer("yes").take_back(["one"]).answer("no")
    assert again.back().previous == "no"


def test_after_the_last_question_nothing_was_answered_before(three):
    assert three.answer("yes").answer("yes").answer("no").previous is None


def test_going_back_passes_over_hidden_questions(branching):
    assert branching.answer("early").back().current.id == "stage"


def test_going_back_where_nothing_is_asked_changes_nothing(toys):
    only_fine = Interview(situation=toys.situation(toys.yes_no("one", part="fine")))
    assert only_fine.back().current is None


def test_editing_asks_the_named_question_again(three):
    assert three.answer("yes").answer("no").edit("one").current.id == "one"


def test_editing_keeps_every_answer(three):
    assert three.answer("yes").answer("no").edit("one").answers == {"one": "yes", "two": "no"}


def test_editing_a_hidden_question_goes_on_where_we_were(branching):
    assert branching.answer("early").edit("fee").current.id == "job"


def test_fine_questions_are_not_asked_at_first(with_fine):
    assert ids(with_fine.due) == ["one", "last"]


def test_fine_questions_are_asked_of_those_who_want_them(with_fine):
    assert ids(replace(with_fine, fine=True).due) == ["one", "fine", "last"]


def test_fine_questions_are_reachable_before_they_are_asked(with_fine):
    assert ids(with_fine.reachable) == ["one", "fine", "last"]


def test_an_answer_to_a_fine_question_counts_without_the_fine_part(with_fine):
    assert replace(with_fine, given={"fine": "yes"}).answers == {"fine": "yes"}


def test_an_answered_fine_question_stays_on_the_path(with_fine):
    assert ids(replace(with_fine, given={"fine": "yes"}).due) == ["one", "fine", "last"]


def test_what_was_asked_ends_with_the_question_to_put_now(three):
    assert ids(three.answer("yes").asked) == ["one", "two"]


def test_everything_was_asked_when_all_is_answered(three):
    done = three.answer("yes").answer("yes").answer("no")
    assert ids(done.asked) == ["one", "two", "three"]


def test_progress_counts_from_one(three):
    assert three.progress == (1, 3)


def test_progress_follows_the_path(branching):
    assert branching.answer("late").progress == (2, 3)


def test_progress_is_full_at_the_end(three):
    assert three.answer("yes").answer("yes").answer("no").progress == (3, 3)


def test_at_the_first_question_there_is_none_before(three):
    assert three.at_start


def test_at_the_second_question_there_is_one_before(three):
    assert not three.answer("yes").at_start


def test_the_end_of_a_single_question_is_not_its_start(toys):
    assert not Interview(situation=toys.situation(toys.yes_no("one")), given={"one": "no"}).at_start


NAMES = ("a", "b", "c", "d", "e")
VALUES = st.sampled_from(["yes", "no", UNSURE])


@st.composite
def conditions(draw, names):
    """None, or a rule over some of the names."""
    leaf = st.builds(
        Condition, answer=st.sampled_from(names), is_=st.sampled_from(["yes", "no", "unsure"])
    )
    rules = st.lists(leaf, min_size=1, max_size=2).map(tuple)
    joint = st.one_of(
        st.builds(Condition, all_=rules),
        st.builds(Condition, any_=rules),
        st.builds(Condition, not_=leaf),
    )
    return draw(st.none() | leaf | joint)


@st.composite
def walks(draw, toys):
    """A toy situation, and the interviews of a reader who wanders through it."""
    questions = tuple(
        toys.yes_no(
            name,
            part=draw(st.sampled_from(["quick", "fine"])) if place else "quick",
            when=draw(conditions(NAMES[:place])) if place else None,
        )
        for place, name in enumerate(NAMES[: draw(st.integers(1, len(NAMES)))])
    )
    walk = [Interview(situation=toys.situation(*questions), fine=draw(st.booleans()))]
    for move in draw(st.lists(st.sampled_from(["answer", "back", "edit", "fine"]), max_size=20)):
        here = walk[-1]
        match move:
            case "answer":
                walk.append(here.answer(draw(VALUES)))
            case "back":
                walk.append(here.back())
            case "edit":
                walk.append(here.edit(draw(st.sampled_from(NAMES))))
            case _:
                walk.append(replace(here, fine=not here.fine))
    return walk


@given(st.data())
def test_only_answers_to_questions_whose_condition_holds_ever_count(toys, data):
    for interview in data.draw(walks(toys)):
        answers = interview.answers
        shown = {q.id for q in interview.situation.questions if holds(q.when, answers, {})}
        assert set(answers) == shown & set(interview.given)


@given(st.data())
def test_no_question_is_left_exactly_when_all_due_ones_are_answered(toys, data):
    for interview in data.draw(walks(toys)):
        due = ids(interview.due)
        open_still = set(due) - set(interview.given) or interview.revisiting in due
        assert (interview.current is None) == (not open_still)


@given(st.data())
def test_a_reader_who_only_answers_comes_to_the_end(toys, data):
    interview = data.draw(walks(toys))[-1]
    for _ in range(len(NAMES) + 1):
        interview = interview.answer(data.draw(VALUES))
    assert interview.current is None


@given(st.data())
def test_nothing_a_reader_does_loses_an_answer(toys, data):
    walk = data.draw(walks(toys))
    for before, after in pairwise(walk):
        assert set(before.given) <= set(after.given)


@given(st.data())
def test_progress_never_goes_beyond_the_number_of_questions(toys, data):
    for interview in data.draw(walks(toys)):
        here, total = interview.progress
        assert 0 <= here <= total
