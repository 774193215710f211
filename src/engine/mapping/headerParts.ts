/** What the words of headers stand for. Words of one idea are exchangeable: 顾客昵称 says what 客户名称 says. */
const IDEAS = {
  agent: "客服 坐席 座席 接待人员 接待员 接待人 服务人员 店小二 小二 agent staff waiter servicer kefu",
  buyer: "买家 客户 顾客 用户 访客 会员 消费者 buyer customer client user visitor guest",
  start: "开始 起始 接入 进线 发起 进入 start begin",
  end: "结束 关闭 终止 离开 最后 最近 end close last",
  first: "首次 首条 首个 第一次 首 first",
  time: "时间 日期 时刻 time date at",
  message: "消息 留言 message",
  send: "发送 发言 send",
  response: "响应 回复 应答 response reply",
  length: "时长 耗时 duration",
  order: "订单 交易 order trade",
  number: "编号 单号 号码 流水号 号 number no sn",
  place: "下单 创建 拍下 提交 生成 create created placed",
  deal: "成交 deal",
  pay: "支付 付款 实付 已付 付 pay paid",
  due: "应付",
  income: "实收 收款 应收",
  refund: "退款 退 refund",
  afterSale: "售后",
  done: "完成 完结 成功 finish finished complete completed success",
  apply: "申请 apply",
  money: "金额 货款 款项 款 额 amount fee money",
  unitPrice: "单价 price",
  status: "状态 status",
  goods: "商品 宝贝 货品 sku goods item",
  part: "子 sub",
  parent: "主 父 parent",
  discount: "优惠 折扣 红包 抵扣 discount",
  freight: "运费 邮费 快递费 freight",
  count: "数量 件数 人数 数 count quantity",
  seller: "商家 卖家 商户 店铺 店 seller shop",
} as const;

/** Words that say little about what a column holds, and are there or not. */
const ASIDES = {
  session: "会话 接待 咨询 对话 聊天 沟通 服务 session chat conversation",
  name: "昵称 名称 姓名 账号 帐号 账户 帐户 旺旺 工号 名 nick name account id",
  real: "实际 真实 real actual",
  total: "总 合计 total",
  platform: "平台 原始 外部 线上 系统 原",
} as const;

/** Ideas of words that hold several, on either side. */
const COMPOUND: Readonly<Record<string, readonly string[]>> = {
  实付款: ["pay", "money"],
  总价: ["total", "money"],
  总额: ["total", "money"],
  payment: ["pay", "money"],
};

const FILLERS = new Set("的_-/·:.,、");

/** A header as the ideas that it consists of. */
export interface HeaderParts {
  /** One bit an idea. */
  readonly ideas: number;
  readonly asides: number;
  /** Stretches of unknown text. */
  readonly unknown: number;
}

type Bits = Omit<HeaderParts, "unknown">;

function bitOf(names: readonly string[], name: string): number {
  const at = names.indexOf(name);
  return at < 0 ? 0 : 1 << at;
}

function vocabulary(): ReadonlyMap<string, Bits> {
  const ideas = Object.keys(IDEAS);
  const asides = Object.keys(ASIDES);
  const words = new Map<string, Bits>();
  const add = (word: string, names: readonly string[]): void => {
    const bits = (all: readonly string[]): number => names.reduce((sum, name) => sum | bitOf(all, name), 0);
    words.set(word, { ideas: bits(ideas), asides: bits(asides) });
  };
  for (const [name, list] of [...Object.entries(IDEAS), ...Object.entries(ASIDES)]) {
    for (const word of list.split(" ")) add(word, [name]);
  }
  for (const [word, names] of Object.entries(COMPOUND)) add(word, names);
  return words;
}

const WORDS = vocabulary();
const LONGEST_WORD = Math.max(...[...WORDS.keys()].map(({ length }) => length));

/** Remarks in brackets that aren't about a unit: 支付金额(含运费), but not 总金额(万元). */
const REMARK = /\((?![^)]*(?:元|分|角|万|千|币|%|秒|天|时))[^)]*\)/g;

/** The known words of a text, each read as long as they go, and what stands between them. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let gap = "";
  for (let at = 0; at < text.length;) {
    const word = wordAt(text, at) ?? text.charAt(at);
    if (WORDS.has(word) || FILLERS.has(word)) {
      words.push(gap, word);
      gap = "";
    } else gap += word;
    at += word.length;
  }
  return [...words, gap].filter((word) => word !== "" && !FILLERS.has(word));
}

function wordAt(text: string, at: number): string | undefined {
  for (let length = Math.min(LONGEST_WORD, text.length - at); length > 0; length--) {
    const word = text.slice(at, at + length);
    if (WORDS.has(word)) return word;
  }
  return undefined;
}

/** The ideas of a normalised header; remarks in brackets count nothing. */
export function headerParts(header: string): HeaderParts {
  const words = wordsOf(header.replaceAll(REMARK, ""));
  const bits = words.map((word) => WORDS.get(word));
  return {
    ideas: bits.reduce((sum, one) => sum | (one?.ideas ?? 0), 0),
    asides: bits.reduce((sum, one) => sum | (one?.asides ?? 0), 0),
    unknown: bits.filter((one) => one === undefined).length,
  };
}

const IDEA_WEIGHT = 2;
const UNKNOWN_WEIGHT = 4;

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function weightOf({ ideas, asides }: Bits): number {
  return IDEA_WEIGHT * countBits(ideas) + countBits(asides);
}

/** How much of two headers is alike, 0 to 1 (the same ideas in whatever words); unknown text in either speaks against it. */
export function likeness(a: HeaderParts, b: HeaderParts): number {
  const shared = weightOf({ ideas: a.ideas & b.ideas, asides: a.asides & b.asides });
  const all = weightOf(a) + weightOf(b) + UNKNOWN_WEIGHT * (a.unknown + b.unknown);
  return all === 0 ? 0 : (2 * shared) / all;
}
