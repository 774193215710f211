/** @jest-environment jsdom */
import "../../support/app/browserGaps";
import "@testing-library/jest-dom";
import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axe, toHaveNoViolations } from "jest-axe";
import type { Step } from "../../../src/app/pane/stepStore";
import { createStore } from "../../../src/app/store";
import { PaneApp } from "../../../src/taskpane/shell/PaneApp";
import { paneTextsFor } from "../../../src/i18n/pane/paneTextsFor";
import { runTextsFor } from "../../../src/i18n/run/runTextsFor";
import { fromBytes } from "../../../src/files/sourceFiles";
import { memoryPane, type MemoryPane } from "../../support/app/memoryPane";
import type { MemorySheet } from "../../support/app/memoryWorkbook";
import { generateMonth } from "../../support/generator/generateMonth";

expect.extend(toHaveNoViolations);

// a month is calculated in the page here, and a machine busy with other suites takes its time
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(120_000);

const MONTH = generateMonth({ seed: 11, month: "2026-06", agents: 4, sessions: 220, orders: 150, faults: true }).tables;

/** 买家昵称 may be the buyer, but no export says so: a person must. */
const DOUBTFUL: readonly MemorySheet[] = [
  {
    sheet: "接待",
    cells: [
      ["客服", "买家昵称", "开始时间"],
      ["小美", "买家甲", "2026-06-05 12:00:00"],
      ["小丽", "买家乙", "2026-06-05 13:00:00"],
    ],
  },
  {
    sheet: "订单",
    cells: [
      ["订单编号", "买家会员名", "订单创建时间", "订单付款时间", "总金额"],
      ["A1", "买家甲", "2026-06-05 12:10:00", "2026-06-05 12:11:00", 100],
    ],
  },
];

/** 拼多多's export of orders has no buyer. */
const WITHOUT_BUYERS: readonly MemorySheet[] = [
  {
    sheet: "接待",
    cells: [
      ["客服旺旺", "买家旺旺", "开始时间"],
      ["小美", "买家甲", "2026-06-05 12:00:00"],
    ],
  },
  {
    sheet: "订单",
    cells: [
      ["订单号", "订单状态", "用户实付金额(元)", "订单成交时间", "售后状态"],
      ["A1", "已签收", 100, "2026-06-05 12:10:00", "无售后或售后取消"],
    ],
  },
];

function show({ pane }: MemoryPane, dark = false): ReturnType<typeof userEvent.setup> {
  render(<PaneApp pane={pane} dark={createStore(dark)} />);
  return userEvent.setup();
}

async function expectAccessible(): Promise<void> {
  expect(await axe(document.body)).toHaveNoViolations();
}

afterEach(cleanup);

