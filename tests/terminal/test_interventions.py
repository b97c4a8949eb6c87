"""What an answer calls for at once."""

import pytest
from msgspec.structs import replace

from huabei_negotiate.errors import Left
from huabei_negotiate.model.money import Money
from huabei_negotiate.terminal.prompter import Navigation
from huabei_negotiate.terminal.wizard import Wizard

BACK, LEAVE, SEARCH = Navigation.BACK, Navigation.LEAVE, Navigation.SEARCH
OWED = Money.from_yuan(3800)
ALERT = ["可以不开门", "1. 没有你同意，他们不能进。", "2. 有危险打 110。"]
LIMIT = ["生意贷款帮不上", "为什么帮不上：规矩不一样。", "1. 问借你钱的银行。"]


@pytest.fixture
def ask(set_up, situation):
    """Ask with these replies, up to the plan; gives the interview and the setting."""

    def run(*replies, situation=situation):
        setting = set_up(*replies, "plan", situation_of=lambda _scenarios: situation)
        return Wizard(setting).start(["debt"]), setting

    return run


@pytest.fixture
def asked(ask, screen):
    """What was asked before the review page, when the reader replies like this."""

    def run(*replies, **changes):
        ask(*replies, **changes)
        names = [entry[1:] for entry in screen.log if entry.startswith("?")]
        return names[: names.index("你填的是这些。")]

    return run


@pytest.fixture
def with_story(situation, questions):
    """The toy situation, with a question for one's own words first."""
    return replace(situation, questions=(questions["story"], *situation.questions[:2]))


@pytest.fixture
def alert_first(situation):
    """The toy situation, with a question after the one that has an alert."""
    owed, cause, visited, _ = situation.questions
    return replace(situation, questions=(cause, visited, owed))


# Alerts


def test_an_alert_is_shown_right_after_its_question(ask, screen):
    ask(OWED, "job", "yes", "go-on")
    assert screen.after("?visited") == ALERT


def test_an_alert_is_shown_in_strong_words(ask, screen):
    ask(OWED, "job", "yes", "go-on")
    assert [line.text for line in screen.lines if line.style == "strong"] == ["可以不开门"]


def test_an_alert_waits_until_it_was_read(ask):
    _, setting = ask(OWED, "job", "yes", "go-on")
    words = setting.words.wizard
    assert setting.prompter.asked[3].labels == [words.alert_continue, words.limit_quit]


def test_an_alert_that_is_not_called_for_is_not_shown(ask, screen):
    ask(OWED, "job", "no")
    assert "可以不开门" not in screen.texts


def test_an_alert_comes_before_the_next_question(asked, alert_first):
    assert asked("job", "yes", "go-on", OWED, situation=alert_first) == [
        "cause",
        "visited",
        "",
        "owed",
    ]


def test_an_alert_is_shown_once_when_its_question_is_answered_again(ask, screen, alert_first):
    ask("job", "yes", "go-on", BACK, "yes", OWED, situation=alert_first)
    assert screen.texts.count("可以不开门") == 1


def test_an_alert_is_shown_once_when_its_answer_is_looked_at_on_the_review_page(ask, screen):
    ask(OWED, "job", "yes", "go-on", "edit", "visited", "yes")
    assert screen.texts.count("可以不开门") == 1


def test_an_alert_that_a_change_calls_for_is_shown(ask, screen):
    ask(OWED, "job", "no", "edit", "visited", "yes", "go-on")
    assert screen.texts.count("可以不开门") == 1


def test_searching_from_an_alert_comes_back_to_it(asked):
    assert asked(OWED, "job", "yes", SEARCH, "go-on")[-3:] == ["", "search", ""]


@pytest.mark.parametrize("reply", ["quit", LEAVE])
def test_one_can_leave_from_an_alert(ask, reply):
    with pytest.raises(Left):
        ask(OWED, "job", "yes", reply)


# One's own words


def test_words_of_danger_show_the_stop(ask, screen, with_story):
    ask("我真的不想活了", "go-on", OWED, "forgot", situation=with_story)
    assert screen.after("?story") == ["先顾你自己", "1. 打 12356，说“我撑不住了”。"]


def test_the_stop_comes_before_the_next_question(asked, with_story):
    assert asked("我真的不想活了", "go-on", OWED, "forgot", situation=with_story) == [
        "story",
        "",
        "owed",
        "cause",
    ]


def test_ordinary_words_show_nothing(ask, screen, with_story):
    ask("我失业了", OWED, "forgot", situation=with_story)
    assert screen.after("?story") == []


def test_the_same_words_said_again_show_the_stop_once(ask, screen, with_story):
    ask("不想活", "go-on", BACK, "不想活了", OWED, "forgot", situation=with_story)
    assert screen.texts.count("先顾你自己") == 1


# Limits


def test_where_we_cannot_help_we_say_why_and_who_can(ask, screen):
    ask(OWED, "business", "change", "forgot")
    assert screen.after("?cause") == LIMIT


def test_where_we_cannot_help_the_question_is_asked_again(asked):
    assert asked(OWED, "business", "change", "forgot") == ["owed", "cause", "", "cause"]


def test_the_answer_that_we_cannot_help_with_is_there_to_be_changed(ask):
    _, setting = ask(OWED, "business", "change", "forgot")
    assert setting.prompter.asked[3].previous == "business"


def test_an_answer_that_was_changed_counts(ask):
    interview, _ = ask(OWED, "business", "change", "forgot")
    assert interview.answers["cause"] == "forgot"


def test_a_limit_is_explained_each_time_it_is_met(ask, screen):
    ask(OWED, "business", "change", "business", "change", "forgot")
    assert screen.texts.count("生意贷款帮不上") == 2


def test_one_can_leave_where_we_cannot_help(ask):
    with pytest.raises(Left):
        ask(OWED, "business", "quit")


@pytest.mark.parametrize("reply", ["quit", LEAVE])
def test_leaving_where_we_cannot_help_prints_no_steps(ask, screen, words, reply):
    with pytest.raises(Left):
        ask(OWED, "business", reply)
    assert screen.texts[-1] == words.wizard.left_bare


def test_searching_where_we_cannot_help_comes_back(asked):
    assert asked(OWED, "business", SEARCH, "change", "forgot") == [
        "owed",
        "cause",
        "",
        "search",
        "",
        "cause",
    ]


def test_going_back_does_not_lead_past_where_we_cannot_help(ask):
    interview, _ = ask(OWED, "business", "change", BACK, OWED, "forgot")
    assert interview.answers["cause"] == "forgot"
