import type { Worksheet as FileSheet } from "@cj-tech-master/excelts";
import type { Worksheet } from "../model/worksheet";

type FileNote = NonNullable<ReturnType<FileSheet["getCell"]>["note"]>;

/** A text whose cell says more than its characters: fonts within it, or that it is no error although it reads like one. */
export interface CarriedText {
  /** What the cell holds in the model; when that changes, the rest no longer counts. */
  readonly text: string;
  /** Content of the cell's `is` element. */
  readonly xml: string;
}

/** A picture over the cells, with its bytes. */
export interface CarriedPicture {
  readonly place: Parameters<FileSheet["addImage"]>[1];
  readonly extension: "jpeg" | "png" | "gif";
  readonly bytes: Uint8Array;
}

/** What a file's sheet holds beyond the model, kept so that it is in the next file as well. */
export interface Carried {
  /** By row × MAX_COLUMNS + column. */
  readonly texts: Map<number, CarriedText>;
  /** By address. */
  readonly notes: Map<string, FileNote>;
  readonly pictures: CarriedPicture[];
  /** The `sheetProtection` element with its password's hash, and the options that were read from it. */
  protection: { readonly xml: string; readonly options: unknown } | undefined;
}

const carriedBySheet = new WeakMap<Worksheet, Carried>();

/** What is carried for a sheet, empty at first. */
export function carriedOf(sheet: Worksheet): Carried {
  const known = carriedBySheet.get(sheet);
  if (known !== undefined) return known;
  const made: Carried = { texts: new Map(), notes: new Map(), pictures: [], protection: undefined };
  carriedBySheet.set(sheet, made);
  return made;
}
