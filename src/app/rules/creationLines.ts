import type { RulesTexts } from "../../i18n/rules/rulesTextsFor";
import type { RulesCreation } from "./createRules";

/** What to tell the person when rules were made, or why none were; one sentence a line. */
export function creationLines(
  creation: RulesCreation,
  { created, refusals, templates }: RulesTexts,
): readonly string[] {
  switch (creation.kind) {
    case "created": {
      const { template, sheet, accounts, robots } = creation;
      return [
        created.made(sheet, templates[template].name),
        accounts === 0 ? created.noAccounts : created.accounts(accounts),
        ...(robots.length === 0 ? [] : [created.robots(robots)]),
        created.next,
      ];
    }
    case "sheetExists":
      return [refusals.sheetExists(creation.sheet)];
    case "tablesExist":
      return [refusals.tablesExist(creation.tables.map(({ name, sheet }) => `${sheet}!${name}`))];
  }
}
