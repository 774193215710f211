import type { Memory } from "../../../src/app/ports/memory";
import type { AppraisalPorts } from "../../../src/app/run/appraisalPorts";
import type { RunOptions } from "../../../src/app/run/readRecords";
import { languageFor } from "../../../src/app/run/language";
import { inlineEngine } from "../../../src/worker/inlineEngine";
import { excelWorkbook } from "../../../src/excel/excelWorkbook";

/** A browser's storage without a browser. */
function memoryOf(saved = new Map<string, unknown>()): Memory {
  return { load: (key) => saved.get(key), save: (key, value) => void saved.set(key, value) };
}

/** The run's ports over the workbook that is open in the host; no files, an empty memory. */
export function portsOf(locale: string): AppraisalPorts {
  return {
    workbook: excelWorkbook,
    engine: inlineEngine,
    memory: memoryOf(),
    files: () => Promise.resolve([]),
    acceptGuesses: () => false,
    language: () => languageFor(locale),
  };
}

/** A run that nobody watches or calls off. */
export const QUIET: RunOptions = { signal: new AbortController().signal, onProgress: () => undefined };
