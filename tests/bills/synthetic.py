"""Makes a bill of any size as Alipay exports it, with twelve stolen payments and its truth.

The same seed gives the same file, byte for byte:

    python tests/bills/synthetic.py ROWS OUT [SEED]
"""

import bisect
import json
import math
import random
import sys
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

HEADER = (
    "交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,"
    "收/付款方式,交易状态,交易订单号,商家订单号,备注,"
)
CATEGORIES = [
    *(("餐饮美食", 28), ("日用百货", 18), ("交通出行", 16), ("充值缴费", 5), ("服饰装扮", 4)),
    *(("文化休闲", 3), ("生活服务", 2.5), ("商业服务", 2.5), ("数码电器", 2), ("爱车养车", 1.5)),
    *(("医疗健康", 1.2), ("酒店旅游", 0.8), ("家居家装", 0.8), ("运动户外", 0.7)),
    *(("亲友代付", 0.6), ("美容美发", 0.5), ("教育培训", 0.4), ("公共服务", 0.2)),
]
KINDS = [
    *(("pay", 79.0), ("yeb", 8.0), ("transfer_in", 4.0), ("transfer_out", 3.0), ("refund", 3.2)),
    *(("closed_unpaid", 1.6), ("repay", 0.35), ("repay_fail", 0.03), ("other_credit", 0.22)),
    ("zero", 0.6),
]
METHODS = [
    *(("花呗", 38), ("花呗&红包", 2.5), ("花呗&支付宝随机立减", 2.5), ("花呗&花呗青春特惠", 1.2)),
    *(("花呗&碰一下立减", 0.8), ("花呗分期(3期)", 0.55), ("花呗分期(6期)", 0.3)),
    *(("花呗分期(12期)", 0.3), ("花呗分期(24期)", 0.05), ("信用购", 1.5)),
    *(("某城商银行信用购", 1.5), ("花呗&余额宝", 0.15), ("账户余额&花呗分期(3期)", 0.05)),
    *(("账户余额", 14), ("余额宝", 9), ("余额宝&红包", 1), ("某银行储蓄卡(0004)", 14)),
    *(("某银行储蓄卡(0004)&花呗立减", 0.3), ("某银行储蓄卡(0004)&支付宝随机立减", 2)),
    *(("某行信用卡(0001)", 7), ("商家优惠抵扣", 0.5), ("他人代付账户", 0.2), ("", 0.6)),
]
STATES = [
    *(("交易成功", 96.5), ("支付成功", 1.2), ("等待确认收货", 1.1), ("交易关闭", 0.7)),
    *(("亲情卡付款成功", 0.3), ("代付成功", 0.2)),
]
CHARACTERS = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子"
    "说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机"
    "当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心"
    "反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程"
    "展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期"
    "根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志"
    "世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每"
    "目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律"
    "叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感"
    "劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片"
    "始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严龙飞"
)
LAST = datetime(2026, 10, 31, 23, 59, 59)  # noqa: DTZ001  a bill has no time zone
SECONDS = 365 * 86400
STOLEN = 12
REMEMBERED = 400


