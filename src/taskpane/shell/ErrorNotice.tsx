import { Button } from "@fluentui/react-components";
import { failureLines } from "../../app/run/outcomeLines";
import { Notice } from "./Notice";
import { useLanguage } from "./paneContext";

interface ErrorNoticeProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** An error as a sentence with a next step. */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps) {
  const language = useLanguage();
  return (
    <Notice
      intent="error"
      lines={failureLines(error, language)}
      actions={onRetry && <Button onClick={onRetry}>{language.pane.data.retry}</Button>}
    />
  );
}
