import type { FaultFacts } from "../faultFacts";

const is = (received: string): string => (received === "" ? "为空" : `实际为“${received}”`);

/** A column that should hold something else. */
const should =
  (what: string) =>
  ({ at, column: name, received }: FaultFacts): string =>
    `${at}: ${name}应为${what}，${is(received)}`;

/** What is wrong with a cell or rule. */
export const faultsZhCN = {
  capBelowFloor: ({ at, received, expected }: FaultFacts) => `${at}: 封顶 ${received} 低于保底 ${expected}`,
  cellError: ({ at, column: name, received }: FaultFacts) => `${at}: ${name}是 Excel 错误值 ${received}，请先改正公式`,
  conflict: ({ at, column: name, received, expected, otherRow }: FaultFacts) =>
    `${at}: ${name}“${received}”与${otherRow === "" ? "其他行" : otherRow}的“${expected}”矛盾`,
  duplicate: ({ at, received, otherRow }: FaultFacts) =>
    `${at}: “${received}”与${otherRow === "" ? "另一行" : otherRow}重复`,
  duplicateColumn: ({ at, received, expected }: FaultFacts) =>
    `${at}: “${received}”和“${expected}”是同一列，请只留一列`,
  lostDigits: ({ at, received }: FaultFacts) =>
    `${at}: 订单编号 ${received} 的末位已丢失，请把该列设为文本格式后重新填写`,
  looksLikePercent: ({ at, column: name, received, expected }: FaultFacts) =>
    `${at}: ${name} ${received} 相当于 ${expected}；若本意是 ${received}%，请写成 ${received}%`,
  marginalByOtherMetric: ({ at, received }: FaultFacts) =>
    `${at}: 超额计法只能按基数自己分档，不能按“${received}”分档；请改为全额，或清空分档指标`,
  missingColumn: ({ at, expected }: FaultFacts) => `${at}: 缺少“${expected}”列`,
  missingValue: ({ at, column: name }: FaultFacts) => `${at}: ${name}不能为空`,
  moreThanTwoDecimals: ({ at, column: name, received }: FaultFacts) => `${at}: ${name}最多两位小数，${is(received)}`,
  noBands: ({ at, received }: FaultFacts) => `${at}: 指标“${received}”按档评分，但评分档表中没有它的档`,
  notAdditive: ({ at, received }: FaultFacts) => `${at}: 指标“${received}”不能把各月相加，不能用于季度或年度奖项`,
  notADate: should("日期，如 2026-06-01"),
  notAMemoRule: should("“旗帜=red→排除”或“备注包含小娇→小娇”这样的写法"),
  notAMonth: should("月份，如 2026-06"),
  notANumber: should("数字"),
  notAscending: ({ at, column: name, received, expected, otherRow }: FaultFacts) =>
    `${at}: ${name} ${received} 必须大于${otherRow === "" ? "上一档" : otherRow}的 ${expected}`,
  notATime: should("时刻，如 06:00"),
  notATimeSpan: should("时段，如 08:00-23:00，留空为全天"),
  notAWindow: should("“自然日:2”或“滚动小时:24”这样的写法"),
  notAWholeNumber: should("整数"),
  noTiers: ({ at, received }: FaultFacts) => `${at}: 提成项“${received}”在阶梯表中没有档，至少要有一档`,
  notYesNo: should("“是”或“否”"),
  outOfRange: ({ at, column: name, received, expected }: FaultFacts) =>
    `${at}: ${name} ${received} 超出范围${expected === "" ? "" : `（应为 ${expected}）`}`,
  sharesAboveWhole: ({ at, received }: FaultFacts) => `${at}: 公共池各名次占比之和 ${received} 超过 100%`,
  targetZero: ({ at }: FaultFacts) => `${at}: 目标不能为 0`,
  unitMismatch: ({ at, column: name, received, expected }: FaultFacts) =>
    `${at}: ${name}“${received}”与基数“${expected}”不符（金额按比例，数量按单价）`,
  unknownComponent: ({ at, received }: FaultFacts) => `${at}: 提成项表中没有“${received}”`,
  unknownMetric: ({ at, column: name, received, expected }: FaultFacts) =>
    `${at}: 没有名为“${received}”的指标；${name}可填${expected === "" ? "" : `${expected}，或`}“可用指标”中的名称或代码`,
  unknownPerson: ({ at, received }: FaultFacts) => `${at}: 人员表中没有“${received}”`,
  unknownPlan: ({ at, received }: FaultFacts) => `${at}: 方案表中没有“${received}”`,
  unknownPool: ({ at, received }: FaultFacts) => `${at}: 公共池表中没有“${received}”`,
  unknownScheme: ({ at, received }: FaultFacts) => `${at}: 考核指标表中没有考核表“${received}”`,
  unknownSetting: ({ at, received }: FaultFacts) => `${at}: 没有名为“${received}”的口径设定`,
  unknownWord: ({ at, column: name, received, expected }: FaultFacts) =>
    `${at}: ${name}应为${expected}之一，${is(received)}`,
  weightsSum: ({ at, received }: FaultFacts) => `${at}: 权重合计为 ${received}，不是 100；按比例折算`,
  worstEqualsBest: ({ at, received }: FaultFacts) => `${at}: 线性评分的最差值与最好值不能同为 ${received}`,
};
