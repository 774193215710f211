/** Texts of the command line. */
export const hostZhCN = {
  failed: (reason: string) => `没有生成：${reason}`,
  help: `用法
  npm run appraise -- [工作簿.xlsx] [选项]

由工作簿中的接待与订单生成当月绩效考核表，写入一个新的 .xlsx，原文件不变。
不写工作簿时，使用随附的示例月份（assets/sample/month.xlsx）。

选项
  --month YYYY-MM    考核月份；不写则取数据所在的月份
  --out 文件.xlsx     写到哪里；默认在当前文件夹，名为“<原名>.appraisal.xlsx”
  --json 文件         另存全部数字（JSON）
  --credits 文件      另存每笔订单的归属（CSV）
  --lang zh-CN|en    界面与报表的语言，默认 zh-CN
  --trace            列出与 Excel 接口之间的每次请求
  --help             显示本说明

退出码
  0 已生成   1 未生成，原因见标准错误输出   2 用法有误
`,
  notBuilt: (page: string) => `找不到加载项页面 ${page}。请先运行 npm run build。`,
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
  unreadable: (path: string, reason: string) => `无法读取工作簿 ${path}：${reason}`,
  wrong: {
    file: (path: string) => `找不到文件 ${path}。`,
    folder: (path: string) => `找不到文件夹 ${path}。`,
    lang: (lang: string) => `不支持的语言“${lang}”：可用 zh-CN 或 en。`,
    month: (month: string) => `月份“${month}”不对：请写成 2026-10 这样。`,
    notXlsx: (path: string) => `${path} 不是 .xlsx 文件。`,
    option: (option: string) => `不认识的选项 ${option}。`,
    overwrite: (path: string) => `${path} 会被结果覆盖：请换一个文件名。`,
    several: (files: string) => `一次只能处理一个工作簿，这里有：${files}。`,
    value: (option: string) => `选项 ${option} 缺少内容，或内容多余。`,
  },
  wrote: (path: string) => `已写入 ${path}`,
};
