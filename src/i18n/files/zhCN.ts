/** What is said of files. */
export const filesZhCN = {
  /** Why a file can't be read, by the fault's code; `detail` is what the code says it is. */
  faults: {
    archive: (file: string) => `“${file}”是压缩包。请先解压，再打开里面的表格文件。`,
    damaged: (file: string, detail: string) =>
      `“${file}”已损坏，读不完整${detail === "" ? "" : `（${detail}）`}，没有导入任何数据。请重新下载，或用 Excel 打开后另存为 .xlsx 再试。`,
    empty: (file: string) => `“${file}”是空的，里面没有数据。请检查导出条件后重新下载。`,
    encrypted: (file: string) => `“${file}”设有密码。请用 Excel 打开，取消密码后另存再试。`,
    notATable: (file: string) => `“${file}”不是表格文件。请选择 .csv、.tsv、.txt、.xlsx 或 .xls 文件。`,
    tooLarge: (file: string, detail: string) =>
      `“${file}”太大，这种格式最多 ${detail} MB。请用 Excel 打开后另存为 .xlsx 再试。`,
    unclosedQuote: (file: string, detail: string) =>
      `“${file}”第 ${detail} 行有一个双引号没有配对，后面的内容分不清行列，没有导入任何数据。请改正这一行后重试。`,
    unpacksTooLarge: (file: string) => `“${file}”解压后大得不正常，可能已损坏或有恶意内容，没有读取。请重新下载。`,
    unreadable: (file: string, detail: string) =>
      `“${file}”读取中断（${detail}）。文件可能被移动、改动或占用，请重新选择。`,
    unsupported: (file: string, detail: string) =>
      `“${file}”是 ${detail} 格式，不能直接读取。请用 Excel 打开后另存为 .xlsx 再试。`,
  },
  reading: (file: string, share: string) => `正在读取“${file}”（${share}）`,
};
