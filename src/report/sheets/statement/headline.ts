import { fieldRows, type FormField } from "../appraisal/formLayout";
import type { Section } from "../method/section";
import type { PaidPerson, PayFrame } from "./payFrame";

const LARGE: FormField["look"] = { format: "text", style: "figure", align: "left" };
const MONEY: FormField["look"] = { ...LARGE, format: "money" };

function netSales({ person }: PaidPerson, { frame: { result } }: PayFrame): number | null {
  return result.persons.find((one) => one.person === person)?.metrics["netSales"]?.value ?? null;
}

/** By how much variable pay has changed, in fen; `null` where the ledger has no last month. */
function changeOf({ person }: PaidPerson, { pay: { changes } }: PayFrame): number | null {
  const change = changes.find((one) => one.person === person);
  return change === undefined || change.lastFen === null ? null : change.nowFen - change.lastFen;
}

/** The figures that one looks for first: payable, variable pay, what was sold, the score, and how it compares. `payable`: its cell. */
export function headline(
  row: number,
  pay: PaidPerson,
  { frame, payable }: { frame: PayFrame; payable: string },
): Section {
  const { statement, summary, appraisal } = frame.words;
  const figure = (name: string, value: number | null, look = MONEY): FormField => ({
    name,
    cell: value ?? appraisal.notFound,
    look: value === null ? LARGE : look,
  });
  const grade = pay.grade ?? appraisal[pay.score === null ? "notFound" : "noGrade"];
  const fields: readonly FormField[] = [
    { name: statement.payable, cell: { formula: `=${payable}` }, look: MONEY },
    { ...figure(statement.variable, pay.variableFen), columns: 1 },
    figure(frame.language.texts.metrics.netSales.name, netSales(pay, frame)),
    figure(summary.score, pay.score, { ...LARGE, format: "decimal" }),
    { name: summary.grade, cell: grade, look: LARGE },
    figure(statement.versusLast, changeOf(pay, frame)),
  ];
  return fieldRows(row, fields, 32);
}
