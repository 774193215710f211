import { isResultChecked } from "../../report/sheets/method/isResultChecked";
import type { MonthFigures } from "../run/calculateMonth";
import type { PeopleToBind } from "../people/peopleToBind";
import { figuresDocument, type FiguresDocument } from "./figuresDocument";
import { peopleDocument, type PeopleDocument } from "./peopleDocument";

/** What `--json` writes. */
export interface RunDocument extends FiguresDocument, Partial<PeopleDocument> {
  readonly accounts: PeopleToBind;
  /** False: a check of the figures or of pay failed, and the sheets say 未通过核对. */
  readonly checked: boolean;
}

/** The month's figures, whose the accounts are, and everybody's score and pay where the workbook has rules. */
export function runDocument({ result, pay, people }: MonthFigures): RunDocument {
  const payChecked = pay === null || pay.controls.every(({ passed }) => passed);
  return {
    ...figuresDocument(result),
    accounts: people,
    checked: isResultChecked(result) && payChecked,
    ...(pay === null ? {} : peopleDocument(pay)),
  };
}
