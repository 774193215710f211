import type { MonthFigures } from "../run/calculateMonth";
import type { PeopleToBind } from "../people/peopleToBind";
import { figuresDocument, type FiguresDocument } from "./figuresDocument";
import { peopleDocument, type PeopleDocument } from "./peopleDocument";

interface RunDocument extends FiguresDocument, Partial<PeopleDocument> {
  readonly accounts: PeopleToBind;
}

/** What `--json` writes: the month's figures, whose the accounts are, and everybody's score and pay where the workbook has rules. */
export function runDocument({ result, pay, people }: MonthFigures): RunDocument {
  return { ...figuresDocument(result), accounts: people, ...(pay === null ? {} : peopleDocument(pay)) };
}
