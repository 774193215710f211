import type { RuleSet } from "../../../engine/rules/ruleSet";
import { DEFAULT_SETTINGS } from "../../../engine/settings";
import type { WorkbookTable } from "../../ports/workbook";
import { rulesOfTables } from "../readRules";
import { RULE_COLUMNS, RULE_TABLES, type RuleSheetTable } from "../ruleColumns";
import type { RuleTableRows, RuleTemplate, TemplateWords } from "./ruleTemplate";

function tableOf(name: RuleSheetTable, rows: RuleTableRows): WorkbookTable {
  const header = RULE_COLUMNS[name].map(({ code }) => code);
  const cells = (rows[name] ?? []).map((row) => header.map((code) => row[code] ?? ""));
  return { name, sheet: name, row: 0, column: 0, header, rows: cells, date1904: false };
}

/**
 * A template as rules, as if its sheet had been read; nobody is on its roster.
 *
 * @throws TypeError should a template that ships have a fault.
 */
export function templateRules(template: RuleTemplate, words: TemplateWords): RuleSet {
  const rows = template.rows(words);
  const { rules, faults } = rulesOfTables(
    RULE_TABLES.map((name) => tableOf(name, rows)),
    DEFAULT_SETTINGS,
  );
  const [fault] = faults.filter(({ severity }) => severity === "error");
  if (fault !== undefined)
    throw new TypeError(`Cannot read the template ${template.id}: ${fault.code} at ${fault.cell}`);
  return rules;
}
