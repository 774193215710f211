import { loadApi } from "../../../../src/host/library/loadApi";
import { Interpreter } from "../../../../src/host/protocol/interpreter";
import { parseRequest } from "../../../../src/host/protocol/parseRequest";
import { TinyWorkbook } from "../../../support/host/tinyModel";
import { WireRequestBuilder } from "../../../support/host/wireRequest";

function host() {
  const workbook = new TinyWorkbook();
  const interpreter = new Interpreter({ api: loadApi(), workbook });
  /** Builds, sends and answers a request; results by action id. */
  const send = (build: (request: WireRequestBuilder) => void) => {
    const request = new WireRequestBuilder();
    build(request);
    const response = interpreter.execute(parseRequest(request.body()));
    const results = new Map(response.Results.map(({ ActionId, Value }) => [ActionId, Value]));
    return { error: response.Error, results, traceIds: response.TraceIds, last: response.Results.at(-1)?.Value };
  };
  return { workbook, interpreter, send };
}

describe("Interpreter: objects", () => {
  it("answers an instantiated object with the id that addresses it from now on", () => {
    const { send, workbook } = host();
    const { last } = send((request) => request.sheet("First"));
    expect(last).toEqual({ Id: workbook.worksheets.items[0]!.id });
  });

  it("takes that id where it takes a name", () => {
    const { send, workbook } = host();
    const { last } = send((request) => request.load(request.sheet(workbook.worksheets.items[0]!.id), "name"));
    expect(last).toMatchObject({ Name: "First" });
  });

  it("carries out a path with an effect once, however often it is used", () => {
    const { send, workbook } = host();
    send((request) => {
      const sheets = request.object(request.workbook, { property: "Worksheets" });
      const sheet = request.object(sheets, { method: "Add", args: ["Made"] });
      request.load(sheet, "name");
      request.instantiate(sheet);
    });
    expect(workbook.worksheets.items.map(({ name }) => name)).toEqual(["First", "Made"]);
  });

  it("puts objects in place of their path ids, also inside lists and plain objects", () => {
    const { send, workbook } = host();
    workbook.worksheets.items[0]!.cells.set("A1", [["source"]]);
    const { error } = send((request) => {
      const sheet = request.sheet("First");
      const source = request.object(sheet, { method: "GetRange", args: ["A1"] });
      const target = request.object(sheet, { method: "GetRange", args: ["B1"] });
      const ArgumentInfo = { Arguments: [source], ReferencedObjectPathIds: [source] };
      request.action(3, target, { Name: "CopyFrom", ArgumentInfo });
    });
    expect(error).toBeNull();
    expect(workbook.worksheets.items[0]!.cells.get("B1")).toEqual([["source"]]);
  });

  it("knows kept objects by reference until they are released as often as they were kept", () => {
    const { send, interpreter } = host();
    let reference: unknown;
    send((request) => {
      const range = request.object(request.sheet("First"), { method: "GetRange", args: ["A1"] });
      request.call(range, "_KeepReference");
      request.call(range, "_KeepReference");
      request.instantiate(range);
    }).results.forEach(
      (value) => (reference = (value as Record<string, unknown> | null)?.["_ReferenceId"] ?? reference),
    );
    expect(interpreter.references.count).toBe(1);
    const again = () =>
      send((request) => request.load(request.path({ ObjectPathType: 6, Name: reference }), "address"));
    expect(again().last).toMatchObject({ Address: "A1" });
    const release = () => send((request) => request.call(request.workbook, "_RemoveReference", [reference]));
    release();
    expect(interpreter.references.count).toBe(1);
    release();
    expect(interpreter.references.count).toBe(0);
    expect(again().error).toMatchObject({ Code: "InvalidReference", ActionIndex: 0 });
  });
});

describe("Interpreter: null objects", () => {
  const nowhere = (request: WireRequestBuilder): number => {
    const sheets = request.object(request.workbook, { property: "Worksheets" });
    return request.object(sheets, { method: "GetItemOrNullObject", args: ["nowhere"] });
  };

  it("answers null for them and for what lies below them", () => {
    const { send } = host();
    const { error, results } = send((request) => {
      const sheet = nowhere(request);
      request.load(request.object(sheet, { method: "GetRange", args: ["A1"] }), "values");
    });
    expect(error).toBeNull();
    expect([...results.values()].slice(-3)).toEqual([null, null, null]);
  });

  it("does not look for the parent of a path that became null", () => {
    const { send } = host();
    const { error, last } = send((request) =>
      request.load(request.path({ ObjectPathType: 7, Name: "", ParentObjectPathId: 99 }), "name"),
    );
    expect([error, last]).toEqual([null, null]);
  });

  it("lets methods pass and refuses to be written", () => {
    const { send } = host();
    expect(send((request) => request.call(nowhere(request), "Delete")).last).toEqual({ _IsNull: true });
    expect(send((request) => request.set(nowhere(request), "Name", "x")).error).toMatchObject({
      Code: "InvalidObjectPath",
    });
  });
});

