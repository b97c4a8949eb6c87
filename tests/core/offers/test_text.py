"""Offers the way people write them, and what is not to be guessed."""

from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huabei_negotiate.core.offers.text import MOST_CHARACTERS, read_offer
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.offers import Debt

FULL_WIDTH = str.maketrans("0123456789+*", "０１２３４５６７８９＋＊")

DEBT = Debt(
    principal=Money.from_yuan(10_200),
    interest_fee=Money.from_yuan("1134.8"),
    late_fee=Money.from_yuan("265.2"),
)
"""11,600 yuan in all."""


def told(text, debt=DEBT):
    """The payments as `month×amount`, months alike put together; empty for no offer."""
    offer = read_offer(text, debt).offer
    if offer is None:
        return ""
    pieces = []
    for (_, amount), group in groupby(
        enumerate(offer.payments), lambda pair: (pair[1].month - pair[0], pair[1].amount)
    ):
        months = [payment.month for _, payment in group]
        span = str(months[0]) if len(months) == 1 else f"{months[0]}-{months[-1]}"
        pieces.append(f"{span}:{amount.fen / 100:g}")
    return " ".join(pieces)


@pytest.mark.parametrize(
    ("text", "payments"),
    [
        ("首付3000 12期×815", "0:3000 1-12:815"),
        ("一次性 27000", "0:27000"),
        ("前2月各100 之后8期×678", "1-2:100 3-10:678"),
        ("停3个月 然后12期每期500", "4-15:500"),
        ("首付３０００＋１２期＊８１５元", "0:3000 1-12:815"),
        ("首付三千 十二期每期八百一十五", "0:3000 1-12:815"),
        ("首付三千元，分十二期，每期八百一十五块", "0:3000 1-12:815"),
        ("首付3,000，12期，每期815", "0:3000 1-12:815"),
        ("首付1.2万 24期x1,150", "0:12000 1-24:1150"),
        ("首付2w 3k×6期", "0:20000 1-6:3000"),
        ("3000首付 12期815", "0:3000 1-12:815"),
        ("首付0 12期×815", "1-12:815"),
        ("首付3000 首付2000 12期×815", "0:5000 1-12:815"),
        ("A 分 10 个月每月还 678.49", "1-10:678.49"),
        ("方案二：首付2000，10期×960", "0:2000 1-10:960"),
        ("1. 首付2000，10期×960", "0:2000 1-10:960"),
        ("12×815", "1-12:815"),
        ("815×12", "1-12:815"),
        ("815*12期", "1-12:815"),
        ("815X12次", "1-12:815"),
        ("每期815元，共12期", "1-12:815"),
        ("每月 815 块 12 个月", "1-12:815"),
        ("每月10号还815，共12期", "1-12:815"),
        ("月供815，12期", "1-12:815"),
        ("12期共9780", "1-12:815"),
        ("12期每期815共9780", "1-12:815"),
        ("首付3000+9期，总额10800", "0:3000 1-8:866.67 9:866.64"),
        ("1-3期每期200 第4到12期每期900", "1-3:200 4-12:900"),
        ("第1到3个月各200，第4-12个月各900", "1-3:200 4-12:900"),
        ("前3个月每月200，第4个月起每月800，共9期", "1-3:200 4-12:800"),
        ("每月象征性 200×3，之后12期×515.41", "1-3:200 4-15:515.41"),
        ("先停3个月再12期×500", "4-15:500"),
        ("两个月后开始 10期×960", "3-12:960"),
        ("前2个月不用还，10期×960", "3-12:960"),
        ("从第3个月起 12期×500", "3-14:500"),
        ("宽限1个月后分6期，每期1900", "2-7:1900"),
        ("停催3个月 12期×900", "1-12:900"),
        ("15000 一次结清", "0:15000"),
        ("周五 15000 一次结清(口头)", "0:15000"),
        ("8500一次性结清", "0:8500"),
        ("今天结清 3218.44", "0:3218.44"),
        ("三天内 10200", "0:10200"),
        ("11月20日前一次还 8000", "0:8000"),
        ("5000元就算还清", "0:5000"),
        ("一万二", "0:12000"),
        ("两千元", "0:2000"),
        ("首付3000 12期×815 年化24%", "0:3000 1-12:815"),
        ("12期×815；断一期恢复全额", "1-12:815"),
        ("12期815，逾期一期恢复全额", "1-12:815"),
        ("12期x815.555", "1-12:815.56"),
        ("利息减半，12期×900", "1-12:900"),
        ("免息 首付2000 10期×820", "0:2000 1-10:820"),
        ("不收手续费 12期×815", "1-12:815"),
        ("免罚息，12期共9780", "1-12:815"),
    ],
)
def test_what_is_written_is_understood(text, payments):
    assert told(text) == payments
    assert told(text, None) == payments


