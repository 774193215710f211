import type { Area } from "../../spec/area";
import { rowsOf, type Band, type BandColumn } from "../../spec/band";
import type { SheetCell } from "../../spec/sheetCell";
import type { PayFrame } from "../statement/payFrame";
import { FORM_WIDTHS, type FormPart } from "./formLayout";

const ACROSS = FORM_WIDTHS.length;
const TEXT: BandColumn = { format: "note" };
const TYPED: BandColumn = { format: "note", style: "input", wrap: true };

/** Points of a comment's row and of a signature's. */
const COMMENT = 44;
const SIGNATURE = 28;

/** Comments that stand above the plan for the next month. */
const COMMENTS = 2;

function comments(row: number, { words: { appraisal } }: PayFrame): FormPart {
  const names = [appraisal.ownComment, appraisal.managerComment, appraisal.plan];
  const columns: readonly BandColumn[] = [{ format: "text" }, ...FORM_WIDTHS.slice(1).map(() => TYPED)];
  return {
    bands: [
      {
        row,
        column: 0,
        columns,
        style: "body",
        rows: rowsOf(names.map((name) => [name, ...FORM_WIDTHS.slice(1).map(() => null)])),
      },
    ],
    merges: names.map((_, i) => ({ row: row + i, column: 1, rows: 1, columns: ACROSS - 1 })),
    heights: [{ row, rows: names.length, points: COMMENT }],
    inputs: [
      { key: "comments", area: { row, column: 1, rows: COMMENTS, columns: 1 } },
      { key: "plan", area: { row: row + COMMENTS, column: 1, rows: 1, columns: 1 } },
    ],
    rows: names.length,
  };
}

/** Columns of a signature, and of its date, the first included, the last excluded. */
const SIGNED = { from: 2, to: 6 };
const DATED = { from: 7, to: ACROSS };

/** Who signs, the word, room to sign, and the date. */
function signatureColumns(): readonly BandColumn[] {
  return FORM_WIDTHS.map((_, i): BandColumn => {
    const isTyped = (i >= SIGNED.from && i < SIGNED.to) || i >= DATED.from;
    if (isTyped) return TYPED;
    return i === 0 ? { format: "text" } : { ...TEXT, align: "right" };
  });
}

function signatures(row: number, { words: { appraisal } }: PayFrame): FormPart {
  const { signatures: people, signature, date } = appraisal;
  const cells = people.map((person): readonly SheetCell[] =>
    FORM_WIDTHS.map((_, i) => {
      if (i === 0) return person;
      if (i === SIGNED.from - 1) return signature;
      return i === DATED.from - 1 ? date : null;
    }),
  );
  const band: Band = { row, column: 0, columns: signatureColumns(), style: "body", rows: rowsOf(cells) };
  const column = ({ from }: typeof SIGNED): Area => ({ row, column: from, rows: people.length, columns: 1 });
  const merges = [SIGNED, DATED].flatMap(({ from, to }) =>
    people.map((_, i) => ({ row: row + i, column: from, rows: 1, columns: to - from })),
  );
  return {
    bands: [band],
    merges,
    heights: [{ row, rows: people.length, points: SIGNATURE }],
    inputs: [
      { key: "signatures", area: column(SIGNED) },
      { key: "dates", area: column(DATED) },
    ],
    rows: people.length,
  };
}

/** Both comments and the plan, then three lines to sign on; what is typed into them survives the next run. */
export function signOff(row: number, frame: PayFrame): FormPart {
  const first = comments(row, frame);
  const second = signatures(row + first.rows, frame);
  return {
    bands: [...first.bands, ...second.bands],
    merges: [...first.merges, ...second.merges],
    heights: [...first.heights, ...second.heights],
    inputs: [...first.inputs, ...second.inputs],
    rows: first.rows + second.rows,
  };
}
