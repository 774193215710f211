import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileWithin } from "../library/fileWithin";
import { loadApi } from "../library/loadApi";
import { withOfficeFrom } from "../library/officeAddress";
import { findOfficePackage } from "../library/officePackage";
import { HOST_TRUST_PAGE } from "./hostTrust";

/** What is sent for a URL. */
export interface ServedFile {
  readonly type: string;
  readonly content: string | Uint8Array;
}

const TYPES: Readonly<Record<string, string | undefined>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml",
};

const OFFICE = "/office/";
const ADD_IN = "/add-in/";

/**
 * The file behind a URL's path: the try-out page at the root, the built add-in under `/add-in/`, Microsoft's Office.js
 * under `/office/`, the API reflected from it, the manifest, and the sample month. Undefined where there is nothing.
 *
 * @param project - The project's folder, built.
 */
export async function servedFile(path: string, project: string): Promise<ServedFile | undefined> {
  switch (path) {
    case "/":
      return fromDisk(join(project, "dist/page/index.html"));
    case "/manifest.xml":
      return fromDisk(join(project, "manifest.xml"));
    case "/sample.xlsx":
      return fromDisk(join(project, "assets/sample/month.xlsx"));
    case "/excel-api.json":
      return { type: "application/json", content: JSON.stringify(loadApi()) };
    case `${OFFICE}AgaveErrorUX/index.html`:
      return { type: "text/html; charset=utf-8", content: HOST_TRUST_PAGE };
  }
  if (path.startsWith(OFFICE)) return fromFolder(findOfficePackage(project).dist, path.slice(OFFICE.length));
  if (path.startsWith(ADD_IN)) return withLocalOffice(join(project, "dist/addin"), path.slice(ADD_IN.length));
  return fromFolder(join(project, "dist/page"), path.slice(1));
}

/** The add-in's pages as they were built, but that they load Office.js from here: nothing leaves the machine. */
async function withLocalOffice(folder: string, path: string): Promise<ServedFile | undefined> {
  const file = await fromFolder(folder, path);
  if (file === undefined || !path.endsWith(".html")) return file;
  return { ...file, content: withOfficeFrom(OFFICE, Buffer.from(file.content).toString("utf8")) };
}

async function fromFolder(folder: string, path: string): Promise<ServedFile | undefined> {
  const file = fileWithin(folder, path);
  return file === undefined ? undefined : fromDisk(file);
}

async function fromDisk(file: string): Promise<ServedFile | undefined> {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  return { type: TYPES[extname(file)] ?? "application/octet-stream", content: await readFile(file) };
}
