import type { Records } from "../../engine/records/records";
import type { RuleSet } from "../../engine/rules/ruleSet";
import type { Workbook } from "../ports/workbook";

/** 主管打分 that was typed on a person's 考核表. */
export interface TypedScore {
  readonly person: string;
  /** After `manual:`. */
  readonly name: string;
  /** `null`: something that isn't a number, so no points. */
  readonly points: number | null;
}

const FORM = "appraisal.";
const MANUAL = "manual.";

/** What managers typed on the month's forms; of several forms of a person the last drawn counts. */
export async function typedScores(workbook: Workbook, month: string): Promise<readonly TypedScore[]> {
  const isScore = (sheet: string, input: string): boolean => sheet.startsWith(FORM) && input.startsWith(MANUAL);
  const filled = await workbook.readFilledIn(month, isScore);
  const last = new Map(filled.map((one) => [`${one.sheet}\n${one.input}`, one]));
  return [...last.values()].flatMap(({ sheet, input, cells }) => {
    const cell = cells[0]?.[0] ?? "";
    if (cell === "") return [];
    const points = typeof cell === "number" ? cell : null;
    return [{ person: sheet.slice(FORM.length), name: input.slice(MANUAL.length), points }];
  });
}

type Manual = Readonly<Record<string, number>>;

/** The points of a person with what was typed in their place. */
function withTyped(manual: Manual, own: readonly TypedScore[]): Manual {
  const typed = new Set(own.map(({ name }) => name));
  const kept = Object.entries(manual).filter(([name]) => !typed.has(name));
  const added = own.flatMap(({ name, points }) => (points === null ? [] : [[name, points] as const]));
  return Object.fromEntries([...kept, ...added]);
}

/** Rules and records in which what was typed on the forms stands in place of the roster's 主管打分. */
export function withTypedScores<Inputs extends { readonly rules: RuleSet; readonly records: Records }>(
  inputs: Inputs,
  scores: readonly TypedScore[],
): Inputs {
  if (scores.length === 0) return inputs;
  const retyped = <Row extends { readonly person: string; readonly manual: Manual }>(row: Row): Row => {
    const own = scores.filter(({ person }) => person === row.person);
    return own.length === 0 ? row : { ...row, manual: withTyped(row.manual, own) };
  };
  const { rules, records } = inputs;
  return {
    ...inputs,
    rules: { ...rules, roster: rules.roster.map(retyped) },
    records: { ...records, roster: records.roster?.map(retyped) },
  };
}
