import type { Workbook } from "../../model/workbook";
import { attribute, tagsOf } from "../xmlText";
import type { ZipPackage } from "../zipPackage";

/** Puts the settings that an add-in left in the file into the workbook. Of several add-ins the first with any counts. */
export async function readSettings(workbook: Workbook, archive: ZipPackage): Promise<void> {
  for (const path of archive.paths.filter((own) => /webextensions\/webextension\d*\.xml$/.test(own))) {
    const xml = await archive.text(path);
    const properties = tagsOf(xml, "property");
    if (properties.length === 0) continue;
    for (const tag of properties)
      workbook.settingsStore.set(attribute(tag, "name") ?? "", readValue(attribute(tag, "value") ?? ""));
    const [reference] = tagsOf(xml, "reference");
    const id = reference === undefined ? undefined : attribute(reference, "id");
    if (id !== undefined) workbook.addIn = { id, version: attribute(reference ?? "", "version") ?? "1.0.0.0" };
    return;
  }
}

/** Office keeps JSON; what isn't was put there by something else and stays text. */
function readValue(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}
