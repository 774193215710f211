import { ExcelError } from "../../../src/app/ports/excelError";
import { excelWorkbook } from "../../../src/excel/excelWorkbook";
import { Workbook } from "../../../src/host/model/workbook";
import type { Fault } from "../../../src/host/session/faultPlan";
import type { SheetSpec } from "../../../src/report/spec/sheetSpec";
import { openExcel, type ExcelUnderTest } from "../../support/host/openExcel";
import { bookState, sheetNamed } from "./bookState";
import { cutShort } from "./cutShort";
import { bodyBand, sheetSpec } from "./specs";

const TABLE = { name: "CS_Orders_1", area: { row: 0, column: 0, rows: 3, columns: 2 }, filter: true, banded: true };
const CELLS = [
  ["订单", "客服"],
  ["A1", "小美"],
  ["A2", "小丽"],
];
const BAND = bodyBand([{ format: "text" }, { format: "text" }], CELLS);

const SPECS: readonly SheetSpec[] = [
  sheetSpec({ key: "summary", name: "汇总 2026-06", bands: [BAND] }),
  sheetSpec({ key: "orders", name: "归属 2026-06", bands: [BAND], tables: [TABLE] }),
];
const NAMES = SPECS.map(({ name }) => name);
const SOURCES = ["接待明细", "半途"];

const MAPPING = "cs.mapping";
const REFUSED = { code: "GeneralException" };

const run = (saved: string) => ({ month: "2026-06", runId: "r1", settings: { [MAPPING]: [saved] } });

interface Before {
  /** The sheets of an earlier run are there. */
  readonly drawn: boolean;
  /** So are half-drawn ones of a run that broke. */
  readonly leftovers: boolean;
}

/** A workbook with two sheets of a person's, one of which bears a name that a broken run's journal knows. */
async function openBook({ drawn, leftovers }: Before): Promise<ExcelUnderTest<Workbook>> {
  const workbook = new Workbook("接待明细");
  for (const name of SOURCES) {
    const sheet = name === "接待明细" ? sheetNamed(workbook, name) : workbook.addSheet(name);
    sheet.getRange("A1:B1").values = [["客服", "买家"]];
  }
  const excel = openExcel(workbook);
  if (drawn) await excelWorkbook.draw(SPECS, run("before"));
  if (leftovers) {
    await excelWorkbook.saveSetting("cs.drawing", [{ name: "半途", id: null }]);
    const onProgress = (): void => excel.session.planFaults([{ atRequest: 1, times: 30, error: REFUSED }]);
    await expect(excelWorkbook.draw(SPECS, { ...run("broken"), onProgress })).rejects.toThrow(ExcelError);
    excel.session.planFaults([]);
    workbook._Runtime.values["enableEvents"] = true;
    expect(workbook.sheets).toHaveLength(SOURCES.length + (drawn ? 4 : 2));
  }
  await excel.settle();
  excel.trace.clear();
  return excel;
}

function namesOf({ workbook }: ExcelUnderTest<Workbook>): readonly string[] {
  return workbook.sheets.map(({ name }) => name);
}

/** All that a finished run leaves, and nothing else. */
function expectFinished({ workbook }: ExcelUnderTest<Workbook>, saved: string): void {
  const { settings, events } = bookState(workbook) as { settings: [string, unknown][]; events: unknown };
  expect(workbook.sheets.map(({ name }) => name)).toEqual([...SOURCES, ...NAMES]);
  expect(workbook.sheets.flatMap(({ tableList }) => tableList.map(({ name }) => name))).toEqual([TABLE.name]);
  const kept = new Map(settings);
  expect([...kept.keys()].sort()).toEqual([MAPPING, "cs.sheets.2026-06"]);
  expect(kept.get(MAPPING)).toEqual([saved]);
  const ids = workbook.sheets.slice(SOURCES.length).map(({ id }) => id);
  expect(kept.get("cs.sheets.2026-06")).toMatchObject(ids.map((id, i) => ({ id, name: NAMES[i] })));
  expect(events).toBe(true);
}

const finishes = (saved: string): Promise<boolean> =>
  excelWorkbook.draw(SPECS, run(saved)).then(
    () => true,
    () => false,
  );

/** Requests of a run in which nothing breaks. */
async function requestsOf(before: Before): Promise<number> {
  const excel = await openBook(before);
  await excelWorkbook.draw(SPECS, run("now"));
  expectFinished(excel, "now");
  const { requests } = excel.trace.totals;
  await excel.close();
  return requests;
}

const WORKBOOKS: readonly (readonly [string, Before])[] = [
  ["a workbook without our sheets", { drawn: false, leftovers: false }],
  ["an earlier run's sheets", { drawn: true, leftovers: false }],
  ["leftovers of a broken run", { drawn: false, leftovers: true }],
  ["an earlier run's sheets and leftovers of a broken run", { drawn: true, leftovers: true }],
];

