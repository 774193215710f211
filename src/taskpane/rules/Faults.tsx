import { makeStyles, tokens } from "@fluentui/react-components";
import { faultText } from "../../app/rules/faultText";
import type { TableFault } from "../../app/rules/tableFault";
import { CellLink } from "../shell/CellLink";
import { useLanguage } from "../shell/paneContext";
import { Section } from "../shell/Section";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  item: { listStyleType: "none", overflowWrap: "anywhere" },
});

interface FaultListProps {
  readonly title: string;
  readonly faults: readonly TableFault[];
}

function FaultList({ title, faults }: FaultListProps) {
  const styles = useStyles();
  const language = useLanguage();
  if (faults.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={styles.list}>
        {faults.map((fault, i) => (
          <li key={i} className={styles.item}>
            <div>{faultText(fault, language)}</div>
            <CellLink place={fault.cell} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What must be mended before anything is calculated, then what is merely odd; each leads to its cell. */
export function Faults({ faults }: { readonly faults: readonly TableFault[] }) {
  const { rules } = useLanguage().pane;
  const errors = faults.filter(({ severity }) => severity === "error");
  const warnings = faults.filter(({ severity }) => severity === "warning");
  return (
    <>
      <FaultList title={rules.faults(errors.length)} faults={errors} />
      <FaultList title={rules.warnings(warnings.length)} faults={warnings} />
    </>
  );
}