describe("Interpreter: queries", () => {
  it("answers what was selected, under wire names", () => {
    const { send } = host();
    const { last } = send((request) => request.load(request.sheet("First"), "name", "PageLayout/orientation"));
    expect(last).toEqual({ Id: expect.any(String), Name: "First", PageLayout: { Orientation: "Portrait" } });
  });

  it("answers every scalar it has where none was selected", () => {
    const { send, workbook } = host();
    Object.defineProperty(workbook.worksheets.items[0]!, "tabColor", { value: "#FF0000" });
    const { last } = send((request) => request.load(request.sheet("First")));
    expect(last).toMatchObject({ Name: "First", Position: 0, ShowGridlines: true, TabColor: "#FF0000" });
  });

  it("lists a collection's items with their ids, and pages them", () => {
    const { send, workbook } = host();
    workbook.worksheets.add("Second");
    workbook.worksheets.add("Third");
    const load = (QueryInfo: object) =>
      send((request) => request.action(2, request.object(request.workbook, { property: "Worksheets" }), { QueryInfo }))
        .last;
    const item = (Name: string) => ({ Id: expect.any(String), Name });
    expect(load({ Select: ["items/name"] })).toEqual({ _Items: ["First", "Second", "Third"].map(item) });
    expect(load({ Select: ["name"], Top: 1, Skip: 1 })).toEqual({ _Items: [item("Second")] });
  });

  it("answers JSON queries under script names without ids", () => {
    const { send } = host();
    const { last } = send((request) => {
      const sheets = request.object(request.workbook, { property: "Worksheets" });
      request.action(7, sheets, { QueryInfo: { Select: ["items/name"] } });
    });
    expect(last).toEqual({ items: [{ name: "First" }] });
  });

  it("lets isNullObject be loaded, which the library answers itself", () => {
    const { send } = host();
    const { last } = send((request) => request.load(request.sheet("First"), "isNullObject", "name"));
    expect(last).toEqual({ Id: expect.any(String), Name: "First" });
  });

  it("refuses names that the class does not have", () => {
    const { send, interpreter } = host();
    const { error } = send((request) => request.load(request.sheet("First"), "nmae"));
    expect(error).toMatchObject({ Code: "InvalidArgument", Message: expect.stringContaining("nmae") });
    expect(interpreter.coverage.unknownMembers.size).toBe(0);
  });
});

describe("Interpreter: writing", () => {
  it("sets properties, also those that are written under another name than loaded", () => {
    const { send, workbook } = host();
    send((request) => {
      const sheet = request.sheet("First");
      request.set(sheet, "Name", "Renamed");
      request.set(sheet, "Gridlines", false);
    });
    expect(workbook.worksheets.items[0]).toMatchObject({ name: "Renamed", showGridlines: false });
  });

  it("updates several by script name", () => {
    const { send, workbook } = host();
    send((request) => request.action(9, request.sheet("First"), { ObjectState: { name: "A", showGridlines: false } }));
    expect(workbook.worksheets.items[0]).toMatchObject({ name: "A", showGridlines: false });
  });

  it("keeps null when it is a value, not an argument left out", () => {
    const { send, workbook } = host();
    send((request) => {
      const layout = request.object(request.sheet("First"), { property: "PageLayout" });
      request.set(layout, "PrintOrder", null);
    });
    expect(workbook.worksheets.items[0]!.pageLayout.values["printOrder"]).toBeNull();
  });

  it("refuses what Excel lets nobody write", () => {
    const { send } = host();
    const { error } = send((request) => {
      request.set(request.object(request.sheet("First"), { method: "GetRange", args: ["A1"] }), "Address", "B2");
    });
    expect(error).toMatchObject({ Code: "InvalidArgument", Message: "Range.address is read-only" });
  });

  it("stores what is only settings, and says so", () => {
    const { send, interpreter, workbook } = host();
    const { last } = send((request) => {
      const layout = request.object(request.sheet("First"), { property: "PageLayout" });
      request.set(layout, "PaperSize", "A4");
      const headers = request.object(layout, { property: "HeadersFooters" });
      request.set(request.object(headers, { property: "DefaultForAllPages" }), "CenterFooter", "&P");
      request.load(layout, "paperSize", "orientation");
    });
    expect(last).toEqual({ PaperSize: "A4", Orientation: "Portrait" });
    expect([...interpreter.coverage.unmodelled].sort()).toEqual(["HeaderFooter.centerFooter", "PageLayout.paperSize"]);
    expect(workbook.worksheets.items[0]!.pageLayout.toJSON()).toEqual({
      orientation: "Portrait",
      paperSize: "A4",
      headersFooters: { defaultForAllPages: { centerFooter: "&P" } },
    });
  });
});