describe.each(WORKBOOKS)("a run over %s", (_, before) => {
  it.each<[string, Fault["error"]]>([
    ["is refused", REFUSED],
    ["is done but its answer lost", "lost"],
  ])(
    "is finished or undone when any one request %s",
    async (_, error) => {
      const requests = await requestsOf(before);
      for (let atRequest = 1; atRequest <= requests; atRequest++) {
        const excel = await openBook(before);
        const state = bookState(excel.workbook);
        excel.session.planFaults([{ atRequest, error }]);
        if (await finishes("now")) expectFinished(excel, "now");
        else expect(bookState(excel.workbook)).toEqual(state);
        await excel.close();
      }
    },
    120_000,
  );

  it("never loses both the old and the new sheets however long Excel is out of reach, and the next run tidies up", async () => {
    const requests = await requestsOf(before);
    for (const times of [1, 3, 5, 30]) {
      for (let atRequest = 1; atRequest <= requests; atRequest++) {
        const excel = await openBook(before);
        const names = namesOf(excel);
        const ids = excel.workbook.sheets.map(({ id }) => id);
        excel.session.planFaults([
          { atRequest, error: "lost" },
          { atRequest: atRequest + 1, times, error: REFUSED },
        ]);
        const isFinished = await finishes("now");
        excel.session.planFaults([]);
        const after = new Set(excel.workbook.sheets.map(({ id }) => id));
        const oldAreThere = ids.every((id) => after.has(id));
        const newAreThere = NAMES.every((name) => namesOf(excel).includes(name));
        expect({ oldAreThere, newAreThere, isFinished, names, times, atRequest }).toMatchObject(
          isFinished ? { newAreThere: true } : { oldAreThere: true },
        );
        expect(await finishes("again")).toBe(true);
        expectFinished(excel, "again");
        await excel.close();
      }
    }
  }, 300_000);
});

describe.each([WORKBOOKS[0]!, WORKBOOKS[3]!])("a run over %s", (_, before) => {
  it("is finished or undone wherever a request stops halfway", async () => {
    const clean = await openBook(before);
    await excelWorkbook.draw(SPECS, run("now"));
    const sent = clean.trace.requests.map(({ index, actions }) => ({ index, actions }));
    await clean.close();
    for (const { index, actions } of sent) {
      // Drawing has hundreds of steps that are all alike; every step counts where sheets are added, take their places and go.
      const every = actions > 100 ? 40 : 1;
      for (let done = 0; done < actions; done += every) {
        const excel = await openBook(before);
        const state = bookState(excel.workbook);
        cutShort(excel, index, done);
        if (await finishes("now")) expectFinished(excel, "now");
        else expect({ index, done, state: bookState(excel.workbook) }).toEqual({ index, done, state });
        await excel.close();
      }
    }
  }, 300_000);
});

describe("a sheet of a person's", () => {
  it("is not removed for bearing a name that the journal of a broken run knows", async () => {
    const excel = await openBook({ drawn: false, leftovers: true });
    await expect(excelWorkbook.draw(SPECS, run("now"))).resolves.toEqual({
      sheets: NAMES,
      kept: [],
      removed: NAMES,
      left: [],
    });
    expect(namesOf(excel)).toEqual([...SOURCES, ...NAMES]);
    await excel.close();
  });
});

describe("settings saved with the sheets", () => {
  it("are refused before anything is written when too large", async () => {
    const excel = await openBook({ drawn: true, leftovers: false });
    const state = bookState(excel.workbook);
    const drawing = excelWorkbook.draw(SPECS, run("文".repeat(16_667)));
    await expect(drawing).rejects.toMatchObject({ code: "SettingTooLarge", address: MAPPING });
    expect(excel.trace.totals.requests).toBe(0);
    expect(bookState(excel.workbook)).toEqual(state);
    await excel.close();
  });

  it("undo the run when the workbook gives back something else", async () => {
    const excel = await openBook({ drawn: true, leftovers: false });
    const state = bookState(excel.workbook);
    const { settingsStore } = excel.workbook;
    const set = settingsStore.set.bind(settingsStore);
    settingsStore.set = (key, value) => set(key, key === MAPPING && String(value) === "now" ? ["n"] : value);
    await expect(excelWorkbook.draw(SPECS, run("now"))).rejects.toMatchObject({ code: "SettingNotSaved" });
    expect(bookState(excel.workbook)).toEqual(state);
    await excel.close();
  });

  it("undo the run when the month has more sheets than a setting can tell of", async () => {
    const excel = await openBook({ drawn: true, leftovers: false });
    const state = bookState(excel.workbook);
    const areas = Array.from({ length: 900 }, (_, row) => ({
      key: `input ${row}`,
      area: { row, column: 9, rows: 1, columns: 1 },
    }));
    const specs = SPECS.map((spec) => ({ ...spec, inputs: areas }));
    await expect(excelWorkbook.draw(specs, run("now"))).rejects.toMatchObject({ code: "SettingTooLarge" });
    expect(bookState(excel.workbook)).toEqual(state);
    await excel.close();
  });
});

describe("replaced sheets that can't be deleted", () => {
  it("are named, and deleted by the next run", async () => {
    const requests = await requestsOf({ drawn: true, leftovers: false });
    const excel = await openBook({ drawn: true, leftovers: false });
    excel.session.planFaults([{ atRequest: requests - 1, times: 3, error: REFUSED }]);
    const { sheets, left } = await excelWorkbook.draw(SPECS, run("now"));
    expect(sheets).toEqual(NAMES);
    expect(left).toEqual(["汇总 2026-06 (3)", "归属 2026-06 (3)"]);
    const listed = await excelWorkbook.listSheets();
    expect(listed.filter(({ ours }) => !ours).map(({ name }) => name)).toEqual(SOURCES);
    const next = await excelWorkbook.draw(SPECS, run("next"));
    expect(next).toEqual({ sheets: NAMES, kept: [], removed: left, left: [] });
    expectFinished(excel, "next");
    await excel.close();
  });

  it("may be very hidden", async () => {
    const excel = await openBook({ drawn: true, leftovers: false });
    sheetNamed(excel.workbook, NAMES[0]!).visibility = "VeryHidden";
    await excelWorkbook.draw(SPECS, run("now"));
    expectFinished(excel, "now");
    await excel.close();
  });
});
