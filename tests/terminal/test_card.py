"""The card shows one line at a time, answers what they say, and comes back to the line."""

import pytest
from msgspec.structs import replace

from huabei_negotiate.core.advice import advise
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.model.plan import (
    Exchange,
    Notice,
    PlannedLimit,
    PlannedMove,
    PlannedScript,
    SpokenLine,
)
from huabei_negotiate.terminal.card import Card, Ending
from huabei_negotiate.terminal.prompter import Navigation

LIMIT = PlannedLimit(
    id="x", title="生意贷款", why="规矩不同", instead=("问银行。",), change="", facts=()
)


def script(name, *texts):
    lines = tuple(SpokenLine("say", text) for text in texts)
    return PlannedScript(
        id=name,
        title=f"{name}的事",
        goal="谈好",
        channels={"phone": lines, "chat": (), "letter": ()},
        facts=(),
    )


def move(number):
    return PlannedMove(
        id=f"V-{number:02}",
        they_say=f"说法{number}",
        means="意思",
        reply=f"答{number}",
        avoid="乱答应",
        facts=(),
    )


@pytest.fixture
def plan(situation, library, today):
    """A plan with one script of three lines and nothing else to say."""
    made = advise(Interview(situation=situation, given={}), library, today)
    spoken = script("延期", "您好。", "我想延期。", "请给工单号。")
    return replace(made, scripts=(spoken,), moves=(), agent_asks=(), notices=())


@pytest.fixture
def card(plan, follow, words, screen, scripted):
    """Show the card to a reader who replies like this; gives how it ended and the prompter."""

    def run(*replies, can_log=False, roomy=False, **changes):
        prompter = scripted(*replies)
        shown = Card(
            plan=replace(plan, **changes),
            words=follow.words.card,
            titles=words.plan,
            prompter=prompter,
            screen=screen,
            roomy=roomy,
            can_log=can_log,
        )
        return shown.run(), prompter

    return run


@pytest.fixture
def pages(screen):
    """What stood on the screen at each prompt."""

    def find():
        found, page = [], []
        for text in screen.log:
            if text.startswith("?"):
                found.append([line for line in page if line])
                page = []
            else:
                page.append(text)
        return found

    return find


def test_the_goal_comes_first_and_then_one_line_after_the_other(card, pages):
    card("next", "next", "next", "next", "done")
    assert pages()[:4] == [
        ["延期的事。谈好"],
        ["1/3", "您好。"],
        ["2/3", "我想延期。"],
        ["3/3", "请给工单号。"],
    ]


def test_enter_alone_is_the_next_line(card, pages):
    card("", "", "", "", "done")
    assert pages()[3] == ["3/3", "请给工单号。"]


@pytest.mark.parametrize("back", ["b", Navigation.BACK])
def test_one_can_go_back_a_line(back, card, pages):
    card("", "", back, "q", "done")
    assert pages()[3] == ["1/3", "您好。"]


def test_there_is_no_way_back_before_the_first_page(card):
    _, prompter = card("", "q", "done")
    assert [asked.can_go_back for asked in prompter.asked[:2]] == [False, True]


def test_back_on_the_first_page_stays_there(card, pages):
    card("b", "q", "done")
    assert pages()[0] == pages()[1]


def test_what_they_say_is_answered_and_then_the_same_line_is_there_again(card, pages):
    card("", "said", "1", "next", "q", "done", moves=(move(1), move(2)))
    assert pages()[1] == ["1/3", "您好。"]
    assert pages()[3] == ["〈reply〉", "答2", "〈do_not〉乱答应"]
    assert pages()[4] == ["1/3", "您好。"]


def test_what_agents_ask_comes_before_what_they_may_say(card):
    asks = (Exchange("为什么没还？", "停工了。"),)
    _, prompter = card("said", "0", "", "q", "done", moves=(move(1),), agent_asks=asks)
    assert prompter.asked[1].labels == ["为什么没还？", "说法1"]


def test_many_remarks_come_in_pages_of_a_digit_each_and_begin_again_after_the_last(card):
    moves = tuple(move(number) for number in range(20))
    _, prompter = card("said", "more", "more", "more", Navigation.BACK, "q", "done", moves=moves)
    firsts = [asked.labels[0] for asked in prompter.asked[1:5]]
    assert firsts == ["说法0", "说法8", "说法16", "说法0"]
    assert prompter.asked[2].labels[-1] == "别的（2/3）"
    assert all(len(asked.rows) <= 9 for asked in prompter.asked)


