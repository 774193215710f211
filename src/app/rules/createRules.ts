import { NO_RULES } from "../../engine/rules/ruleSet";
import { DEFAULT_SETTINGS } from "../../engine/settings";
import { rulesSheet } from "../../report/sheets/rules/rulesSheet";
import type { RuleLanguage } from "../../report/sheets/rules/ruleNames";
import { bindPeople } from "../people/bindPeople";
import { confirmedPeople } from "../people/settlePeople";
import type { AppraisalPorts } from "../run/appraisalPorts";
import { sureTables } from "../run/chooseTables";
import { readTables, type RunOptions } from "../run/readRecords";
import { recogniseTables } from "../run/recogniseTables";
import { rosterDraft, type RosterStart } from "./rosterDraft";
import { RULE_TABLES } from "./ruleColumns";
import { rulesContent } from "./rulesContent";
import type { RuleTableRows, RuleTemplate, TemplateId } from "./templates/ruleTemplate";
import { RULE_TEMPLATES } from "./templates/ruleTemplates";

/** How making the rules ended. Nothing is written when they are there already. */
export type RulesCreation =
  | {
      readonly kind: "created";
      readonly template: TemplateId;
      readonly sheet: string;
      /** Accounts of the data that the roster was filled with. */
      readonly accounts: number;
      /** Accounts that were left out because they look like robots. */
      readonly robots: readonly string[];
    }
  | { readonly kind: "sheetExists"; readonly sheet: string }
  | { readonly kind: "tablesExist"; readonly tables: readonly { readonly name: string; readonly sheet: string }[] };

/** Rules belong to no month: the mark of their sheet says so, and no run replaces it. */
const NO_MONTH = "rules";

/** The plan and scheme of a template that has one of them. */
export function startOf({ CS_Plans: plans = [], CS_Scorecard: kpis = [] }: RuleTableRows): RosterStart {
  const [plan, scheme] = [plans[0]?.["plan"], kpis[0]?.["scheme"]];
  return { ...(typeof plan === "string" && { plan }), ...(typeof scheme === "string" && { scheme }) };
}

/** What the sources say, as far as they are understood beyond doubt: only accounts are looked for. */
async function readableData(ports: AppraisalPorts, options: RunOptions) {
  const examined = await recogniseTables(ports, { ...options, ownTables: [] });
  const records = await readTables({ engine: ports.engine, tables: sureTables(examined) }, options);
  return bindPeople({ records, rules: NO_RULES, settings: DEFAULT_SETTINGS }, await confirmedPeople(ports));
}

interface Wish {
  readonly template: RuleTemplate;
  readonly language: RuleLanguage;
}

async function drawRules(ports: AppraisalPorts, { template, language }: Wish, options: RunOptions) {
  const start = startOf(template.rows(language.rules.templateWords));
  const { rows, robots } = rosterDraft(await readableData(ports, options), start);
  const content = rulesContent(template, rows, language);
  const { refusalTitle, refusalText } = language.rules.sheet;
  const refusal = (words: readonly string[]) => ({ title: refusalTitle, text: refusalText(words.join(" / ")) });
  options.signal.throwIfAborted();
  options.onProgress({ step: "drawing" });
  const { sheets } = await ports.workbook.draw([rulesSheet(content, refusal)], { month: NO_MONTH, runId: template.id });
  return {
    kind: "created",
    template: template.id,
    sheet: sheets[0] ?? content.name,
    accounts: rows.length,
    robots,
  } as const;
}

/**
 * Makes the sheet 绩效规则 from a template, with the accounts of the data on its roster, so that the next run pays by it.
 * Refuses when a sheet of that name or one of its tables is there already: rules that people have written are never touched.
 *
 * @throws ExcelError or FileFault when the platform or a file refuses, the signal's reason when called off; the workbook is
 *   then as it was.
 */
export async function createRules(
  ports: AppraisalPorts,
  templateId: TemplateId,
  options: RunOptions,
): Promise<RulesCreation> {
  const { workbook, language } = ports;
  const wish: Wish = { template: RULE_TEMPLATES[templateId], language: language() };
  const name = wish.language.rules.sheet.name.toLowerCase();
  const same = (await workbook.listSheets()).find((sheet) => sheet.name.toLowerCase() === name);
  if (same !== undefined) return { kind: "sheetExists", sheet: same.name };
  const tables = await workbook.readTables(RULE_TABLES);
  if (tables.length > 0) {
    return { kind: "tablesExist", tables: tables.map((table) => ({ name: table.name, sheet: table.sheet })) };
  }
  return drawRules(ports, wish, options);
}
