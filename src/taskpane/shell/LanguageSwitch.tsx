import { Button } from "@fluentui/react-components";
import { LocalLanguageRegular } from "@fluentui/react-icons";
import { useLanguage, usePane } from "./paneContext";

/** Switches between the two languages; each is offered in its own words. */
export function LanguageSwitch() {
  const { languages } = usePane();
  const { pane, texts } = useLanguage();
  const other = texts.locale === "en" ? "zh-CN" : "en";
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<LocalLanguageRegular />}
      lang={other}
      title={pane.shell.languageLabel}
      onClick={() => languages.choose(other)}
    >
      {pane.shell.language}
    </Button>
  );
}
