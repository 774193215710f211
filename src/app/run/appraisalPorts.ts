import type { Texts } from "../../i18n/textsFor";
import type { Workbook } from "../ports/workbook";

/** What the one-click run needs from outside. */
export interface AppraisalPorts {
  readonly workbook: Workbook;
  /** The words of the sheets, in the language of the moment. */
  readonly texts: () => Texts;
}
