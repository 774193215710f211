import { Workbook } from "../../../../src/host/model/workbook";
import type { Worksheet } from "../../../../src/host/model/worksheet";

const code = (wanted: string): Error => expect.objectContaining({ code: wanted });
const write = (sheet: Worksheet, address: string, values: unknown): void => {
  sheet.getRange(address).values = values;
};

describe("Workbook", () => {
  it("finds sheets by name, whatever the case, and by id", () => {
    const workbook = new Workbook("Data");
    expect(workbook.worksheets.getItem("dATA").name).toBe("Data");
    expect(workbook.worksheets.getItem(workbook.active.id).name).toBe("Data");
    expect(workbook.worksheets.getItemOrNullObject("x")).toBeNull();
    expect(() => workbook.worksheets.getItem("x")).toThrow(code("ItemNotFound"));
  });

  it.each(["", "a/b", "a:b", "x".repeat(32), "'a", "History", "[a]"])("refuses the sheet name %j", (name) => {
    expect(() => new Workbook().worksheets.add(name)).toThrow(code("InvalidArgument"));
  });

  it("refuses a second sheet of the same name, and going without a visible one", () => {
    const workbook = new Workbook("a");
    expect(() => workbook.worksheets.add("A")).toThrow(code("ItemAlreadyExists"));
    expect(() => workbook.active.delete()).toThrow(code("InvalidOperation"));
    expect(() => (workbook.active.visibility = "Hidden")).toThrow(code("InvalidOperation"));
  });

  it("lets nobody add, remove, rename or move sheets while it is protected", () => {
    const workbook = new Workbook("a");
    const other = workbook.worksheets.add("b");
    workbook.protection.protect("secret");
    expect(() => workbook.worksheets.add()).toThrow(code("AccessDenied"));
    expect(() => other.delete()).toThrow(code("AccessDenied"));
    expect(() => (other.name = "c")).toThrow(code("AccessDenied"));
    expect(() => (other.position = 0)).toThrow(code("AccessDenied"));
    expect(() => workbook.protection.unprotect("wrong")).toThrow(code("AccessDenied"));
    workbook.protection.unprotect("secret");
    expect(workbook.worksheets.add().name).toBe("Sheet3");
  });

  it("refuses to protect twice, and to unprotect what isn't protected", () => {
    const { protection } = new Workbook();
    expect(() => protection.unprotect()).toThrow(code("AccessDenied"));
    protection.protect();
    expect(() => protection.protect()).toThrow(code("AccessDenied"));
  });

  it("lets unlocked cells of a protected sheet be written, others not", () => {
    const sheet = new Workbook().active;
    sheet.getRange("B2").format.protection.locked = false;
    sheet.protection.protect();
    write(sheet, "B2", 1);
    expect(() => write(sheet, "A1:B2", 1)).toThrow(code("AccessDenied"));
    expect(() => (sheet.getRange("A1").format.fill.color = "red")).toThrow(code("AccessDenied"));
  });

  it("tells its date system by a function", () => {
    const workbook = new Workbook();
    const date = (): unknown => workbook.functions.date(2000, 1, 1).value;
    expect(date()).toBe(36526);
    workbook.date1904 = true;
    expect(date()).toBe(35064);
    expect(workbook.functions.date(1900, 1, 1).error).toBe("#NUM!");
  });

  it("keeps settings for both stores", () => {
    const workbook = new Workbook();
    workbook.settings.add("a", { x: 1 });
    workbook.settingsStore.set("b", 2);
    expect(workbook.settings.items.map(({ key, value }) => [key, value])).toEqual([
      ["a", { x: 1 }],
      ["b", 2],
    ]);
    workbook.settings.getItem("a").delete();
    expect([...workbook.settingsStore.keys()]).toEqual(["b"]);
    expect(workbook.settings.getItemOrNullObject("A")).toBeNull();
  });

  it("knows names of the workbook and of sheets", () => {
    const workbook = new Workbook("汇总");
    workbook.names.add("税率", workbook.active.getRange("B2"));
    workbook.active.names.add("一半", "=0.5");
    expect(workbook.active.getRange("税率").address).toBe("汇总!B2");
    expect([workbook.names.getItem("税率").formula, workbook.active.names.getItem("一半").type]).toEqual([
      "=汇总!$B$2",
      "Double",
    ]);
    expect(() => workbook.names.add("A1", "=1")).toThrow(code("InvalidArgument"));
    expect(() => workbook.names.add("税率", "=1")).toThrow(code("ItemAlreadyExists"));
  });

  it("keeps custom properties of sheets", () => {
    const { customProperties } = new Workbook().active;
    customProperties.add("run", "1");
    customProperties.add("RUN", "2");
    expect(customProperties.items.map(({ key, value }) => [key, value])).toEqual([["run", "2"]]);
  });

  describe("events", () => {
    it("tell sheet, workbook and table of a change, with what was there before", () => {
      const workbook = new Workbook("a");
      const sheet = workbook.active;
      write(sheet, "A1:B2", 1);
      const table = sheet.tables.add("A1:B2", true);
      workbook.pending.length = 0;
      workbook.typeInto("A2", "5");
      expect(workbook.pending.map(({ type, target }) => [type, target])).toEqual([
        [10, sheet.id],
        [10, "Workbook"],
        [101, table.id],
        [101, sheet.id],
        [101, "Workbook"],
      ]);
      expect(workbook.pending[0]?.args).toMatchObject({
        address: "A2",
        changeType: "RangeEdited",
        source: "Local",
        triggerSource: "Unknown",
        shiftDirection: "None",
        worksheetId: sheet.id,
        valueBefore: 1,
        valueAfter: 5,
      });
      const reference = String(workbook.pending[0]?.args["referenceId"]);
      expect(workbook._GetRangeForEventByReferenceId(reference).address).toBe("a!A2");
    });

    it("stay silent while an add-in has switched them off", () => {
      const workbook = new Workbook();
      workbook._Runtime.values["enableEvents"] = false;
      write(workbook.active, "A1", 1);
      workbook.worksheets.add();
      expect(workbook.pending).toEqual([]);
    });

    it("tell of sheets that come, go and are shown", () => {
      const workbook = new Workbook("a");
      const added = workbook.worksheets.add("b");
      added.activate();
      added.delete();
      const types = workbook.pending.filter(({ target }) => target === "Workbook").map(({ type }) => type);
      expect(types).toEqual([13, 12, 11, 12, 11, 15]);
    });

    it("tell of calculated sheets", () => {
      const workbook = new Workbook("a");
      write(workbook.active, "A1", "=1+1");
      workbook.recalculate();
      expect(workbook.pending.some(({ type }) => type === 16)).toBe(true);
    });
  });

  it("works out results when somebody reads them while an add-in keeps events off, and once they are on again", () => {
    const workbook = new Workbook("a");
    let calculations = 0;
    workbook.calculated.add(() => calculations++);
    workbook._Runtime.values["enableEvents"] = false;
    write(workbook.active, "A1", "=1+1");
    workbook.recalculate();
    expect(calculations).toBe(0);
    expect(workbook.active.getRange("A1").values).toEqual([[2]]);
    write(workbook.active, "A1", "=2+2");
    workbook.recalculate();
    workbook._Runtime.values["enableEvents"] = true;
    workbook.recalculate();
    expect(calculations).toBe(2);
  });

  it("prints as told, in points whatever the unit", () => {
    const { pageLayout } = new Workbook().active;
    pageLayout.orientation = "Landscape";
    pageLayout.setPrintMargins("Centimeters", { top: 2.54 });
    pageLayout.setPrintTitleRows("$1:$3");
    pageLayout.setPrintArea("A1:F40");
    expect(pageLayout.values["topMargin"]).toBeCloseTo(72);
    expect(pageLayout.getPrintTitleRows().address).toBe("Sheet1!1:3");
    expect(pageLayout.getPrintArea().address).toBe("Sheet1!A1:F40");
    expect(() => (pageLayout.zoom = { scale: 500 })).toThrow(code("InvalidArgument"));
    expect(() => (pageLayout.paperSize = "A9")).toThrow(code("InvalidArgument"));
  });

  it("freezes rows and columns", () => {
    const { freezePanes } = new Workbook().active;
    expect(freezePanes.getLocationOrNullObject()).toBeNull();
    freezePanes.freezeAt("A1:B3");
    expect(freezePanes.getLocation().address).toBe("Sheet1!A1:B3");
    freezePanes.freezeRows(2);
    expect(freezePanes.getLocation().address).toBe("Sheet1!1:2");
  });
});
