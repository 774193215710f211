/** Names in Chinese quotes, separated as in a list; at most eight of them, for Excel shows a few lines only. */
function listed(names: readonly string[]): string {
  const few = names.slice(0, 8).map((name) => `“${name}”`);
  return few.join("、") + (names.length > few.length ? "等" : "");
}

/** What a formula says where it has no figure, and what the functions are. */
export const functionsZhCN = {
  errors: {
    failed: (message: string) => `程序出错，没有结果：${message}`,
    held: (component: string, reasons: string) => `“${component}”暂缓发放：${reasons}`,
    lostDigits: (received: string) =>
      `订单编号“${received}”的末位数字已被 Excel 抹去。请把单元格设为“文本”格式后重新粘贴编号。`,
    noData: (from: string, to: string) => `这些日期没有数据。数据的日期：${from} 至 ${to}。`,
    noGrade: (person: string) => `“${person}”没有等级：没有考核方案，或分数没有达到任何等级。`,
    noOwner: (reason: string) => `没有归属客服：${reason}`,
    noRank: (name: string) => `“${name}”没有该指标的数值，不参加排名。`,
    noRules: "工作簿中没有绩效规则，不能计算得分和提成。请先在面板中用模板创建“绩效规则”。",
    noScore: (person: string) => `“${person}”没有得分：没有考核方案，或没有一项指标有数据。`,
    notADay: (received: string) => `“${received}”不是日期。请用日期单元格，或写成 "2026-06-15"；月份写成 "2026-06"。`,
    notMapped: "还没有可用的数据。请在“客服绩效”面板中点“生成月度考核”，确认列的对应后，公式会自动显示结果。",
    notOnRoster: (person: string) => `“${person}”不在绩效规则的人员表上，没有提成和应发。`,
    noWhole: "得分、等级和排名只能按人员查询，不能按小组或全店。",
    reversed: (from: string, to: string) => `开始日期“${from}”晚于结束日期“${to}”。`,
    unavailable: (reason: string) => `暂时没有结果：${reason}`,
    unknownAgent: (received: string, names: readonly string[]) =>
      received === ""
        ? `没有写客服。可用的名称：${listed(names)}。`
        : `没有“${received}”这个客服。名称须与数据或人员表完全一致，如 ${listed(names)}。`,
    unknownComponent: (received: string, names: readonly string[]) =>
      names.length === 0 ? `没有提成项“${received}”。` : `没有提成项“${received}”。可用：${listed(names)}。`,
    unknownGroup: (received: string, names: readonly string[]) =>
      names.length === 0
        ? `没有小组“${received}”，人员表没有填小组。`
        : `没有小组“${received}”。可用：${listed(names)}。`,
    unknownMetric: (received: string, codes: readonly string[]) =>
      `没有指标“${received}”。可用中文名或代码：${codes.join(", ")}。`,
    unknownOrder: (received: string) => `数据中没有订单“${received}”。`,
  },
  /** Excel calculates only when told to. */
  manual: {
    label: "公式没有更新",
    lines: [
      "Excel 正处于“手动计算”，=CS.… 公式不会自动更新，显示的可能是旧结果。",
      "“立即重算”只算这一次；“改为自动计算”对所有打开的工作簿生效。",
    ],
    makeAutomatic: "改为自动计算",
    recalculate: "立即重算",
  },
  /** 函数大全. */
  page: {
    back: "返回",
    copied: "已复制，可以粘贴到任意单元格。",
    copy: "复制",
    copyOf: (formula: string) => `复制 ${formula}`,
    found: (count: number) => (count === 0 ? "没有这样的函数。" : `${count} 个函数`),
    intro: "把公式复制到您自己的工作表，换成您的客服和月份。数据或规则一改，单元格自动更新。",
    open: "函数",
    parameters: "参数",
    search: "查找函数，如“转化率”",
    selected: "这里不能直接复制：公式已选中，请按 Ctrl+C（Mac 按 ⌘C）。",
    status: {
      none: "这个工作簿还没有使用这些函数。",
      notFollowing: "Excel 没有报告改动：改动数据后，重新打开工作簿才会更新。",
      notStarting: "Excel 没有让本加载项随工作簿启动：打开工作簿后，可能要打开面板才会更新。",
      reading: (count: number) => `工作簿中有 ${count} 个公式，正在读取数据…`,
      ready: (count: number) => `工作簿中有 ${count} 个公式，随数据自动更新。`,
    },
    title: "函数大全",
  },
  /** The block of CS.TABLE. */
  table: { agent: "客服" },
  /** The answer of CS.WHY. */
  why: {
    by: (owner: string, reason: string) => `归“${owner}”：${reason}`,
    gap: (gap: string) => `，${gap}`,
    nobody: (reason: string) => `没有归属客服：${reason}`,
    row: (sheet: string, row: number) => (sheet === "" ? `，接待在第 ${row} 行` : `，接待在“${sheet}”第 ${row} 行`),
    runnerUp: (name: string) => `；次选“${name}”`,
  },
};
