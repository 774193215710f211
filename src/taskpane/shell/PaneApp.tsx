import {
  AriaLiveAnnouncer,
  FluentProvider,
  makeStyles,
  mergeClasses,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
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
import { keepFocus } from "./keepFocus";
import { LanguageSwitch } from "./LanguageSwitch";
import { PaneContext, useLanguage, usePane, useStore } from "./paneContext";
import { paneTheme } from "./paneTheme";
import { StepNav } from "./StepNav";
import { useFileDrop } from "./useFileDrop";

const useStyles = makeStyles({
  provider: { minHeight: "100vh", backgroundColor: tokens.colorNeutralBackground2 },
  pane: { minHeight: "100vh" },
  dropping: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: "-4px" },
  drop: {
    padding: tokens.spacingVerticalS,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    textAlign: "center",
  },
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
 * A new view begins at its top. Whoever pressed a button that left with the old one goes on at the new step's name, not at a
 * heading: in Excel on the web Office.js moves the focus itself, and from what isn't a tab stop it leaves the pane.
 */
function useFreshView(view: string): React.RefObject<HTMLElement | null> {
  const head = useRef<HTMLElement>(null);
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    document.documentElement.scrollTop = 0;
    const isLost = document.activeElement === document.body;
    if (isLost) head.current?.querySelector<HTMLElement>("[aria-current=step]")?.focus();
  }, [view]);
  return head;
}

interface HeadProps {
  readonly ref: React.Ref<HTMLElement>;
  readonly showsFunctions: boolean;
  readonly onFunctions: (shows: boolean) => void;
  readonly dropping: boolean;
}

/** What stays in sight whatever is shown below it. */
function Head({ ref, showsFunctions, onFunctions, dropping }: HeadProps) {
  const styles = useStyles();
  const pane = usePane();
  const { run, pane: words } = useLanguage();
  const seen = useFirstLook(pane);
  return (
    <header ref={ref} className={styles.head}>
      <div className={styles.title} ref={seen}>
        <Subtitle2 as="h1" className={styles.name}>
          {run.appName}
        </Subtitle2>
        <div>
          <FunctionsButton open={showsFunctions} onOpen={onFunctions} />
          <LanguageSwitch />
        </div>
      </div>
      {!showsFunctions && <StepNav />}
      <GuideNotice />
      {dropping && <div className={styles.drop}>{words.data.dropNow}</div>}
    </header>
  );
}

function Shell() {
  const styles = useStyles();
  const pane = usePane();
  const { run, texts } = useLanguage();
  const step = useStore(pane.step);
  const Screen = SCREENS[step];
  const [showsFunctions, setShowsFunctions] = useState(false);
  const head = useFreshView(showsFunctions ? "functions" : step);
  const { dropping, handlers } = useFileDrop((files) => {
    pane.step.go("data");
    pane.openFiles(files);
  });
  // Whoever is led to a step, from the ribbon or a cell's menu, must see it.
  useEffect(() => pane.step.subscribe(() => setShowsFunctions(false)), [pane]);
  useEffect(() => {
    document.documentElement.lang = texts.locale;
    document.title = run.appName;
  }, [texts.locale, run.appName]);
  return (
    <div className={mergeClasses(styles.pane, dropping && styles.dropping)} {...handlers}>
      <Head ref={head} showsFunctions={showsFunctions} onFunctions={setShowsFunctions} dropping={dropping} />
      <ManualNotice />
      {showsFunctions ? <FunctionsPage onBack={() => setShowsFunctions(false)} /> : <Screen key={step} />}
    </div>
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
  useEffect(() => keepFocus(document.body), []);
  useEffect(() => {
    document.documentElement.style.colorScheme = isDark ? "dark" : "light"; // scrollbars and lists are the browser's
  }, [isDark]);
  return (
    <FluentProvider theme={paneTheme(isDark)} className={styles.provider}>
      <PaneContext.Provider value={pane}>
        <AriaLiveAnnouncer>
          <Shell />
        </AriaLiveAnnouncer>
      </PaneContext.Provider>
    </FluentProvider>
  );
}
