import { FluentProvider, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Pane } from "../../app/pane/pane";
import type { Step } from "../../app/pane/stepStore";
import type { Readable } from "../../app/store";
import { DataScreen } from "../data/DataScreen";
import { FunctionsButton } from "../functions/FunctionsButton";
import { FunctionsPage } from "../functions/FunctionsPage";
import { ManualNotice } from "../functions/ManualNotice";
import { GenerateScreen } from "../generate/GenerateScreen";
import { PreviewScreen } from "../preview/PreviewScreen";
import { RulesScreen } from "../rules/RulesScreen";
import { GuideNotice } from "./GuideNotice";
import { LanguageSwitch } from "./LanguageSwitch";
import { PaneContext, useLanguage, usePane, useStore } from "./paneContext";
import { paneTheme } from "./paneTheme";
import { StepNav } from "./StepNav";

const useStyles = makeStyles({
  provider: { minHeight: "100vh", backgroundColor: tokens.colorNeutralBackground2 },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
  name: { margin: 0 },
});

const SCREENS: Readonly<Record<Step, () => React.JSX.Element>> = {
  data: DataScreen,
  rules: RulesScreen,
  preview: PreviewScreen,
  generate: GenerateScreen,
};

/** Looks at the workbook when the pane is seen for the first time: a page that the ribbon loaded unseen reads nothing. */
function useFirstLook(pane: Pane): React.RefObject<HTMLDivElement | null> {
  const seen = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = seen;
    if (current === null || typeof IntersectionObserver !== "function") return;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      if (pane.data.state().phase === "unseen") void pane.data.look();
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [pane]);
  return seen;
}

/**
 * A button that leaves with its screen takes the focus with it: whoever pressed it goes on at the new step's name. Not at a
 * heading: in Excel on the web Office.js moves the focus itself, and from what isn't a tab stop it leaves the pane.
 */
function useKeptFocus(view: string): React.RefObject<HTMLElement | null> {
  const head = useRef<HTMLElement>(null);
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    const isLost = document.activeElement === document.body;
    if (isLost) head.current?.querySelector<HTMLElement>("[aria-current=step]")?.focus();
  }, [view]);
  return head;
}

function Shell() {
  const styles = useStyles();
  const pane = usePane();
  const { run, texts } = useLanguage();
  const step = useStore(pane.step);
  const seen = useFirstLook(pane);
  const Screen = SCREENS[step];
  const [showsFunctions, setShowsFunctions] = useState(false);
  // Whoever is led to a step, from the ribbon or a cell's menu, must see it.
  useEffect(() => pane.step.subscribe(() => setShowsFunctions(false)), [pane]);
  const head = useKeptFocus(showsFunctions ? "functions" : step);
  useEffect(() => {
    document.documentElement.lang = texts.locale;
    document.title = run.appName;
  }, [texts.locale, run.appName]);
  return (
    <>
      <header ref={head} className={styles.head}>
        <div className={styles.title} ref={seen}>
          <Subtitle2 as="h1" className={styles.name}>
            {run.appName}
          </Subtitle2>
          <div>
            <FunctionsButton open={showsFunctions} onOpen={setShowsFunctions} />
            <LanguageSwitch />
          </div>
        </div>
        {!showsFunctions && <StepNav />}
        <GuideNotice />
      </header>
      <ManualNotice />
      {showsFunctions ? <FunctionsPage onBack={() => setShowsFunctions(false)} /> : <Screen key={step} />}
    </>
  );
}

interface PaneAppProps {
  readonly pane: Pane;
  /** Whether Office, or else the system, is dark. */
  readonly dark: Readable<boolean>;
}

/** The whole pane. */
export function PaneApp({ pane, dark }: PaneAppProps) {
  const styles = useStyles();
  const isDark = useStore(dark);
  useEffect(() => {
    document.documentElement.style.colorScheme = isDark ? "dark" : "light"; // scrollbars and lists are the browser's
  }, [isDark]);
  return (
    <FluentProvider theme={paneTheme(isDark)} className={styles.provider}>
      <PaneContext.Provider value={pane}>
        <Shell />
      </PaneContext.Provider>
    </FluentProvider>
  );
}
