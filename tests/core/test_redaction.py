import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huabei_negotiate.core.redaction import HIDDEN, looks_secret, redact

FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
digits = st.text(alphabet="0123456789", min_size=19, max_size=19)
around = st.text(alphabet="我的是号码欠款，。：元", max_size=6)
"""What stands before and after a number in a sentence."""


@st.composite
def identities(draw):
    """18 digits, the last one perhaps an X, or 15 digits."""
    written = draw(digits)
    return draw(
        st.sampled_from([written[:18], f"{written[:17]}X", f"{written[:17]}x", written[:15]])
    )


@st.composite
def cards(draw):
    """13 to 19 digits, in one run or in fours as printed on a card."""
    written = draw(digits)[: draw(st.integers(13, 19))]
    gap = draw(st.sampled_from(["", " ", "-"]))
    return gap.join(written[i : i + 4] for i in range(0, len(written), 4))


@st.composite
def codes(draw):
    """A code or password, and the words before it."""
    name = draw(st.sampled_from(["验证码", "支付密码", "口令", "动态码"]))
    link = draw(st.sampled_from(["", "是", "为", "：", ":", " ", "是 ", "： "]))
    code = draw(st.from_regex(r"[0-9]{4,12}|[0-9]{0,3}[A-Za-z][A-Za-z0-9]{3,8}", fullmatch=True))
    return f"{name}{link}", code


@given(around, identities(), around)
def test_no_identity_number_is_left(before, number, after):
    assert redact(f"{before}{number}{after}") == (f"{before}{HIDDEN}{after}", True)


@given(around, cards(), around)
def test_no_card_number_is_left(before, number, after):
    assert redact(f"{before}{number}{after}") == (f"{before}{HIDDEN}{after}", True)


@given(around, identities() | cards())
def test_no_number_in_full_width_is_left(before, number):
    assert redact(f"{before}{number.translate(FULL_WIDTH)}")[0].endswith(HIDDEN)


@given(around, codes(), around)
def test_no_code_after_its_name_is_left(before, code, after):
    name, secret = code
    assert redact(f"{before}{name}{secret}{after}") == (f"{before}{name}{HIDDEN}{after}", True)


@pytest.mark.parametrize("code", ["0000A", "1234abcd", "19900307zhang"])
def test_no_end_of_a_code_is_left(code):
    assert redact(f"密码{code}，别告诉人") == (f"密码{HIDDEN}，别告诉人", True)


@pytest.mark.parametrize(
    "text", ["6222021234567890 3200", "6222021234567890 1200元", "6222 0212 3456 7890 13800138000"]
)
def test_a_card_before_another_number_is_hidden(text):
    assert "6222" not in redact(text)[0]


@given(
    st.from_regex(r"[0-9]{13,19}", fullmatch=True),
    st.from_regex(r"[ -][0-9]{1,11}", fullmatch=True),
)
def test_no_run_of_digits_as_long_as_a_card_is_left(number, more):
    assert not re.search(r"(?<!\d)\d{13,19}(?!\d)", redact(number + more)[0])


@given(st.text() | st.text(alphabet="0123456789Xx -验证码密是a："))
def test_what_was_redacted_once_stays_as_it_is(text):
    once = redact(text)[0]
    assert redact(once) == (once, False)


amounts = st.integers(0, 9_999_999).map(lambda yuan: f"{yuan:,}元")
plain_amounts = st.integers(0, 9_999_999).map(str)
days = st.dates(date(2000, 1, 1), date(2099, 12, 31)).map(str)
phones = st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True)


@given(st.lists(amounts | plain_amounts | days | phones, max_size=5))
def test_amounts_days_and_phone_numbers_stay(pieces):
    text = "，".join(pieces)
    assert redact(text) == (text, False)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "我欠 3200 元，逾期 12 天",
        "3,200.50 元",
        "12,345,678.00",
        "2026-03-01 20:15 打来的",
        "2026年3月1日",
        "20260301",
        "打 13800138000 或 138 0013 8000",
        "客服 95188，监管 12378，010-66279113，400-820-8888",
        "别人问我要密码和验证码",
        "密码是什么",
        "他说验证码没用",
        "１３８００１３８０００",
    ],
)
def test_what_is_no_secret_stays_to_the_letter(text):
    assert redact(text) == (text, False)


@pytest.mark.parametrize(
    "text",
    [
        "６２２２　０２１２　３４５６　７８９０",
        "密码ａｂ１２",
        "１１０１０１１９９００３０７７７５Ｘ",
    ],
)
def test_a_text_in_full_width_is_read_as_half_width(text):
    assert redact(text)[0].endswith(HIDDEN)


def test_two_secrets_are_both_hidden():
    text = "卡号6222021234567890，密码abc123"
    assert redact(text)[0] == f"卡号{HIDDEN}，密码{HIDDEN}"


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-01 2026-04-01 都打过",
        "2026-03-01 12000",
        "13800138000 3200",
    ],
)
def test_neighbouring_days_phones_and_amounts_are_no_card(text):
    assert redact(text) == (text, False)


@pytest.mark.parametrize(
    "text",
    [
        "6222\u30000212\u30003456\u30007890",
        "6222\u00a00212\u00a03456\u00a07890",
        "6222  0212  3456  7890",
        "6222—0212—3456—7890",
    ],
)
def test_a_card_typed_with_other_gaps_is_hidden(text):
    assert redact(f"卡号{text}。") == (f"卡号{HIDDEN}。", True)


@pytest.mark.parametrize("number", ["110101 19900307 7758", "110101-19900307-775X"])
def test_an_identity_typed_in_its_three_parts_is_hidden(number):
    assert redact(number) == (HIDDEN, True)


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("验证码，884213", f"验证码，{HIDDEN}"),
        ("验证码就是884213", f"验证码就是{HIDDEN}"),
        ("密码改成884213", f"密码改成{HIDDEN}"),
        ("密码改成了884213", f"密码改成了{HIDDEN}"),
        ("验证码：【884213】", f"验证码：【{HIDDEN}】"),
        ("验证码“884213”", f"验证码“{HIDDEN}”"),
        ("验证码 884 213", f"验证码 {HIDDEN}"),
        ("口令：ａｂｃｄ", f"口令:{HIDDEN}"),
    ],
)
def test_a_code_told_in_other_words_is_hidden(text, hidden):
    assert redact(text) == (hidden, hidden != text)


@pytest.mark.parametrize("text", ["他骗走验证码，3000元没了", "我改了密码，2026年3月才发现"])
def test_an_amount_or_day_in_the_next_clause_is_no_code(text):
    assert redact(text) == (text, False)


@pytest.mark.parametrize(
    "typed",
    [
        "6222021234567890",
        "6222 0212 3456 7890",
        "6222-0212-3456-7890-123",
        "６２２２０２１２３４５６７８９０",
        "110101199003077758",
        "11010119900307775X",
        "110101900307775",
        "4111111111111",
        "卡号6222021234567890",
        "6222021234567890元",
        "6222—0212—3456—7890",
    ],
)
def test_a_card_or_identity_typed_as_a_number_looks_secret(typed):
    assert looks_secret(typed)


@pytest.mark.parametrize(
    "typed", ["", "3200", "3,200", "13800138000", "999999999999", "12345678901234567890", "一万二"]
)
def test_an_amount_does_not_look_secret(typed):
    assert not looks_secret(typed)
