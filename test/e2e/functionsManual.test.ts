import { functionsTextsFor } from "../../src/i18n/functions/functionsTextsFor";
import type { Workbook } from "../../src/host/model/workbook";
import { openFunctions, type OpenFunctions } from "../support/functions/openFunctions";
import { generateMonth } from "../support/generator/generateMonth";
import { bookOf } from "../support/workbooks/bookOf";

jest.setTimeout(200_000);

const MONTH = generateMonth({
  seed: 8,
  month: "2026-06",
  agents: 3,
  sessions: 120,
  orders: 90,
  faults: false,
  dirt: 0,
});
const { manual } = functionsTextsFor("zh-CN");

/** The built add-in beside a workbook: `npm run build` first. */
describe("a workbook with formulas", () => {
  let workbook: Workbook;
  let open: OpenFunctions;
  const value = (): unknown => workbook.worksheets.getItem("工资表").getRange("A1").values[0]![0];
  const editPaidOrder = async (yuan: string): Promise<void> => {
    const columnOf = (wanted: string): number => MONTH.orders.columns.findIndex(({ field }) => field === wanted);
    const row = MONTH.orders.cells.findIndex((cells, i) => i > 0 && cells[columnOf("paid")] !== "");
    const sheet = workbook.worksheets.getItem(MONTH.orders.sheet);
    const cell = sheet.getRangeByIndexes(row, columnOf("grossAmount"), 1, 1);
    workbook.typeInto(cell.address, yuan);
    open.addIn.host.deliverEvents();
    await open.settle();
  };
  const pressed = async (label: string): Promise<void> => {
    const buttons = [...open.addIn.window.document.querySelectorAll("button")];
    buttons.find(({ textContent }) => textContent === label)!.click();
    await open.settle();
  };
  const paneSays = (): boolean => open.addIn.window.document.body.textContent.includes(manual.lines[0]!);

  beforeAll(async () => {
    workbook = bookOf(MONTH.tables);
    workbook.addSheet("工资表");
    open = await openFunctions(workbook);
  });
  afterAll(() => open.close());

  it("has the add-in start with it once its formulas have figures, and not before", async () => {
    const { start } = open.addIn.session.services;
    workbook.typeInto("工资表!A1", '=CS.METRIC("shopPaidSales","全店","2026-01-01","2026-12-31")');
    await open.settle();
    expect(start.state).toBe("Inactive");
    await open.run("generateMonth");
    await open.settle();
    expect(value()).toEqual(expect.any(Number));
    expect(start.state).toBe("Background");
  });

  it("says in the pane why cells stand still where Excel calculates only when told to, and has them calculated", async () => {
    await editPaidOrder("1000");
    const before = Number(value());
    expect(paneSays()).toBe(false);
    workbook.application.calculationMode = "Manual";
    await editPaidOrder("1500");
    expect(value()).toBe(before);
    expect(paneSays()).toBe(true);
    await pressed(manual.recalculate);
    expect(value()).toBe(before + 500);
    expect(paneSays()).toBe(true);
    await pressed(manual.makeAutomatic);
    expect(workbook.application.calculationMode).toBe("Automatic");
    expect(paneSays()).toBe(false);
    await editPaidOrder("1700");
    expect(value()).toBe(before + 700);
  });
});
