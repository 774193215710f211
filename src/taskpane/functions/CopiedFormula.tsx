import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkRegular, CopyRegular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import { useLanguage } from "../shell/paneContext";
import { copyText } from "./copyText";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  formula: {
    flexGrow: 1,
    minWidth: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  button: { flexShrink: 0, minWidth: 0 },
  said: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

type Outcome = "copied" | "selected";

/** A formula with a button that copies it. */
export function CopiedFormula({ formula }: { readonly formula: string }) {
  const styles = useStyles();
  const { page } = useLanguage().functions;
  const text = useRef<HTMLElement>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const copy = async (): Promise<void> => {
    if (text.current === null) return;
    setOutcome((await copyText(text.current)) ? "copied" : "selected");
  };
  return (
    <div>
      <div className={styles.row}>
        <code ref={text} className={styles.formula}>
          {formula}
        </code>
        <Button
          size="small"
          className={styles.button}
          icon={outcome === "copied" ? <CheckmarkRegular /> : <CopyRegular />}
          aria-label={page.copyOf(formula)}
          onClick={() => void copy()}
          onBlur={() => setOutcome(null)}
        >
          {page.copy}
        </Button>
      </div>
      <div role="status" className={styles.said}>
        {outcome === null ? "" : page[outcome]}
      </div>
    </div>
  );
}
