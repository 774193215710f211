import { cellBand, headerBand, type Band, type BandColumn } from "../../spec/band";
import { SHEET_ROWS, type Area } from "../../spec/area";
import type { SheetSpec } from "../../spec/sheetSpec";
import { countText } from "../numberText";
import { BLANK_SHEET, heading, printSetup, sheetName, TITLE_HEIGHT, type Frame } from "../sheetFrame";
import { ATTRIBUTION_COLUMNS, attributionRows, LINKED_ORDERS, PRINTED_COLUMNS, rowOrder } from "./attributionRows";

const HEADER_ROW = 3;
const FIRST_ORDER = HEADER_ROW + 1;

/** 订单归属: every order with who earned it and why; as many sheets as the orders need, one at least. `sheetRows`: rows that a sheet has. */
export function attributionSheets(frame: Frame, sheetRows = SHEET_ROWS): readonly SheetSpec[] {
  const { count } = frame.result.credits;
  const orders = rowOrder(frame);
  const room = sheetRows - FIRST_ORDER;
  const sheets = Math.max(1, Math.ceil(count / room));
  return Array.from({ length: sheets }, (_, i) => {
    return attributionSheet(frame, { part: i + 1, orders: orders.subarray(i * room, (i + 1) * room) });
  });
}

interface Part {
  readonly part: number;
  readonly orders: Int32Array;
}

function attributionSheet(frame: Frame, { part, orders }: Part): SheetSpec {
  const words = frame.texts.sheets.attribution;
  const name = part === 1 ? words.name : words.part(part);
  const table: Area = { row: HEADER_ROW, column: 0, rows: orders.length + 1, columns: ATTRIBUTION_COLUMNS.length };
  return {
    ...BLANK_SHEET,
    key: part === 1 ? "attribution" : `attribution.${part}`,
    name: sheetName(frame, name),
    tab: "detail",
    widths: ATTRIBUTION_COLUMNS.map(({ width }) => width),
    heights: [
      { row: 0, rows: 1, points: TITLE_HEIGHT },
      { row: HEADER_ROW, rows: 1, points: 32 },
    ],
    bands: [...headBands(frame), ...bodyBands(frame, orders)],
    freeze: { rows: FIRST_ORDER, columns: 1 },
    tables: orders.length === 0 ? [] : [{ name: `CS_Attribution_${part}`, area: table, filter: true, banded: true }],
    print: printSetup(frame, name, {
      orientation: "landscape",
      area: {
        ...table,
        row: 0,
        rows: HEADER_ROW + table.rows + (orders.length === 0 ? 1 : 0),
        columns: PRINTED_COLUMNS,
      },
      repeat: { row: HEADER_ROW, rows: 1 },
    }),
  };
}

function headBands(frame: Frame): readonly Band[] {
  const { result, texts, monthName, counted } = frame;
  const words = texts.sheets.attribution;
  const rule = texts.words.settings.attributionRule(result.settings.attributionRule).choice;
  const headers = ATTRIBUTION_COLUMNS.map(({ header }) => words[header]);
  const links = result.credits.count > LINKED_ORDERS ? [words.linksLeftOut] : [];
  return [
    ...heading(words.title(monthName), words.facts(countText(result.credits.count), countText(counted.length), rule)),
    cellBand({ row: 2, column: 0 }, [words.blankCells, ...links].join(" "), { format: "note", style: "note" }),
    headerBand({ row: HEADER_ROW, column: 0 }, headers, columnsOf(frame)),
  ];
}

function bodyBands(frame: Frame, orders: Int32Array): readonly Band[] {
  if (orders.length === 0) {
    const none = frame.texts.sheets.attribution.none;
    return [cellBand({ row: FIRST_ORDER, column: 0 }, none, { format: "note", style: "note" })];
  }
  return [
    { row: FIRST_ORDER, column: 0, columns: columnsOf(frame), style: "body", rows: attributionRows(frame, orders) },
  ];
}

/** Row numbers look like links only where they are. */
function columnsOf({ result }: Frame): readonly BandColumn[] {
  const linked = result.credits.count <= LINKED_ORDERS && result.tables.some(({ source }) => source === "");
  return ATTRIBUTION_COLUMNS.map(({ column }): BandColumn =>
    linked && column.format === "link" ? { ...column, style: "link" } : column,
  );
}
