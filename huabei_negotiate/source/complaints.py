"""What is said of a file that cannot be used as it stands; content cannot say it for us."""

TOO_BIG = "文件超过 {0} MiB，请拆开。"
NOT_UTF8 = "不是 UTF-8 编码，请另存为 UTF-8。"
BROKEN = "YAML 写法有误，请检查这里的缩进、引号和冒号。"
TOO_DEEP = "层数太多，最多 32 层。"
TWO_DOCUMENTS = "一个文件里只能有一份内容，请去掉 ---。"
NO_ALIAS = "不能用 * 引用，请写全。"
NO_ANCHOR = "不能用 & 锚点，请写全。"
NO_TAG = "不能用 ! 标签。"
HIDDEN = "这里有看不见的字符（{0}），请删掉。"
TWICE = "{0} 写了两次。"
NOT_A_KEY = "键必须是一个词。"
MISSING_FILE = "找不到或读不了这个文件。"
NOT_AN_AMOUNT = "{0} 不是 0 到 {1} 之间的金额（元）。"
NOT_A_MONTH = "{0} 不是 1 到 {1} 之间的月数。"
NOT_A_SHARE = "{0} 不是 0 到 1 之间的比例。"
NOT_A_STEP = "这里写成 [从第几个月, 到第几个月, 每月多少元]。"
NO_PAYMENTS = "这个方案没写怎么还：lump、down、monthly 加 months，或 steps。"
TWO_WAYS = "monthly 和 steps 只能写一样。"
HALF_SAID = "monthly 和 months 要一起写。"
NUMBER_TWICE = "{0} 号写了两次。"
NO_SUCH_CONTACT = "没有 {0} 号联系，contact 要写上面 contacts 里的号。"
NOT_A_YEAR = "{0} 不在 {1} 到 {2} 年之间。"
NO_BACKUP = "这不是案卷的备份：最上面要有 format 和 cases。"
NOT_A_MAPPING = "这里要 键: 值。"
NOT_A_VALUE = "名字后面只能写一个值，几个就用逗号隔开。"
MISSING_KEY = "缺少 {0}。"
MISFIT = "这里的写法不对。"
UNKNOWN_KEY = "这里没有 {0} 这个键。"
UNKNOWN_KEY_LIKE = "这里没有 {0} 这个键，是不是 {1}？"

MISFITS = (
    (r"missing required field `(\w+)`", "缺少 {0}。"),
    (r"Expected `str`, got `(?:int|float|bool)`", "这里要文字，请加引号。"),
    (r"Expected `str`, got `null`", "这里空着，请填上文字。"),
    (
        r"Invalid RFC3339 encoded datetime|Expected `datetime`",
        "时间要写成 2026-11-24T10:30:00 这样，并加引号。",
    ),
    (r"Invalid RFC3339 encoded date", "日期要写成 2026-11-24 这样，并加引号。"),
    (r"Expected `\w+` >= (\d+)", "要 {0} 或更大的数。"),
    (r"Expected `\w+` <= (\d+)", "要 {0} 或更小的数。"),
    (r"Expected `(?:int|float)(?: \| \w+)*`", "这里要一个数。"),
    (r"of length >= (\d+)", "至少要 {0} 项，不能为空。"),
    (r"matching regex (.+)", "写法不对，要符合 {0}。"),
    (r"Expected `array`", "这里要一个列表，每项前面加 -。"),
    (r"Expected `object`", "这里要 键: 值。"),
    (r"Invalid enum value '?(.+?)'?$", "没有 {0} 这一种。"),
    (r"Invalid value '(.+)'", "没有 {0} 这一种。"),
    (r"Expected `str`", "这里要文字。"),
    (r"Expected `bool`", "这里只能写 true 或 false。"),
    (r"exactly one of answer", "一个条件只能有 answer、figure、rule、all、any、not 中的一个。"),
    (r"needs is, one_of", "缺少 is、one_of、at_least 或 at_most。"),
    (r"only one of is", "is、one_of、at_least/at_most 只能写一种。"),
    (r"go with answer or figure", "is、one_of、at_least、at_most 只跟 answer 或 figure。"),
    (r"exactly one of say, note", "一行里只能有 say、note、part 中的一个。"),
)
"""What msgspec says, and how we say it."""
