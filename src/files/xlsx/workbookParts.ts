import { FileFault } from "../../app/ports/fileFault";
import { xmlReader, type XmlHandler } from "./xmlReader";
import type { ZipParts } from "./zipParts";

export interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly visible: boolean;
}

/** Where the parts of a workbook are. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  /** Path of the shared texts; `undefined` where cells hold their own. */
  readonly texts: string | undefined;
  readonly styles: string | undefined;
  readonly date1904: boolean;
}

interface Relation {
  readonly id: string;
  /** The end of the type, such as `worksheet`: the beginning differs between the dialects. */
  readonly type: string;
  readonly path: string;
}

/** The attribute of any prefix: strict files name relations otherwise. */
function attributeOf(attributes: Readonly<Record<string, string>>, name: string): string {
  const key = Object.keys(attributes).find((candidate) => candidate.endsWith(`:${name}`));
  return attributes[key ?? name] ?? "";
}

/** A path as seen from a folder such as `xl/`. */
function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target.replaceAll("\\", "/")}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

async function readXml(parts: ZipParts, part: { file: string; path: string }, handler: XmlHandler): Promise<boolean> {
  const text = await parts.text(part.path);
  if (text === undefined) return false;
  const reader = xmlReader(handler, { file: part.file, part: part.path });
  reader.write(text);
  reader.close();
  return true;
}

async function relationsOf(parts: ZipParts, file: string, path: string): Promise<readonly Relation[]> {
  const folder = folderOf(path);
  const relations: Relation[] = [];
  await readXml(
    parts,
    { file, path: `${folder}_rels/${path.slice(folder.length)}.rels` },
    {
      open(name, { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode }) {
        if (name !== "Relationship" || mode === "External") return;
        relations.push({ id, type: type.slice(type.lastIndexOf("/") + 1), path: resolved(folder, target) });
      },
    },
  );
  return relations;
}

/** What a zip file is that holds no workbook to be read. */
function otherKind(parts: ZipParts, file: string): FileFault {
  const { paths } = parts;
  const holds = (start: string): boolean => paths.some((path) => path.startsWith(start));
  if (holds("xl/workbook.bin")) return new FileFault({ code: "unsupported", file, detail: "xlsb" });
  if (holds("index/") && paths.some((path) => path.endsWith(".iwa")))
    return new FileFault({ code: "unsupported", file, detail: "numbers" });
  if (holds("mimetype") && holds("content.xml")) return new FileFault({ code: "unsupported", file, detail: "ods" });
  return new FileFault({ code: holds("[content_types].xml") ? "notATable" : "archive", file });
}

async function workbookPath(parts: ZipParts, file: string): Promise<string> {
  const [main] = (await relationsOf(parts, file, "")).filter(({ type }) => type === "officeDocument");
  const path = main?.path ?? "xl/workbook.xml";
  if (!parts.has(path) || !path.endsWith(".xml") || path.startsWith("word/") || path.startsWith("ppt/"))
    throw otherKind(parts, file);
  return path;
}

/** @throws FileFault for a zip file that is no workbook, or one without its parts. */
export async function workbookParts(parts: ZipParts, file: string): Promise<WorkbookParts> {
  const path = await workbookPath(parts, file);
  const relations = await relationsOf(parts, file, path);
  const pathOf = (type: string): string | undefined =>
    relations.find((relation) => relation.type === type && parts.has(relation.path))?.path;
  const sheets: SheetPart[] = [];
  let date1904 = false;
  const addSheet = (attributes: Readonly<Record<string, string>>): void => {
    const { name = "", state = "visible" } = attributes;
    const relation = relations.find(({ id }) => id === attributeOf(attributes, "id"));
    if (relation !== undefined && relation.type !== "worksheet") return; // a chart, a macro sheet
    if (relation === undefined || !parts.has(relation.path))
      throw new FileFault({ code: "damaged", file, detail: name });
    sheets.push({ name, path: relation.path, visible: state === "visible" });
  };
  await readXml(
    parts,
    { file, path },
    {
      open(name, attributes) {
        if (name === "workbookPr") date1904 = ["1", "true"].includes(attributes.date1904 ?? "");
        if (name === "sheet") addSheet(attributes);
      },
    },
  );
  if (sheets.length === 0) throw new FileFault({ code: "empty", file });
  return { sheets, texts: pathOf("sharedStrings"), styles: pathOf("styles"), date1904 };
}
