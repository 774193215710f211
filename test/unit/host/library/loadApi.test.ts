import { loadApi, reflectInstalledApi } from "../../../../src/host/library/loadApi";
import { findOfficePackage } from "../../../../src/host/library/officePackage";
import { classMetadata, type ClassMetadata } from "../../../../src/host/protocol/apiMetadata";

/** Counts of the version that package.json pins. A library update changes them: look at the differences, then here. */
const OF_VERSION_1_1_110 = { classes: 188, scalars: 717, navigations: 218, methods: 1041, events: 62, enums: 171 };

describe("reflectInstalledApi()", () => {
  const office = findOfficePackage();
  const api = reflectInstalledApi(office);
  const total = (part: (found: ClassMetadata) => object): number =>
    Object.values(api.classes).reduce((sum, found) => sum + Object.keys(part(found)).length, 0);

  it("finds every class, member and enum of the pinned library", () => {
    expect(office.version).toBe("1.1.110");
    expect({
      classes: Object.keys(api.classes).length,
      scalars: total((found) => found.scalars),
      navigations: total((found) => found.navigations),
      methods: total((found) => found.methods),
      events: total((found) => found.events) + total((found) => found.transportEvents),
      enums: Object.keys(api.enums).length,
    }).toEqual(OF_VERSION_1_1_110);
  });

  it("knows wire name, script name, class and writability", () => {
    const range = classMetadata(api, "Range");
    expect(range.scalars["Values"]).toEqual({ jsName: "values", writable: true });
    expect(range.scalars["Address"]).toEqual({ jsName: "address", writable: false });
    expect(range.navigations["Format"]).toEqual({ jsName: "format", type: "RangeFormat" });
    expect(range.methods["GetCell"]).toEqual({ jsName: "getCell" });
    expect(range.methods["Clear"]).toEqual({ jsName: "clear" });
    expect(classMetadata(api, "Functions").methods["VLookup"]?.jsName).toBe("vlookup");
  });

  it("knows the events with their numbers and targets", () => {
    expect(classMetadata(api, "Worksheet").events["onChanged"]).toEqual({
      jsName: "onChanged",
      type: 10,
      register: "_RegisterDataChangedEvent",
      unregister: "_UnregisterDataChangedEvent",
      target: "self",
    });
    expect(classMetadata(api, "WorksheetCollection").events["onAdded"]).toMatchObject({ type: 13, target: "workbook" });
    expect(classMetadata(api, "TableCollection").events["onAdded"]).toMatchObject({ target: "parentSheetOrWorkbook" });
  });

  it("tells collections whose items can't be addressed by id", () => {
    expect(classMetadata(api, "WorksheetCollection")).toMatchObject({ isCollection: true, itemsAreIndexed: true });
    expect(classMetadata(api, "TableRowCollection")).toMatchObject({ isCollection: true, itemsAreIndexed: false });
    expect(classMetadata(api, "Range").isCollection).toBe(false);
  });
});

describe("loadApi()", () => {
  it("gives the same as a fresh reflection", () => {
    expect(loadApi()).toEqual(reflectInstalledApi(findOfficePackage()));
    expect(loadApi()).toBe(loadApi());
  });
});
