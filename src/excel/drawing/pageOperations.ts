import type { FooterPiece, PrintSetup } from "../../report/spec/printSetup";
import type { SheetSpec } from "../../report/spec/sheetSpec";
import { columnLetters } from "../../engine/units/ids";
import { addressOf } from "../address";
import { commands, type Operation } from "./operation";
import { rangeAt } from "../rangeAt";

/** Frozen panes, A4, titles, footer, page breaks. */
export function* pageOperations({ freeze, print }: SheetSpec): Generator<Operation> {
  if (freeze.rows > 0 || freeze.columns > 0) {
    yield commands(3, (sheet) => freezeAt(sheet, freeze));
  }
  yield commands(16, (sheet) => setUpPage(sheet.pageLayout, print));
  for (const row of print.breaksBefore) {
    yield commands(2, (sheet) => {
      sheet.horizontalPageBreaks.add(`A${row + 1}`);
    });
  }
}

function freezeAt(sheet: Excel.Worksheet, { rows, columns }: SheetSpec["freeze"]): void {
  if (columns === 0) {
    sheet.freezePanes.freezeRows(rows);
  } else if (rows === 0) {
    sheet.freezePanes.freezeColumns(columns);
  } else {
    sheet.freezePanes.freezeAt(rangeAt(sheet, { row: 0, column: 0, rows, columns }));
  }
}

/** Centimetres of margin; the footer stands inside the bottom one. */
const MARGINS = { top: 1.3, bottom: 1.7, left: 1.2, right: 1.2, footer: 0.7 };

function setUpPage(page: Excel.PageLayout, { orientation, pagesTall, across, area, repeat, footer }: PrintSetup): void {
  page.paperSize = "A4";
  page.orientation = orientation === "landscape" ? "Landscape" : "Portrait";
  const horizontalFitToPages = across?.pages ?? 1;
  page.zoom = pagesTall === null ? { horizontalFitToPages } : { horizontalFitToPages, verticalFitToPages: pagesTall };
  page.setPrintMargins("Centimeters", MARGINS);
  page.centerHorizontally = true;
  page.setPrintArea(addressOf(area));
  if (repeat.rows > 0) {
    page.setPrintTitleRows(`$${repeat.row + 1}:$${repeat.row + repeat.rows}`);
  }
  if (across !== undefined) {
    page.setPrintTitleColumns(`$A:$${columnLetters(across.repeatColumns - 1)}`);
  }
  const { defaultForAllPages } = page.headersFooters;
  defaultForAllPages.leftFooter = footerCode(footer.left);
  defaultForAllPages.centerFooter = footerCode(footer.center);
  defaultForAllPages.rightFooter = footerCode(footer.right);
}

/** Excel's footer codes: 9 points, `&P` the page, `&N` the pages; an ampersand of the text is doubled. */
export function footerCode(pieces: readonly FooterPiece[]): string {
  const codes = { page: "&P", pages: "&N" };
  const text = pieces
    .map((piece) => (typeof piece === "string" ? piece.replace(/&/g, "&&") : codes[piece.field]))
    .join("");
  return text === "" ? "" : `&9 ${text}`; // the space keeps a text that begins with a digit out of the size
}
