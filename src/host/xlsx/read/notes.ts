import type { Worksheet as FileSheet } from "@cj-tech-master/excelts";
import { carriedOf } from "../carried";
import type { Worksheet } from "../../model/worksheet";
import { attribute, tagsOf } from "../xmlText";
import type { ZipPackage } from "../zipPackage";

/** Addresses of the cells with a note. */
export async function notedCells(archive: ZipPackage, sheetPath: string): Promise<string[]> {
  const links = tagsOf(await archive.text(sheetPath.replace(/([^/]+)$/, "_rels/$1.rels")), "Relationship");
  const link = links.find((tag) => attribute(tag, "Type")?.endsWith("/comments") === true);
  const target = link === undefined ? undefined : attribute(link, "Target");
  if (target === undefined) return [];
  const path = target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^(?:\.\.\/)+/, "")}`;
  return tagsOf(await archive.text(path), "comment").flatMap((tag) => attribute(tag, "ref") ?? []);
}

/** The notes of a file's sheet. */
export function readNotes(sheet: Worksheet, file: FileSheet, cells: readonly string[]): void {
  for (const address of cells) {
    const { note } = file.getCell(address);
    if (note !== undefined) carriedOf(sheet).notes.set(address, note);
  }
}
