"""What strangers put into text: each piece has been trouble to some program."""

CONTROL = (
    *(b"\x00", b"\x07", b"\x08", b"\x0b", b"\x0c", b"\r", b"\r\n", b"\n", b"\t", b"\x1a", b"\x7f"),
    *(b"\x1b[2J", b"\x1b[31m", b"\x1b]0;title\x07", b"\x1b]8;;http://x\x1b\\", b"\x1b[6n", b"\x1b"),
    *(b"\x1bP1$r\x1b\\", b"\x1b[200~", b"\x1b[201~", "\x9b2J\x90\x9d\x85".encode()),
)
MARKUP = (
    *(b"[bold]", b"[/bold]", b"[/]", b"[link=http://x]", b"[#5]", b":smile:", b"[red"),
    *(b"<script>", b"&lt;", b"# ", b"|", b"`", b"**", b"![](x)", b"</td>"),
)
INVISIBLE = tuple(
    char.encode()
    for char in (
        *("\u202e", "\u2066", "\u2069", "\u200b", "\u200d", "\u2028", "\u2029", "\u00ad", "\ufeff"),
        *("\U000e0041", "\uffff", "\ue000", "\u0301" * 50, "\ufe0f", "\u3000", "\u00a0", "\u180e"),
    )
)
PATHS = (
    *(b"../../etc/passwd", b"/dev/zero", b"C:\\con", b"~root/", b"$(id)", b"%s%n%x", b"${HOME}"),
    *(b"{0.__class__}", b"{owed}", b"{", b"}}", b"\\x1b[2J", b"\\u202e", b"\\N{DIGIT ONE}"),
)
YAML = (
    *(b"[", b"{", b"]", b"}", b": ", b"- ", b"? ", b", ", b"&a ", b"*a ", b"!t ", b"<<: ", b"'"),
    *(b"!!python/object/apply:os.system ['id']", b"!!binary ", b"---\n", b"...\n", b"%YAML 9\n"),
    *(b"|\n", b">-\n", b'"\\e[2J"', b'"\\x9b\\u202e\\0"', b'"', b"#", b"@", b"~", b"null", b"yes"),
    *(b"a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n", b"{a: 1, a: 2}", b"  ", b"0x1F", b"1_000"),
)
NUMBERS = (
    *(b"9" * 400, b"1e999999999", b"-1e-999999999", b"-0", b"NaN", b"inf", b"0.1", b"-1", b"1,2,3"),
    *(
        text.encode()
        for text in (
            *("٣٤٥", "½", "²", "①", "Ⅻ", "３２００", "1.2万", "零", "万亿" * 30, "三千二"),
            *(
                "-３",
                "２０２６年２月３０日",
                "0000-00-00",
                "9999-12-31",
                "昨天",
                "40 天",
                "∞",
                "〇" * 99,
            ),
        )
    ),
)
ENCODINGS = (
    *(b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xc0\xaf"),
    *(b"\xff", b"\xe4\xb8", "花呗".encode("gb18030"), "花呗".encode("utf-16"), b"\x81\x30"),
)
FORMULAS = (b"=cmd|' /C calc'!A0", b"@SUM(1)", b"+1", b"-1+2", b'=HYPERLINK("http://x")')
CHINESE = tuple(
    text.encode()
    for text in (
        *(
            "花呗",
            "逾期",
            "不确定",
            "返回",
            "查",
            "客服",
            "，",
            "。",
            "【待填：金额】",
            "还不上怎么办",
        ),
        *("我想跳楼", "催收上门", "验证码 482913", "110101199003071234", "6222021234567890123"),
    )
)
ALL = (
    *(*CONTROL, *MARKUP, *INVISIBLE, *PATHS, *YAML),
    *(*NUMBERS, *ENCODINGS, *FORMULAS, *CHINESE),
)
