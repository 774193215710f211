import { compareText } from "../units/compareText";
import type { RowIssue, RowIssueCode } from "./rowIssue";

/** Issues with one cause: the same fault of the same column of a table. */
export interface IssueGroup {
  readonly code: RowIssueCode;
  readonly severity: RowIssue["severity"];
  readonly table: number;
  readonly field: string | undefined;
  readonly column: number | undefined;
  readonly count: number;
  /** Fen in doubt, of the issues that know how much; absent where none does. */
  readonly fen?: number;
  /** The first issues of the group in the order of table, row and column, at most `FIRST_CELLS`. */
  readonly first: readonly RowIssue[];
}

/** Cells that a group shows. */
export const FIRST_CELLS = 5;

function byPlace(a: RowIssue, b: RowIssue): number {
  const byCell = a.table - b.table || a.row - b.row || (a.column ?? -1) - (b.column ?? -1);
  return byCell === 0 ? compareText(a.code, b.code) : byCell;
}

/** What needs attention first: errors before warnings, then what occurs most, then the place. */
function byWeight(a: IssueGroup, b: IssueGroup): number {
  if (a.severity !== b.severity) return a.severity === "error" ? -1 : 1;
  const [first, second] = [a.first[0], b.first[0]];
  return b.count - a.count || (first === undefined || second === undefined ? 0 : byPlace(first, second));
}

/** Issues grouped by cause, with counts and the first cells; none for none. Counts add up to the issues given. */
export function groupIssues(issues: readonly RowIssue[]): readonly IssueGroup[] {
  const groups = new Map<string, RowIssue[]>();
  for (const issue of [...issues].sort(byPlace)) {
    const key = [issue.code, issue.severity, issue.table, issue.column ?? "", issue.field ?? ""].join("|");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [issue]);
    else group.push(issue);
  }
  return [...groups.values()]
    .flatMap((group): IssueGroup[] => {
      const [first] = group;
      if (first === undefined) return [];
      const { code, severity, table, field, column } = first;
      const cause = { code, severity, table, field, column, count: group.length, first: group.slice(0, FIRST_CELLS) };
      const known = group.flatMap(({ fen }) => fen ?? []);
      return [known.length === 0 ? cause : { ...cause, fen: known.reduce((sum, fen) => sum + fen, 0) }];
    })
    .sort(byWeight);
}
