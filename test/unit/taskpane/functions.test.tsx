/** @jest-environment jsdom */
import "../../support/app/browserGaps";
import "@testing-library/jest-dom";
import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axe, toHaveNoViolations } from "jest-axe";
import { createStore } from "../../../src/app/store";
import { functionsTextsFor } from "../../../src/i18n/functions/functionsTextsFor";
import { paneTextsFor } from "../../../src/i18n/pane/paneTextsFor";
import { PaneApp } from "../../../src/taskpane/shell/PaneApp";
import { memoryPane, type MemoryPane } from "../../support/app/memoryPane";

expect.extend(toHaveNoViolations);

function show({ pane }: MemoryPane): ReturnType<typeof userEvent.setup> {
  const user = userEvent.setup();
  render(<PaneApp pane={pane} dark={createStore(false)} />);
  return user;
}

async function expectAccessible(): Promise<void> {
  expect(await axe(document.body)).toHaveNoViolations();
}

afterEach(cleanup);

describe.each(["zh-CN", "en"] as const)("函数大全 in %s", (locale) => {
  const { guide, page, manual } = functionsTextsFor(locale);

  it("opens from the head, says everything of each function, finds one, and goes back to the step", async () => {
    const user = show(memoryPane(locale, []));
    await user.click(screen.getByRole("button", { name: page.open }));
    expect(screen.getByRole("heading", { level: 2, name: page.title })).toBeVisible();
    const textsOf = (selector: string) => [...document.querySelectorAll(selector)].map((one) => one.textContent);
    expect(textsOf("main h3")).toEqual(Object.keys(guide).map((id) => `CS.${id}`));
    expect(textsOf("main code")).toEqual(Object.values(guide).map(({ example }) => example));
    for (const { description } of Object.values(guide)) expect(screen.getByText(description)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: `${page.parameters} CS.WHY` }));
    expect(screen.getByText(guide.WHY.parameters["orderId"]!)).toBeVisible();
    await expectAccessible();
    await user.type(screen.getByRole("searchbox", { name: page.search }), "cs.payable");
    expect(screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toEqual(["CS.PAYABLE"]);
    expect(screen.getByText(page.found(1))).toBeVisible();
    await user.keyboard("{Control>}a{/Control}luck");
    expect(screen.getByText(page.found(0))).toBeVisible();
    await user.click(screen.getByRole("button", { name: page.back }));
    expect(screen.getByRole("button", { name: paneTextsFor(locale).shell.steps.data })).toHaveFocus();
  });

  it("copies a formula with the keyboard alone; where that is forbidden, selects it", async () => {
    const user = show(memoryPane(locale, []));
    screen.getByRole("button", { name: page.open }).focus();
    await user.keyboard("{Enter}");
    screen.getByRole("button", { name: page.copyOf(guide.NETSALES.example) }).focus();
    await user.keyboard("{Enter}");
    expect(await screen.findByText(page.copied)).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(guide.NETSALES.example);
    const forbidden = jest
      .spyOn(navigator.clipboard, "writeText")
      .mockRejectedValue(new DOMException("no", "NotAllowedError"));
    document.execCommand = () => false; // eslint-disable-line @typescript-eslint/no-deprecated -- jsdom has none
    await user.click(screen.getByRole("button", { name: page.copyOf(guide.WHY.example) }));
    expect(await screen.findByText(page.selected)).toBeVisible();
    expect(String(getSelection())).toBe(guide.WHY.example);
    forbidden.mockRestore();
  });

  it("says how the formulas are doing", async () => {
    const made = memoryPane(locale, []);
    const user = show(made);
    await user.click(screen.getByRole("button", { name: page.open }));
    expect(screen.getByText(page.status.none)).toBeVisible();
    act(() => made.live.show({ formulas: 3, status: "reading" }));
    expect(screen.getByText(page.status.reading(3))).toBeVisible();
    act(() => made.live.show({ status: "ready", following: false, startsAlong: false }));
    for (const line of [page.status.ready(3), page.status.notFollowing, page.status.notStarting])
      expect(screen.getByText(line)).toBeVisible();
    act(() => made.live.show({ status: "unready", reason: "rules!" }));
    expect(screen.getByText("rules!")).toBeVisible();
  });

  it("explains manual calculation wherever the pane is, and does what can be done about it", async () => {
    const made = memoryPane(locale, []);
    const user = show(made);
    const [why = ""] = manual.lines;
    made.live.excel.isManual = true;
    act(() => made.live.show({ manual: true }));
    expect(screen.queryByText(why)).toBeNull(); // without formulas it is nobody's business
    act(() => made.live.show({ formulas: 1 }));
    expect(screen.getByText(why)).toBeVisible();
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: manual.recalculate }));
    expect(made.live.excel.calculated).toBe(1);
    expect(screen.getByText(why)).toBeVisible();
    await user.click(screen.getByRole("button", { name: manual.makeAutomatic }));
    await waitFor(() => expect(screen.queryByText(why)).toBeNull());
    made.live.excel.isManual = true; // somebody switches it in Excel, and comes back
    act(() => void window.dispatchEvent(new Event("focus")));
    expect(await screen.findByText(why)).toBeVisible();
  });
});
