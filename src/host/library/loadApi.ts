import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { isApiMetadata, type ApiMetadata } from "../protocol/apiMetadata";
import { isObject, parseJson } from "../protocol/json";
import { reflectApi } from "../protocol/reflectApi";
import { bareWindow } from "./bareWindow";
import { findOfficePackage, type OfficePackage } from "./officePackage";

/** Raise when `ApiMetadata` or the way it is read changes, so that stored copies of older form are left alone. */
const FORM = 2;

let loaded: ApiMetadata | undefined;

/**
 * The wire API of the installed library. Reflecting it takes a fifth of a second, so the outcome is kept: in memory for
 * this process, in the system's temporary folder for the next ones.
 */
export function loadApi(): ApiMetadata {
  loaded ??= readStored(findOfficePackage());
  return loaded;
}

function readStored(office: OfficePackage): ApiMetadata {
  const folder = join(tmpdir(), "cs-appraisal");
  const file = join(folder, `excel-api-${office.version}-${FORM}.json`);
  const stored = existsSync(file) ? parseJson(readFileSync(file, "utf8")) : undefined;
  if (isApiMetadata(stored)) return stored;
  const api = reflectInstalledApi(office);
  mkdirSync(folder, { recursive: true });
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, JSON.stringify(api));
  renameSync(partial, file);
  return api;
}

/** Loads the debug library into a world of its own and reflects its Excel namespace. */
export function reflectInstalledApi(office: OfficePackage): ApiMetadata {
  const world: Record<string, unknown> = { ...bareWindow(), setTimeout, clearTimeout };
  world["window"] = world;
  const file = join(office.dist, "excel-web-16.00.debug.js");
  runInContext(readFileSync(file, "utf8"), createContext(world), { filename: file });
  const namespace = world["Excel"];
  if (!isObject(namespace)) throw new Error(`Cannot reflect ${file}: it defines no Excel namespace`);
  return reflectApi(namespace);
}
