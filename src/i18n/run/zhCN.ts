import type { RunTexts } from "./runTexts";

/** Names in Chinese quotes, separated as in a list. */
function listed(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join("、");
}

/** Where was looked; nothing of an empty workbook. */
function seen(places: readonly string[]): string {
  return places.length === 0 ? "" : `看过：${listed(places)}。`;
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
    leftovers: (code: string, sheets: readonly string[]) =>
      `Excel 中断了生成（${code}），没能删掉未完成的工作表 ${listed(sheets)}。下次生成时会自动删除，也可以手工删除。其他内容没有改动。`,
    outcomeUnknown: "工作表就位时 Excel 停止了响应，不知道是否已经完成。请重新生成一次，未完成的工作表会自动删除。",
    platform: (operation: string, code: string) =>
      `Excel 没有完成这一步，工作簿没有改动，请稍后重试。（${code}，${operation}）`,
    readOnly: "工作簿是只读的。请另存为可编辑的文件后重试。",
    tableHeader: (table: string) =>
      `表格“${table}”的标题行关掉了，认不出各列是什么。请选中这个表格，在“表设计”中勾选“标题行”后重试。工作簿没有改动。`,
    throttled: "Excel 正忙，多次重试后仍未完成。工作簿没有改动，请稍后重试。",
  },
  finished: (sheets: readonly string[]) => `已生成工作表：${sheets.join("、")}`,
  generate: "生成月度考核",
  intro: "把接待明细和订单变成每位客服的业绩、转化和排名。数据不会离开这个工作簿。",
  issues: {
    all: (errors, notices) => `数据问题：错误 ${errors} 处，提示 ${notices} 处`,
    cause: ({ name, place, field, count, cells }) =>
      `  ${name}：“${place}”${field === "" ? "" : `的${field}`} ${count} 处（${cells}）`,
    more: (causes) => `  还有 ${causes} 种，见《数据问题》`,
  },
  kept: (sheets: readonly string[]) => `保留了手工改过的工作表：${sheets.join("、")}`,
  left: (sheets: readonly string[]) => `Excel 没有让删除旧工作表：${sheets.join("、")}。下次生成时会自动删除。`,
  placed: (sheets: readonly string[]) =>
    sheets.length === 0 ? "没有可放进工作表的内容。" : `已把文件放进工作表：${sheets.join("、")}`,
  remembered: (places) => `沿用以前确认过的列对应关系：${listed(places)}`,
  removed: (sheets: readonly string[]) => `已删除上次没有完成的工作表：${sheets.join("、")}`,
  progress: {
    calculating: "正在计算归属和指标",
    detecting: "正在识别工作表",
    drawing: "正在生成工作表",
    reading: (sheet: string) => `正在读取“${sheet}”`,
  },
  doubts: {
    basisUnclear: "金额列是否已扣除退款不清楚",
    grainUnclear: "同一订单编号有多行：每行是一件商品各自的金额，还是每行都重复整单金额？",
    kindUnclear: (other) => `也可能是${other}`,
    neededFieldMissing: (fields) => `缺少${fields.join("或")}`,
    unitUnclear: (header) => `“${header}”的单位是秒还是分钟不清楚`,
    unverifiedHeader: (header, field) => `“${header}”像是${field}，但还没有在平台导出中见过`,
    valuesDontFit: ({ header, field, share, sample }) =>
      `“${header}”列中只有 ${share} 的内容能读成${field}${sample === "" ? "" : `（例如“${sample}”不能）`}`,
  },
  platforms: { douyin: "抖音", jd: "京东", kuaishou: "快手", pdd: "拼多多", taobao: "淘宝/天猫", youzan: "有赞" },
  refusals: {
    doubts:
      "有几处只能猜测，没有计算。请在面板的“数据”一步确认（命令行加 --accept-guesses），或把列标题改成平台导出中的名称：",
    doubt: ({ place, kind, doubt }) => `“${place}”（${kind}）：${doubt}`,
    contradictions: "数据自相矛盾，不能得出可信的数字：",
    doesNotFit: {
      columns: (place, row) =>
        `“${place}”第 ${row} 行在标题各列之外还有内容，没有放进工作表。请检查该行，或不放进工作表、直接使用这个文件。`,
      rows: (place, row) =>
        `“${place}”至少有 ${row} 行，一张工作表最多 1048576 行，没有放进工作表。请不放进工作表、直接使用这个文件。`,
      text: (place, row) =>
        `“${place}”第 ${row} 行有超过 32767 个字符的内容，一个单元格放不下，没有放进工作表。请直接使用这个文件。`,
    },
    emptyTable: (place, kind) => `“${place}”（${kind}）只有标题行，没有数据。请粘贴数据后重试。`,
    missingColumns: ({ place, kind, row, fields, candidates }) =>
      `“${place}”（${kind}）第 ${row} 行的标题中缺少必需的列：${fields.join("、")}。请补上这些列后重试。${
        candidates.length === 0
          ? ""
          : `如果它们就在 ${listed(candidates)} 之中，请在面板中指定，或把那一列的标题改成上面的名称。`
      }`,
    mixedPlatforms: (platforms) =>
      `数据来自不同平台（${platforms.join("、")}），归属窗口不同，不能一起计算。请每个平台用一个工作簿，或在面板的“规则”一步选择平台（命令行加 --accept-guesses，按第一个平台计算）。`,
    monthWithoutRows: (month, months) =>
      `${month} 没有接待也没有订单。数据中的月份：${months.join("、")}。请选择其中一个月份。`,
    noTableOfKind: (kind, places) =>
      `没有找到${kind}。${seen(places)}请把平台导出的${kind}连同标题行粘贴到一张工作表中，或打开导出的文件。`,
    noTables: (places) =>
      `没有认出任何数据表。${seen(places)}请把平台导出的接待明细和订单连同标题行各粘贴到一张工作表中，或打开导出的文件。`,
    noUsableRows: (place, kind, rejected) =>
      `“${place}”（${kind}）的 ${rejected} 行数据都无法使用。请检查标题行下面的内容是否与列标题一致。`,
    notAMonth: (received) => `“${received}”不是月份。请写成 2026-06 的样子。`,
    noRules:
      "工作簿中没有考核或提成规则，没有可比较的现行规则。请写出要比较的方案或模板（如 flatRate conversionTiers），或先由模板生成规则。",
    settingWithoutValue: (setting) => `口径设定“${setting}”缺少值。请写成 ${setting}=值。`,
    unknownPlan: (received, plans, templates) =>
      `没有名为“${received}”的方案或模板。工作簿中的方案：${plans.length === 0 ? "无" : plans.join("、")}。模板：${templates.join("、")}。现行规则写 current。`,
    unknownSetting: (received, settings) => `没有名为“${received}”的口径设定。可用：${settings.join("、")}。`,
    ruleFaults: "规则有误，没有计算。请改正以下单元格：",
  },
  ruleWarning: (fault) => `规则提示：${fault}`,
  stops: {
    conflictingFigures: ({ agent, field, values, rows }) =>
      `${agent} 的${field}在 ${rows.join("和")} 中不同（${values}）。请只保留正确的一份。`,
    grainUnclear: ({ orders, received, rows }) =>
      `${orders} 个订单编号（如 ${received}，${rows.join("、")}）有多行且金额不同。请说明每行是一件商品还是整单。`,
    overlappingPeriods: ({ agent, field, rows }) =>
      `${agent} 的${field}在 ${rows.join("和")} 中的日期互相重叠，相加会重复计算。请去掉重叠的一份。`,
    row: (place, row) => `“${place}”第 ${row} 行`,
  },
  summary: {
    agent: (at: { agent: string; enquiries: string; conversion: string; sales: string }) =>
      `${at.agent}：询单 ${at.enquiries}，转化 ${at.conversion}，销售额 ${at.sales}`,
    credits: (at: { orders: string; credited: string; silent: string; notJoinable: string; excluded: string }) =>
      `订单 ${at.orders}：计入业绩 ${at.credited}，静默 ${at.silent}，无法关联 ${at.notJoinable}，排除 ${at.excluded}`,
    failedChecks: (names: readonly string[]) => `未通过核对：${names.join("、")}`,
    month: (month: string, runId: string) => `${month} 月度绩效（运行编号 ${runId}）`,
    noValue: "无",
    notJoinable: (orders) =>
      `注意：${orders} 笔订单没有可用的买家昵称，无法与接待关联，不会计入任何客服。请补上买家列，或用客服列、卖家备注指定归属。`,
    rows: (at: { kind: string; sheet: string; read: string; records: string; rejected: string; skipped: string }) =>
      `${at.kind}“${at.sheet}”：读取 ${at.read} 行，采用 ${at.records}，拒绝 ${at.rejected}，跳过 ${at.skipped}`,
    unstatedRefunds: (orders, atMost) =>
      `注意：${orders} 笔订单的状态表示已退款，但数据中没有退款金额，没有扣减：净销售额最多可能偏高 ${atMost}。请加入平台的退款/售后表；行号见《数据问题》。`,
    yuan: (amount: string) => `${amount} 元`,
  },
  unused: {
    doubt: ({ place, kind, doubt }) => `未采用：“${place}”（${kind}）中${doubt}`,
    missingColumns: ({ place, kind, fields }) => `未采用：“${place}”像是${kind}，但缺少${fields.join("、")}`,
    ownReport: (place) => `未采用：“${place}”是以前生成的报表，不是数据`,
    unknownTable: (place) => `未采用：“${place}”，没有认出是什么数据`,
  },
};
