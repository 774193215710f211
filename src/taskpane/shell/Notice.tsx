import { makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  lines: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  line: { overflowWrap: "anywhere" },
  bar: { alignItems: "start" },
});

interface NoticeProps {
  readonly intent: "error" | "info" | "success" | "warning";
  /** One sentence each; the first is the main one. */
  readonly lines: readonly string[];
  readonly actions?: ReactNode;
}

/** Something to know, said aloud by screen readers when it appears. */
export function Notice({ intent, lines, actions }: NoticeProps) {
  const styles = useStyles();
  const [first, ...others] = lines;
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <span className={styles.line}>{first}</span>
        {others.length > 0 && (
          <ul className={styles.lines}>
            {others.map((line) => (
              <li key={line} className={styles.line}>
                {line}
              </li>
            ))}
          </ul>
        )}
      </MessageBarBody>
      {actions !== undefined && <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  );
}
