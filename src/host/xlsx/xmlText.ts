const NAMED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as XML and the file format want it; control characters become `_x0001_` (ECMA-376 22.9.2.19). */
export function toXml(text: string): string {
  if (!/[&<>"\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/.test(text)) return text;
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[&<>"]/g, (character) => NAMED[character] ?? character)
    .replace(
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      escapeUnit,
    );
}

function escapeUnit(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The text behind XML, entities and `_x0001_` resolved. */
export function fromXml(xml: string): string {
  const plain = xml.includes("&") ? xml.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, entity) : xml;
  return plain.includes("_x")
    ? plain.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : plain;
}

function entity(all: string, name: string): string {
  if (name.startsWith("#x") || name.startsWith("#X")) return String.fromCodePoint(parseInt(name.slice(2), 16));
  return name.startsWith("#") ? String.fromCodePoint(Number(name.slice(1))) : (ENTITIES[name] ?? all);
}

/** Value of an attribute of a tag, entities resolved; undefined if the tag hasn't got it. */
export function attribute(tag: string, name: string): string | undefined {
  const at = tag.search(new RegExp(`\\s${name}\\s*=`));
  if (at < 0) return undefined;
  const value = /=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag.slice(at));
  const raw = value?.[1] ?? value?.[2];
  return raw === undefined ? undefined : fromXml(raw);
}

/** Every tag of that name, opening or empty, whatever its namespace prefix. */
export function tagsOf(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?/?>`, "g")) ?? [];
}

/**
 * Where a mark stands at or after a position.
 *
 * @throws Error where it doesn't: the part is damaged.
 */
export function findMark(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new Error(`The file is damaged: ${mark} is missing`);
  return at;
}
