"""What is due is shown with what to say, and said to programs."""

import json

from huabei_negotiate.core.case.due import due_in
from huabei_negotiate.core.case.due_layout import as_record, lay_out_due, lay_out_titles
from huabei_negotiate.model.outline import Bullets, Dialogue, Heading, Item, Paragraph, Spoken


def test_a_promise_past_its_day_is_chased_with_the_day_the_agent_and_the_ticket(kept, words):
    case = kept.case(kept.talk(agent="8012", ticket="A1"), promises=(kept.promise(due=1),))
    watch = kept.watch(3)
    section = lay_out_due(due_in(case, watch), watch, words.plan)
    assert section.blocks[:4] == (
        Heading("late 2：they: call back by 3/3 Tue"),
        Paragraph("say THEIR-PROMISE", "strong"),
        Dialogue(
            (
                Spoken("say", "spoke 3/2 Mon on CALL"),
                Spoken("say", "agent 8012"),
                Spoken("say", "ticket A1"),
                Spoken("say", "call back"),
                Spoken("note", "wait"),
            )
        ),
        Paragraph("done 1", "quiet"),
    )


def test_a_line_with_a_value_nobody_noted_is_left_out(kept, words):
    watch = kept.watch(3)
    section = lay_out_due(
        due_in(kept.case(kept.talk(), promises=(kept.promise(due=1),)), watch), watch, words.plan
    )
    (dialogue,) = [block for block in section.blocks if isinstance(block, Dialogue)]
    assert [line.text for line in dialogue.lines] == [
        "spoke 3/2 Mon on CALL",
        "call back",
        "wait",
    ]


def test_a_case_that_is_not_the_last_one_is_named_where_it_is_settled(kept, words):
    watch = kept.watch(3, named=7)
    section = lay_out_due(
        due_in(kept.case(kept.talk(), promises=(kept.promise(due=1),)), watch), watch, words.plan
    )
    assert Paragraph("done 1 --case 7", "quiet") in section.blocks


def test_what_is_due_today_is_waited_for(kept, words):
    watch = kept.watch(1)
    section = lay_out_due(
        due_in(kept.case(kept.talk(), promises=(kept.promise(due=1),)), watch), watch, words.plan
    )
    assert section.blocks[:2] == (
        Heading("today：they: call back by 3/3 Tue"),
        Paragraph("wait_today"),
    )


def test_for_a_promise_without_a_day_the_day_is_asked(kept, words):
    watch = kept.watch(1)
    case = kept.case(kept.talk(agent="8012"), promises=(kept.promise(),))
    section = lay_out_due(due_in(case, watch), watch, words.plan)
    heading, _, dialogue, *_ = section.blocks
    assert heading == Heading("they: call back undated")
    assert [line.text for line in dialogue.lines] == ["when call back", "agent 8012", "wait"]


def test_nothing_due_is_said_with_the_next_day(kept, words):
    watch = kept.watch(0)
    section = lay_out_due(
        due_in(kept.case(kept.talk(), promises=(kept.promise(due=9),)), watch), watch, words.plan
    )
    assert section.blocks == (
        Paragraph("nothing", "strong"),
        Paragraph("next 3/11 Wed: they: call back"),
    )


def test_nothing_due_and_nothing_to_come_is_said_too(kept, words):
    watch = kept.watch()
    section = lay_out_due(due_in(kept.case(), watch), watch, words.plan)
    assert section.blocks == (Paragraph("nothing", "strong"), Paragraph("no_next"))


def test_all_channels_are_shown_when_they_are_wanted(kept, words):
    watch = kept.watch(3)
    listed = due_in(kept.case(kept.talk(), promises=(kept.promise(due=1),)), watch)
    section = lay_out_due(listed, watch, words.plan, ("phone", "chat", "letter"))
    titles = [block.text for block in section.blocks if isinstance(block, Heading)]
    assert titles[1:] == ["phone", "chat", "letter"]


def test_titles_alone_are_a_list(kept):
    watch = kept.watch(3)
    blocks = lay_out_titles(
        due_in(kept.case(kept.talk(), promises=(kept.promise(due=1),)), watch), watch
    )
    assert blocks == (
        Bullets((Item("late 2：they: call back by 3/3 Tue"),)),
        Paragraph("log_more"),
    )


def test_programs_get_the_same_lines(kept):
    watch = kept.watch(3)
    listed = due_in(
        kept.case(kept.talk(), promises=(kept.promise(due=1), kept.promise(due=20))), watch
    )
    record = json.loads(json.dumps(as_record(listed, watch, 4)))
    assert {name: record[name] for name in ("format", "case", "today")} == {
        "format": 1,
        "case": 4,
        "today": "2026-03-05",
    }
    assert record["due"] == [
        {
            "kind": "their_promise",
            "on": "2026-03-03",
            "days_late": 2,
            "title": "they: call back",
            "promise": 1,
            "contact": 1,
            "script": "their-promise",
            "lines": {
                "phone": ["spoke 3/2 Mon on CALL", "call back", "wait"],
                "chat": ["spoke 3/2 Mon on CALL", "call back"],
                "letter": ["spoke 3/2 Mon on CALL", "call back"],
            },
            "facts": [],
        }
    ]
    assert (record["next"]["promise"], record["next"]["days_late"]) == (2, -17)


def test_programs_are_told_that_nothing_is_next(kept):
    watch = kept.watch()
    assert as_record(due_in(kept.case(), watch), watch, 1)["next"] is None