describe("Interpreter: events", () => {
  it("hears those that were registered, until they are unregistered", () => {
    const { send, interpreter, workbook } = host();
    const event = { type: 10, target: workbook.worksheets.items[0]!.id, args: {} };
    const { traceIds } = send((request) => {
      request.call(request.sheet("First"), "_RegisterDataChangedEvent");
      request.action(5, 0);
    });
    expect(traceIds).toHaveLength(1);
    expect(interpreter.registrations.isHeard(event)).toBe(true);
    expect(interpreter.registrations.isHeard({ ...event, target: "{another sheet}" })).toBe(false);
    send((request) => request.call(request.sheet("First"), "_UnregisterDataChangedEvent"));
    expect(interpreter.registrations.isHeard(event)).toBe(false);
  });

  it("targets collections of the workbook as Workbook", () => {
    const { send, interpreter } = host();
    send((request) =>
      request.call(request.object(request.workbook, { property: "Worksheets" }), "_RegisterAddedEvent"),
    );
    expect(interpreter.registrations.isHeard({ type: 13, target: "Workbook", args: {} })).toBe(true);
  });
});

describe("Interpreter: errors", () => {
  it("stops at the first failing action, says where, and takes nothing back", () => {
    const { send, workbook } = host();
    const { error, results } = send((request) => {
      const sheets = request.object(request.workbook, { property: "Worksheets" });
      request.object(sheets, { method: "Add", args: ["Made"] });
      request.object(sheets, { method: "Add", args: ["Made"] });
      request.object(sheets, { method: "Add", args: ["Never"] });
    });
    expect(error).toEqual({
      Code: "ItemAlreadyExists",
      Message: "Taken",
      Location: "WorksheetCollection.add",
      ActionIndex: 2,
      HttpStatusCode: 409,
    });
    expect(results.size).toBe(2);
    expect(workbook.worksheets.items.map(({ name }) => name)).toEqual(["First", "Made"]);
  });

  it.each([
    [
      "a method",
      (request: WireRequestBuilder) => request.call(request.sheet("First"), "Calculate"),
      "Worksheet.calculate",
    ],
    [
      "a property",
      (request: WireRequestBuilder) => request.load(request.sheet("First"), "visibility"),
      "Worksheet.visibility",
    ],
    [
      "a way",
      (request: WireRequestBuilder) => request.object(request.sheet("First"), { property: "Charts" }),
      "Worksheet.charts",
    ],
    [
      "a write",
      (request: WireRequestBuilder) => request.set(request.sheet("First"), "Visibility", "Hidden"),
      "setting Worksheet.visibility",
    ],
  ])("refuses %s that the host does not have, and remembers it", (_what, build, member) => {
    const { send, interpreter } = host();
    const { error } = send(build);
    expect(error).toMatchObject({ Code: "NotImplemented", HttpStatusCode: 501 });
    expect([...interpreter.coverage.unknownMembers]).toEqual([member]);
    expect(() => interpreter.coverage.assertComplete()).toThrow(member);
  });

  it("answers a fault of its own as Excel's internal error, and remembers it", () => {
    const { send, interpreter } = host();
    const { error } = send((request) => request.load(request.sheet("First"), "tabColor"));
    expect(error).toMatchObject({ Code: "GeneralException", Message: expect.stringContaining("out of paint") });
    expect(() => interpreter.coverage.assertComplete()).toThrow(AggregateError);
  });

  it("refuses paths and actions that no library sends", () => {
    const { send } = host();
    expect(send((request) => request.load(99, "name")).error?.Code).toBe("InvalidObjectPath");
    expect(send((request) => request.action(77, request.workbook)).error?.Code).toBe("NotImplemented");
    expect(() => parseRequest({ Actions: 1 })).toThrow("no Actions");
  });
});

describe("Interpreter: coverage", () => {
  it("lists what was used by public names", () => {
    const { send, interpreter } = host();
    send((request) => {
      request.load(request.object(request.sheet("First"), { method: "GetRange", args: ["A1"] }), "values");
    });
    expect([...interpreter.coverage.used].sort()).toEqual([
      "Range.values",
      "Workbook.worksheets",
      "Worksheet.getRange",
      "WorksheetCollection.getItem",
    ]);
  });
});
