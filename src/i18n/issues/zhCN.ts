import type { RowIssueCode } from "../../engine/issues/rowIssue";

/** The facts of an issue in words: `cell` is where it stands, `field` what the column is. */
export interface IssueFacts {
  readonly cell: string;
  readonly field: string;
  readonly received: string;
  /** What became of the cell or its row, where the value can't be used; empty elsewhere. */
  readonly effect: string;
  /** The other row of a pair, `第 7 行`; empty where there is none. */
  readonly otherRow: string;
  /** Yuan in doubt; empty where nobody knows. */
  readonly amount: string;
}

/** What could not be done, with what value, where; then what to do. */
export interface IssueText {
  readonly problem: string;
  readonly remedy: string;
}

type IssueWords = (facts: IssueFacts) => IssueText;

export const issuesZhCN = {
  cellError: ({ cell, field, received, effect }) => ({
    problem: `${cell} 的${field}是 Excel 错误值 ${received}，${effect}`,
    remedy: "修正该单元格的公式，或粘贴为值后重新计算",
  }),
  closedWithoutRefund: ({ cell, received, amount }) => ({
    problem: `${cell} 的订单“${received}”已付款，状态是已关闭，但没有退款记录：${amount} 元全额计入业绩，可能多算`,
    remedy: "加入平台的退款/售后表，或核对其中这笔退款的状态；确实没有退款的无需处理",
  }),
  conflictingLines: ({ cell, field, received }) => ({
    problem: `${cell} 的${field}“${received}”与同一订单的其他行不一致，按名称排序取第一个`,
    remedy: "在平台上核对后，把同一订单的各行改成一致",
  }),
  conflictingRoster: ({ cell, field, received, otherRow }) => ({
    problem: `${cell} 的${field}“${received}”与${otherRow}不一致，以先出现的为准`,
    remedy: "把人员表中同一人员的各行改成一致",
  }),
  conflictingRows: ({ cell, received, otherRow }) => ({
    problem: `${cell} 的编号“${received}”与${otherRow}相同而内容不同，这些行都没有计入`,
    remedy: "在平台上核对后，只保留正确的一行",
  }),
  dateOutOfRange: ({ cell, field, received, effect }) => ({
    problem: `${cell} 的${field}“${received}”不在 1932 至 2068 年之间，${effect}`,
    remedy: "改成正确的日期和时间",
  }),
  duplicateRow: ({ cell, received, otherRow }) => ({
    problem: `${cell} 的“${received}”与${otherRow}完全相同，只计一次`,
    remedy: "不必处理；要去掉提示可删除重复行",
  }),
  endsBeforeStart: ({ cell, received }) => ({
    problem: `${cell} 的结束时间“${received}”早于开始时间，结束时间不采用`,
    remedy: "核对开始与结束两列是否选对",
  }),
  lostDigits: ({ cell, field, received, effect }) => ({
    problem: `${cell} 的${field}“${received}”已丢失末尾数字，无法用来关联，${effect}`,
    remedy: "重新导出，或把该列设为文本后再粘贴",
  }),
  missingValue: ({ cell, field }) => ({
    problem: `${cell} 缺少${field}，整行没有计入`,
    remedy: `补上${field}；若是合计、小计、说明一类的行，删除即可`,
  }),
  moreThanTwoDecimals: ({ cell, field, received }) => ({
    problem: `${cell} 的${field}“${received}”超过两位小数，已四舍五入到分`,
    remedy: "核对金额的单位和来源",
  }),
  negativeRefund: ({ cell, received }) => ({
    problem: `${cell} 的退款金额“${received}”小于 0，没有计入退款`,
    remedy: "核对退款金额的正负号",
  }),
  notADate: ({ cell, field, received, effect }) => ({
    problem: `无法把 ${cell} 的${field}“${received}”读成日期和时间，${effect}`,
    remedy: "改成如 2026-06-01 09:30:00 的写法",
  }),
  notADuration: ({ cell, field, received, effect }) => ({
    problem: `无法把 ${cell} 的${field}“${received}”读成时长，${effect}`,
    remedy: "改成如 23、23秒、2分30秒 的写法",
  }),
  notANumber: ({ cell, field, received, effect }) => ({
    problem: `无法把 ${cell} 的${field}“${received}”读成数字，${effect}`,
    remedy: "改成数字；没有数据就留空",
  }),
  outOfRange: ({ cell, field, received, effect }) => ({
    problem: `${cell} 的${field}“${received}”超出合理范围，${effect}`,
    remedy: "改成不小于 0 的数；评分用 1 至 5",
  }),
  overRefund: ({ cell, received }) => ({
    problem: `${cell} 的退款合计 ${received} 超过订单金额，按订单金额计`,
    remedy: "核对退款表是否重复，或订单金额是否选对列",
  }),
  periodUnknown: ({ cell, received }) => ({
    problem: `“${received}”（${cell} 起）没有说明是哪几天的数据，按所选月份计`,
    remedy: "在表中加日期列，或在文件名里写上起止日期，或在面板中指定",
  }),
  refundWithoutAmount: ({ cell, received }) => ({
    problem: `${cell} 的状态“${received}”表示已退款，但没有退款金额，没有扣减，净销售额可能偏高`,
    remedy: "加入平台的退款/售后表，按其中的金额扣减",
  }),
  refundWithoutDate: ({ cell, received }) => ({
    problem: `${cell} 没有退款完成时间，而状态是“${received}”，没有计入退款`,
    remedy: "补上退款完成时间后重新计算",
  }),
  samePeriod: ({ cell, received, otherRow }) => ({
    problem: `${cell} 的客服“${received}”与${otherRow}是同一时段，两行的数相加`,
    remedy: "核对是不是两个店铺的数据；重复导出的文件请去掉一份",
  }),
  shortenedFigure: ({ cell, field, received }) => ({
    problem: `${cell} 的${field}“${received}”以“万”为单位，平台略去了后面的数字，已按此数采用`,
    remedy: "需要精确时，从平台导出未缩写的数字",
  }),
  unknownOrder: ({ cell, received }) => ({
    problem: `${cell} 的订单“${received}”不在订单表里，无法归到客服`,
    remedy: "导出订单时放宽日期范围，让这笔订单也在其中",
  }),
  unknownRefundStatus: ({ cell, received }) => ({
    problem: `${cell} 的退款状态“${received}”含义不明，没有计入退款`,
    remedy: "核对这笔退款是否已经退给买家",
  }),
  unknownWord: ({ cell, field, received, effect }) => ({
    problem: `认不出 ${cell} 的${field}“${received}”，${effect}`,
    remedy: "改用平台导出的原词，如 是、否",
  }),
} satisfies Record<RowIssueCode, IssueWords>;
