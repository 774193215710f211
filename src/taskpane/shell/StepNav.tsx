import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled, ErrorCircle16Filled } from "@fluentui/react-icons";
import { STEPS, type Step } from "../../app/pane/stepStore";
import { useLanguage, usePane, useStore } from "./paneContext";
import { useStepStates, type StepState } from "./useStepStates";

const useStyles = makeStyles({
  list: { display: "flex", listStyleType: "none", margin: 0, padding: `0 ${tokens.spacingHorizontalXS}` },
  item: { flex: "1 1 auto" },
  step: {
    width: "100%",
    minHeight: "40px",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingHorizontalXXS,
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    border: "none",
    borderBottom: "3px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    // High contrast draws what is transparent elsewhere.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorBrandStroke1,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  done: { flexShrink: 0, color: tokens.colorPaletteGreenForeground1 },
  attention: { flexShrink: 0, color: tokens.colorPaletteDarkOrangeForeground1 },
});

function StateIcon({ state }: { readonly state: StepState }) {
  const styles = useStyles();
  const { shell } = useLanguage().pane;
  if (state === "done") return <CheckmarkCircle16Filled className={styles.done} aria-label={shell.done} />;
  if (state === "attention") return <ErrorCircle16Filled className={styles.attention} aria-label={shell.attention} />;
  return null;
}

/** The four steps. Any can be opened at any time. */
export function StepNav() {
  const styles = useStyles();
  const { step: store } = usePane();
  const current = useStore(store);
  const states = useStepStates();
  const { shell } = useLanguage().pane;
  const classOf = (step: Step): string => mergeClasses(styles.step, step === current && styles.current);
  return (
    <nav aria-label={shell.stepsLabel}>
      <ol className={styles.list}>
        {STEPS.map((step) => (
          <li key={step} className={styles.item}>
            <button
              type="button"
              className={classOf(step)}
              aria-current={step === current ? "step" : undefined}
              onClick={() => store.go(step)}
            >
              {shell.steps[step]}
              <StateIcon state={states[step]} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
