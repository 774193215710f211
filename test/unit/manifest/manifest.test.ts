import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import type { Commands } from "../../../src/commands/registerCommands";
import { checkManifest } from "../../support/manifest/checkManifest";

const root = join(__dirname, "../../..");
const text = readFileSync(join(root, "manifest.xml"), "utf8");
const parse = (xml: string): Document => new new JSDOM().window.DOMParser().parseFromString(xml, "text/xml");
const faults = (xml: string): readonly string[] => checkManifest(parse(xml), ["en-US"]);

describe("the manifest", () => {
  it("has no fault", () => {
    expect(faults(text)).toEqual([]);
  });

  it("calls functions that the page binds", () => {
    const called = Array.from(parse(text).getElementsByTagName("FunctionName"), (e) => e.textContent);
    const bound: readonly (keyof Commands)[] = ["generateMonth", "refreshFormulas", "showAgent"];
    expect(called).toEqual(bound);
  });

  it("names icons that exist", () => {
    const icons = text.match(/assets\/[\w-]+\.png/g) ?? [];
    expect(icons.filter((icon) => !existsSync(join(root, icon)))).toEqual([]);
  });
});

describe("checkManifest()", () => {
  it.each([
    ["an unfinished file", /<\/OfficeApp>/, "", "not well-formed XML"],
    [
      "elements out of order",
      /(<ProviderName>.*<\/ProviderName>)\s*(<DefaultLocale>.*<\/DefaultLocale>)/,
      "$2$1",
      "<ProviderName> comes too late in <OfficeApp>",
    ],
    ["functions without metadata", /<Metadata>[^]*<\/Metadata>/, "", "custom functions need one <Metadata>"],
    [
      "functions on another page",
      /(<Page>\s*<SourceLocation resid=")Taskpane.Url/,
      "$1Functions.Script",
      "<SourceLocation> must be the runtime's page Taskpane.Url",
    ],
    [
      "a namespace that is translated",
      /Value="CS" \/>/,
      'Value="KF" />',
      "the namespace must be the same in every language: workbooks hold it",
    ],
    [
      "functions on an Excel that has none",
      /<Set Name="CustomFunctionsRuntime".*\/>/,
      "",
      "Requirements lack CustomFunctionsRuntime",
    ],
    [
      "a text without translation",
      /<bt:Override Locale="en-US" Value="Open pane" \/>/,
      "",
      "OpenPane.Label: not translated to en-US",
    ],
    [
      "an override without prefix",
      /<bt:Override Locale="en-US" Value="Open pane" \/>/,
      '<Override Locale="en-US" Value="Open pane" />',
      "OpenPane.Label: <Override> needs the bt: prefix",
    ],
    ["a menu that Excel lacks", /ContextMenuCell/, "ContextMenuChart", "Excel has no menu ContextMenuChart"],
    ["a resource that isn't there", /<bt:Url id="Taskpane.Url"/, '<bt:Url id="Page.Url"', "Taskpane.Url: not defined"],
    [
      "an insecure page",
      /id="Taskpane.Url" DefaultValue="https:/,
      'id="Taskpane.Url" DefaultValue="http:',
      "Taskpane.Url: only https",
    ],
    [
      "a second page",
      /<FunctionFile resid="Taskpane.Url" \/>/,
      '<FunctionFile resid="Icon.16" />',
      "<FunctionFile> must be the runtime's page Taskpane.Url",
    ],
    [
      "a label that's too long",
      /DefaultValue="打开面板"/,
      `DefaultValue="${"长".repeat(126)}"`,
      "OpenPane.Label: at most 125 characters",
    ],
  ])("finds %s", (_, from, to, fault) => {
    expect(faults(text.replace(from, to))).toContain(fault);
  });
});
