import { MANUAL_PREFIX } from "./fields";
import type { ColumnHeader } from "./headerRows";
import type { ColumnMatch } from "./matchColumns";

const MANUAL_HEADER = /^\s*(?:主管打分|manual)\s*[:：]\s*(.*\S)\s*$/i;

/** The columns of a roster in which a manager scores by hand: 主管打分:服务态度 is the field `manual:服务态度`. */
export function manualScores(headers: readonly ColumnHeader[]): ColumnMatch[] {
  return headers.flatMap((header): ColumnMatch[] => {
    const name = MANUAL_HEADER.exec(header.raw)?.[1];
    if (name === undefined) return [];
    const entry = { text: header.raw, verified: true, platforms: [] };
    return [{ field: MANUAL_PREFIX + name, columns: [header], unit: undefined, entry, others: [] }];
  });
}
