"""A script's lines for writing are whole letters: whom to, what, and where to sign."""

from huabei_negotiate.core.letters import lay_out_letters, split_letters
from huabei_negotiate.model.document_words import LetterWords
from huabei_negotiate.model.outline import Item, Letter, Spoken
from huabei_negotiate.model.plan import PlannedScript, SpokenLine

WORDS = LetterWords(before="寄出以前", notes=("照实写",))
NAME, DAY = "【待填：姓名】", "【待填：日期】"


def lines(*texts):
    """Lines to say, and those in round brackets as notes."""
    return [
        SpokenLine("note", text[1:-1]) if text[0] == "（" else SpokenLine("say", text)
        for text in texts
    ]


def script(name, *texts):
    channels = {"phone": (), "chat": (), "letter": tuple(lines(*texts))}
    return PlannedScript(id=name, title=name, goal="g", channels=channels, facts=())


def test_a_letter_has_whom_it_is_to_what_it_says_and_where_to_sign():
    notes, letters = split_letters(lines("某公司：", "请答复。", NAME, DAY))
    assert notes == ()
    assert letters == (Letter("某公司：", (Spoken("say", "请答复。"),), (NAME, DAY)),)


def test_what_is_noted_around_a_letter_is_not_in_it():
    notes, (letter,) = split_letters(
        lines("（先打电话）", "某公司：", "请答复。", NAME, "（拍照）")
    )
    assert notes == ("先打电话", "拍照")
    assert letter.lines == (Spoken("say", "请答复。"),)


def test_a_note_inside_a_letter_stays_where_it_is():
    _, (letter,) = split_letters(lines("某公司：", "（照实选）", "请答复。", NAME))
    assert letter.lines == (Spoken("note", "照实选"), Spoken("say", "请答复。"))


def test_a_blank_inside_a_sentence_is_no_signature():
    _, (letter,) = split_letters(lines("某公司：", f"我是{NAME}。", NAME))
    assert letter.lines == (Spoken("say", f"我是{NAME}。"),)


def test_what_follows_a_signature_is_the_next_letter():
    _, letters = split_letters(lines("甲：", "一。", NAME, "（第二封）", "乙：", "二。", NAME))
    assert [letter.to for letter in letters] == ["甲：", "乙："]


def test_a_letter_that_nobody_signs_is_a_letter_all_the_same():
    _, (letter,) = split_letters(lines("甲：", "一。"))
    assert letter.signed == ()


def test_each_letter_begins_a_page(toys):
    plan = toys.empty_plan(scripts=(script("a", "甲：", "一。", NAME), script("b", "乙：", "二。")))
    before, *letters = lay_out_letters(plan, WORDS)
    assert not before.new_page
    assert [section.new_page for section in letters] == [True, True]


def noted(plan):
    before, *_ = lay_out_letters(plan, WORDS)
    (notes,) = before.blocks
    return notes.items


def test_what_is_noted_is_told_first_under_the_name_of_the_letter(toys):
    scripts = (script("a", "（先打电话）", "甲：", "一。", NAME), script("b", "乙：", "二。", NAME))
    told = noted(toys.empty_plan(scripts=scripts))
    assert told == (Item("照实写"), Item("a：", ("先打电话",)))


def test_what_is_noted_of_every_letter_is_told_once(toys):
    scripts = (
        script("a", "甲：", "一。", NAME, "（拍照）"),
        script("b", "（先问）", "乙：", "二。", NAME, "（拍照）"),
    )
    told = noted(toys.empty_plan(scripts=scripts))
    assert told == (Item("照实写"), Item("拍照"), Item("b：", ("先问",)))


def test_without_scripts_there_is_no_document(toys):
    assert lay_out_letters(toys.empty_plan(), WORDS) == ()
