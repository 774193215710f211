import type { filesZhCN } from "./zhCN";

export const filesEn: typeof filesZhCN = {
  faults: {
    archive: (file) => `"${file}" is an archive of files. Unpack it and open the tables in it.`,
    damaged: (file, detail) =>
      `"${file}" is damaged and can't be read to its end${detail === "" ? "" : ` (${detail})`}. Nothing was imported. Download it again, or open it in Excel, save it as .xlsx and try again.`,
    empty: (file) => `"${file}" is empty. Check what the export was asked for and download it again.`,
    encrypted: (file) =>
      `"${file}" is locked with a password. Open it in Excel, remove the password, save it and try again.`,
    notATable: (file) => `"${file}" is no table. Choose a .csv, .tsv, .txt, .xlsx or .xls file.`,
    tooLarge: (file, detail) =>
      `"${file}" is too large: files of this format can have ${detail} MB. Open it in Excel, save it as .xlsx and try again.`,
    unclosedQuote: (file, detail) =>
      `Row ${detail} of "${file}" has a double quote without its partner, so rows and columns can't be told apart from there on. Nothing was imported. Correct that row and try again.`,
    unpacksTooLarge: (file) =>
      `"${file}" unpacks to far more than a workbook does. It may be damaged or malicious and was not read. Download it again.`,
    unreadable: (file, detail) =>
      `Reading "${file}" broke off (${detail}). It may have been moved, changed or locked. Choose it again.`,
    unsupported: (file, detail) =>
      `"${file}" is of the format ${detail}, which can't be read. Open it in Excel, save it as .xlsx and try again.`,
  },
  reading: (file, share) => `Reading "${file}" (${share})`,
};
