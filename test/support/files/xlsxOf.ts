import type { Cell } from "../../../src/engine/records/cell";
import { zipOf } from "./zipOf";

interface SheetOf {
  readonly name: string;
  readonly state?: "hidden" | "visible";
  /** Rows from A1 on; texts become inline texts. Or the XML between the sheet's tags. */
  readonly rows: readonly (readonly Cell[])[] | string;
  /** Number format codes by `row,column`, 0-based. */
  readonly formats?: Readonly<Record<string, string>>;
}

interface XlsxOf {
  readonly sheets: readonly SheetOf[];
  /** What stands between the tags of the shared texts. */
  readonly sharedTexts?: string;
  readonly date1904?: boolean;
  /** More parts, or others in their place. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

function cellXml(cell: Cell, reference: string, style: number): string {
  const start = `<c r="${reference}"${style === 0 ? "" : ` s="${style}"`}`;
  if (cell === "") return style === 0 ? "" : `${start}/>`;
  if (typeof cell === "number") return `${start}><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `${start} t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

function sheetXml({ rows, formats = {} }: SheetOf, codes: readonly string[]): string {
  if (typeof rows === "string")
    return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}">${rows}</worksheet>`;
  const lines = rows.map((row, r) => {
    const cells = row.map((cell, c) => {
      const code = formats[`${r},${c}`];
      return cellXml(cell, `${columnLetters(c)}${r + 1}`, code === undefined ? 0 : codes.indexOf(code) + 1);
    });
    return `<row r="${r + 1}">${cells.join("")}</row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

function stylesXml(codes: readonly string[]): string {
  const formats = codes.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`);
  const cells = codes.map((_, at) => `<xf numFmtId="${164 + at}" applyNumberFormat="1"/>`);
  return `<styleSheet xmlns="${MAIN}"><numFmts>${formats.join("")}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${cells.join("")}</cellXfs></styleSheet>`;
}

function relationsXml(targets: readonly (readonly [type: string, target: string])[]): string {
  const relations = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${relations.join("")}</Relationships>`;
}

/** The bytes of a workbook, as programs that write exports make them. */
export function xlsxOf({ sheets, sharedTexts, date1904 = false, parts = {} }: XlsxOf): Promise<Uint8Array> {
  const codes = [...new Set(sheets.flatMap(({ formats = {} }) => Object.values(formats)))];
  const listed = sheets.map(
    ({ name, state = "visible" }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}" state="${state}" r:id="rId${at + 1}"/>`,
  );
  const sheetParts = sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, codes)] as const);
  return zipOf({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relationsXml([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationsXml([
      ...sheets.map((_, at) => ["worksheet", `worksheets/sheet${at + 1}.xml`] as const),
      ["styles", "styles.xml"],
      ...(sharedTexts === undefined ? [] : [["sharedStrings", "sharedStrings.xml"] as const]),
    ]),
    "xl/styles.xml": stylesXml(codes),
    ...(sharedTexts === undefined ? {} : { "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${sharedTexts}</sst>` }),
    ...Object.fromEntries(sheetParts),
    ...parts,
  });
}
