"""Words that mean the same are found by how they are written or sound."""

import pytest

from huabei_negotiate.core.faq.meanings import Meanings, ready
from huabei_negotiate.core.faq.spelling import Spelling
from huabei_negotiate.model.search import Characters, SameWords, SearchRules

SOUNDS = {
    **dict.fromkeys("还换环", "huan"),
    **dict.fromkeys("款宽", "kuan"),
    **dict.fromkeys("逾预", "yu"),
    **dict.fromkeys("期七", "qi"),
    "日": "ri",
    "了": "le",
}
RULES = SearchRules(
    format=1,
    unsaid=("brand",),
    usual=(),
    same=(
        SameWords(id="repay", words=("还款", "还钱")),
        SameWords(id="due-day", words=("还款日",)),
        SameWords(id="overdue", words=("逾期",)),
        SameWords(id="change", words=("换", "换了")),
        SameWords(id="paid", words=("还了", "还了lpr")),
    ),
)


@pytest.fixture(scope="module")
def names():
    """The names of the tokens of a text."""
    spelling = Spelling(Characters(sounds=SOUNDS, syllables={s: s for s in SOUNDS.values()}))
    meanings = Meanings(ready(RULES, spelling))

    def names(text):
        return [token.name for token in meanings.tokens(spelling.units(text))]

    return names


def test_a_word_is_found_for_what_it_means(names):
    assert names("我还款") == ["我", "repay"]


def test_all_words_of_a_group_mean_the_same(names):
    assert names("还钱") == names("还款")


def test_the_longest_word_counts(names):
    assert names("还款日") == ["due-day"]


@pytest.mark.parametrize("typed", ["换款", "还宽", "huankuan", "huan款"])
def test_a_word_may_be_half_misspelt_as_long_as_it_sounds_right(names, typed):
    assert names(typed) == ["repay"]


def test_a_word_of_which_no_character_is_right_is_another_word(names):
    assert names("预七") == ["预", "七"]


def test_a_word_written_right_is_never_taken_for_one_that_sounds_like_it(names):
    assert names("换了") == ["change"]


@pytest.mark.parametrize("typed", ["还", "huan"])
def test_a_single_character_must_be_the_right_one(names, typed):
    assert "change" not in names(typed)


def test_a_word_with_latin_letters_is_found_as_it_is_written_only(names):
    assert names("还了lpr") == ["paid"]
    assert names("环了lpr")[-1] == "lpr"


def test_nothing_is_found_in_nothing(names):
    assert names("") == []


def test_rules_keep_what_is_not_about_words():
    made = ready(RULES, Spelling(Characters()))
    assert (made.unsaid, made.usual) == (("brand",), ())
