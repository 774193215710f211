import { rulesSheet } from "../../report/sheets/rules/rulesSheet";
import type { Workbook } from "../ports/workbook";
import { RULE_TABLES } from "./ruleColumns";
import type { RuleLanguage } from "../../report/sheets/rules/ruleNames";
import { rulesContent } from "./rulesContent";
import type { TemplateId } from "./templates/ruleTemplate";
import { RULE_TEMPLATES } from "./templates/ruleTemplates";

/** How making the rules ended. Nothing is written when they are there already. */
export type RulesCreation =
  | { readonly kind: "created"; readonly sheet: string }
  | { readonly kind: "sheetExists"; readonly sheet: string }
  | { readonly kind: "tablesExist"; readonly tables: readonly { readonly name: string; readonly sheet: string }[] };

/** Rules belong to no month: the mark of their sheet says so, and no run replaces it. */
const NO_MONTH = "rules";

/**
 * Makes the sheet 绩效规则 from a template. Refuses when a sheet of that name or one of its tables is there already: rules
 * that people have written are never touched.
 *
 * @throws ExcelError when the platform refuses; the workbook is then as it was.
 */
export async function createRules(
  workbook: Workbook,
  templateId: TemplateId,
  language: RuleLanguage,
): Promise<RulesCreation> {
  const content = rulesContent(RULE_TEMPLATES[templateId], language);
  const sheets = await workbook.listSheets();
  const same = sheets.find(({ name }) => name.toLowerCase() === content.name.toLowerCase());
  if (same !== undefined) return { kind: "sheetExists", sheet: same.name };
  const tables = await workbook.readTables(RULE_TABLES);
  if (tables.length > 0) {
    return { kind: "tablesExist", tables: tables.map(({ name, sheet }) => ({ name, sheet })) };
  }
  const { refusalTitle, refusalText } = language.rules.sheet;
  const refusal = (words: readonly string[]) => ({ title: refusalTitle, text: refusalText(words.join(" / ")) });
  const spec = rulesSheet(content, refusal);
  const { sheets: drawn } = await workbook.draw([spec], { month: NO_MONTH, runId: templateId });
  return { kind: "created", sheet: drawn[0] ?? content.name };
}
