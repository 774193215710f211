import { Button } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import type { RulesCreation } from "../../app/rules/createRules";
import { creationLines } from "../../app/rules/creationLines";
import { Notice } from "../shell/Notice";
import { useLanguage, usePane } from "../shell/paneContext";

/** How making the rules ended, with a way to them: whoever pressed the button, which is gone far below, goes on here. */
export function CreationNotice({ creation }: { readonly creation: RulesCreation }) {
  const { guide } = usePane();
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (document.activeElement === document.body) place.current?.querySelector("button")?.focus();
  }, []);
  const sheet = creation.kind === "tablesExist" ? creation.tables[0]?.sheet : creation.sheet;
  return (
    <div ref={place}>
      <Notice
        intent={creation.kind === "created" ? "success" : "warning"}
        lines={creationLines(creation, language.rules)}
        actions={
          sheet !== undefined && (
            <Button onClick={() => void guide.showSheet(sheet)}>{language.pane.rules.show(sheet)}</Button>
          )
        }
      />
    </div>
  );
}
