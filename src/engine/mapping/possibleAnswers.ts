import type { AmountBasis, ColumnUnit, RowGrain } from "../records/tableMapping";
import type { Answer } from "./answer";
import { fieldType } from "./fields";
import { freeColumns } from "./freeColumns";
import type { TableHead } from "./tableHead";
import type { Doubt, TableProposal } from "./tableProposal";

const GRAINS: readonly RowGrain[] = ["order", "line", "orderRepeatedPerLine"];
const BASES: readonly AmountBasis[] = ["gross", "net"];
const DURATION_UNITS: readonly ColumnUnit[] = ["seconds", "minutes", "dayFraction"];
const RATIO_UNITS: readonly ColumnUnit[] = ["fraction", "percent"];

function columnAnswers(fields: readonly string[], columns: readonly number[]): Answer[] {
  return fields.flatMap((field) => columns.map((column): Answer => ({ kind: "column", field, column })));
}

function unitAnswers(field: string, { kind }: TableProposal): Answer[] {
  const type = kind === undefined ? undefined : fieldType(kind, field);
  const units = type?.kind === "ratio" ? RATIO_UNITS : DURATION_UNITS;
  return units.map((unit) => ({ kind: "unit", field, unit }));
}

/**
 * What a person may answer to a doubt, the proposed or likeliest answer first. Days aren't listed: any period answers
 * `periodUnknown`. Another kind, another header row or leaving the table out answer any doubt.
 */
export function possibleAnswers(doubt: Doubt, head: TableHead, proposal: TableProposal): readonly Answer[] {
  const chosen = (field: string): readonly number[] =>
    proposal.fields.find((one) => one.field === field)?.columns ?? [];
  switch (doubt.code) {
    case "unverifiedHeader":
    case "valuesDontFit":
      return [
        ...columnAnswers([doubt.field], [doubt.column, ...freeColumns(head, proposal)]),
        { kind: "ignoreColumn", column: doubt.column },
      ];
    case "otherCandidates":
      return columnAnswers([doubt.field], [...chosen(doubt.field), ...doubt.columns]);
    case "neededFieldMissing":
      return columnAnswers(doubt.fields, [...new Set([...doubt.columns, ...freeColumns(head, proposal)])]);
    case "unitUnclear":
      return unitAnswers(doubt.field, proposal);
    case "kindUnclear":
      return [proposal.kind ?? doubt.other, doubt.other].map((tableKind) => ({ kind: "tableKind", tableKind }));
    case "grainUnclear":
      return GRAINS.map((grain) => ({ kind: "grain", grain }));
    case "basisUnclear":
      return BASES.map((basis) => ({ kind: "basis", basis }));
    case "periodUnknown":
      return [];
  }
}
