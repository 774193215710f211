import type { AccountDecision } from "../people/saveBindings";
import { saveBindings } from "../people/saveBindings";
import { createMonthRun, type MonthRun } from "../run/monthRun";
import type { OpenedFiles } from "../sources/openedFiles";
import { createComparisonStore, type ComparisonStore } from "./comparisonStore";
import { createDataStore, type DataStore } from "./dataStore";
import { createDepthStore, type DepthStore } from "./depthStore";
import { createFormulasStore, type FormulasStore } from "./formulasStore";
import { createGuideStore, type GuideStore } from "./guideStore";
import type { LanguageStore } from "./languageStore";
import { createOwnSheetsStore, type OwnSheetsStore } from "./ownSheetsStore";
import type { PanePorts } from "./panePorts";
import { createPlacingStore, type PlacingStore } from "./placingStore";
import { createPreviewStore, type PreviewStore } from "./previewStore";
import { createRulesStore, type RulesStore } from "./rulesStore";
import { createSampleStore, type SampleStore } from "./sampleStore";
import { createStepStore, type StepStore } from "./stepStore";

/** Everything behind the pane's screens. Screens come and go; what they show stays here. */
export interface Pane {
  readonly languages: LanguageStore;
  readonly step: StepStore;
  readonly files: OpenedFiles;
  readonly placing: PlacingStore;
  readonly data: DataStore;
  readonly rules: RulesStore;
  readonly preview: PreviewStore;
  readonly depth: DepthStore;
  readonly comparison: ComparisonStore;
  readonly run: MonthRun;
  readonly ownSheets: OwnSheetsStore;
  readonly formulas: FormulasStore;
  readonly sample: SampleStore;
  readonly guide: GuideStore;
  /** Shows the figures of whom the active cell names. Settles once the cell is read. */
  readonly showAgent: () => Promise<void>;
  /** Opens files that a person chose or let go over the pane. */
  readonly openFiles: (files: readonly File[]) => void;
  /** Remembers whose accounts are whose, and calculates again. */
  readonly bind: (decisions: readonly AccountDecision[]) => Promise<void>;
}

/** How many of the files are open: only that changes the tables. */
function openCount({ state }: OpenedFiles): number {
  return state().filter(({ progress }) => progress.kind === "open").length;
}

/** Figures expire when what they are made of changes; tables are looked at again when a file comes or goes. */
function connect({ files, data, rules, preview, comparison, run, ownSheets }: Omit<Pane, "bind" | "showAgent">): void {
  const expire = (): void => {
    preview.expire();
    comparison.expire();
  };
  let open = openCount(files);
  files.subscribe(() => {
    const now = openCount(files);
    if (now === open) return;
    open = now;
    expire();
    void data.look();
  });
  data.subscribe(expire);
  rules.subscribe(() => {
    if (rules.state().phase === "reading") expire();
  });
  run.subscribe(() => {
    const state = run.state();
    if (state.kind === "over" && state.outcome.kind === "finished") void ownSheets.look();
  });
  ownSheets.subscribe(() => {
    const { removal } = ownSheets.state();
    const state = run.state();
    if (removal === null || state.kind !== "over" || state.outcome.kind !== "finished") return;
    if (state.outcome.drawn.sheets.some((sheet) => removal.removed.includes(sheet))) run.forget();
  });
}

/** A run would take the sheets that are being filled for what a broken run left, and remove them: it waits. */
function afterPlacing(run: MonthRun, { state, ended }: PlacingStore): MonthRun {
  const after = (start: MonthRun["start"]) => (): ReturnType<MonthRun["start"]> =>
    state().progress === null ? start() : ended().then(start);
  return { ...run, start: after(run.start), publish: after(run.publish), lock: after(run.lock) };
}

export function createPane(ports: PanePorts): Pane {
  const { languages, opened: files, guide } = ports;
  const data = createDataStore(ports);
  const preview = createPreviewStore(ports);
  const placing = createPlacingStore(ports);
  const parts = {
    languages,
    step: createStepStore(ports.memory),
    files,
    placing,
    data,
    rules: createRulesStore(ports, () => data.state().tables),
    preview,
    depth: createDepthStore(guide, preview),
    comparison: createComparisonStore(ports),
    run: afterPlacing(createMonthRun(ports), placing),
    ownSheets: createOwnSheetsStore(ports.ownSheets),
    formulas: createFormulasStore(ports),
    sample: createSampleStore({ ...ports, placing }),
    guide: createGuideStore(guide),
    openFiles: (chosen: readonly File[]) => files.add(chosen.map((file) => ports.sourceFile(file.name, file))),
  };
  connect(parts);
  return {
    ...parts,
    showAgent: () => {
      parts.step.go("preview");
      return parts.depth.lookUp();
    },
    bind: async (decisions) => {
      await saveBindings(ports, decisions);
      preview.expire();
      parts.comparison.expire();
      await preview.calculate();
    },
  };
}
