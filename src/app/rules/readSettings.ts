import { z } from "zod";
import type { ClawbackMethod } from "../../engine/commission/planRules";
import type { Cell } from "../../engine/records/cell";
import { NO_RULES } from "../../engine/rules/ruleSet";
import { PRESETS, type Settings } from "../../engine/settings";
import type { WorkbookTable } from "../ports/workbook";
import { epochSerial, isBlank, parseText, receivedText } from "./cellParsers";
import { faultParams, filled } from "./cellSchemas";
import { SETTING_NAMES, wordKey } from "./headerWords";
import { readRows } from "./readRows";
import { cellAddress, recogniseColumns } from "./recogniseColumns";
import { FILTER_SETTINGS, OTHER_SETTINGS, PAY_SETTINGS, plainSettings, type SettingCells } from "./settingSchemas";
import type { TableFault } from "./tableFault";

/** What CS_Settings decides: every choice that figures depend on, and two that pay does. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly clawback: ClawbackMethod;
  readonly clawbackDays: number;
  readonly faults: readonly TableFault[];
}

/** The setting that may stand on several rows. */
const REPEATED = "memoRule";

const ROW = z.object({
  row: z.number(),
  setting: filled(parseText),
  value: z.union([z.string(), z.number(), z.boolean()]).catch(""),
});
type SettingRow = z.infer<typeof ROW>;

/** The filled rows by setting. */
interface NamedRows {
  readonly rows: ReadonlyMap<string, readonly SettingRow[]>;
  readonly faults: readonly TableFault[];
}

/** What is wrong with one row, at its name or its value. */
type Wrong = Pick<TableFault, "code" | "received" | "expected"> & { readonly otherRow?: number };

function faultOf(table: WorkbookTable, { row }: SettingRow, [column, wrong]: ["setting" | "value", Wrong]): TableFault {
  const place = recogniseColumns(table).places.get(column);
  const cell = cellAddress(table, row, place);
  return { severity: "error", table: "CS_Settings", row, column, otherRow: 0, cell, ...wrong };
}

function namedRows(table: WorkbookTable, rows: readonly SettingRow[]): NamedRows {
  const named = new Map<string, SettingRow[]>();
  const faults: TableFault[] = [];
  for (const row of rows.filter(({ value }) => !isBlank(value))) {
    const code = SETTING_NAMES.get(wordKey(row.setting));
    const earlier = code === undefined ? undefined : named.get(code);
    if (code === undefined) {
      faults.push(faultOf(table, row, ["setting", { code: "unknownSetting", received: row.setting, expected: "" }]));
    } else if (earlier === undefined) named.set(code, [row]);
    else if (code === REPEATED) earlier.push(row);
    else {
      const otherRow = earlier[0]?.row ?? 0;
      faults.push(
        faultOf(table, row, ["setting", { code: "duplicate", received: row.setting, expected: "", otherRow }]),
      );
    }
  }
  return { rows: named, faults };
}

function valueFault(issue: z.core.$ZodIssue, table: WorkbookTable, { rows }: NamedRows): TableFault[] {
  const [code, place] = issue.path;
  const row = rows.get(String(code))?.[typeof place === "number" ? place : 0];
  if (row === undefined) return [];
  const raised = faultParams.parse("params" in issue ? issue.params : undefined);
  const wrong = { code: raised.fault, received: receivedText(row.value), expected: raised.expected };
  return [faultOf(table, row, ["value", wrong])];
}

/** What the filled cells say. */
function valuesOf(cells: SettingCells, epoch: number) {
  return z
    .object({ plain: plainSettings(epoch), filters: FILTER_SETTINGS, pay: PAY_SETTINGS, other: OTHER_SETTINGS })
    .safeParse({ plain: cells, filters: cells, pay: cells, other: cells });
}

const NO_CLAWBACK_CHOICE = { clawback: NO_RULES.clawback, clawbackDays: NO_RULES.clawbackDays };

/**
 * The settings: the preset of the platform that the table names, else the one given, with the table's values over it.
 * Blank values and missing rows leave the preset's. With a fault, what is given comes back unchanged.
 */
export function readSettings(table: WorkbookTable, preset: Settings): ReadSettings {
  const read = readRows(table, ROW);
  const named = namedRows(table, read.rows);
  const entries = Array.from(named.rows, ([code, rows]): [string, Cell | readonly Cell[]] => {
    const cells = rows.map(({ value }) => value);
    return [code, code === REPEATED ? cells : (cells[0] ?? "")];
  });
  const values = valuesOf(Object.fromEntries(entries), epochSerial(table.date1904));
  if (!values.success) {
    // Every group has a name of its own in the path; the setting comes after it.
    const issues = values.error.issues.map((issue) => ({ ...issue, path: issue.path.slice(1) }));
    const faults = issues.flatMap((issue) => valueFault(issue, table, named));
    return { settings: preset, ...NO_CLAWBACK_CHOICE, faults: [...read.faults, ...named.faults, ...faults] };
  }
  const { plain, filters, pay, other } = values.data;
  const base = other.platform === undefined ? preset : PRESETS[other.platform];
  const settings: Settings = {
    ...base,
    ...plain,
    memoRules: other.memoRule ?? base.memoRules,
    filters: { ...base.filters, ...filters },
  };
  return { settings, ...NO_CLAWBACK_CHOICE, ...pay, faults: [...read.faults, ...named.faults] };
}
