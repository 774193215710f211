import type { Control, PeriodResult } from "../../../../../src/engine/periodResult";
import { textsFor } from "../../../../../src/i18n/textsFor";
import { checkMarks } from "../../../../../src/report/sheets/cover/checkMarks";
import { frameOf } from "../../../../../src/report/sheets/sheetFrame";
import { sampleResult } from "../../sampleResult";

const RESULT = sampleResult({ sessions: 60, orders: 40 });

/** The month with one control of a code that didn't come out, besides those that did. */
function withFailed(code: Control["code"]): PeriodResult {
  const others = RESULT.controls.filter((control) => control.code !== code);
  return { ...RESULT, controls: [...others, { code, passed: false, left: 1, right: 0 }] };
}

/** The line that says what the checks come to: its text and look. */
function verdictOf(result: PeriodResult, locale = "zh-CN") {
  const { bands } = checkMarks(frameOf(result, textsFor(locale)), null)(0);
  const band = bands.find(({ row }) => row === 1);
  return { text: band?.rows.block(0, 1)[0]?.[0], style: band?.style };
}

describe("checkMarks()", () => {
  it("lets the figures stand where only an account is off the roster, and has it looked at", () => {
    const all = withFailed("accountsOnRoster").controls.length;

    expect(verdictOf(withFailed("accountsOnRoster"))).toEqual({
      text: `✔ 数字核对无误；${all} 项中有 1 项请留意`,
      style: "good",
    });
    expect(verdictOf(withFailed("accountsOnRoster"), "en").text).toBe(`✔ The figures add up; 1 of ${all} to look at`);
  });

  it("warns of figures that don't add up", () => {
    const all = withFailed("agentsSales").controls.length;

    expect(verdictOf(withFailed("agentsSales"))).toEqual({
      text: `✘ ${all} 项中有 1 项未通过，数字不能采用`,
      style: "warn",
    });
  });

  it("says that all passed", () => {
    expect(verdictOf(RESULT)).toEqual({ text: `✔ ${RESULT.controls.length} 项全部通过`, style: "good" });
  });
});