describe.each(["zh-CN", "en"] as const)("the pane in %s", (locale) => {
  const texts = paneTextsFor(locale);
  const go = (made: MemoryPane, step: Step): void => act(() => made.pane.step.go(step));

  it("welcomes with two lines and a sample, and places it", async () => {
    const made = memoryPane(locale, []);
    await made.pane.data.look();
    const user = show(made);
    for (const line of texts.data.intro) expect(screen.getByText(line)).toBeVisible();
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: texts.data.sample }));
    await user.click(await screen.findByRole("button", { name: "示例" }));
    expect(made.asked.shown).toEqual(["示例"]);
    await waitFor(() => expect(made.pane.data.state().tables.map(({ source }) => source.source)).toEqual([""]));
  });

  it("shows each table with its kind, rows and state, and lets its columns be changed", async () => {
    const made = memoryPane(locale, MONTH);
    await made.pane.data.look();
    const user = show(made);
    expect(screen.getAllByText(texts.data.status.ready).length).toBeGreaterThanOrEqual(3);
    const [sessions] = MONTH;
    await user.click(screen.getByRole("button", { name: `${texts.data.columns} ${sessions!.sheet}` }));
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: texts.data.ignoreTable }));
    expect(await screen.findByText(texts.data.status.ignored)).toBeVisible();
  });

  it("asks all doubts at once, and takes an answer only when it is confirmed", async () => {
    const made = memoryPane(locale, DOUBTFUL);
    await made.pane.data.look();
    const user = show(made);
    const confirm = screen.getByRole("button", { name: texts.data.confirm });
    expect(confirm).toBeDisabled();
    expect(screen.getByText(texts.data.questions(1))).toBeVisible();
    expect(screen.getAllByText(/买家甲/)[0]).toBeVisible();
    await expectAccessible();
    await user.click(within(screen.getByRole("radiogroup")).getAllByRole("radio")[0]!);
    expect(screen.getByText(texts.data.status.asks)).toBeVisible();
    await user.click(confirm);
    await waitFor(() => expect(screen.queryByText(texts.data.status.asks)).toBeNull());
    expect(screen.getAllByText(texts.data.status.ready)).toHaveLength(2);
  });

  it("calculates the preview from the step of generating, and names the month and its sheets", async () => {
    const made = memoryPane(locale, MONTH);
    await made.pane.data.look();
    const user = show(made);
    go(made, "generate");
    await user.click(screen.getByRole("button", { name: texts.preview.calculate }));
    await waitFor(() => expect(made.pane.preview.state().prepared).not.toBeNull());
    expect(await screen.findByRole("combobox", { name: texts.generate.month })).toBeEnabled();
    expect(screen.queryByRole("button", { name: texts.preview.calculate })).toBeNull();
  });

  it("offers rules from templates and shows whose window holds", async () => {
    const made = memoryPane(locale, MONTH);
    await made.pane.data.look();
    const user = show(made);
    go(made, "rules");
    expect(await screen.findByText(texts.rules.none)).toBeVisible();
    await expectAccessible();
    await user.selectOptions(screen.getByRole("combobox", { name: texts.rules.platform }), "jd");
    await waitFor(() => expect(made.pane.rules.state().platform).toBe("jd"));
    expect(made.pane.rules.state().read!.settings.window).toEqual({ kind: "rollingHours", hours: 24 });
  });

  it("leads from the ranking to a person, their orders and why one is theirs", async () => {
    const made = memoryPane(locale, MONTH);
    const user = show(made);
    go(made, "preview");
    await user.click(screen.getByRole("button", { name: texts.preview.calculate }));
    expect(await screen.findByRole("heading", { name: "2026-06" })).toBeVisible();
    await expectAccessible();
    const ranking = screen.getByRole("region", { name: texts.preview.ranking });
    await user.click(within(ranking).getAllByRole("listitem")[0]!.querySelector("button")!);
    expect(screen.getByRole("button", { name: texts.preview.backToRanking })).toBeVisible();
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: texts.preview.seeOrders }));
    await expectAccessible();
    await user.click(
      screen
        .getAllByRole("listitem")
        .filter((item) => item.closest("main"))[0]!
        .querySelector("button")!,
    );
    expect(screen.getByRole("heading", { name: texts.preview.whyTitle })).toBeVisible();
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: texts.preview.goTo.order }));
    expect(made.asked.shown[0]).toMatch(/^订单!\d+$/);
  });

  it("says in the preview already why figures may be far off, and leads to where a refusal can be mended", async () => {
    const made = memoryPane(locale, WITHOUT_BUYERS);
    const user = show(made);
    go(made, "preview");
    await user.click(screen.getByRole("button", { name: texts.preview.calculate }));
    expect(await screen.findByText(runTextsFor(locale).summary.notJoinable("1"))).toBeVisible();
    await expectAccessible();
    cleanup();
    const empty = memoryPane(locale, []);
    show(empty);
    go(empty, "preview");
    await user.click(screen.getByRole("button", { name: texts.preview.calculate }));
    expect(await screen.findByRole("button", { name: texts.generate.fix.data })).toBeVisible();
  });

  it("goes to whom a cell names, and says where it names nobody", async () => {
    const made = memoryPane(locale, MONTH);
    show(made);
    made.asked.activeText = "客单价";
    await act(() => made.pane.showAgent());
    expect(await screen.findByText(texts.preview.nobody("客单价", "2026-06"))).toBeVisible();
    await expectAccessible();
    const [person] = made.pane.preview.state().prepared!.figures.result.persons;
    made.asked.activeText = person!.agents[0]!;
    await act(() => made.pane.showAgent());
    expect(await screen.findByRole("heading", { name: person!.person })).toBeVisible();
    expect(screen.queryByText(texts.preview.nobody("客单价", "2026-06"))).toBeNull();
  });

  it("says where a link leads nowhere, until that is read", async () => {
    const made = memoryPane(locale, MONTH);
    const user = show(made);
    go(made, "rules");
    made.asked.places = "gone";
    await act(() => made.pane.guide.showCell("绩效规则", "D14"));
    expect(screen.getByText(texts.shell.gone("绩效规则!D14"))).toBeVisible();
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: texts.shell.close }));
    expect(screen.queryByText(texts.shell.gone("绩效规则!D14"))).toBeNull();
    made.asked.places = "refused";
    await act(() => made.pane.guide.showSheet("绩效规则"));
    expect(screen.getByText(runTextsFor(locale).failures.cellEdit)).toBeVisible();
  });

  it("puts a file on a sheet, and leads there", async () => {
    const made = memoryPane(locale, MONTH);
    const text = "客服,买家,开始时间\n小美,甲,2026-06-01 10:00:00";
    made.pane.files.add([fromBytes("补充.csv", new TextEncoder().encode(text))]);
    await made.pane.files.all();
    await made.pane.data.look();
    const user = show(made);
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: texts.data.placeFile("补充.csv") }));
    const link = await screen.findByRole("button", { name: "补充" });
    expect(link).toHaveFocus();
    expect(screen.queryByRole("button", { name: texts.data.removeFile("补充.csv") })).toBeNull();
    await expectAccessible();
    await user.click(link);
    expect(made.asked.shown).toEqual(["补充"]);
  });

  it("compares plans per person, and writes a sheet only when that is asked for", async () => {
    const made = memoryPane(locale, MONTH);
    await made.pane.preview.calculate();
    const user = show(made);
    go(made, "preview");
    const { whatIf } = texts.preview;
    const section = within(screen.getByRole("region", { name: whatIf.title }));
    const compare = section.getByRole("button", { name: whatIf.go });
    expect(compare).toBeDisabled();
    await user.click(section.getAllByRole("checkbox")[0]!);
    await user.click(compare);
    expect(await section.findByRole("region", { name: whatIf.people })).toBeVisible();
    const { simulation } = made.pane.comparison.state().comparison!;
    expect(section.getAllByRole("rowheader")).toHaveLength(simulation.teams.length + simulation.people.length);
    await expectAccessible();
    expect(made.drawn).toEqual([]);
    await user.click(section.getByRole("button", { name: whatIf.draw }));
    await waitFor(() => expect(made.drawn).not.toEqual([]));
    await user.click(await section.findByRole("button", { name: texts.generate.open(made.drawn[0]!) }));
    expect(made.asked.shown).toEqual([made.drawn[0]]);
  });

  it("generates, leads to the sheets, and removes them when that is confirmed", async () => {
    const made = memoryPane(locale, MONTH);
    const user = show(made);
    go(made, "generate");
    await user.click(screen.getByRole("button", { name: texts.generate.go }));
    await waitFor(() => expect(made.drawn).not.toEqual([]));
    expect(await screen.findByText(texts.generate.done(made.drawn.length))).toBeVisible();
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: texts.generate.open(made.drawn[0]!) }));
    expect(made.asked.shown).toEqual([made.drawn[0]]);
    await user.click(await screen.findByRole("button", { name: texts.generate.remove }));
    expect(made.asked.removed).toEqual([]);
    await user.click(screen.getByRole("button", { name: texts.generate.removeYes }));
    expect(await screen.findByText(texts.generate.kept("我的 2026-06"))).toBeVisible();
    expect(made.asked.removed).toEqual(["2026-06"]);
  });

  it("says why nothing was made, and leads to where it can be mended", async () => {
    const made = memoryPane(locale, []);
    const user = show(made);
    go(made, "generate");
    await user.click(screen.getByRole("button", { name: texts.generate.go }));
    const mend = await screen.findByRole("button", { name: texts.generate.fix.data });
    await expectAccessible();
    await user.click(mend);
    expect(screen.getByRole("button", { name: texts.shell.steps.data })).toHaveAttribute("aria-current", "step");
  });
});

