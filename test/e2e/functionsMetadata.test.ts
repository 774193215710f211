import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CATALOGUE } from "../../src/engine/metrics/catalogue";
import { functionsTextsFor } from "../../src/i18n/functions/functionsTextsFor";

const ROOT = join(__dirname, "../..");

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly description: string;
    readonly options?: { readonly stream?: boolean };
    readonly parameters: readonly { readonly name: string; readonly description: string }[];
  }[];
  readonly enums: readonly { readonly values: readonly { readonly stringValue: string }[] }[];
}

/** Of the built add-in: `npm run build` first. */
describe("the functions' metadata", () => {
  const metadataIn = (file: string): Metadata =>
    JSON.parse(readFileSync(join(ROOT, "dist/addin", file), "utf8")) as Metadata;
  const metadata = metadataIn("functions.json");

  it.each([
    ["zh-CN", "functions.json"],
    ["en", "functions-en.json"],
  ])("is told in full in %s", (locale, file) => {
    const { guide } = functionsTextsFor(locale);
    const told = Object.entries(guide).map(([id, { description, parameters }]) => [id, description, parameters]);
    const known = metadataIn(file).functions.map(({ id, description, parameters }) => [
      id,
      description,
      Object.fromEntries(parameters.map((one) => [one.name, one.description])),
    ]);
    expect(told.sort()).toEqual(known.sort());
    for (const [id, { example }] of Object.entries(guide)) expect(example).toContain(`=CS.${id}(`);
  });

  it("streams every function", () => {
    expect(metadata.functions.filter(({ options }) => options?.stream !== true)).toEqual([]);
  });

  it("lists the whole catalogue", () => {
    const codes = metadata.enums.flatMap(({ values }) => values.map(({ stringValue }) => stringValue));
    expect(codes).toEqual(CATALOGUE.map(({ code }) => code));
  });

  it("is in the README's table", () => {
    const readme = readFileSync(join(ROOT, "README.md"), "utf8");
    const missing = metadata.functions.filter(({ id }) => !readme.includes(`| \`CS.${id}(`));
    expect(missing).toEqual([]);
  });
});
