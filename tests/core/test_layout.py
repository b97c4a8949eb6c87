from datetime import date
from itertools import chain

import pytest

from huabei_negotiate.core.layout import (
    fact_item,
    lay_out,
    lay_out_channel,
    lay_out_first,
    lay_out_reasons,
    notice_blocks,
)
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.outline import (
    Bullets,
    Checklist,
    Dialogue,
    Heading,
    Item,
    Numbered,
    Paragraph,
    Row,
    Spoken,
    Table,
)
from huabei_negotiate.model.plan import (
    Cited,
    Exchange,
    Notice,
    PlannedLimit,
    PlannedMove,
    PlannedRung,
    Told,
)

STOP = Notice(id="stop", kind="stop", title="Stop", lines=("breathe", "call"), facts=())
LIMIT = PlannedLimit(
    id="died", title="Not us", why="beyond us", instead=("ask", "go"), change="STAGE", facts=()
)
MOVE = PlannedMove(
    id="N-01", they_say="pay", means="pressure", reply="later", avoid="never", facts=()
)
RUNG = PlannedRung(
    id="bank",
    title="Bank",
    before="talk",
    do="go there",
    say="hello",
    papers=("bill", "letter"),
    clock="15 days",
    cannot="judge",
    facts=(),
)


@pytest.fixture
def full(toys):
    """A plan with something in every part."""
    return toys.empty_plan(
        told=(Told(id="owed", label="OWED", words="50 元"),),
        to_fill=("RENT",),
        figures=(toys.planned_figure("cap", Money(5000)),),
        notices=(STOP,),
        steps=(toys.planned_step("call"), toys.planned_step("keep", phase="after")),
        materials=(Cited("the bill", ()),),
        scripts=(toys.planned_script("ask"),),
        agent_asks=(Exchange("who?", "me"),),
        moves=(MOVE,),
        avoid=(Cited("never lie", ()),),
        warnings=(Cited("mind it", ()),),
        rungs=(RUNG,),
        facts=(toys.fact("P-01"),),
    )


@pytest.fixture
def blocks_of(words):
    """The blocks of one section of a plan laid out; none when it is left out."""

    def blocks_of(plan, section_id):
        found = [section.blocks for section in lay_out(plan, words) if section.id == section_id]
        return tuple(chain.from_iterable(found))

    return blocks_of


def ids(outline):
    return [section.id for section in outline]


# The whole


def test_sections_come_in_the_order_a_reader_needs_them(full, words):
    assert ids(lay_out(full, words)) == [
        "urgent",
        "before",
        "situation",
        "steps",
        "materials",
        "scripts",
        "agent_asks",
        "moves",
        "avoid",
        "escalation",
        "after",
        "sources",
        "closing",
    ]


def test_every_section_has_its_title(full, words):
    titles = {section.id: section.title for section in lay_out(full, words)}
    assert titles == {name: getattr(words.sections, name) for name in titles}


def test_empty_sections_are_left_out(toys, words):
    assert ids(lay_out(toys.empty_plan(), words)) == ["situation", "sources", "closing"]


def test_a_limit_takes_the_place_of_the_advice(full, toys, words):
    plan = toys.empty_plan(limit=LIMIT, notices=(STOP,), steps=full.steps)
    assert ids(lay_out(plan, words)) == ["urgent", "limit", "sources"]


def test_a_limit_stands_under_its_own_title(toys, words):
    titles = [s.title for s in lay_out(toys.empty_plan(limit=LIMIT), words) if s.id == "limit"]
    assert titles == ["Not us"]


def test_a_limit_says_why_who_can_help_and_what_to_change(toys, blocks_of, words):
    assert blocks_of(toys.empty_plan(limit=LIMIT), "limit") == (
        Paragraph(f"{words.plan.limit_why}beyond us"),
        Numbered((Item("ask"), Item("go"))),
        Paragraph("change STAGE", "quiet"),
    )


# Its sections


@pytest.mark.parametrize("kind", ["stop", "alert"])
def test_what_to_do_at_once_is_in_order(kind):
    notice = Notice(id="n", kind=kind, title="Title", lines=("one", "two"), facts=())
    assert notice_blocks(notice) == (
        Paragraph("Title", "strong"),
        Numbered((Item("one"), Item("two"))),
    )


@pytest.mark.parametrize("kind", ["refusal", "myth", "limit"])
def test_what_to_know_is_in_no_order(kind):
    notice = Notice(id="n", kind=kind, title="Title", lines=("one", "two"), facts=())
    assert notice_blocks(notice)[1] == Bullets((Item("one"), Item("two")))


def test_urgent_notices_follow_each_other(toys, blocks_of):
    plan = toys.empty_plan(notices=(STOP, STOP))
    assert blocks_of(plan, "urgent") == notice_blocks(STOP) * 2


