import { createDepthStore } from "../../../../src/app/pane/depthStore";
import { createPreviewStore } from "../../../../src/app/pane/previewStore";
import { memoryWorkbook } from "../../../support/app/memoryWorkbook";
import { portsOf } from "../../../support/app/portsOf";
import { generateMonth } from "../../../support/generator/generateMonth";

const { tables } = generateMonth({ seed: 5, month: "2026-06", agents: 3, sessions: 60, orders: 40, faults: false });

const DEEPER = { person: "小美", orders: null };

/** The active cell, while it is read. */
interface Cell {
  readonly resolve: (text: string) => void;
  readonly reject: (error: Error) => void;
}

/** Where somebody is in a month's figures; each reading of the active cell ends when the test says so. */
async function openDepth() {
  const preview = createPreviewStore({ ...portsOf("zh-CN"), workbook: memoryWorkbook(tables) });
  await preview.calculate();
  const cells: Cell[] = [];
  const activeText = (): Promise<string> => new Promise((resolve, reject) => cells.push({ resolve, reject }));
  const there = (): Promise<boolean> => Promise.resolve(true);
  return { depth: createDepthStore({ showSheet: there, showCell: there, activeText }, preview), cells };
}

function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

describe("createDepthStore()", () => {
  it("stays where somebody went while the active cell was read, whatever it says", async () => {
    const { depth, cells } = await openDepth();
    const looked = depth.lookUp();
    depth.go(DEEPER);
    cells[0]!.resolve("nobody");
    await looked;
    await breath();
    expect(depth.state()).toEqual({ depth: DEEPER, lookup: { kind: "none" } });
  });

  it("stays there also where the cell can't be read", async () => {
    const { depth, cells } = await openDepth();
    const looked = depth.lookUp();
    depth.go(DEEPER);
    cells[0]!.reject(new Error("refused"));
    await looked;
    expect(depth.state()).toEqual({ depth: DEEPER, lookup: { kind: "none" } });
  });

  it("shows what the cell asked for last says, also where an earlier one is read later", async () => {
    const { depth, cells } = await openDepth();
    const looked = [depth.lookUp(), depth.lookUp()];
    cells[1]!.resolve("second");
    await looked[1];
    cells[0]!.resolve("first");
    await looked[0];
    await breath();
    expect(depth.state().lookup).toEqual({ kind: "nobody", text: "second" });
  });
});
