import type { MonthFigures } from "../run/calculateMonth";
import { figuresDocument, type FiguresDocument } from "./figuresDocument";
import { peopleDocument, type PeopleDocument } from "./peopleDocument";

/** What `--json` writes: the month's figures, and everybody's score and pay where the workbook has rules. */
export function runDocument({ result, pay }: MonthFigures): FiguresDocument & Partial<PeopleDocument> {
  return { ...figuresDocument(result), ...(pay === null ? {} : peopleDocument(pay)) };
}
