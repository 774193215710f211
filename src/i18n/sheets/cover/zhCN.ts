/** What a sheet of the month is for, by the kind of sheet. */
export type SheetKind =
  | "appraisal"
  | "attribution"
  | "diagnosis"
  | "further"
  | "issues"
  | "method"
  | "payroll"
  | "progress"
  | "reconciliation"
  | "statement"
  | "summary"
  | "trend";

/** Texts of 封面. */
export const coverZhCN = {
  asOf: (at: string) => `数据截至 ${at}`,
  averageScore: "平均得分",
  baseSalariesNow: "发布时台账还不记底薪：锁定应发中的底薪按现在的人员表，其余以台账为准。",
  checks: "核对",
  checksFailed: (failed: number, all: number) => `${all} 项中有 ${failed} 项未通过，数字不能采用`,
  checksOpen: (open: number, all: number) => `数字核对无误；${all} 项中有 ${open} 项请留意`,
  checksPassed: (all: number) => `${all} 项全部通过`,
  figures: "关键数字",
  form: "考核表",
  grade: "等级",
  group: "组",
  name: "封面",
  nobody: "—",
  noGrade: "未达等级",
  noRules: "没有规则表：只有业绩，不计分、不计薪",
  open: "打开",
  payable: "应发合计（元）",
  payableLocked: "锁定应发（元）",
  people: "人员",
  perPerson: (count: number) => `每人一张，共 ${count} 张，见下方“人员”`,
  person: "姓名",
  plans: "提成方案",
  questions: {
    appraisal: "每个人各项指标得多少分、什么等级，强项和短板在哪里？",
    attribution: "每一笔订单归谁，为什么？",
    diagnosis: "谁量少，谁成交弱，各自先改什么？",
    further: "排名背后的数字：流失、催付、协助、未回复各多少？",
    issues: "哪些单元格有问题，影响什么，怎么改？",
    method: "数字按什么口径算出，加得起来吗？",
    payroll: "每人每个提成项多少钱，应发多少？（财务用）",
    progress: "每个人比上月、比目标如何？",
    reconciliation: "与平台报表差多少，为什么？",
    statement: "每人的钱从哪几笔订单来，按几个点？",
    summary: "谁卖得多，谁转化高，全店如何？",
    trend: "这个月哪几天好，几个月来是升是降？",
  } satisfies Record<SheetKind, string>,
  rules: "依据",
  schemes: "考核表",
  score: "得分",
  sheet: "工作表",
  sheets: "目录",
  statement: "提成明细",
  status: "状态",
  statusNames: { locked: "已锁定：金额以台账为准", open: "未发布", published: "已发布到台账" },
  title: (month: string) => `客服月度绩效 · ${month}`,
  variableShare: "浮动工资占净销售额",
  what: "回答什么问题",
  withCount: (name: string, people: number) => `${name}（${people} 人）`,
};
