import type { Area } from "./area";

/** A part of a footer: text as it stands, or the page's number, or the number of pages. */
export type FooterPiece = string | { readonly field: "page" | "pages" };

/** A4 paper, one page wide. */
export interface PrintSetup {
  readonly orientation: "portrait" | "landscape";
  /** `null`: as many pages as it takes. */
  readonly pagesTall: number | null;
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