def test_what_is_to_be_filled_is_counted_and_named(toys, blocks_of):
    plan = toys.empty_plan(to_fill=("RENT", "OWED"))
    assert blocks_of(plan, "before") == (Paragraph("2 to fill: RENT、OWED", "strong"),)


def test_assumptions_and_unused_answers_stand_together(toys, blocks_of, words):
    plan = toys.empty_plan(assumptions=("no rent",), unused=("unused: AGE",))
    assert blocks_of(plan, "before") == (
        Paragraph(words.plan.assumptions),
        Bullets((Item("no rent"), Item("unused: AGE"))),
    )


def test_the_situation_tells_answers_and_figures(full, blocks_of, words):
    assert blocks_of(full, "situation") == (
        Table((Row("OWED", "50 元"),)),
        Bullets((Item("CAP：50 元", ("how cap",)),)),
        Paragraph(words.plan.disclaimer, "quiet"),
    )


def figures_shown(plan, blocks_of):
    """The figures in the situation of a plan."""
    lists = [block for block in blocks_of(plan, "situation") if isinstance(block, Bullets)]
    return [item.text for block in lists for item in block.items]


def test_a_figure_without_a_unit_ends_with_its_value(toys, blocks_of):
    day = toys.planned_figure("due", date(2026, 4, 1), shown="4/1", unit="")
    assert figures_shown(toys.empty_plan(figures=(day,)), blocks_of) == ["DUE：4/1"]


@pytest.mark.parametrize(
    ("like", "shown"),
    [(Money(5000), ["CAP：50 元"]), (Money(6000), ["CAP：60 元", "OFFER：50 元"])],
)
def test_a_figure_like_another_says_nothing_new(toys, blocks_of, like, shown):
    offer = toys.planned_figure("offer", Money(5000), unless_like="cap")
    plan = toys.empty_plan(figures=(toys.planned_figure("cap", like), offer))
    assert figures_shown(plan, blocks_of) == shown


def test_a_figure_like_one_that_is_not_there_is_shown(toys, blocks_of):
    offer = toys.planned_figure("offer", Money(5000), unless_like="cap")
    assert figures_shown(toys.empty_plan(figures=(offer,)), blocks_of) == ["OFFER：50 元"]


def test_steps_are_numbered(toys, blocks_of):
    plan = toys.empty_plan(steps=(toys.planned_step("a"), toys.planned_step("b")))
    assert blocks_of(plan, "steps") == (Numbered((Item("do a"), Item("do b"))),)


def test_steps_stand_under_the_phase_they_belong_to(toys, blocks_of, words):
    steps = (toys.planned_step("a", phase="prepare"), toys.planned_step("b"))
    assert blocks_of(toys.empty_plan(steps=steps), "steps") == (
        Heading(words.phases.prepare),
        Numbered((Item("do a"),)),
        Heading(words.phases.contact),
        Numbered((Item("do b"),)),
    )


def test_where_there_are_several_troubles_each_has_its_steps(toys, blocks_of, words):
    theft, debt = (toys.planned_step(name, trouble=name) for name in ("theft", "debt"))
    plan = toys.empty_plan(scenarios=("theft", "overdue"), steps=(theft, debt))
    assert blocks_of(plan, "steps") == (
        Heading("theft"),
        Heading(words.phases.contact, 2),
        Numbered((Item("do theft"),)),
        Heading("debt"),
        Heading(words.phases.contact, 2),
        Numbered((Item("do debt"),)),
    )


def test_steps_for_after_an_agreement_have_their_own_section(full, blocks_of):
    assert blocks_of(full, "after") == (Numbered((Item("do keep"),)),)


@pytest.mark.parametrize(
    ("by", "text"),
    [
        (None, "do a"),
        (date(2026, 3, 2), "today: do a"),
        (date(2026, 3, 8), "by 3/8 Sun: do a"),
    ],
)
def test_a_step_begins_with_its_day(toys, blocks_of, by, text):
    plan = toys.empty_plan(steps=(toys.planned_step("a", by=by),))
    assert blocks_of(plan, "steps") == (Numbered((Item(text),)),)


def test_a_step_tells_why_and_which_script_to_use(toys, blocks_of, words):
    step = toys.planned_step("a", why="it helps", script="ask")
    plan = toys.empty_plan(steps=(step,), scripts=(toys.planned_script("ask"),))
    details = (f"{words.plan.why}it helps", "see ASK")
    assert blocks_of(plan, "steps") == (Numbered((Item("do a", details),)),)


def test_a_step_does_not_point_at_a_script_that_is_not_there(toys, blocks_of):
    plan = toys.empty_plan(steps=(toys.planned_step("a", script="ask"),))
    assert blocks_of(plan, "steps") == (Numbered((Item("do a"),)),)