@pytest.mark.parametrize(
    ("text", "payments"),
    [
        ("本周结清", "0:11600"),
        ("一次结清", "0:11600"),
        ("打八折一次结清", "0:9280"),
        ("打85折还清", "0:9860"),
        ("打8.5折还清", "0:9860"),
        ("打九五折 12期", "1-11:918.33 12:918.37"),
        ("减免30% 分12期", "1-11:676.67 12:676.63"),
        ("减免1400元 首付2000 剩下分9期", "0:2000 1-8:911.11 9:911.12"),
        ("减半一次结清", "0:5800"),
        ("半价一次结清", "0:5800"),
        ("24期只还本金", "1-24:425"),
        ("首付3000+24期本金余额", "0:3000 1-24:300"),
        ("一次性还本金", "0:10200"),
        ("首付2000，剩下 8 期 还清", "0:2000 1-8:1200"),
        ("先还500，剩下的分12期", "0:500 1-12:925"),
        ("首付3000 余款一次结清", "0:3000 0:8600"),
        ("每月200×3，之后12期", "1-3:200 4-14:916.67 15:916.63"),
        ("前2期每期500 然后3期 最后4期×1000", "1-2:500 3-5:2200 6-9:1000"),
        ("每月还1000还到还清", "1-11:1000 12:600"),
        ("每月还11600到结清", "1:11600"),
        ("每月20000还到还清", "1:11600"),
    ],
)
def test_what_is_left_open_comes_from_the_debt(text, payments):
    assert told(text) == payments
    assert told(text, None) == ""


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("首付3000 12期利息另算3%", "利息另算3%"),
        ("每周300", "每周"),
        ("每两周 300", "每两周"),
        ("每月300", "每月"),
        ("首付20% 12期", "首付20%"),
        ("首付-500 12期×815", "首付-500"),
        ("首付三千十二期每期八百一十五", "首付三千十二期每期八百一十五"),
        ("缓到3月再还", "缓到3月"),
        ("3个月内还清", "3个月内"),
        ("12×30", "12×30"),
        ("600×815", "600×815"),
        ("2.5×815", "2.5×815"),
        ("12期×0", "12期×0"),
        ("0期×800", "0期×800"),
        ("10000期×1", "10000期×1"),
        ("分121期", "分121期"),
        ("1.5期×800", "1.5期×"),
        ("99999999 一次结清", "99999999 一次结清"),
        ("总额99999999 12期", "总额99999999"),
        ("减99999999 12期", "减99999999"),
        ("首付99999999 12期×1", "首付99999999"),
        ("每月还99999999还到还清", "每月还99999999还到还清"),
        ("一次性 8000 一次性 9000", "一次性 9000"),
        ("总额9000 总额8000 12期", "总额8000"),
        ("每月1000还到还清 每月900还到还清", "每月900还到还清"),
        ("停120个月 12期×800", "12期×800"),
        ("停121个月 12期×800", "停121个月"),
        ("12期×500 从第3个月起 6期×900", "从第3个月起"),
        ("从第121个月起 6期×900", "从第121个月起"),
        ("12期×500 第3到5期每期900", "第3到5期每期900"),
        ("第5到3期每期900", "第5到3期每期900"),
        ("第0到3期每期900", "第0到3期每期900"),
        ("第1到3期每期0", "第1到3期每期0"),
        ("打十折还清", "打十折"),
        ("打0折还清", "打0折"),
        ("减100%还清", "减100%"),
        ("一期还清", "一期还清"),
    ],
)
def test_a_number_that_is_not_understood_is_named_and_never_passed_over(text, unknown):
    reading = read_offer(text, DEBT)
    assert reading.offer is None
    assert unknown in reading.unknown


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "你好", "最低还款先还着", "首付3000", "总额 8000", "停3个月", "减免1400", "x"),
        *("12期每期815共9000", "首付12000 分12期", "一次性8000 总额9000", "只还本金"),
        *("首付11600 余款一次结清", "减免11600 一次结清", "每月还1元还到还清", "年化24%"),
        *("免息 12期", "利息减半 分12期", "息费减30% 一次结清", "免逾期费 结清", "罚息减三成 结清"),
    ],
)
def test_words_that_are_no_whole_offer_are_none(text):
    reading = read_offer(text, DEBT)
    assert reading.offer is None
    assert not any(any(char.isdigit() for char in words) for words in reading.unknown)


