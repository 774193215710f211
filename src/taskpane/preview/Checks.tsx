import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled, DismissCircle16Filled } from "@fluentui/react-icons";
import type { Conservation, Control, PeriodResult } from "../../engine/periodResult";
import { countText, moneyText } from "../../app/preview/figureText";
import { Disclosure } from "../shell/Disclosure";
import { useLanguage } from "../shell/paneContext";
import { Section } from "../shell/Section";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  name: { textAlign: "start", fontWeight: tokens.fontWeightRegular, padding: `${tokens.spacingVerticalXXS} 0` },
  number: { textAlign: "end", padding: `${tokens.spacingVerticalXXS} 0` },
  total: { borderTop: `1px solid ${tokens.colorNeutralStroke1}`, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0 },
  check: { listStyleType: "none", display: "flex", alignItems: "start", gap: tokens.spacingHorizontalXS },
  passed: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0, marginTop: "2px" },
  failed: { color: tokens.colorPaletteRedForeground1, flexShrink: 0, marginTop: "2px" },
});

const OUTCOMES = ["credited", "silent", "notJoinable", "excluded"] as const;

type OnOrders = (outcome: Exclude<keyof Conservation, "orders">) => void;

function Outcomes({ conservation, onOrders }: { readonly conservation: Conservation; readonly onOrders: OnOrders }) {
  const styles = useStyles();
  const language = useLanguage();
  const { words } = language.texts;
  const { orders } = conservation;
  return (
    <table className={styles.table}>
      <tbody>
        {OUTCOMES.map((outcome) => (
          <tr key={outcome}>
            <th scope="row" className={styles.name}>
              {conservation[outcome].count === 0 ? (
                words.conservation[outcome]
              ) : (
                <Link as="button" onClick={() => onOrders(outcome)}>
                  {words.conservation[outcome]}
                </Link>
              )}
            </th>
            <td className={styles.number}>{countText(conservation[outcome].count)}</td>
            <td className={styles.number}>{moneyText(conservation[outcome].fen, language)}</td>
          </tr>
        ))}
        <tr className={styles.total}>
          <th scope="row" className={styles.name}>
            {words.conservation.orders}
          </th>
          <td className={styles.number}>{countText(orders.count)}</td>
          <td className={styles.number}>{moneyText(orders.fen, language)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function Check({ control: { code, passed } }: { readonly control: Control }) {
  const styles = useStyles();
  const { pane, texts } = useLanguage();
  return (
    <li className={styles.check}>
      {passed ? (
        <CheckmarkCircle16Filled className={styles.passed} aria-label={pane.preview.passed} />
      ) : (
        <DismissCircle16Filled className={styles.failed} aria-label={pane.preview.failed} />
      )}
      <span>{texts.words.controls[code]}</span>
    </li>
  );
}

interface ChecksProps {
  readonly result: PeriodResult;
  readonly onOrders: OnOrders;
}

/** Where every order went, and whether all of it adds up. */
export function Checks({ result, onOrders }: ChecksProps) {
  const styles = useStyles();
  const { preview } = useLanguage().pane;
  const failed = result.controls.filter(({ passed }) => !passed).length;
  return (
    <Section title={preview.conservation}>
      <Outcomes conservation={result.conservation} onOrders={onOrders} />
      <Disclosure
        label={failed === 0 ? `✔ ${preview.checksPassed}` : `✘ ${preview.checksFailed(failed)}`}
        about={preview.checks}
      >
        <ul className={styles.list}>
          {result.controls.map((control) => (
            <Check key={control.code} control={control} />
          ))}
        </ul>
      </Disclosure>
    </Section>
  );
}