def test_materials_can_be_ticked_off(toys, blocks_of):
    plan = toys.empty_plan(materials=(Cited("bill", ()), Cited("letter", ())))
    assert blocks_of(plan, "materials") == (Checklist(("bill", "letter")),)


def test_a_script_is_shown_in_all_its_channels(full, blocks_of, words):
    assert blocks_of(full, "scripts") == (
        Heading("ASK"),
        Paragraph(f"{words.plan.goal}goal of ask", "strong"),
        Heading(words.plan.phone, 2),
        Dialogue((Spoken("say", "spoken"), Spoken("note", "wait"))),
        Heading(words.plan.chat, 2),
        Dialogue((Spoken("say", "typed"),)),
        Heading(words.plan.letter, 2),
        Dialogue((Spoken("say", "written"),)),
    )


def test_only_the_channels_asked_for_are_shown(full, words):
    outline = lay_out(full, words, ("letter",))
    blocks = next(section.blocks for section in outline if section.id == "scripts")
    assert [b.text for b in blocks if isinstance(b, Heading)] == ["ASK", words.plan.letter]


def test_what_they_ask_is_followed_by_what_to_answer(full, blocks_of, words):
    assert blocks_of(full, "agent_asks") == (
        Paragraph(f"{words.plan.they_ask}who?"),
        Dialogue((Spoken("say", "me"),)),
    )


def test_a_move_is_followed_by_the_reply_and_what_to_make_of_it(full, blocks_of, words):
    assert blocks_of(full, "moves") == (
        Paragraph(f"{words.plan.they_say}pay"),
        Dialogue((Spoken("say", "later"),)),
        Bullets((Item(f"{words.plan.means}pressure"), Item(f"{words.plan.do_not}never"))),
    )


def test_what_to_avoid_is_followed_by_what_to_mind(full, blocks_of):
    assert blocks_of(full, "avoid") == (
        Bullets((Item("never lie"),)),
        Bullets((Item("mind it"),)),
    )


def test_warnings_are_shown_where_there_is_nothing_to_avoid(toys, blocks_of):
    plan = toys.empty_plan(warnings=(Cited("mind it", ()),))
    assert blocks_of(plan, "avoid") == (Bullets((Item("mind it"),)),)


def test_a_rung_tells_everything_about_it(full, blocks_of, words):
    details = (
        f"{words.plan.rung_before}talk",
        f"{words.plan.rung_say}hello",
        f"{words.plan.rung_papers}bill、letter",
        f"{words.plan.rung_clock}15 days",
        f"{words.plan.rung_cannot}judge",
    )
    assert blocks_of(full, "escalation") == (Numbered((Item("Bank：go there", details),)),)


def test_what_a_rung_does_not_have_is_left_out(toys, blocks_of, words):
    bare = PlannedRung(
        id="bank",
        title="Bank",
        before="talk",
        do="go there",
        say=None,
        papers=(),
        clock=None,
        cannot="judge",
        facts=(),
    )
    details = (f"{words.plan.rung_before}talk", f"{words.plan.rung_cannot}judge")
    assert blocks_of(toys.empty_plan(rungs=(bare,)), "escalation") == (
        Numbered((Item("Bank：go there", details),)),
    )


def test_sources_are_listed_and_dated(full, blocks_of, words):
    assert blocks_of(full, "sources") == (
        Bullets((Item("P-01 from the law, 2026-01-02."),)),
        Paragraph(words.plan.archive, "quiet"),
    )


def test_a_plan_without_facts_still_says_how_old_the_archive_is(toys, blocks_of, words):
    assert blocks_of(toys.empty_plan(), "sources") == (Paragraph(words.plan.archive, "quiet"),)


@pytest.mark.parametrize(
    ("confidence", "doubt"),
    [("high", ""), ("medium", ""), ("low", "low"), ("unverified", "unverified")],
)
def test_a_fact_that_may_be_wrong_says_so(toys, words, today, confidence, doubt):
    fact = toys.fact("P-01", confidence=confidence)
    warning = getattr(words.confidence, doubt) if doubt else ""
    assert fact_item(fact, today, words) == Item(f"P-01 from the law, 2026-01-02.{warning}")


@pytest.mark.parametrize(
    ("review_by", "is_late"),
    [(date(2026, 3, 1), True), (date(2026, 3, 2), False), (date(2026, 3, 3), False)],
)
def test_a_fact_past_its_review_says_so(toys, words, today, review_by, is_late):
    item = fact_item(toys.fact("P-01", review_by=review_by), today, words)
    assert item.text.endswith(words.plan.overdue_review) is is_late


@pytest.mark.parametrize(
    ("until", "is_over"),
    [(date(2026, 3, 1), True), (date(2026, 3, 2), False), (None, False)],
)
def test_a_fact_that_no_longer_holds_says_so(toys, words, today, until, is_over):
    item = fact_item(toys.fact("P-01", until=until), today, words)
    assert item.text.endswith(words.plan.ended) is is_over


