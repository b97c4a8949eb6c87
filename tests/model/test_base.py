import msgspec
import pytest

from huabei_negotiate.model.base import Content, FactId, Id, Text


class Toy(Content, frozen=True, kw_only=True):
    """A piece of content."""

    id: Id = "toy"
    fact: FactId = "P-01"
    text: Text = "words"


@pytest.mark.parametrize("name", ["a", "late-fee", "late_fee", "a1"])
def test_an_id_is_lower_case(name):
    assert msgspec.convert({"id": name}, Toy).id == name


@pytest.mark.parametrize("name", ["", "A", "1a", "-a", "a b", "逾期", "a.b"])
def test_any_other_id_is_refused(name):
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"id": name}, Toy)


@pytest.mark.parametrize("name", ["P01", "p-01", "P-1", "P-001", "PP-01"])
def test_any_other_name_of_a_fact_is_refused(name):
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"fact": name}, Toy)


@pytest.mark.parametrize("written", [{"id": "a\n"}, {"fact": "P-01\n"}])
def test_a_name_with_a_new_line_is_refused(written):
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(written, Toy)


def test_an_empty_text_is_refused():
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"text": ""}, Toy)


def test_texts_are_marked_as_words_to_translate():
    text = msgspec.inspect.type_info(Text)
    assert text.extra == {"translatable": True}


def test_a_key_that_is_no_field_is_refused():
    with pytest.raises(msgspec.ValidationError, match="colour"):
        msgspec.convert({"colour": "red"}, Toy)
