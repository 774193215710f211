import type { RuleFault, RuleTable } from "../../engine/issues/ruleFault";
import type { Fen } from "../../engine/units/fen";
import type { Day } from "../../engine/units/moment";
import { dateOfDay } from "../../engine/units/period";
import type { OverrideCells, RosterCells } from "./rowSchemas";

const AGREED = ["group", "plan", "scheme", "baseSalary", "hired", "left", "target"] as const;

type Wrong = Pick<RuleFault, "code" | "column" | "received" | "expected" | "otherRow">;

function errorAt(table: RuleTable, row: number, wrong: Wrong): RuleFault {
  return { severity: "error", table, row, ...wrong };
}

/** What is agreed with a person, whichever of their rows says it, as cells would have it; `null` where this one doesn't. */
function agreedTexts({ group, plan, scheme, baseSalary, hired, left, target }: RosterCells) {
  const yuan = (fen: Fen | null): string | null => (fen === null ? null : String(fen / 100));
  const date = (day: Day | null): string | null => (day === null ? null : dateOfDay(day));
  return {
    group,
    plan,
    scheme,
    baseSalary: yuan(baseSalary),
    hired: date(hired),
    left: date(left),
    target: yuan(target),
  };
}

/** Rows of one person that disagree about what is agreed with them. */
export function checkRoster(roster: readonly RosterCells[]): readonly RuleFault[] {
  const agreed = roster.map((cells) => ({ row: cells.row, person: cells.person, texts: agreedTexts(cells) }));
  return agreed.flatMap((own, place) =>
    AGREED.flatMap((column) => {
      const received = own.texts[column];
      const earlier = agreed.slice(0, place).find((one) => one.person === own.person && one.texts[column] !== null);
      const expected = earlier?.texts[column] ?? null;
      if (received === null || earlier === undefined || expected === null || expected === received) return [];
      return [errorAt("CS_Roster", own.row, { code: "conflict", column, received, expected, otherRow: earlier.row })];
    }),
  );
}

/** Orders that are given to somebody twice. */
export function checkOverrides(overrides: readonly OverrideCells[]): readonly RuleFault[] {
  return overrides.flatMap(({ row, orderId }, place) => {
    const earlier = overrides.slice(0, place).find((one) => one.orderId === orderId);
    if (earlier === undefined) return [];
    const wrong = {
      code: "duplicate",
      column: "orderId",
      received: orderId,
      expected: "",
      otherRow: earlier.row,
    } as const;
    return [errorAt("CS_Overrides", row, wrong)];
  });
}
