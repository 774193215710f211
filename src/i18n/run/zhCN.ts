import type { RunTexts } from "./runTexts";

/** Names in Chinese quotes, separated as in a list. */
function listed(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join("、");
}

/** What a run says while it works, when it is done, and why it can't. */
export const runZhCN: RunTexts = {
  appName: "客服绩效",
  cancel: "取消",
  cancelled: "已取消，工作簿保持原样。",
  failures: {
    accessDenied: "工作簿受保护，不能新增工作表。请在“审阅”中取消保护工作簿后重试。工作簿没有改动。",
    cellEdit: "有单元格正在编辑。请按 Enter 结束输入后重试。工作簿没有改动。",
    fault: (message: string) => `程序出错，没有生成考核表，工作簿没有改动：${message}`,
    leftovers: (sheets: readonly string[]) => `没能删掉未完成的工作表 ${listed(sheets)}，请手工删除。`,
    platform: (operation: string, code: string) =>
      `Excel 拒绝了操作“${operation}”（${code}）。工作簿没有改动，请稍后重试。`,
    readOnly: "工作簿是只读的。请另存为可编辑的文件后重试。",
    throttled: "Excel 正忙，多次重试后仍未完成。工作簿没有改动，请稍后重试。",
  },
  finished: (sheets: readonly string[]) => `已生成工作表：${sheets.join("、")}`,
  generate: "生成月度考核",
  intro: "把接待明细和订单变成每位客服的业绩、转化和排名。数据不会离开这个工作簿。",
  kept: (sheets: readonly string[]) => `保留了手工改过的工作表：${sheets.join("、")}`,
  progress: {
    calculating: "正在计算归属和指标",
    detecting: "正在识别工作表",
    drawing: "正在生成工作表",
    reading: (sheet: string) => `正在读取“${sheet}”`,
  },
  refusals: {
    doubtfulColumn: (at: { sheet: string; kind: string; field: string; header: string }) =>
      `无法确定工作表“${at.sheet}”（${at.kind}）中的“${at.header}”是不是${at.field}。请把该列标题改成“${at.field}”后重试。`,
    emptyTable: (sheet: string, kind: string) => `工作表“${sheet}”（${kind}）只有标题行，没有数据。请粘贴数据后重试。`,
    missingColumns: (at: { sheet: string; kind: string; row: number; fields: readonly string[] }) =>
      `工作表“${at.sheet}”（${at.kind}）第 ${at.row} 行的标题中缺少必需的列：${at.fields.join("、")}。请补上这些列后重试。`,
    monthWithoutRows: (month: string, months: readonly string[]) =>
      `${month} 没有接待也没有订单。数据中的月份：${months.join("、")}。请选择其中一个月份。`,
    noTableOfKind: (kind: string, sheets: readonly string[]) =>
      `没有找到${kind}。看过的工作表：${listed(sheets)}。请把平台导出的${kind}连同标题行粘贴到一张工作表中。`,
    noTables: (sheets: readonly string[]) =>
      `没有认出任何数据表。看过的工作表：${listed(sheets)}。请把平台导出的接待明细和订单连同标题行各粘贴到一张工作表中。`,
    noUsableRows: (sheet: string, kind: string, rejected: number) =>
      `工作表“${sheet}”（${kind}）的 ${rejected} 行数据都无法使用。请检查标题行下面的内容是否与列标题一致。`,
    notAMonth: (received: string) => `“${received}”不是月份。请写成 2026-06 的样子。`,
    unfitColumn: ({ sheet, kind, field, header, share }) =>
      `工作表“${sheet}”（${kind}）的“${header}”列中只有 ${share} 的内容能读成${field}。请检查这一列的内容，或改正标题后重试。`,
    severalTables: (kind: string, sheets: readonly string[]) =>
      `有几张工作表都像${kind}：${listed(sheets)}。请只留一张，其余的移到别的工作簿。`,
  },
  summary: {
    agent: (at: { agent: string; enquiries: string; conversion: string; sales: string }) =>
      `${at.agent}：询单 ${at.enquiries}，转化 ${at.conversion}，销售额 ${at.sales}`,
    credits: (at: { orders: string; credited: string; silent: string; notJoinable: string; excluded: string }) =>
      `订单 ${at.orders}：计入业绩 ${at.credited}，静默 ${at.silent}，无法关联 ${at.notJoinable}，排除 ${at.excluded}`,
    failedChecks: (names: readonly string[]) => `未通过核对：${names.join("、")}`,
    month: (month: string, runId: string) => `${month} 月度绩效（运行编号 ${runId}）`,
    noValue: "无",
    rows: (at: { kind: string; sheet: string; read: string; records: string; rejected: string; skipped: string }) =>
      `${at.kind}“${at.sheet}”：读取 ${at.read} 行，采用 ${at.records}，拒绝 ${at.rejected}，跳过 ${at.skipped}`,
    yuan: (amount: string) => `${amount} 元`,
  },
};
