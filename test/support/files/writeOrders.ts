import { closeSync, openSync, writeSync } from "node:fs";
import { encodeText } from "./encodeText";

/** A text in GB18030 with one character a byte, so that rows can be put together as texts. */
function packed(text: string): string {
  return Buffer.from(encodeText(text, "gb18030")).toString("latin1");
}

const HEADER =
  "订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,买家实际支付金额,买家实际支付积分,订单状态,买家留言,收货人姓名,收货地址 ,运送方式,联系电话 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝种类 ,物流单号 ,物流公司,订单备注,宝贝总数量,店铺Id,店铺名称,订单关闭原因,卖家服务费,买家服务费,发票抬头,是否手机订单,分阶段订单信息,特权订金订单id,定金排名,修改后的sku,修改后的收货地址,异常信息,天猫卡券抵扣,集分宝抵扣,是否是O2O交易";

const WORDS = {
  paid: packed("交易成功"),
  closed: packed("交易关闭"),
  buyer: packed("小明"),
  receiver: packed("某某"),
  address: packed("浙江省 杭州市 西湖区 ***"),
  express: packed("快递"),
  title: packed("测试商品 夏季新款女装"),
  shop: packed("测试旗舰店"),
  open: packed("订单未关闭"),
  free: packed("0元"),
  mobile: packed("手机订单"),
  memo: packed("小美跟进 优先发"),
};

function moment(seconds: number): string {
  return new Date(Date.UTC(2026, 5, 1) + seconds * 1000).toISOString().slice(0, 19).replace("T", " ");
}

function row(nth: number): string {
  const w = WORDS;
  const created = (nth * 7919) % (30 * 86_400);
  const amount = (((nth * 37) % 99_999) / 100 + 1).toFixed(2);
  const cells = [
    `=""1930${String(679_858_170_001 + nth * 7).padStart(15, "0")}""`,
    `${w.buyer}${(nth * 104_729) % 400_009}`,
    `1**@qq.com`,
    amount,
    "0.00",
    "0",
    amount,
    "0",
    amount,
    "0",
    nth % 17 === 0 ? w.closed : w.paid,
    "",
    w.receiver,
    w.address,
    w.express,
    "",
    "'1**********",
    moment(created),
    moment(created + 25),
    `${w.title}${nth % 300}`,
    "1",
    `No:YT${String(nth).padStart(10, "0")}`,
    "",
    nth % 9 === 0 ? `${w.memo}${nth % 1000}` : "'null",
    String(1 + (nth % 3)),
    "0",
    w.shop,
    w.open,
    w.free,
    w.free,
    "",
    w.mobile,
    ...new Array<string>(9).fill(""),
  ];
  return `"${cells.join('","')}"\r\n`;
}

/** Writes a made-up order list as Taobao exports it: GB18030, 41 columns, every cell in quotes. */
export function writeOrders(path: string, rows: number): void {
  const file = openSync(path, "w");
  writeSync(file, encodeText(`${HEADER}\r\n`, "gb18030"));
  for (let from = 0; from < rows; from += 10_000) {
    const part = Array.from({ length: Math.min(10_000, rows - from) }, (_, at) => row(from + at));
    writeSync(file, Buffer.from(part.join(""), "latin1"));
  }
  closeSync(file);
}
