import { xmlReader } from "./xmlReader";
import type { ZipParts } from "./zipParts";

/** Formats that files name by number only (ECMA-376 part 1, 18.8.30), those of Chinese Excel included. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'AM/PM h"时"mm"分"',
  35: 'AM/PM h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'AM/PM h"时"mm"分"',
  56: 'AM/PM h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

export const GENERAL = "General";

/** The number format of each cell style, by its index. Empty where the workbook has no styles. */
export async function numberFormats(
  parts: ZipParts,
  { file, path }: { file: string; path: string | undefined },
): Promise<readonly string[]> {
  const text = path === undefined ? undefined : await parts.text(path);
  if (path === undefined || text === undefined) return [];
  const own = new Map<number, string>();
  const ids: number[] = [];
  let inCellStyles = false;
  const reader = xmlReader(
    {
      open(name, { numFmtId = "0", formatCode }) {
        if (name === "numFmt" && formatCode !== undefined) own.set(Number(numFmtId), formatCode);
        else if (name === "cellXfs") inCellStyles = true;
        else if (name === "xf" && inCellStyles) ids.push(Number(numFmtId));
      },
      close(name) {
        if (name === "cellXfs") inCellStyles = false;
      },
    },
    { file, part: path },
  );
  reader.write(text);
  reader.close();
  return ids.map((id) => own.get(id) ?? BUILT_IN[id] ?? GENERAL);
}
