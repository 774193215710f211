import type { Answer } from "../../engine/mapping/answer";
import { CONFIDENT, type TableProposal } from "../../engine/mapping/tableProposal";

/** What a person says who takes a doubtful proposal as it is; nothing where there is nothing to doubt. */
export function acceptingAnswers(proposal: TableProposal): readonly Answer[] {
  const { kind, headerRow, fields, confidence, rowGrain, amountBasis, doubts } = proposal;
  if (kind === undefined || (confidence >= CONFIDENT && doubts.length === 0)) return [];
  const columns = fields.flatMap(({ field, columns: [column] }): Answer[] =>
    column === undefined ? [] : [{ kind: "column", field, column }],
  );
  const units = fields.flatMap(({ field, unit }): Answer[] =>
    unit === undefined ? [] : [{ kind: "unit", field, unit }],
  );
  const settled: readonly Answer[] = [
    { kind: "tableKind", tableKind: kind },
    { kind: "headerRow", row: headerRow },
    { kind: "grain", grain: rowGrain },
    { kind: "basis", basis: amountBasis },
  ];
  return [...settled, ...columns, ...units];
}
