import type { BandColumn } from "../../spec/band";
import type { SheetCell } from "../../spec/sheetCell";
import { tableSection, type SectionMaker } from "../method/section";
import type { ComponentLines } from "./componentSection";
import type { LineGroup } from "./lineGroups";
import { sumOfGroup } from "./linePlaces";
import type { PaidPerson, PayFrame } from "./payFrame";

const COLUMNS: readonly BandColumn[] = [{ format: "text" }, { format: "text" }, { format: "money" }];

/** Kind and name of what an amount is for; `""` where the kind says it all. */
export function groupName({ kind, name }: LineGroup, { words }: PayFrame): readonly [string, string] {
  const isList = kind === "event" || kind === "clawback" || kind === "award";
  return [kind === "component" ? words.statement.component : words.kinds[kind], isList ? "" : name];
}

/** Where the totals stand on a statement: title, header, then an amount a row. Its headline and a blank row are above. */
export const TOTALS_ROW = 8;

/** The cell of the sum of a statement's `index`-th group of lines. */
export function statementTotal(index: number): string {
  return `C${TOTALS_ROW + 3 + index}`;
}

/** The cell of a statement's payable. */
export function payableCell(pay: PaidPerson, groups: readonly LineGroup[]): string {
  return statementTotal(groups.length + heldOf(pay).length);
}

function heldOf({ components }: PaidPerson): PaidPerson["components"] {
  return components.filter(({ amountFen }) => amountFen === null);
}

/** What the payable is the sum of, each a live sum of the lines below; held components are named without an amount. */
export function totalsSection(pay: PaidPerson, frame: PayFrame, { groups, parts }: ComponentLines): SectionMaker {
  const words = frame.words.statement;
  const held = heldOf(pay);
  const rows: readonly (readonly SheetCell[])[] = [
    ...groups.map((group) => [...groupName(group, frame), sumOfGroup(group, parts)]),
    ...held.map(({ component }) => [frame.words.summary.held, component, null]),
  ];
  return (row) => {
    const first = row + 3; // title and header stand above, and A1 counts from 1
    const payable = rows.length === 0 ? 0 : { formula: `=ROUND(SUM(C${first}:C${first + rows.length - 1}),2)` };
    return tableSection({
      title: words.totals,
      header: [words.kind, words.item, words.amount],
      groups: [{ columns: COLUMNS, rows }],
      total: { columns: COLUMNS, rows: [[words.payable, null, payable]] },
    })(row);
  };
}
