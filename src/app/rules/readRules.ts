import type { z } from "zod";
import { checkRules } from "../../engine/rules/checkRules";
import { NO_RULES, type RuleSet } from "../../engine/rules/ruleSet";
import type { Settings } from "../../engine/settings";
import type { Workbook, WorkbookTable } from "../ports/workbook";
import { epochSerial } from "./cellParsers";
import { checkOverrides, checkRoster } from "./checkPeopleRows";
import { percentsMeant } from "./percentsMeant";
import { byPlace, locateFaults } from "./locateFaults";
import { readRows } from "./readRows";
import { readSettings, type ReadSettings } from "./readSettings";
import { tableCode } from "./recogniseColumns";
import { rosterRows } from "./rosterRows";
import {
  peopleSchemas,
  planSchemas,
  POOL_SCHEMAS,
  SCORECARD_SCHEMAS,
  type GradeCells,
  type OverrideCells,
  type RosterCells,
} from "./rowSchemas";
import { RULE_TABLES, type RuleSheetTable } from "./ruleColumns";
import type { TableFault } from "./tableFault";

/** The rules of a workbook as they were understood, and all that is wrong with them. */
export interface ReadRules {
  /** Rows with faults aside: not to be calculated with while a fault is an error. */
  readonly rules: RuleSet;
  /** With overrides. */
  readonly settings: Settings;
  /** Filled rows of CS_Roster; none: a mapped roster counts. */
  readonly roster: readonly RosterCells[];
  /** In the order of tables, rows and columns. */
  readonly faults: readonly TableFault[];
  /** The rule tables found. */
  readonly tables: readonly WorkbookTable[];
}

/** Rows left out for a fault of their own, as texts, by table. */
export type LeftOut = ReadonlyMap<RuleSheetTable, readonly (readonly string[])[]>;

/** Reads table after table, gathering faults. */
interface Reading {
  readonly rows: <Row>(code: RuleSheetTable, schemaFor: (epoch: number) => z.ZodType<Row>) => readonly Row[];
  readonly faults: TableFault[];
  readonly leftOut: LeftOut;
}

function openReading(tables: readonly WorkbookTable[]): Reading {
  const faults: TableFault[] = [];
  const leftOut = new Map<RuleSheetTable, readonly (readonly string[])[]>();
  return {
    faults,
    leftOut,
    rows: (code, schemaFor) => {
      const table = tables.find((one) => tableCode(one) === code);
      if (table === undefined) return [];
      const read = readRows(table, schemaFor(epochSerial(table.date1904)));
      faults.push(...read.faults);
      leftOut.set(code, read.leftOut);
      return read.rows;
    },
  };
}

/** Wished-for shares of grades, each grade once, best first as the rows stand. */
function distributionOf(grades: readonly GradeCells[]): RuleSet["distribution"] {
  const shares = grades.flatMap(({ grade, wishedShare }) =>
    wishedShare === null ? [] : [[grade, wishedShare] as const],
  );
  return Array.from(new Map(shares), ([grade, share]) => ({ grade, share }));
}

interface PayChoice {
  readonly roster: readonly RosterCells[];
  readonly pay: Pick<ReadSettings, "clawback" | "clawbackDays">;
}

function ruleSetOf({ rows }: Reading, { roster, pay }: PayChoice): RuleSet {
  const grades = rows("CS_Grades", () => SCORECARD_SCHEMAS.CS_Grades);
  return {
    scorecard: rows("CS_Scorecard", () => SCORECARD_SCHEMAS.CS_Scorecard),
    bands: rows("CS_Bands", () => SCORECARD_SCHEMAS.CS_Bands),
    grades: grades.map(({ row, scheme, from, grade, coefficient }) => ({ row, scheme, from, grade, coefficient })),
    distribution: distributionOf(grades),
    plans: rows("CS_Plans", (epoch) => planSchemas(epoch).CS_Plans),
    components: rows("CS_Commission", (epoch) => planSchemas(epoch).CS_Commission),
    tiers: rows("CS_Tiers", (epoch) => planSchemas(epoch).CS_Tiers),
    gates: rows("CS_Gates", (epoch) => planSchemas(epoch).CS_Gates),
    pools: rows("CS_Pools", () => POOL_SCHEMAS.CS_Pools),
    poolRanks: rows("CS_PoolRanks", () => POOL_SCHEMAS.CS_PoolRanks),
    awards: rows("CS_Awards", () => POOL_SCHEMAS.CS_Awards),
    events: rows("CS_Events", (epoch) => peopleSchemas(epoch).CS_Events),
    roster: rosterRows(roster),
    clawback: pay.clawback,
    clawbackDays: pay.clawbackDays,
  };
}

function settingsIn(tables: readonly WorkbookTable[], preset: Settings): ReadSettings {
  const table = tables.find((one) => tableCode(one) === "CS_Settings");
  const { clawback, clawbackDays } = NO_RULES;
  return table === undefined ? { settings: preset, clawback, clawbackDays, faults: [] } : readSettings(table, preset);
}

function overridesOf(rows: readonly OverrideCells[]): Settings["overrides"] {
  return rows.map(({ orderId, agent, note }) => ({ orderId, account: agent, note }));
}

/**
 * Tables as rules, settings, roster and overrides. Every fault of every table is found in one pass, single cells first,
 * then what the rules say together; faults that follow from a faulty row alone aren't told twice.
 */
export function rulesOfTables(tables: readonly WorkbookTable[], preset: Settings): ReadRules {
  const reading = openReading(tables);
  const { settings, faults: settingFaults, ...pay } = settingsIn(tables, preset);
  const roster = reading.rows("CS_Roster", (epoch) => peopleSchemas(epoch).CS_Roster);
  const overrides = reading.rows("CS_Overrides", (epoch) => peopleSchemas(epoch).CS_Overrides);
  const rules = ruleSetOf(reading, { roster, pay });
  const together = [
    ...checkRules(rules),
    ...percentsMeant(rules),
    ...checkRoster(roster),
    ...checkOverrides(overrides),
  ];
  // Without CS_Roster the people are those of a mapped roster, which `completeRules` checks.
  const known = roster.length > 0 ? together : together.filter(({ code }) => code !== "unknownPerson");
  const located = locateFaults(known, { tables, leftOut: reading.leftOut });
  return {
    rules,
    settings: overrides.length === 0 ? settings : { ...settings, overrides: overridesOf(overrides) },
    roster,
    faults: [...reading.faults, ...settingFaults, ...located].sort(byPlace),
    tables,
  };
}

/** The workbook's rules, in a few requests. `preset`: the settings where CS_Settings says nothing. */
export async function readRules(workbook: Workbook, preset: Settings): Promise<ReadRules> {
  return rulesOfTables(await workbook.readTables(RULE_TABLES), preset);
}
