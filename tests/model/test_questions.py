import msgspec
import pytest

from huabei_negotiate.model.questions import (
    ChoiceQuestion,
    CountQuestion,
    DateQuestion,
    DaysQuestion,
    MoneyQuestion,
    Question,
    SeveralQuestion,
    SharedQuestion,
    TextQuestion,
    YesNoUnsureQuestion,
)

BASICS = {"id": "it", "label": "It", "ask": "what?", "why": "so"}
CHOICES = {"choices": [{"id": "a", "label": "A"}, {"id": "b", "label": "B"}]}


def read(kind, **changes):
    """A question as the author wrote it."""
    return msgspec.convert(BASICS | {"kind": kind} | changes, Question | SharedQuestion)


@pytest.mark.parametrize(
    ("kind", "more", "type_"),
    [
        ("choice", CHOICES, ChoiceQuestion),
        ("several", CHOICES, SeveralQuestion),
        ("yes_no_unsure", {}, YesNoUnsureQuestion),
        ("money", {}, MoneyQuestion),
        ("days", {}, DaysQuestion),
        ("count", {}, CountQuestion),
        ("date", {}, DateQuestion),
        ("text", {}, TextQuestion),
    ],
)
def test_the_kind_says_what_can_be_answered(kind, more, type_):
    assert isinstance(read(kind, **more), type_)


def test_a_shared_question_needs_only_its_name():
    assert msgspec.convert({"kind": "shared", "id": "cash"}, Question | SharedQuestion) == (
        SharedQuestion(id="cash")
    )


def test_a_question_is_asked_before_the_first_plan_unless_it_says_otherwise():
    assert read("money").part == "quick"


@pytest.mark.parametrize("kind", ["choice", "several"])
def test_a_choice_needs_two_choices(kind):
    with pytest.raises(msgspec.ValidationError, match="length >= 2"):
        read(kind, choices=CHOICES["choices"][:1])


@pytest.mark.parametrize("field", sorted(BASICS))
def test_a_question_needs_all_its_basics(field):
    with pytest.raises(msgspec.ValidationError, match=f"`{field}`"):
        msgspec.convert(
            {"kind": "money"} | {k: v for k, v in BASICS.items() if k != field}, MoneyQuestion
        )


@pytest.mark.parametrize("name", ["It", "the-name", "1st", "", "名字", "a b", "it\n"])
def test_a_name_fits_between_braces(name):
    with pytest.raises(msgspec.ValidationError, match="regex"):
        read("money", id=name)


def test_an_unknown_kind_is_refused():
    with pytest.raises(msgspec.ValidationError, match="colour"):
        read("colour")


def test_an_unknown_key_is_refused():
    with pytest.raises(msgspec.ValidationError, match="colour"):
        read("money", colour="red")