class Maker:
    """Draws one row after the other, and keeps count of what it drew."""

    def __init__(self, rows, seed):
        self.wanted = rows
        self.random = random.Random(seed)
        self.rows = []
        self.counts = {"收入": [0, 0], "支出": [0, 0], "不计收支": [0, 0]}
        self.truth = Counter()
        self.cents = Counter({"purchase": 0, "split": 0, "refund": 0, "repay": 0})
        self.stolen = []
        self.recent = []
        self.orders = 0
        self.draw_category = self._weighted(CATEGORIES)
        self.draw_kind = self._weighted(KINDS)
        self.draw_method = self._weighted(METHODS)
        self.draw_state = self._weighted(STATES)
        many = min(20000, max(50, rows // 40))
        self.parties = [self._party() for _ in range(many)]
        self.ranks = _sums(1 / (n + 1) ** 1.1 for n in range(many))

    def make(self):
        """All rows, from new to old."""
        passed, step = 0.0, SECONDS / self.wanted
        while len(self.rows) < self.wanted:
            passed += step * self.random.uniform(0.2, 1.8)
            moment = LAST - timedelta(seconds=min(passed, SECONDS))
            if len(self.rows) == int(self.wanted * 0.31):
                self._steal(moment)
            else:
                self._draw(moment)

    def _draw(self, moment):
        draw = self.random
        kind = self.draw_kind()
        party, account = self.parties[bisect.bisect(self.ranks, draw.random() * self.ranks[-1])]
        item = self._item()
        order = self._order(moment)
        shop_order = "" if draw.random() < 0.4 else "T200P" + str(draw.randint(10**18, 10**19 - 1))
        row = Row(moment, party, account, item, order, shop_order)
        if kind == "pay":
            self._pay(row)
        elif kind == "refund" and self.recent:
            self._give_back(row)
        elif kind == "yeb":
            row.party, row.account, row.shop_order = "某基金管理有限公司", "/", ""
            row.item = f"余额宝-{moment:%Y.%m.%d}-收益发放"
            self._put(row, "投资理财", "不计收支", draw.randint(1, 500), "余额宝", "交易成功")
        elif kind in {"transfer_in", "transfer_out"}:
            fen = self._money(4.2, 1.3, 5e4)
            direction = "收入" if kind == "transfer_in" else "支出"
            row.item = "转账" if draw.random() < 0.7 else "收钱码收款"
            row.shop_order = ""
            self._put(row, "转账红包", direction, fen, "账户余额", "交易成功")
        elif kind == "closed_unpaid":
            fen = self._money(3.5, 1.2, 2e4)
            self._put(row, self.draw_category(), "不计收支", fen, "", "交易关闭")
        else:
            self._credit(kind, row)

    def _credit(self, kind, row):
        draw = self.random
        row.account = "/"
        if kind in {"repay", "repay_fail"}:
            self._repay(row, worked=kind == "repay")
        elif kind == "other_credit":
            fen = self._money(6, 0.9, 3e4)
            row.party, row.item = draw.choice(["借呗", "备用金", "某先用后付"]), "还款"
            row.shop_order = ""
            self._put(row, "信用借还", "不计收支", fen, "余额宝", "还款成功")
        else:
            row.party, row.account, row.shop_order = "", "", ""
            row.item = draw.choice(["充电宝租借", "押金解冻", "无人机/电池租赁"])
            state = draw.choice(["芝麻免押下单成功", "解冻成功", "信用服务使用成功"])
            self._put(row, "信用借还", "不计收支", 0, "", state)

    def _pay(self, row):
        method, state = self.draw_method(), self.draw_state()
        fen = self._money(7.5, 0.6, 2e4) if "分期" in method else self._money(2.5, 1.25, 2e4)
        fen = 0 if method == "商家优惠抵扣" else fen
        self._put(row, self.draw_category(), "支出", fen, method, state)
        credit, other = _legs(method)
        if credit and other:
            self._count("split", "split", fen)
        elif credit:
            self._count("closed_paid" if state == "交易关闭" else "purchase", "purchase", fen)
        self.recent.append((row.order, row.party, row.account, row.item, fen, method))
        if len(self.recent) > REMEMBERED:
            self.recent.pop(0)

    def _give_back(self, row):
        draw = self.random
        order, row.party, row.account, item, paid, method = draw.choice(self.recent)
        fen = paid if draw.random() < 0.7 else max(1, int(paid * draw.uniform(0.1, 0.9)))
        row.item = "退款-" + item
        row.order = order + "_" + str(draw.randint(10**19, 10**20 - 1))
        method = method.split("&")[0]
        self._put(row, "退款", "不计收支", fen, method, "退款成功")
        if _legs(method)[0]:
            self._count("refund", "refund", fen)

    def _repay(self, row, *, worked):
        draw = self.random
        fen, way = self._money(6.5, 0.8, 3e4), draw.random()
        if way < 0.45:
            row.party, row.item = "花呗", f"花呗主动还款-{row.moment:%Y年%m月}账单"
        elif way < 0.85:
            row.party = "花呗|信用购"
            row.item = f"自动还款-花呗|信用购{row.moment:%Y年%m月}账单"
        else:
            row.party, row.item = "花呗", "花呗提前还款"
        ways = ["余额宝", "某银行储蓄卡(0004)", "账户余额"]
        method = draw.choice(ways) if worked else ""
        row.shop_order = ""
        self._put(row, "信用借还", "不计收支", fen, method, "还款成功" if worked else "还款失败")
        if worked:
            self._count("repay", "repay", fen)
        else:
            self.truth["repay_fail"] += 1

    def _steal(self, moment):
        for n in range(min(STOLEN, self.wanted - len(self.rows))):
            night = moment.replace(hour=3, minute=10) - timedelta(seconds=45 * n)
            order = self._order(night)
            in_parts = n % 4 == 0
            fen = (648800, 100000, 100000, 50000)[n % 4]
            item = "手机 全新" if in_parts else "游戏点卡"
            row = Row(night, f"盗刷商户{n % 5}号", "dao***@163.com", item, order, "T" + order)
            method = "花呗分期(12期)" if in_parts else "花呗"
            state = "等待确认收货" if n < 3 else "交易成功"
            self._put(row, "数码电器" if in_parts else "文化休闲", "支出", fen, method, state)
            self.stolen.append(order)
            self._count("purchase", "purchase", fen)

    def _put(self, row, category, direction, fen, method, state):  # noqa: PLR0913  a row is wide
        moment, amount = f"{row.moment:%Y-%m-%d %H:%M:%S}", _yuan(fen)
        who = (row.party, row.account, row.item)
        orders = (f"{row.order}\t", f"{row.shop_order}\t")
        cells = (moment, category, *who, direction, amount, method, state, *orders, "", "")
        self.rows.append(",".join(cells) + "\n")
        self.counts[direction][0] += 1
        self.counts[direction][1] += fen

    def _count(self, kind, sum_of, fen):
        self.truth[f"hb_{kind}"] += 1
        self.cents[sum_of] += fen

    def _party(self):
        draw, x = self.random, self.random.random()
        word = self._word(draw.randint(4, 12))
        if x < 0.06:
            word = "*" + word[0]
        elif x < 0.12:
            word = word[:2] + "**店"
        elif x < 0.5:
            word += draw.choice(["有限公司", "旗舰店", "超市", "餐饮店", "便利店"])
        elif x < 0.55:
            word += "(某店）"
        return word, self._account()

    def _account(self):
        draw, x = self.random, self.random.random()
        if x < 0.3:
            return "/" if x < 0.2 else ""
        if x < 0.85:
            letters = "abcdefghijkmnpqrstuvwxyz0123456789"
            start = "".join(draw.choice(letters) for _ in range(3))
            return start + "***@" + draw.choice(["163.com", "qq.com", "126.com", "alipay.com"])
        return "13" + str(draw.randint(0, 9)) + "******" + str(draw.randint(10, 99))

    def _item(self):
        draw = self.random
        item = self._word(min(60, max(2, int(draw.gauss(12, 7)))))
        x = draw.random()
        if x < 0.0005:
            return item + "🍚"
        if x < 0.0008:
            return "𠮷" + item
        if x < 0.0013:
            return '"' + item
        return item[:1] + "," + item[1:] if x < 0.0015 else item

    def _word(self, length):
        return "".join(self.random.choice(CHARACTERS) for _ in range(length))

    def _money(self, mean, spread, most):
        value = min(most, max(0.01, math.exp(self.random.gauss(mean, spread))))
        if self.random.random() < 0.4:
            value = round(value * 2) / 2 or 0.5
        return round(value * 100)

    def _order(self, moment):
        self.orders += 1
        return f"{moment:%Y%m%d}220014{self.orders:014d}"

    def _weighted(self, pairs):
        names, sums = [name for name, _ in pairs], _sums(weight for _, weight in pairs)
        return lambda: names[bisect.bisect(sums, self.random.random() * sums[-1])]


class Row:
    """What most rows have in common."""

    def __init__(self, moment, party, account, item, order, shop_order):  # noqa: PLR0913  the same
        self.moment = moment
        self.party = party
        self.account = account
        self.item = item
        self.order = order
        self.shop_order = shop_order


def write_bill(path, rows, seed):
    """Write a bill and say what is in it."""
    maker = Maker(rows, seed)
    maker.make()
    with Path(path).open("wb") as file:
        file.write(("\n".join(_preamble(maker)) + "\n").encode("gb18030"))
        file.writelines(row.encode("gb18030") for row in maker.rows)
    names = ("hb_purchase", "hb_split", "hb_closed_paid", "hb_refund", "hb_repay", "repay_fail")
    counts = {name: maker.truth[name] for name in names}
    return {"rows": len(maker.rows), **counts, "theft": maker.stolen, "cents": dict(maker.cents)}


def _preamble(maker):
    yield from ("-" * 84, "导出信息：", "姓名：测试甲", "支付宝账户：test***@example.com")
    yield "起始时间：[2025-11-01 00:00:00]    终止时间：[2026-10-31 23:59:59]"
    yield from ("导出交易类型：[全部]", "导出时间：[2026-11-01 08:00:00]")
    yield f"共{len(maker.rows)}笔记录"
    for name, (count, fen) in maker.counts.items():
        yield f"{name}：{count}笔 {_yuan(fen)}元"
    yield from ("", "特别提示：", *(f"{n}.提示{n}" for n in range(1, 10)), "")
    yield "-" * 24 + "支付宝支付科技有限公司  电子客户回单" + "-" * 24
    yield HEADER


def _legs(method):
    parts = [part.split("(")[0] for part in method.split("&")] if method else []
    credit = [p for p in parts if p in {"花呗", "花呗分期"} or p.endswith("信用购")]
    return credit, [p for p in parts if p in {"账户余额", "余额宝"} or p.endswith("卡")]


def _sums(weights):
    total, sums = 0, []
    for weight in weights:
        total += weight
        sums.append(total)
    return sums


def _yuan(fen):
    return f"{fen // 100}.{fen % 100:02d}"


if __name__ == "__main__":
    wanted, out, *more = sys.argv[1:]
    known = write_bill(out, int(wanted), int(more[0]) if more else 7)
    Path(f"{out}.truth.json").write_text(json.dumps(known, ensure_ascii=False), "utf-8")
