import { createLanguageStore } from "../../../src/app/pane/languageStore";
import { createPane, type Pane } from "../../../src/app/pane/pane";
import type { PanePorts } from "../../../src/app/pane/panePorts";
import { ExcelError } from "../../../src/app/ports/excelError";
import type { Memory } from "../../../src/app/ports/memory";
import type { DrawnRun } from "../../../src/app/ports/ownSheets";
import type { TableFiles } from "../../../src/app/ports/tableFiles";
import { createOpenedFiles } from "../../../src/app/sources/openedFiles";
import { fromBytes } from "../../../src/files/sourceFiles";
import { tableFiles } from "../../../src/files/tableFiles";
import { inlineEngine } from "../../../src/worker/inlineEngine";
import { memoryLive, type MemoryLive } from "./memoryLive";
import { memoryWorkbook, type MemorySheet } from "./memoryWorkbook";

/** A browser's storage without a browser. */
export function memoryOf(saved = new Map<string, unknown>()): Memory {
  return { load: (key) => saved.get(key), save: (key, value) => void saved.set(key, value) };
}

/** What the pane asked Excel to show and to remove. */
export interface Asked {
  readonly shown: string[];
  readonly removed: string[];
  /** What the active cell shows. */
  activeText: string;
  /** What becomes of leading somebody to a place. */
  places: "there" | "gone" | "refused";
}

export interface MemoryPane {
  readonly pane: Pane;
  readonly asked: Asked;
  readonly drawn: readonly string[];
  readonly live: MemoryLive;
}

/** A pane over sheets in memory, for tests that need a page. */
export function memoryPane(locale: string, sheets: readonly MemorySheet[], files: TableFiles = tableFiles): MemoryPane {
  const workbook = memoryWorkbook(sheets);
  const memory = memoryOf();
  const languages = createLanguageStore(memory, locale);
  const opened = createOpenedFiles(files);
  const live = memoryLive();
  const asked: Asked = { shown: [], removed: [], activeText: "", places: "there" };
  const lead = (place: string): Promise<boolean> => {
    asked.shown.push(place);
    const refusal = new ExcelError({ operation: "show a cell", code: "InvalidOperationInCellEditMode" });
    return asked.places === "refused" ? Promise.reject(refusal) : Promise.resolve(asked.places === "there");
  };
  const run: DrawnRun = { month: "2026-06", runId: "a", sheets: ["绩效汇总 2026-06"] };
  const ports: PanePorts = {
    workbook,
    engine: inlineEngine,
    memory,
    files: opened.all,
    acceptGuesses: () => false,
    language: languages.state,
    languages,
    opened,
    sourceFile: (name) => fromBytes(name, new Uint8Array()),
    guide: {
      showSheet: lead,
      showCell: (sheet, address) => lead(`${sheet}!${address}`),
      activeText: () => Promise.resolve(asked.activeText),
    },
    ownSheets: {
      list: () => Promise.resolve(workbook.drawn.length > 0 && asked.removed.length === 0 ? [run] : []),
      remove: ({ month }) => {
        asked.removed.push(month);
        return Promise.resolve({ removed: run.sheets, kept: ["我的 2026-06"] });
      },
    },
    placer: workbook,
    live: live.live,
    calculation: live.calculation,
    sampleMonth: () =>
      Promise.resolve(
        fromBytes("示例.csv", new TextEncoder().encode("客服,买家,开始时间\n小美,甲,2026-06-01 10:00:00")),
      ),
  };
  return { pane: createPane(ports), asked, drawn: workbook.drawn, live };
}
