from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huabei_negotiate.core.numerals import read_number

FULL_WIDTH = str.maketrans("0123456789,.", "０１２３４５６７８９，．")
FORMAL = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
COUNTING = str.maketrans("二零", "两〇")
SMALL_UNITS = ((1000, "千"), (100, "百"), (10, "十"), (1, ""))

up_to_99_999_999 = st.integers(0, 99_999_999)


def write_section(number):
    """A number below 10,000 in Chinese numerals: 3005 is 三千零五."""
    written = ""
    gap = False
    for size, unit in SMALL_UNITS:
        digit, number = divmod(number, size)
        if digit:
            written += ("零" if gap else "") + "零一二三四五六七八九"[digit] + unit
        gap = bool(written) and not digit
    return written


def write_number(number):
    """A number below 100,000,000 in Chinese numerals: 10_050 is 一万零五十."""
    high, low = divmod(number, 10_000)
    if not high:
        return write_section(low) or "零"
    gap = "零" if 0 < low < 1000 else ""
    return write_section(high) + "万" + gap + write_section(low)


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (0, "零"),
        (10, "一十"),
        (205, "二百零五"),
        (1010, "一千零一十"),
        (10_005, "一万零五"),
        (12_000, "一万二千"),
        (1_000_000, "一百万"),
        (20_300_400, "二千零三十万零四百"),
    ],
)
def test_the_writer_writes_as_people_do(number, written):
    assert write_number(number) == written


@given(up_to_99_999_999)
def test_every_number_in_chinese_numerals_reads_back(number):
    assert read_number(write_number(number)) == number


@given(up_to_99_999_999)
def test_every_number_in_formal_numerals_reads_back(number):
    assert read_number(write_number(number).translate(FORMAL)) == number


@given(up_to_99_999_999)
def test_every_number_counted_with_liang_reads_back(number):
    assert read_number(write_number(number).translate(COUNTING)) == number


@given(st.integers(10, 19), st.sampled_from([("", 1), ("万", 10_000)]))
def test_every_ten_without_its_one_reads_back(number, unit):
    assert read_number(write_number(number).removeprefix("一") + unit[0]) == number * unit[1]


@given(up_to_99_999_999)
def test_every_number_in_digits_reads_back(number):
    assert read_number(str(number)) == number


@given(up_to_99_999_999)
def test_every_number_with_commas_reads_back(number):
    assert read_number(f"{number:,}") == number


@given(up_to_99_999_999)
def test_every_number_in_full_width_reads_back(number):
    assert read_number(f"{number:,}".translate(FULL_WIDTH)) == number


@given(up_to_99_999_999)
def test_every_amount_to_the_fen_reads_back(fen):
    assert read_number(f"{Decimal(fen) / 100:f}") == Decimal(fen) / 100


@given(st.integers(1, 99_999_999))
def test_every_number_in_ten_thousands_reads_back(number):
    assert read_number(f"{Decimal(number) / 10_000:f}万") == number


@given(st.integers(1, 9999), st.integers(10, 9999))
def test_ten_thousands_and_digits_add_up(high, low):
    assert read_number(f"{high}万{low}") == high * 10_000 + low


@given(st.text(alphabet="0123456789.,零一二两十百千万亿元约-负 ", max_size=30) | st.text())
def test_nothing_typed_reads_as_a_negative_number(typed):
    number = read_number(typed)
    assert number is None or number >= 0


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("三千二", 3200),
        ("一万二", 12_000),
        ("一万二千三", 12_300),
        ("二百五", 250),
        ("一亿二", 120_000_000),
        ("两千零五", 2005),
        ("一万零二", 10_002),
        ("3千5", 3500),
        ("3千500", 3500),
        ("3千零5", 3005),
        ("1万2", 12_000),
        ("3万5千", 35_000),
        ("1.2万", 12_000),
        ("1.5千", 1500),
        ("三千2百", 3200),
        ("十五", 15),
        ("十", 10),
        ("拾", 10),
        ("十万", 100_000),
        ("十万五千", 105_000),
        ("一亿零五", 100_000_005),
        ("〇", 0),
        ("0", 0),
        ("007", 7),
    ],
)
def test_a_number_reads_as_people_mean_it(typed, number):
    assert read_number(typed) == number


@pytest.mark.parametrize(
    "typed",
    [
        "3200元",
        "3,200元",
        "３，２００元",
        "¥3200",
        "￥3200",
        "RMB3200",
        "3200rmb",
        "人民币3200元整",
        "约3200",
        "大概3200块钱吧",
        "差不多 3 200 块",
        "共3200圆",
        "3200左右",
        "3200多",
        " 3200\t",
        "\u30003200",
    ],
)
def test_what_people_put_around_a_number_is_dropped(typed):
    assert read_number(typed) == 3200


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "元",
        "大概",
        "很多",
        "abc",
        "1e5",
        "1.2.3",
        ".5",
        "3200.",
        "1,23",
        "1,2345",
        "5块5",
        "一二三",
        "二零二四",
        "-5",
        "－3200",
        "负三千",
        "3200元5角",
        "廿",
        "½",
    ],
)
def test_what_is_no_number_is_not_guessed(typed):
    assert read_number(typed) is None


@pytest.mark.parametrize("typed", ["-两千", "-五", "-百", "-¥200"])
def test_a_negative_amount_is_no_number(typed):
    assert read_number(typed) is None


@pytest.mark.parametrize(
    "typed", ["百", "千", "万", "亿", "百五", "千二", "万二", "万万", "一百千"]
)
def test_a_unit_of_nothing_is_no_number(typed):
    assert read_number(typed) is None


@pytest.mark.parametrize("typed", ["0万", "0.0万", "0亿"])
def test_zero_of_a_unit_is_zero(typed):
    assert read_number(typed) == 0


@pytest.mark.parametrize(
    "typed", ["一" + "亿" * 130_000, "9" * 5000, "1" * 41], ids=["units", "digits", "just too long"]
)
def test_a_number_longer_than_anyone_writes_is_none(typed):
    assert read_number(typed) is None


def test_a_number_may_be_as_long_as_people_write_them():
    assert read_number("1" * 40) == int("1" * 40)
