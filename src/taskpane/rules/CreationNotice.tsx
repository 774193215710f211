import { Button } from "@fluentui/react-components";
import type { RulesCreation } from "../../app/rules/createRules";
import type { Language } from "../../app/run/language";
import { Notice } from "../shell/Notice";
import { useLanguage, usePane } from "../shell/paneContext";

function textOf(creation: RulesCreation, { pane: { rules } }: Language): string {
  switch (creation.kind) {
    case "created":
      return rules.createdAt(creation.sheet);
    case "sheetExists":
      return rules.sheetExists(creation.sheet);
    case "tablesExist":
      return rules.tablesExist(creation.tables.map(({ name }) => name).join(", "));
  }
}

/** How making the rules ended, with a way to them. */
export function CreationNotice({ creation }: { readonly creation: RulesCreation }) {
  const { guide } = usePane();
  const language = useLanguage();
  const sheet = creation.kind === "tablesExist" ? creation.tables[0]?.sheet : creation.sheet;
  return (
    <Notice
      intent={creation.kind === "created" ? "success" : "warning"}
      lines={[textOf(creation, language)]}
      actions={
        sheet !== undefined && (
          <Button onClick={() => void guide.showSheet(sheet).catch(() => false)}>
            {language.pane.rules.show(sheet)}
          </Button>
        )
      }
    />
  );
}
