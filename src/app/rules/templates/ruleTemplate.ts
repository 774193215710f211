import type { RulesTexts } from "../../../i18n/rules/rulesTextsFor";
import type { RuleSheetTable } from "../ruleColumns";

/** A row of a rule table by column codes, in the units of cells: fractions, yuan, seconds; words and metrics as codes. */
export type RuleCells = Readonly<Record<string, string | number>>;

/** Rows of rule tables. */
export type RuleTableRows = Partial<Record<RuleSheetTable, readonly RuleCells[]>>;

/** Names that a template gives to schemes, plans and grades, in the language of the sheet. */
export type TemplateWords = RulesTexts["templateWords"];

/** What a template is called and where its figures come from stands in the texts, by this code. */
export type TemplateId = keyof RulesTexts["templates"];

/** Rules to begin with: every number may be changed on the sheet. */
export interface RuleTemplate {
  readonly id: TemplateId;
  readonly rows: (words: TemplateWords) => RuleTableRows;
  /** 主管打分 columns that the roster gets. */
  readonly manual: (words: TemplateWords) => readonly string[];
}
