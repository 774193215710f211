import type { ByteProgress, FileColumnsRequest, FileTable } from "../../app/ports/tableFiles";
import type { TableHead } from "../../engine/mapping/tableHead";
import type { CellBlock } from "../../engine/records/cell";
import { BlockWriter } from "../blockWriter";
import { MOST_COLUMNS, rectangle } from "../headCells";
import { GENERAL } from "./numberFormats";
import { SheetHandler, type SheetRow } from "./sheetHandler";
import type { SheetPart } from "./workbookParts";
import { xmlReader } from "./xmlReader";
import type { ZipParts } from "./zipParts";

/** What the sheets of an open workbook share. */
export interface OpenWorkbook {
  readonly file: string;
  /** In bytes, for progress. */
  readonly size: number;
  readonly parts: ZipParts;
  readonly texts: readonly string[];
  /** Number format by style index. */
  readonly formats: readonly string[];
  readonly date1904: boolean;
}

interface ReadRequest {
  readonly slotsOf: (column: number) => readonly number[];
  readonly width: number;
  readonly signal: AbortSignal | undefined;
  readonly onDimension?: (range: string) => void;
  /** Takes the rows of a piece; `false` ends the reading. */
  readonly onRows: (rows: readonly SheetRow[], share: number) => boolean | Promise<boolean>;
}

async function readRows({ file, parts, texts }: OpenWorkbook, part: SheetPart, request: ReadRequest): Promise<void> {
  let rows: SheetRow[] = [];
  const handler = new SheetHandler({ ...request, file, sheet: part.name, texts, onRow: (row) => rows.push(row) });
  const reader = xmlReader(handler, { file, part: part.path });
  const decoder = new TextDecoder();
  const onPiece = (bytes: Uint8Array, share: number): boolean | Promise<boolean> => {
    reader.write(decoder.decode(bytes, { stream: true }));
    const taken = rows;
    rows = [];
    return request.onRows(taken, share);
  };
  if (!(await parts.read({ path: part.path, role: "sheet", signal: request.signal, onPiece }))) return;
  reader.write(decoder.decode());
  reader.close();
  await request.onRows(rows, 1);
}

/** The last row of a range such as `A1:J200`; 0 for one that says nothing. */
function lastRowOf(range: string): number {
  return Number(/:[A-Z]+(\d+)$/i.exec(range)?.[1] ?? 0);
}

const BLANK: SheetRow = { number: 0, cells: [], styles: [], filled: false };

/** The rows up to the last that says something, with the blank ones between. */
function withGaps(rows: readonly SheetRow[], most: number): SheetRow[] {
  const all: SheetRow[] = [];
  for (const row of rows) {
    if (!row.filled || row.number > most) continue;
    while (all.length < row.number - 1) all.push(BLANK);
    all.push(row);
  }
  return all;
}

async function readHead(workbook: OpenWorkbook, part: SheetPart, wanted: HeadRequest): Promise<TableHead> {
  const found: SheetRow[] = [];
  let claimed = 0;
  await readRows(workbook, part, {
    slotsOf: (column) => (column < MOST_COLUMNS ? [column] : []),
    width: 0,
    signal: wanted.signal,
    onDimension: (range) => (claimed = lastRowOf(range)),
    onRows(rows) {
      found.push(...rows);
      const isEnough = (rows.at(-1)?.number ?? 0) >= wanted.rows;
      return !isEnough;
    },
  });
  const isWhole = found.every(({ number }) => number <= wanted.rows);
  const rows = withGaps(found, wanted.rows);
  const cells = rectangle(rows.map(trimmedCells), "");
  const columnCount = cells[0]?.length ?? 0;
  const styles = rows.map((row) => Array.from({ length: columnCount }, (_, at) => row.styles[at] ?? 0));
  const seen = found.reduce((last, { number, filled }) => (filled ? Math.max(last, number) : last), 0);
  return {
    source: workbook.file,
    sheet: part.name,
    rowCount: isWhole ? seen : Math.max(seen, claimed),
    columnCount,
    cells,
    numberFormats: styles.map((row) => row.map((style) => workbook.formats[style] ?? GENERAL)),
    date1904: workbook.date1904,
  };
}

interface HeadRequest {
  readonly rows: number;
  readonly signal: AbortSignal | undefined;
}

/** Without the empty cells at the end, which only have a look. */
function trimmedCells({ cells }: SheetRow): SheetRow["cells"] {
  let end = cells.length;
  while (end > 0 && (cells[end - 1] ?? "") === "") end--;
  return cells.slice(0, end);
}

interface ColumnsReading {
  readonly request: FileColumnsRequest;
  readonly onBlock: (block: CellBlock, progress: ByteProgress) => void | Promise<void>;
  readonly signal: AbortSignal | undefined;
}

async function readColumns(workbook: OpenWorkbook, part: SheetPart, reading: ColumnsReading): Promise<void> {
  const { request, onBlock, signal } = reading;
  const { firstRow, columns } = request;
  const writer = new BlockWriter({ firstRow, width: columns.length, onBlock, signal });
  const slots = new Map<number, number[]>();
  columns.forEach((column, slot) => slots.set(column, [...(slots.get(column) ?? []), slot]));
  const none: readonly number[] = [];
  const total = workbook.size;
  await readRows(workbook, part, {
    slotsOf: (column) => slots.get(column) ?? none,
    width: columns.length,
    signal,
    async onRows(rows, share) {
      for (const row of rows) addRow(writer, row);
      if (writer.isFull) await writer.flush({ done: Math.floor(total * share), total });
      return true;
    },
  });
  await writer.flush({ done: total, total });
}

function addRow(writer: BlockWriter, { number, cells, filled }: SheetRow): void {
  writer.addBlanks(number - 1 - writer.lastRow);
  if (!filled) {
    writer.addBlanks(1);
    return;
  }
  let characters = 0;
  for (const cell of cells) if (typeof cell === "string") characters += cell.length;
  writer.addRow(cells, characters);
}

/** Whether any cell of a sheet says something. Reads no further than to the first that does. */
export async function hasCells(workbook: OpenWorkbook, part: SheetPart, signal?: AbortSignal): Promise<boolean> {
  const filled: SheetRow[] = [];
  const onRows = (rows: readonly SheetRow[]): boolean => {
    filled.push(...rows.filter((row) => row.filled).slice(0, 1));
    return filled.length === 0;
  };
  await readRows(workbook, part, { slotsOf: () => [], width: 0, signal, onRows });
  return filled.length > 0;
}

/** One sheet of a workbook. Its XML is read anew, as a stream, for the head and for the columns. */
export function sheetTable(workbook: OpenWorkbook, part: SheetPart): FileTable {
  return {
    source: workbook.file,
    sheet: part.name,
    visible: part.visible,
    readHead: (rows, signal) => readHead(workbook, part, { rows, signal }),
    readColumns: (request, onBlock, signal) => readColumns(workbook, part, { request, onBlock, signal }),
  };
}
