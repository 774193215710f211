import { createLive, type Live } from "../../../../src/app/live/live";
import type { Answer } from "../../../../src/app/live/answer";
import type { Engine } from "../../../../src/app/ports/engine";
import { ExcelError } from "../../../../src/app/ports/excelError";
import type { WorkbookChange } from "../../../../src/app/ports/workbookChanges";
import { saveAnswers } from "../../../../src/app/sources/savedMappings";
import { inlineEngine } from "../../../../src/worker/inlineEngine";
import { memoryWorkbook } from "../../../support/app/memoryWorkbook";
import { portsOf } from "../../../support/app/portsOf";
import { generateMonth } from "../../../support/generator/generateMonth";

const MONTH = generateMonth({
  seed: 5,
  month: "2026-06",
  agents: 3,
  sessions: 60,
  orders: 40,
  faults: false,
  dirt: 0,
});
const ID_COLUMN = MONTH.orders.columns.findIndex(({ field }) => field === "orderId");

interface OpenLive {
  readonly live: Live;
  /** Writes another order's number into the first row of orders, or into a sheet that nothing reads. */
  readonly change: (orderId: string, cause: WorkbookChange["cause"]) => void;
  readonly emit: (change: WorkbookChange) => void;
  /** Readings that went as far as the figures. */
  readonly readings: () => number;
}

interface Happening {
  /** Runs once, the first time all is read. */
  readonly whenRead?: (open: OpenLive) => void;
  /** Runs each time the workbook is looked at, before anything of it is read. */
  readonly whenLooked?: (open: OpenLive) => void;
  /** Runs each time somebody wants to hear of changes. */
  readonly whenWatched?: () => void;
}

/** Formulas over a workbook of which somebody has confirmed how it is read. */
async function openLive({ whenRead, whenLooked, whenWatched }: Happening): Promise<OpenLive> {
  const sheets = MONTH.tables.map(({ sheet, cells }) => ({ sheet, cells: cells.map((row) => [...row]) }));
  const workbook = memoryWorkbook(sheets);
  let emit: (change: WorkbookChange) => void = () => undefined;
  let readings = 0;
  const engine: Engine = {
    ...inlineEngine,
    keep: (input, signal) => {
      if (readings++ === 0) whenRead?.(open);
      return inlineEngine.keep(input, signal);
    },
  };
  const looked: typeof workbook = {
    ...workbook,
    listSheets: () => {
      whenLooked?.(open);
      return workbook.listSheets();
    },
  };
  const ports = { ...portsOf("zh-CN"), workbook: looked, engine, acceptGuesses: () => true };
  await saveAnswers(ports, [{ signature: "confirmed", mapping: { kind: "orders" }, answers: [] }]);
  const live = createLive({
    ports,
    changes: {
      watch: async (listener) => {
        await Promise.resolve();
        whenWatched?.();
        emit = listener;
      },
    },
    calculation: { isManual: () => Promise.resolve(false) },
    start: { withWorkbook: () => Promise.resolve() },
    quiet: 5,
  });
  const { sheet } = MONTH.orders;
  const open: OpenLive = {
    live,
    change: (orderId, cause) => {
      sheets.find((one) => one.sheet === sheet)!.cells[1]![ID_COLUMN] = orderId;
      emit({ sheetId: sheet, cause });
    },
    emit: (change) => emit(change),
    readings: () => readings,
  };
  return open;
}

/** Where an order is in the data, as a formula hears it. */
function placeOf({ live }: OpenLive, orderId: string): readonly Answer[] {
  const told: Answer[] = [];
  live.ask(
    ({ figures }) => figures.orderAt(orderId),
    (answer) => told.push(answer),
  );
  return told;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe("createLive()", () => {
  it.each(["edited", "calculated"] as const)(
    "tells formulas of a source sheet that was %s while the workbook was read for the first time",
    async (cause) => {
      const open = await openLive({ whenRead: ({ change }) => change("NEW-1", cause) });
      const told = placeOf(open, "NEW-1");
      await until(() => Number(told.at(-1)) >= 0);
      expect(open.readings()).toBe(2);
    },
  );

  it("doesn't calculate again for what happened meanwhile on a sheet that nothing reads", async () => {
    const open = await openLive({
      whenRead: ({ emit }) => {
        emit({ sheetId: "便笺", cause: "edited" });
        emit({ sheetId: "便笺", cause: "calculated" });
      },
    });
    const told = placeOf(open, "NEW-1");
    await until(() => told.length === 1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await until(() => open.live.state().status === "ready");
    expect(open.readings()).toBe(1);
  });

  it("reads again what was calculated during a reading that came to nothing", async () => {
    let looks = 0;
    const open = await openLive({
      whenLooked: ({ emit }) => {
        if (looks++ > 0) return;
        emit({ sheetId: MONTH.orders.sheet, cause: "calculated" });
        throw new ExcelError({ operation: "list the sheets", code: "GeneralException" });
      },
    });
    const told = placeOf(open, "NEW-1");
    await until(() => told.at(-1) === -1);
    expect(told[0]).toMatchObject({ error: "notAvailable" });
    expect(open.live.state().status).toBe("ready");
  });

  it("tries again to hear of changes where that was refused", async () => {
    let asked = 0;
    const open = await openLive({
      whenWatched: () => {
        if (asked++ === 0) throw new ExcelError({ operation: "watch the workbook", code: "GeneralException" });
      },
    });
    const told = placeOf(open, "NEW-1");
    await until(() => told.at(-1) === -1);
    expect(open.live.state()).toMatchObject({ status: "ready", following: false });
    await open.live.refresh();
    expect(asked).toBe(2);
    expect(open.live.state()).toMatchObject({ status: "ready", following: true });
  });
});
