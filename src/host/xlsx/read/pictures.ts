import type { Workbook as FileWorkbook, Worksheet as FileSheet } from "@cj-tech-master/excelts";
import type { Worksheet } from "../../model/worksheet";
import { carriedOf, type CarriedPicture } from "../carried";

type FileRange = NonNullable<ReturnType<FileSheet["getImages"]>[number]["range"]>;

/** The pictures of a file's sheet whose bytes are in the file, as far as the library can write them. */
export function readPictures(sheet: Worksheet, file: FileSheet, workbook: FileWorkbook): void {
  for (const { range, imageId } of file.getImages()) {
    const { buffer, extension } = workbook.getImage(Number(imageId)) ?? {};
    const kind = KINDS[extension ?? ""];
    const place = range === undefined ? undefined : placeOf(range);
    if (buffer === undefined || kind === undefined || place === undefined) continue;
    carriedOf(sheet).pictures.push({ place, extension: kind, bytes: buffer });
  }
}

const KINDS: Readonly<Record<string, CarriedPicture["extension"]>> = {
  png: "png",
  gif: "gif",
  jpeg: "jpeg",
  jpg: "jpeg",
};

/** From cell to cell, or from a cell on with a size. */
function placeOf({ tl, br, ext }: FileRange): CarriedPicture["place"] | undefined {
  const { width, height } = ext ?? {};
  if (br !== undefined) return { tl: anchorOf(tl), br: anchorOf(br) };
  return width === undefined || height === undefined ? undefined : { tl: anchorOf(tl), ext: { width, height } };
}

function anchorOf({ col, row, nativeCol, nativeRow, nativeColOff, nativeRowOff }: FileRange["tl"]) {
  return { col, row, nativeCol, nativeRow, nativeColOff, nativeRowOff };
}
