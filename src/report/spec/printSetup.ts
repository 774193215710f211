import type { Area } from "./area";

/** A part of a footer: text as it stands, or the page's number, or the number of pages. */
export type FooterPiece = string | { readonly field: "page" | "pages" };

/** A4 paper, one page wide unless it says otherwise. */
export interface PrintSetup {
  readonly orientation: "portrait" | "landscape";
  /** `null`: as many pages as it takes. */
  readonly pagesTall: number | null;
  /** Pages side by side, and the columns from the first on that are repeated on each. */
  readonly across?: { readonly pages: number; readonly repeatColumns: number };
  readonly area: Area;
  /** Rows repeated on top of every page; `rows` 0 for none. */
  readonly repeat: { readonly row: number; readonly rows: number };
  readonly footer: {
    readonly left: readonly FooterPiece[];
    readonly center: readonly FooterPiece[];
    readonly right: readonly FooterPiece[];
  };
  /** Rows that begin a new page. */
  readonly breaksBefore: readonly number[];
}
