import { faultsZhCN } from "./zhCN/faults";
import { ledgerTablesZhCN } from "./zhCN/ledgerTables";
import { linesZhCN } from "./zhCN/lines";
import { peopleTablesZhCN } from "./zhCN/peopleTables";
import { planTablesZhCN } from "./zhCN/planTables";
import { poolTablesZhCN } from "./zhCN/poolTables";
import { scorecardTablesZhCN } from "./zhCN/scorecardTables";
import { settingsZhCN } from "./zhCN/settings";
import { templatesZhCN } from "./zhCN/templates";
import { wordsZhCN } from "./zhCN/words";

/** Texts of the sheet 绩效规则: names of tables, columns and words, faults, and the rules said in words. */
export const rulesZhCN = {
  created: {
    accounts: (count: number) => `人员表已填入数据中的 ${count} 个账号，方案和考核表已选好；请改姓名、底薪和目标。`,
    made: (sheet: string, template: string) => `已按模板“${template}”生成工作表“${sheet}”。`,
    next: "改好后重新生成月度考核，即按这些规则计算。",
    noAccounts: "数据中没有找到客服账号，请在人员表中填写账号和姓名。",
    robots: (accounts: readonly string[]) => `像是机器人，没有填入：${accounts.join("、")}`,
  },
  faults: faultsZhCN,
  lines: linesZhCN,
  refusals: {
    sheetExists: (sheet: string) => `工作簿中已有工作表“${sheet}”，没有改动。若要重新生成，请先改名或删除它。`,
    tablesExist: (tables: readonly string[]) =>
      `工作簿中已有规则表格 ${tables.join("、")}，没有改动。若要重新生成，请先删除它们。`,
  },
  settings: settingsZhCN,
  severities: { error: "错误", warning: "提示" },
  sheet: {
    blankRows: "空行可直接填写；行数不够时，在表格中部插入整行。",
    choices: (words: readonly string[]) => words.join(" / "),
    code: "代码",
    facts: "每次计算都读取本页的表格。可改数字、增删行、加自己的列；表格名称和带底色的表头请勿改动。",
    legend: "可用指标（名称或代码都可以填）",
    manualColumn: (name: string) => `主管打分:${name}`,
    manualHint: "0–100，由主管填写",
    name: "绩效规则",
    needed: "必填",
    optional: "选填",
    origin: (text: string) => `数字来源：${text}`,
    row: (row: number) => `第 ${row} 行`,
    refusalTitle: "请从列表中选择",
    refusalText: (words: string) => `可填：${words}`.slice(0, 250),
    title: (template: string) => `绩效规则 · ${template}`,
    unused: "以下表格按需填写，可全部留空",
  },
  tables: { ...planTablesZhCN, ...scorecardTablesZhCN, ...poolTablesZhCN, ...peopleTablesZhCN, ...ledgerTablesZhCN },
  templates: templatesZhCN,
  templateWords: {
    attendance: "出勤",
    bronze: "铜牌",
    commission: "销售提成",
    completionPool: "团队达成池",
    conversionPlan: "转化率阶梯",
    effectiveReceptions: "有效接待率",
    exampleNote: "示例数字，请按本店情况修改",
    flatPlan: "固定提点",
    gold: "金牌",
    salesPlan: "销售额阶梯",
    scheme: "售前",
    silentPool: "静默池",
    silver: "银牌",
    slowReceptions: "慢响应占比",
    teamPlan: "团队达成",
  },
  words: wordsZhCN,
};
