import type { Engine } from "../ports/engine";
import type { Memory } from "../ports/memory";
import type { OpenFile } from "../ports/tableFiles";
import type { Workbook } from "../ports/workbook";
import type { Language } from "./language";

/** What the one-click run needs from outside. */
export interface AppraisalPorts {
  readonly workbook: Workbook;
  readonly engine: Engine;
  readonly memory: Memory;
  /** Files that a person opened beside the workbook's sheets. */
  readonly files: () => Promise<readonly OpenFile[]>;
  /** Whether guesses are taken without asking; a person said so. */
  readonly acceptGuesses: () => boolean;
  /** The language of the moment. */
  readonly language: () => Language;
}
