import type { InputArea } from "../../report/spec/sheetSpec";
import { contentHash } from "./contentHash";
import { readSheets, type SheetReading } from "./readSheets";
import type { SheetMark } from "./sheetMarks";
import type { Written } from "./writtenValue";

/** A sheet of ours, and what it was when it was drawn. */
export interface MarkedSheet {
  readonly id: string;
  readonly mark: SheetMark;
}

/**
 * Ids of the sheets on which a person has changed what they say since they were drawn; input cells don't count.
 *
 * @throws the signal's reason when called off, before the next request.
 */
export async function editedSheets(
  context: Excel.RequestContext,
  sheets: readonly MarkedSheet[],
  signal?: AbortSignal,
): Promise<ReadonlySet<string>> {
  const found = new Map(sheets.map(({ id, mark }) => [id, { mark, hash: contentHash() }]));
  const onRow: SheetReading["onRow"] = (id, cells, at) => {
    const sheet = found.get(id);
    sheet?.hash.add(at.row, at.column, withoutInputs(cells, at, sheet.mark.inputs));
  };
  await readSheets(context, [...found.keys()], { onRow, signal });
  return new Set([...found].filter(([, { mark, hash }]) => hash.digest() !== mark.hash).map(([id]) => id));
}

/** The cells with those that people fill in taken out. */
export function withoutInputs(
  cells: readonly Written[],
  { row, column }: { readonly row: number; readonly column: number },
  inputs: readonly InputArea[],
): readonly Written[] {
  const onRow = inputs.map(({ area }) => area).filter((area) => row >= area.row && row < area.row + area.rows);
  if (onRow.length === 0) {
    return cells;
  }
  return cells.map((cell, i) =>
    onRow.some((area) => column + i >= area.column && column + i < area.column + area.columns) ? null : cell,
  );
}
