/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { readManifest } from "../../../../../src/host/page/addIn/manifest";

const xml = readFileSync("manifest.xml", "utf8");
const base = "http://localhost:3000/add-in/";

describe("readManifest()", () => {
  it("reads names and buttons in Excel's language, files from where they are served", () => {
    const { name, group, buttons, pane } = readManifest(xml, { locale: "zh-CN", base });
    expect({ name, group, pane }).toEqual({ name: "客服绩效", group: "绩效", pane: `${base}taskpane.html` });
    expect(buttons).toContainEqual({
      id: "CS.GenerateMonth",
      label: "生成月度考核",
      tip: expect.stringContaining("考核工作表") as string,
      icon: `${base}assets/icon-generate-32.png`,
      command: "generateMonth",
    });
    expect(buttons.find(({ id }) => id === "CS.OpenPane")?.command).toBeUndefined();
  });

  it("reads what the add-in adds to the menu of a cell", () => {
    const { cellMenu, buttons } = readManifest(xml, { locale: "en-US", base });
    expect(cellMenu).toMatchObject([{ id: "CS.ShowAgent", label: "Show this agent", command: "showAgent" }]);
    expect(buttons.map(({ id }) => id)).toEqual(["CS.OpenPane", "CS.GenerateMonth", "CS.RefreshFormulas"]);
  });

  it("takes what is said for English, else the default", () => {
    expect(readManifest(xml, { locale: "en-US", base })).toMatchObject({ name: "CS Appraisal", group: "Appraisal" });
    expect(readManifest(xml, { locale: "fr-FR", base })).toMatchObject({ name: "客服绩效" });
  });

  it("says what a manifest lacks", () => {
    expect(() => readManifest("<OfficeApp><Id>1</Id></OfficeApp>", { locale: "en-US", base })).toThrow(/no Group/);
  });
});
