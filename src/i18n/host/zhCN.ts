import { rulesZhCN } from "../rules/zhCN";
import { wordsZhCN } from "../words/zhCN";
import { templateLines } from "./templateLines";

interface TableLine {
  /** Sheet or file. */
  readonly place: string;
  /** Worded. */
  readonly kind: string;
  readonly percent: string;
  /** `null`: not read. */
  readonly rows: number | null;
  readonly doubts: number;
}

/** Texts of the command line. */
export const hostZhCN = {
  asFile: (path: string, reason: string) =>
    `${path} 无法作为工作簿打开（${reason}），已按数据文件读取；结果在一个新的工作簿里。`,
  failed: (reason: string) => `没有生成：${reason}`,
  help: `用法
  npm run appraise -- [文件…] [选项]

由接待与订单等表格生成当月绩效考核表，写入一个新的 .xlsx，原文件不变。
只给一个 .xlsx 时，结果里保留它原有的工作表；给多个文件或其他格式时，结果里只有考核表。
文件可以是 .xlsx .xls .csv .tsv .txt，按内容识别，与扩展名和编码无关。
不写文件时，使用随附的示例月份（assets/sample/payroll.xlsx）。

选项
  --month YYYY-MM    考核月份；不写则取数据所在的月份
  --out 文件.xlsx     写到哪里；默认在当前文件夹，名为“<第一个文件名>.appraisal.xlsx”
  --json 文件         另存全部数字（JSON）
  --credits 文件      另存每笔订单的归属（CSV）
  --publish          发布：把该月工资记入工作表“绩效台账”，并生成考核表
  --lock             锁定已发布的月份（须写 --month）；可与 --publish 同用
  --accept-guesses   拿不准的表和列按推测处理，不再询问
  --forms each|together
                     考核表每人一张，或全部在一张上、每人一页；工作簿会记住
  --place            把文件放进结果工作簿的工作表（编号为文本，日期为日期），再从中读取
  --mapping 文件      不计算，只把各表的识别结果写成 JSON；不能与 --out、--json、--credits 同用
  --create-rules 模板 不计算，由模板生成“绩效规则”工作表；默认写入“<第一个文件名>.rules.xlsx”
  --compare 方案…     试算：各方案或口径并排比较，不改动任何数据；有 --out 时另写“方案对比”工作表
  --lang zh-CN|en    界面与报表的语言，默认 zh-CN
  --trace            列出与 Excel 接口之间的每次请求
  --help             显示本说明

规则模板（--create-rules、--compare）
${templateLines(rulesZhCN.templates)}

试算（--compare 之后到下一个选项之前，每个词是一种算法，第一种为基准）
  方案名或模板名      有方案的人都改用它；工作簿里的方案优先
  项目=设定           只改口径，如 attributionRule=paid、window=rolling:24；可写中文，如 归属规则=付款判定
  方案+项目=设定      两者都改；current（现行）为工作簿现在的规则
  只写一种时与现行比较；一种也不写时比较 flatRate 与 conversionTiers
  例：npm run appraise -- 六月.xlsx --compare current conversionTiers window=rolling:24

退出码
  0 已生成   1 未生成，原因见标准错误输出   2 用法有误
`,
  mapping: {
    table: ({ place, kind, percent, rows, doubts }: TableLine) =>
      `${place}：${kind}，把握 ${percent}%，${rows === null ? "未读取" : `${rows} 行`}，${doubts === 0 ? "无疑问" : `${doubts} 处疑问`}`,
    unknownKind: "认不出是什么表",
  },
  notBuilt: (page: string) => `找不到加载项页面 ${page}。请先运行 npm run build。`,
  tableKinds: wordsZhCN.tableKinds,
  templates: rulesZhCN.templates,
  trace: {
    actions: "操作数",
    down: "下行 MB",
    error: "错误",
    index: "请求",
    largest: (up: string, down: string) => `最大的请求 ${up} MB，最大的应答 ${down} MB`,
    time: "毫秒",
    total: "合计",
    up: "上行 MB",
  },
  tryOut: {
    open: (url: string) => `试用页已就绪，请在浏览器中打开：${url}（按 Ctrl+C 结束）`,
    portTaken: (port: number) => `端口 ${port} 已被占用。请换一个，例如：PORT=${port + 1} npm start`,
  },
  unwritable: (path: string, code: string) =>
    `没有生成：${path} 写不进去（${code}）。文件可能正在 Excel 中打开，或没有写入权限，或磁盘已满。请关闭它或换一个位置后重试。`,
  wrong: {
    file: (path: string) => `找不到文件 ${path}。`,
    folder: (path: string) => `找不到文件夹 ${path}。`,
    lang: (lang: string) => `不支持的语言“${lang}”：可用 zh-CN 或 en。`,
    lockWithoutMonth: "--lock 须写明月份：请加上 --month YYYY-MM。",
    lockAlone: (option: string) => `--lock 单独使用时不计算，不能与 ${option} 同用；请加上 --publish。`,
    forms: (forms: string) => `--forms 只能是 each 或 together，不能是“${forms}”。`,
    month: (month: string) => `月份“${month}”不对：请写成 2026-10 这样。`,
    noFile: (path: string) => `${path} 是文件夹或设备，不能作为文件写入：请换一个文件名。`,
    notXlsx: (path: string) => `${path} 不是 .xlsx 文件。`,
    option: (option: string) => `不认识的选项 ${option}。`,
    overwrite: (path: string) => `${path} 会被结果覆盖：请换一个文件名。`,
    seeHelp: "全部选项见 npm run appraise -- --help。",
    template: (name: string, known: readonly string[]) => `没有名为“${name}”的模板。可用：${known.join("、")}。`,
    together: (main: string, other: string) => `${main} 不能与 ${other} 同用。`,
    twice: (path: string) => `文件 ${path} 写了两次。`,
    value: (option: string) => `选项 ${option} 缺少内容，或内容多余。`,
  },
  wrote: (path: string) => `已写入 ${path}`,
};
