/** Where a row of the ledger differs from what a run would book today. All of it text for a sentence. */
export interface DifferenceFacts {
  readonly person: string;
  readonly kind: string;
  readonly item: string;
  readonly order: string;
  readonly booked: string;
  readonly now: string;
}

/** Texts of the sheet 绩效台账, of publishing and of locking. */
export const ledgerZhCN = {
  sheet: {
    name: "绩效台账",
    title: "绩效台账",
    facts: "期初 + 提成 + 调整 + 扣回 − 已发 = 期末；期末为负的结转到下月。底薪不进余额，记在右侧。",
    notes: [
      "发布月份时由加载项写入。未锁定的月份可再次发布：只替换该月由发布写入的行；锁定的月份不再变动。",
      "可以手工加行：类型填“已发”或“调整”，写在表格下方的空行里，填月份、人员、类型、金额（元），状态和运行编号留空。这些行原样保留。",
      "发布时已按浮动工资记了一行“已发”；实际多发的差额另加一行“已发”，少发的写负数。“调整”只改余额、不改应发：余额变负的从下月应发中扣；变正的请另行支付，再加一行“已发”。要当月发放或扣除的，写在规则的“加减项”里。",
      "可以给表格加自己的列，按行保留。由发布写入的行请勿手改。右侧是各月指标存档，供环比和季度、年度奖项使用，也记各人当月的底薪。",
    ],
  },
  summary: {
    published: (month: string, rows: string) => `已发布 ${month}，记入绩效台账 ${rows} 行。`,
    unchanged: (month: string) => `${month} 已发布过，绩效台账没有变化。`,
    locked: (month: string) => `已锁定 ${month}。`,
    alreadyLocked: (month: string) => `${month} 此前已锁定，没有改动。`,
    lockedMonth: (month: string) => `${month} 已锁定：提成汇总和提成明细保持发布时的样子，没有重画。`,
    baseSalariesNow: (month: string) => `${month} 发布时台账还不记底薪：应发中的底薪按现在的人员表，其余以台账为准。`,
    noDifference: "按现在的数据重算，与台账一致。",
    differences: (count: string) => `按现在的数据重算，与台账有 ${count} 处不同（台账不变）：`,
    republished: (count: string) => `与上次发布相比有 ${count} 处不同：`,
    publishAgain: (count: string) => `与已发布的台账有 ${count} 处不同；要更新台账请再次发布：`,
    difference: ({ person, kind, item, order, booked, now }: DifferenceFacts) =>
      `${person} · ${kind}${item === "" ? "" : ` · ${item}`}${order === "" ? "" : ` · 订单 ${order}`}：台账 ${booked} 元，现在 ${now} 元`,
    more: (count: string) => `……还有 ${count} 处，见 JSON 或提成汇总。`,
    laterMonths: (months: readonly string[]) =>
      `之后的月份 ${months.join("、")} 已发布，其结转和扣回以旧数为准：请按月份先后再次发布。`,
  },
  refusals: {
    ledgerFaults: "绩效台账有误，改正后再运行：",
    nothingToPublish: "工作簿没有提成规则，没有可发布的内容。请先生成并填写绩效规则。",
    monthLocked: (month: string) => `${month} 已锁定，不能再次发布。`,
    provisional: (month: string) => `${month} 不能发布：以下人员的工资还不能确定。`,
    held: (person: string, reasons: string) => `${person}：${reasons}`,
    waysOut: "可以这样处理，改好后再发布：",
    notPublished: (month: string) => `${month} 还没有发布，不能锁定。请先发布。`,
    nothingToLock: "没有已发布而未锁定的月份。",
    tooLong: (rows: string) => `绩效台账将有 ${rows} 行，超出一张工作表的上限。请把较早的月份移到另一个工作簿。`,
  },
  tableChanged: "运行期间有人改动了绩效台账，什么都没有写入。请再运行一次。",
};
