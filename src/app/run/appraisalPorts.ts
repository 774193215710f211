import type { Texts } from "../../i18n/textsFor";
import type { Memory } from "../ports/memory";
import type { OpenFile } from "../ports/tableFiles";
import type { Workbook } from "../ports/workbook";

/** What the one-click run needs from outside. */
export interface AppraisalPorts {
  readonly workbook: Workbook;
  readonly memory: Memory;
  /** Files that a person opened beside the workbook's sheets. */
  readonly files: () => Promise<readonly OpenFile[]>;
  /** Whether guesses are taken without asking; a person said so. */
  readonly acceptGuesses: () => boolean;
  /** The words of the sheets, in the language of the moment. */
  readonly texts: () => Texts;
}