def test_a_low_screen_has_fewer_remarks_on_a_page(card, screen):
    screen.height = 20
    moves = tuple(move(number) for number in range(20))
    _, prompter = card("said", Navigation.BACK, "q", "done", moves=moves)
    assert len(prompter.asked[1].rows) == 7


def test_where_no_remark_is_known_one_stays_on_the_line(card, pages):
    card("said", "q", "done")
    assert pages()[0] == pages()[1]


def test_a_line_stands_alone_on_a_roomy_screen(card, screen):
    screen.height = 20
    card("", "q", "done", roomy=True)
    shown = screen.log[screen.log.index("?") + 1 :]
    page = shown[: shown.index("?")]
    assert page[:-3] == [""] * (20 - 3 - 7)
    assert page[-3:] == ["1/3", "", "您好。"]


def test_a_plain_screen_gets_no_empty_lines_to_listen_to(card, screen):
    screen.height = 20
    card("", "q", "done")
    assert [line for line in screen.log[:3] if not line] == [""]


def test_a_note_is_in_brackets(card, pages, plan):
    spoken = replace(
        plan.scripts[0],
        channels={"phone": (SpokenLine("note", "停一下"),), "chat": (), "letter": ()},
    )
    card("", "", "done", scripts=(spoken,))
    assert pages()[1] == ["1/1", "（停一下）"]


def test_long_lines_are_broken_by_words(card, screen):
    long = script("长", "我" * 45)
    card("", "", "done", scripts=(long,))
    assert all(len(line) <= 20 for line in screen.texts)


def test_what_comes_first_in_a_danger_comes_first_here(card, pages):
    stop = Notice(id="s", kind="stop", title="先停", lines=("挂断。", "打 110。"), facts=())
    myth = Notice(id="m", kind="myth", title="误会", lines=("不是。",), facts=())
    card("", "q", "done", notices=(stop, myth))
    assert pages()[:2] == [["先停", "1. 挂断。", "2. 打 110。"], ["延期的事。谈好"]]


def test_of_several_scripts_one_is_chosen_and_another_may_follow(card, pages):
    two = (script("延期", "请延期。"), script("减免", "请减免。"))
    card("减免", "", "", "other", "延期", "", "q", "done", scripts=two)
    assert [page for page in pages() if len(page) == 2] == [
        ["1/1", "请减免。"],
        ["1/1", "请延期。"],
    ]


def test_one_can_begin_again(card, pages):
    card("", "", "", "", "again", "", "q", "done")
    assert pages()[5] == ["延期的事。谈好"]


@pytest.mark.parametrize(("can_log", "offered"), [(True, True), (False, False)])
def test_a_case_may_be_logged_in_the_end(can_log, offered, card):
    _, prompter = card("q", "done", can_log=can_log)
    assert ("log" in [row.id for row in prompter.asked[-1].rows]) is offered


@pytest.mark.parametrize(
    ("replies", "ending"),
    [
        (("q", "log"), Ending.LOG),
        (("q", "done"), Ending.DONE),
        ((Navigation.LEAVE,), Ending.LEFT),
        (("q", Navigation.LEAVE), Ending.LEFT),
        (("said", Navigation.LEAVE), Ending.LEFT),
        (("said", "0", Navigation.LEAVE), Ending.LEFT),
        ((Navigation.SEARCH, "q", Navigation.SEARCH, "done"), Ending.DONE),
    ],
)
def test_the_card_can_be_left_from_anywhere(replies, ending, card):
    assert card(*replies, can_log=True, moves=(move(1),))[0] is ending


def test_leaving_while_choosing_a_script_leaves(card):
    two = (script("延期", "请延期。"), script("减免", "请减免。"))
    assert card(Navigation.LEAVE, scripts=two)[0] is Ending.LEFT


def test_what_we_cannot_help_with_has_no_card_but_says_who_can(card, screen):
    assert card(limit=LIMIT)[0] is Ending.DONE
    assert screen.texts[-2:] == ["帮不上：生意贷款", "问银行。"]


def test_a_plan_without_a_call_says_so(card, screen):
    assert card(scripts=())[0] is Ending.DONE
    assert screen.texts[-1] == "〈nothing〉"
