import type { FactRow } from "../../../../../src/engine/commission/ledger";
import { month } from "../../../../../src/engine/units/period";
import type { SheetCell } from "../../../../../src/report/spec/sheetCell";
import type { SheetSpec } from "../../../../../src/report/spec/sheetSpec";
import { pointsBetween } from "../../../../../src/report/sheets/rowPoints";
import { paidMonth, type PaidMonth } from "../../paidMonth";
import { paySheetsOf } from "../../paySheetsOf";

const MONTH = paidMonth();

/** Points of an upright A4 page between its margins, and of the widths it holds at full size. */
const PAGE = { height: 757, width: 527 };

function formsOf(paid: PaidMonth, locale = "zh-CN", facts: readonly FactRow[] = []): readonly SheetSpec[] {
  return paySheetsOf(paid, locale, facts).filter(({ key }) => key.startsWith("appraisal."));
}

function cellsOf(spec: SheetSpec): readonly SheetCell[] {
  return spec.bands.flatMap(({ rows }) => rows.block(0, rows.count).flat());
}

/** The cells of the row that begins with a text. */
function rowOf(spec: SheetSpec, first: string): readonly SheetCell[] {
  const rows = spec.bands.flatMap(({ rows: own }) => own.block(0, own.count));
  const found = rows.find(([cell]) => cell === first);
  if (found === undefined) throw new Error(`No row ${first}`);
  return found;
}

const factsOf = (metric: string, numerator: number, denominator: number): readonly FactRow[] =>
  MONTH.pay.people.flatMap(({ accounts }) =>
    accounts.map((agent) => ({ month: month("2026-05"), agent, metric, numerator, denominator })),
  );

describe.each(["zh-CN", "en"])("绩效考核表 in %s", (locale) => {
  const forms = formsOf(MONTH, locale);

  it("is drawn for everyone with a scheme, before the pay", () => {
    expect(forms.map(({ key }) => key)).toEqual(MONTH.pay.people.map(({ person }) => `appraisal.${person}`));
    const keys = paySheetsOf(MONTH, locale).map(({ key }) => key);
    expect(keys.indexOf("payroll")).toBe(forms.length);
  });

  it("fits one upright page without getting smaller than three quarters", () => {
    for (const { print, heights, widths } of forms) {
      expect([print.orientation, print.pagesTall]).toEqual(["portrait", 1]);
      const width = widths.reduce((sum, digits) => sum + (digits * 7 + 5) * 0.75, 0);
      const height = pointsBetween(0, print.area.rows, heights);
      expect(Math.min(PAGE.width / width, PAGE.height / height)).toBeGreaterThan(0.75);
    }
  });

  it("writes no cell twice, keeps rows as wide as their bands, and gives every row one height", () => {
    for (const { bands, heights } of forms) {
      const taken = new Set<string>();
      for (const { row, column, columns, rows } of bands) {
        rows.block(0, rows.count).forEach((cells, r) => {
          expect(cells).toHaveLength(columns.length);
          cells.forEach((_, c) => {
            expect(taken.has(`${row + r},${column + c}`)).toBe(false);
            taken.add(`${row + r},${column + c}`);
          });
        });
      }
      const told = heights.flatMap(({ row, rows }) => Array.from({ length: rows }, (_, i) => row + i));
      expect(new Set(told).size).toBe(told.length);
    }
  });

  it("merges nothing that overlaps, and leaves what is merged away blank", () => {
    for (const { merges, bands } of forms) {
      const covered = new Set<string>();
      for (const area of merges) {
        for (let r = 0; r < area.rows; r++) {
          for (let c = 0; c < area.columns; c++) {
            const at = `${area.row + r},${area.column + c}`;
            expect(covered.has(at)).toBe(false);
            covered.add(at);
            const band = bands.find(
              ({ row, column, columns, rows }) =>
                area.row + r >= row &&
                area.row + r < row + rows.count &&
                area.column + c >= column &&
                area.column + c < column + columns.length,
            );
            const cell = band?.rows.block(area.row + r - band.row, area.row + r - band.row + 1)[0]?.[
              area.column + c - band.column
            ];
            if (r + c > 0) expect(cell ?? null).toBeNull();
          }
        }
      }
    }
  });

  it("says what is missing and why, never with a hole", () => {
    const held = MONTH.pay.people.findIndex(({ scoreProvisional }) => scoreProvisional);
    const texts = cellsOf(forms[held]!).map((cell) => JSON.stringify(cell));
    expect(texts.join("\n")).toMatch(locale === "en" ? /Provisional[\s\S]*,\\"held\\"/i : /暂定[\s\S]*,\\"暂缓\\"/);
  });
});

