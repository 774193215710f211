import type { Workbook as FileWorkbook, Worksheet as FileSheet } from "@cj-tech-master/excelts";
import type { Worksheet } from "../../model/worksheet";
import { carriedOf } from "../carried";

/** Adds the notes and pictures that the sheet had in its file. */
export function writeCarried(file: FileWorkbook, target: FileSheet, sheet: Worksheet): void {
  const { notes, pictures } = carriedOf(sheet);
  for (const [address, note] of notes) {
    const cell = target.getCell(address);
    cell.value ??= 0; // the library writes notes of filled cells only; the sheet's own cells replace it
    cell.note = note;
  }
  for (const { place, extension, bytes } of pictures) {
    target.addImage(file.addImage({ buffer: bytes, extension }), place);
  }
}

/** The sheet's part with its own protection, password included, as long as nobody set another. */
export function withProtection(xml: string, sheet: Worksheet): string {
  const { protection } = carriedOf(sheet);
  if (protection === undefined || sheet.protection.options !== protection.options) return xml;
  return xml.replace(/<sheetProtection\b[^>]*\/>/, () => protection.xml);
}
