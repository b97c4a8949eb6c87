"""Every letter in the content is one to send: it is to someone, and is signed and dated."""

import msgspec

from huabei_negotiate.core.letters import split_letters
from huabei_negotiate.model.plan import SpokenLine


def letter_lines(lines, parts):
    """All lines there can be, whatever the answers."""
    for line in lines:
        if line.part is not None:
            yield from letter_lines(parts[line.part].letter, parts)
        else:
            yield SpokenLine("say" if line.say else "note", line.say or line.note)


def test_every_letter_ends_with_a_name_and_a_day(library):
    loose = []
    for script in library.scripts.values():
        _, letters = split_letters(letter_lines(script.letter, library.parts))
        loose += [(script.id, letter.to) for letter in letters if len(letter.signed) < 2]
    assert loose == []


def test_every_letter_says_whom_it_is_to(library):
    for script in library.scripts.values():
        _, letters = split_letters(letter_lines(script.letter, library.parts))
        assert letters
        assert [letter.to for letter in letters if not letter.to.endswith("：")] == [], script.id


def test_no_line_of_a_letter_or_the_fact_sheet_asks_for_a_whole_number_of_identity(library):
    said = [
        line.text
        for script in library.scripts.values()
        for line in letter_lines(script.letter, library.parts)
    ]
    said += msgspec.to_builtins(library.words.documents.fact_sheet)["rows"].values()
    asked = ("【待填：身份证", "【待填：证件号", "【待填：卡号", "【待填：银行卡号")
    assert [text for text in said if any(name in text for name in asked)] == []