describe("绩效考核表", () => {
  const diagnosed = MONTH.result.persons.filter(({ diagnosis }) => diagnosis.weakest !== null);
  const person = MONTH.pay.people.find(
    (one) => !one.scoreProvisional && diagnosed.some(({ person: name }) => name === one.person),
  )!;
  const ownForm = (facts: readonly FactRow[] = []): SheetSpec =>
    formsOf(MONTH, "zh-CN", facts).find(({ key }) => key === `appraisal.${person.person}`)!;
  const form = ownForm();

  it("marks what is filled in, the manager's points among it", () => {
    expect(form.inputs.map(({ key, live }) => [key, live])).toEqual([
      ["head", undefined],
      ["manual.出勤", true],
      ["comments", undefined],
      ["plan", undefined],
      ["signatures", undefined],
      ["dates", undefined],
    ]);
  });

  it("compares with last month: shares in points, other figures as a share, – without a ledger", () => {
    const conversion = person.scorecard!.kpis.find(({ metric }) => metric === "conversion")!.value!;
    const before = ownForm(factsOf("conversion", 1, 100));
    expect(rowOf(before, "询单转化率")[8]).toBe(`↑ ${(conversion * 100 - 1).toFixed(2)} 百分点`);
    expect(rowOf(form, "询单转化率")[8]).toBe("—");
    const same = ownForm(factsOf("manual:出勤", person.scorecard!.kpis[1]!.value!, 1));
    expect(rowOf(same, "出勤（主管打分）")[8]).toBe("持平");
  });

  it("names strengths, weak point and advice as the diagnosis has them", () => {
    const { diagnosis } = MONTH.result.persons.find((one) => one.person === person.person)!;
    const texts = cellsOf(form);
    expect(diagnosis.weakest).not.toBeNull();
    expect(texts).toContain("短板");
    expect(rowOf(form, "短板")[1]).toMatch(/，比同组中位数差 [\d.]+%$/);
    expect(rowOf(form, "强项")[1]).toMatch(/比同组中位数好|没有高于/);
    expect(rowOf(form, "培训建议")[1]).not.toBe("");
  });

  it("is drawn for nobody without a scheme, and its statement doesn't lead there", () => {
    const people = MONTH.pay.people.map((one) => ({ ...one, scheme: null, scorecard: null, score: null }));
    const sheets = paySheetsOf({ ...MONTH, pay: { ...MONTH.pay, people } });
    expect(sheets.filter(({ key }) => key.startsWith("appraisal."))).toEqual([]);
    expect(sheets.flatMap(cellsOf)).not.toContain("考核得分见考核表");
  });

  it("keeps the month in the sheet's name, however long the person's", () => {
    const long = "长".repeat(40);
    const people = MONTH.pay.people.map((one, i) => (i === 0 ? { ...one, person: long } : one));
    const names = paySheetsOf({ ...MONTH, pay: { ...MONTH.pay, people } }).map(({ name }) => name);
    expect(names.every((name) => name.length <= 31 && name.endsWith("2026-06"))).toBe(true);
    expect(names[0]).toBe(`考核表 ${"长".repeat(18)}… 2026-06`);
  });
});