describe("the pane", () => {
  it("speaks the other language at once when asked", async () => {
    const made = memoryPane("zh-CN", []);
    const user = show(made);
    await user.click(screen.getByRole("button", { name: "English" }));
    expect(screen.getByRole("button", { name: "Data" })).toBeVisible();
    expect(document.documentElement.lang).toBe("en");
  });

  it("reads nothing until it is seen", () => {
    const made = memoryPane("zh-CN", MONTH);
    show(made);
    expect(made.pane.data.state().phase).toBe("unseen");
  });

  it("is free of violations in the dark", async () => {
    const made = memoryPane("en", MONTH);
    await made.pane.data.look();
    show(made, true);
    await expectAccessible();
  });

  it("goes on at the new screen's heading when the pressed button leaves with its screen", async () => {
    const made = memoryPane("en", []);
    const user = show(made);
    await user.click(screen.getByRole("button", { name: "Next: Rules" }));
    expect(screen.getByRole("button", { name: "Rules" })).toHaveFocus();
  });

  it("says aloud what is being done, and how it ended", async () => {
    const said: string[] = [];
    Object.assign(document, { ariaNotify: (text: string) => said.push(text) }); // what browsers are learning to do
    const made = memoryPane("en", MONTH);
    const user = show(made);
    act(() => made.pane.step.go("generate"));
    await user.click(screen.getByRole("button", { name: "Generate month" }));
    expect(await screen.findByText(/sheets made/)).toBeVisible();
    const { progress } = runTextsFor("en");
    expect(said).toEqual(expect.arrayContaining([progress.detecting, progress.calculating, progress.drawing]));
    expect(said.at(-1)).toMatch(/^\d+ sheets made/);
    Reflect.deleteProperty(document, "ariaNotify");
  });

  it("opens files that are let go over any step, and shows them in the first", async () => {
    const made = memoryPane("en", []);
    show(made);
    act(() => made.pane.step.go("rules"));
    const dataTransfer = { types: ["Files"], files: [new File([], "dropped.csv")] };
    fireEvent.dragOver(screen.getByRole("main"), { dataTransfer });
    expect(screen.getByText("Let go to open")).toBeVisible();
    fireEvent.drop(screen.getByRole("main"), { dataTransfer });
    expect(await screen.findByText(/"dropped.csv" is empty/)).toBeVisible();
    expect(screen.queryByText("Let go to open")).toBeNull();
    expect(made.pane.step.state()).toBe("data");
  });

  it("asks before it removes, and keeps where Escape is pressed", async () => {
    const made = memoryPane("en", MONTH);
    await made.pane.run.start();
    const user = show(made);
    act(() => made.pane.step.go("generate"));
    await user.click(await screen.findByRole("button", { name: "Remove this run's sheets" }));
    expect(screen.getByRole("button", { name: "Keep" })).toHaveFocus();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.getByRole("button", { name: "Remove this run's sheets" })).toHaveFocus());
    expect(made.asked.removed).toEqual([]);
  });

  it("names the file that can't be opened and why, and lets it be removed", async () => {
    const made = memoryPane("en", []);
    const user = show(made);
    await act(async () => {
      made.pane.openFiles([new File([], "empty.csv")]);
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    expect(screen.getByText(/"empty.csv" is empty/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Remove empty.csv" }));
    expect(screen.queryByText(/"empty.csv"/)).toBeNull();
  });
});
