import { Button } from "@fluentui/react-components";
import { failureLines } from "../../app/run/outcomeLines";
import { Notice } from "./Notice";
import { useLanguage, usePane, useStore } from "./paneContext";

/** Why a link to a sheet or a cell led nowhere. It stands above the screen, for the link may be anywhere on it. */
export function GuideNotice() {
  const { guide } = usePane();
  const language = useLanguage();
  const problem = useStore(guide);
  if (problem === null) return null;
  const { shell } = language.pane;
  const lines = problem.kind === "gone" ? [shell.gone(problem.place)] : failureLines(problem.error, language);
  return <Notice intent="warning" lines={lines} actions={<Button onClick={guide.close}>{shell.close}</Button>} />;
}
