import type { FileTable, SourceFile } from "../../app/ports/tableFiles";
import { BlockWriter } from "../blockWriter";
import { rectangle } from "../headCells";
import { ownText } from "../ownText";
import { tableName } from "../tableName";
import { textRows } from "./textRows";
import type { TextSurvey } from "./textSurvey";

function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell === "");
}

async function firstRows(
  file: SourceFile,
  { form, rowCount }: TextSurvey,
  wanted: { readonly rows: number; readonly signal: AbortSignal | undefined },
): Promise<string[][]> {
  const rows: string[][] = [];
  const count = Math.min(rowCount, wanted.rows);
  if (count === 0) return rows;
  for await (const piece of textRows(file, form, wanted.signal)) {
    for (const row of piece.rows) if (rows.length < count) rows.push(row.map(ownText));
    if (rows.length >= count) break;
  }
  return rows;
}

/** The table of a text file. */
export function textTable(file: SourceFile, survey: TextSurvey): FileTable {
  const source = file.name;
  const sheet = tableName(file.name);
  return {
    source,
    sheet,
    visible: true,

    async readHead(rows, signal) {
      const cells = rectangle(await firstRows(file, survey, { rows, signal }), "");
      const columnCount = cells[0]?.length ?? 0;
      return { source, sheet, rowCount: survey.rowCount, columnCount, cells, date1904: false };
    },

    async readColumns({ firstRow, columns }, onBlock, signal) {
      const writer = new BlockWriter({ firstRow, width: columns.length, onBlock, signal });
      const total = file.size;
      for await (const { rows, done } of textRows(file, survey.form, signal)) {
        for (const row of rows) addRow(writer, row, columns);
        if (writer.isFull) await writer.flush({ done, total });
      }
      await writer.flush({ done: total, total });
    },
  };
}

function addRow(writer: BlockWriter, row: readonly string[], columns: readonly number[]): void {
  if (isBlank(row)) {
    writer.addBlanks(1);
    return;
  }
  let characters = 0;
  const cells: string[] = [];
  for (const column of columns) {
    const cell = ownText(row[column] ?? "");
    characters += cell.length;
    cells.push(cell);
  }
  writer.addRow(cells, characters);
}
