import type { StatementLine } from "../../../engine/commission/statement";

/** Lines that one amount is the sum of: consecutive lines of a component, of the pool, of all events … */
export interface LineGroup {
  /** `component`, or the kind of its lines. */
  readonly kind: "component" | StatementLine["kind"];
  readonly name: string;
  /** Index of the first line. */
  readonly first: number;
  readonly lines: readonly StatementLine[];
}

const OF_COMPONENT: readonly StatementLine["kind"][] = ["order", "refund", "rest"];
const TOGETHER: readonly LineGroup["kind"][] = ["event", "clawback", "award"];

function kindOf({ kind }: StatementLine): LineGroup["kind"] {
  return OF_COMPONENT.includes(kind) ? "component" : kind;
}

/** The statement's lines by the amount that they make up, in their order. */
export function lineGroups(statement: readonly StatementLine[]): readonly LineGroup[] {
  const groups: (LineGroup & { readonly lines: StatementLine[] })[] = [];
  statement.forEach((line, first) => {
    const last = groups.at(-1);
    const kind = kindOf(line);
    const same = last?.kind === kind && (last.name === line.name || TOGETHER.includes(kind));
    if (same) last.lines.push(line);
    else groups.push({ kind, name: line.name, first, lines: [line] });
  });
  return groups;
}

/** Of the groups, what lies between two lines: `from` included, `to` excluded. */
export function groupsBetween(groups: readonly LineGroup[], from: number, to: number): readonly LineGroup[] {
  return groups.flatMap((group) => {
    const start = Math.max(from, group.first);
    const end = Math.min(to, group.first + group.lines.length);
    if (start >= end) return [];
    return [{ ...group, first: start, lines: group.lines.slice(start - group.first, end - group.first) }];
  });
}