def test_what_was_understood_is_told_with_what_was_not():
    reading = read_offer("首付3000 然后12期利息另算3%", DEBT)
    assert reading.understood == ("首付3000", "12期")
    assert reading.unknown == ("利息另算3%",)


def test_words_without_a_number_are_told_and_make_no_difference():
    reading = read_offer("客服说只能首付3000 12期×815，口头的", DEBT)
    assert told(reading.said) == "0:3000 1-12:815"
    assert reading.unknown == ("客服说只", "口头")


def test_an_offer_is_called_what_was_written():
    offer = read_offer("  A 首付3000 12期×815 ", DEBT).offer
    assert (offer.name, offer.said) == ("A 首付3000 12期×815",) * 2


def test_an_offer_longer_than_anyone_writes_is_none():
    assert read_offer("一次性 27000" + "啊" * MOST_CHARACTERS).offer is None


def test_what_could_move_the_cursor_is_not_repeated():
    reading = read_offer("一次性 \x1b[31m27000\u202e")
    assert "\x1b" not in reading.said
    assert "\u202e" not in reading.said


@pytest.mark.parametrize("secret", ["110101199003071234", "6222 0212 3456 7890 123"])
def test_a_secret_number_is_not_repeated(secret):
    reading = read_offer(f"转到 {secret} 一次性 27000")
    shown = " ".join([reading.said, *reading.understood, *reading.unknown])
    assert secret not in shown


@settings(max_examples=500)
@given(
    st.integers(1, 9_999_999),
    st.integers(2, 120),
    st.integers(1, 999_999),
    st.sampled_from(
        [
            "首付{down} {months}期×{monthly}",
            "首付{down}元，分{months}个月，每月还{monthly}元",
            "{months}期每期{monthly}块，首付{down}",
            "先付{down} 然后每期{monthly}×{months}期",
        ]
    ),
    st.booleans(),
)
def test_numbers_come_out_as_they_went_in(down, months, monthly, pattern, wide):
    text = pattern.format(down=down, months=months, monthly=monthly)
    offer = read_offer(text.translate(FULL_WIDTH) if wide else text).offer
    paid = [(payment.month, payment.amount.fen) for payment in offer.payments]
    assert paid == [(0, down * 100), *((n, monthly * 100) for n in range(1, months + 1))]


@settings(max_examples=1500)
@given(
    st.lists(
        st.sampled_from(
            [
                *(
                    "首付",
                    "12",
                    "期",
                    "×",
                    "815",
                    "每月",
                    "然后",
                    "停",
                    "3",
                    "个月",
                    "一次性",
                    "结清",
                ),
                *(
                    " ",
                    "，",
                    "减",
                    "%",
                    "折",
                    "-",
                    "元",
                    "万",
                    "三",
                    "第",
                    "到",
                    "本金",
                    "共",
                    "还",
                ),
            ]
        ),
        max_size=14,
    ).map("".join)
    | st.text(max_size=40)
)
def test_whatever_is_written_reads_as_an_offer_that_makes_sense_or_as_none(text):
    reading = read_offer(text, DEBT)
    if reading.offer is None:
        return
    payments = reading.offer.payments
    assert payments
    assert all(payment.amount.fen > 0 and 0 <= payment.month <= 120 for payment in payments)
    months = [payment.month for payment in payments]
    assert months == sorted(months)
    assert not any(char in words for words in reading.unknown for char in "0123456789%")
