import { Bag, setBagDefaults } from "../protocol/bag";
import { oneOf } from "./formatPart";
import type { Range } from "./range";
import { RangeAreas } from "./rangeAreas";
import type { Rect } from "./rect";
import { invalidArgument, missing } from "./refusals";
import type { Worksheet } from "./worksheet";

/** Paper sizes by Office.js name and number in the file format (ECMA-376 18.3.1.63). */
export const PAPER_SIZES: Readonly<Record<string, number>> = {
  Letter: 1,
  Tabloid: 3,
  Ledger: 4,
  Legal: 5,
  Statement: 6,
  Executive: 7,
  A3: 8,
  A4: 9,
  A4Small: 10,
  A5: 11,
  B4: 12,
  B5: 13,
  Folio: 14,
};

/** Points per unit in which margins may come. */
const UNITS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
const MARGINS = ["top", "bottom", "left", "right", "header", "footer"] as const;

setBagDefaults("PageLayout", {
  orientation: "Portrait",
  paperSize: "A4",
  blackAndWhite: false,
  centerHorizontally: false,
  centerVertically: false,
  draftMode: false,
  printGridlines: false,
  printHeadings: false,
  printComments: "NoComments",
  printErrors: "AsDisplayed",
  printOrder: "DownThenOver",
  firstPageNumber: "",
  zoom: { scale: 100 },
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
});
setBagDefaults("HeaderFooterGroup", { state: "Default", useSheetMargins: true, useSheetScale: true });
setBagDefaults("HeaderFooter", {
  leftHeader: "",
  centerHeader: "",
  rightHeader: "",
  leftFooter: "",
  centerFooter: "",
  rightFooter: "",
});

/** How a sheet is printed. Margins in points. */
export class PageLayout extends Bag {
  printAreas: readonly Rect[] = [];
  titleRows: Rect | undefined;
  titleColumns: Rect | undefined;

  constructor(private readonly sheet: Worksheet) {
    super("PageLayout");
  }

  get orientation(): unknown {
    return this.values["orientation"];
  }

  set orientation(value: unknown) {
    this.values["orientation"] = oneOf(["Portrait", "Landscape"], value);
  }

  get paperSize(): unknown {
    return this.values["paperSize"];
  }

  set paperSize(value: unknown) {
    this.values["paperSize"] = oneOf(Object.keys(PAPER_SIZES), value);
  }

  get zoom(): unknown {
    return this.values["zoom"];
  }

  /** Either `scale` (10–400 %) or pages to fit into; the whole object each time. */
  set zoom(value: unknown) {
    if (typeof value !== "object" || value === null) throw invalidArgument("zoom");
    const { scale } = { scale: undefined, ...value };
    if (typeof scale === "number" && (scale < 10 || scale > 400)) throw invalidArgument(`zoom of ${String(scale)} %`);
    this.values["zoom"] = value;
  }

  setPrintArea(area: Range | RangeAreas | string): void {
    this.printAreas =
      area instanceof RangeAreas
        ? area.ranges.map(({ rect }) => rect)
        : typeof area === "string"
          ? area.split(",").map((part) => this.sheet.rangeOf(part).rect)
          : [area.rect];
  }

  getPrintAreaOrNullObject(): RangeAreas | null {
    if (this.printAreas.length === 0) return null;
    return new RangeAreas(
      this.sheet,
      this.printAreas.map((rect) => this.sheet.range(rect)),
    );
  }

  getPrintArea(): RangeAreas {
    return this.getPrintAreaOrNullObject() ?? missing("a print area");
  }

  setPrintTitleRows(rows: Range | string): void {
    this.titleRows = this.sheet.rangeOf(rows).getEntireRow().rect;
  }

  getPrintTitleRowsOrNullObject(): Range | null {
    return this.titleRows === undefined ? null : this.sheet.range(this.titleRows);
  }

  getPrintTitleRows(): Range {
    return this.getPrintTitleRowsOrNullObject() ?? missing("title rows");
  }

  setPrintTitleColumns(columns: Range | string): void {
    this.titleColumns = this.sheet.rangeOf(columns).getEntireColumn().rect;
  }

  getPrintTitleColumnsOrNullObject(): Range | null {
    return this.titleColumns === undefined ? null : this.sheet.range(this.titleColumns);
  }

  getPrintTitleColumns(): Range {
    return this.getPrintTitleColumnsOrNullObject() ?? missing("title columns");
  }

  setPrintMargins(unit: string, margins: Readonly<Partial<Record<(typeof MARGINS)[number], number>>>): void {
    const points = UNITS[oneOf(Object.keys(UNITS), unit)] ?? 1;
    for (const side of MARGINS) {
      const margin = margins[side];
      if (margin !== undefined) this.values[`${side}Margin`] = margin * points;
    }
  }
}
