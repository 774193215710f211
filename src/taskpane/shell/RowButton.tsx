import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  row: {
    display: "grid",
    width: "100%",
    minHeight: "40px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface RowButtonProps {
  /** Says how the row's columns stand. */
  readonly className: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A row of a list that leads deeper. */
export function RowButton({ className, onClick, children }: RowButtonProps) {
  const styles = useStyles();
  return (
    <button type="button" className={mergeClasses(styles.row, className)} onClick={onClick}>
      {children}
    </button>
  );
}
