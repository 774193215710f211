import type { RuleFault, RuleTable } from "../../engine/issues/ruleFault";
import type { OverrideCells, RosterCells } from "./rowSchemas";

/** What is agreed with a person, whichever of their rows says it. */
const AGREED = ["group", "plan", "scheme", "baseSalary", "hired", "left", "target"] as const;

type Wrong = Pick<RuleFault, "code" | "column" | "received" | "expected" | "otherRow">;

function errorAt(table: RuleTable, row: number, wrong: Wrong): RuleFault {
  return { severity: "error", table, row, ...wrong };
}

/** Rows of one person that disagree about what is agreed with them. */
export function checkRoster(roster: readonly RosterCells[]): readonly RuleFault[] {
  return roster.flatMap((own, place) =>
    AGREED.flatMap((column) => {
      const said = own[column];
      const earlier = roster.slice(0, place).find((row) => row.person === own.person && row[column] !== null);
      if (said === null || earlier === undefined || earlier[column] === said) return [];
      const [received, expected] = [String(said), String(earlier[column] ?? "")];
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