def test_a_fact_that_no_longer_holds_need_not_be_reviewed(toys, words, today):
    past = date(2026, 3, 1)
    item = fact_item(toys.fact("P-01", until=past, review_by=past), today, words)
    assert item == Item(f"P-01 from the law, 2026-01-02.{words.plan.ended}")


def test_the_closing_words_are_listed(toys, blocks_of, words):
    assert blocks_of(toys.empty_plan(), "closing") == (
        Bullets(tuple(Item(line) for line in words.plan.closing)),
    )


# Only the first things


def test_first_come_the_urgent_steps_alone(toys, words):
    urgent = toys.planned_step("run", phase="urgent")
    plan = toys.empty_plan(steps=(urgent, toys.planned_step("call")))
    assert lay_out_first(plan, words)[0].blocks[0] == Numbered((Item("do run"),))


def test_without_urgent_steps_the_first_five_come_first(toys, words):
    plan = toys.empty_plan(steps=tuple(toys.planned_step(f"s{n}") for n in range(7)))
    items = lay_out_first(plan, words)[0].blocks[0].items
    assert [item.text for item in items] == ["do s0", "do s1", "do s2", "do s3", "do s4"]


def test_steps_for_after_an_agreement_never_come_first(toys, words):
    steps = (toys.planned_step("call"), toys.planned_step("keep", phase="after"))
    items = lay_out_first(toys.empty_plan(steps=steps), words)[0].blocks[0].items
    assert [item.text for item in items] == ["do call"]


def test_the_first_steps_do_not_point_at_scripts_that_are_not_shown(toys, words):
    step = toys.planned_step("call", script="ask")
    plan = toys.empty_plan(steps=(step,), scripts=(toys.planned_script("ask"),))
    assert lay_out_first(plan, words)[0].blocks[0] == Numbered((Item("do call"),))


def test_the_first_things_end_with_where_the_rest_is(toys, words):
    plan = toys.empty_plan(steps=(toys.planned_step("call"),))
    assert lay_out_first(plan, words)[-1].blocks[-1] == Paragraph(words.plan.now_more, "quiet")


def test_notices_come_before_the_first_steps(full, words):
    assert ids(lay_out_first(full, words)) == ["urgent", "steps"]


def test_where_we_cannot_help_that_is_all_there_is_to_know_first(toys, words):
    plan = toys.empty_plan(limit=LIMIT, notices=(STOP,))
    assert lay_out_first(plan, words) == lay_out(plan, words)


# One channel


def test_the_scripts_can_be_shown_in_one_channel(full, words):
    assert lay_out_channel(full, "chat", words).blocks == (
        Heading("ASK"),
        Paragraph(f"{words.plan.goal}goal of ask", "strong"),
        Heading(words.plan.chat, 2),
        Dialogue((Spoken("say", "typed"),)),
    )


def test_one_channel_stands_under_the_title_of_the_scripts(full, words):
    section = lay_out_channel(full, "chat", words)
    assert (section.id, section.title) == ("scripts", words.sections.scripts)


# Why each step


def reasons_of(plan, words):
    return lay_out_reasons(plan, words).blocks[0].items


def test_a_step_is_explained_by_what_called_for_it_and_its_facts(toys, words):
    step = toys.planned_step("call", because=("stage", "cap"), facts=("P-01", "P-02"))
    plan = toys.empty_plan(steps=(step,), reasons={"stage": "STAGE：LATE", "cap": "CAP：50"})
    assert reasons_of(plan, words) == (Item("do call", ("STAGE：LATE、CAP：50", "P-01 P-02")),)


def test_a_step_for_everyone_says_so(toys, words):
    plan = toys.empty_plan(steps=(toys.planned_step("call"),))
    assert reasons_of(plan, words) == (Item("do call", (words.plan.always,)),)


def test_a_step_for_all_but_some_says_so(toys, words):
    plan = toys.empty_plan(steps=(toys.planned_step("call", always=False),))
    assert reasons_of(plan, words) == (Item("do call", (words.plan.unless,)),)


def test_a_reason_without_words_is_left_out(toys, words):
    plan = toys.empty_plan(
        steps=(toys.planned_step("call", because=("odd", "cap")),), reasons={"cap": "CAP：50"}
    )
    assert reasons_of(plan, words) == (Item("do call", ("CAP：50",)),)


def test_every_step_is_explained(full, words):
    assert [item.text for item in reasons_of(full, words)] == ["do call", "do keep"]


def test_the_reasons_are_a_section_of_their_own(full, words):
    section = lay_out_reasons(full, words)
    assert (section.id, section.title) == ("reasons", words.plan.because)
