import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readFunctionMetadata } from "../../src/host/calc/functionMetadata";
import { FunctionCells } from "../../src/host/calc/functionCells";
import { settledCells } from "../../src/host/commandLine/settledCells";
import { parseJson } from "../../src/host/protocol/json";
import { openAddIn } from "../../src/host/transport/web/openAddIn";
import { readWorkbook } from "../../src/host/xlsx/readWorkbook";

const ROOT = join(__dirname, "../..");
const PAGE_DIR = join(ROOT, "dist/addin");

interface Outcome {
  readonly figures: { readonly people: readonly Person[] };
  readonly credits: () => Iterable<string>;
}
interface Person {
  readonly person: string;
  readonly score: number | null;
  readonly grade: string | null;
  readonly commissionFen: number;
  readonly payableFen: number;
  readonly components: readonly { readonly component: string; readonly amountFen: number | null }[];
  readonly pools: readonly { readonly amountFen: number; readonly extraFen: number }[];
  readonly awards: readonly { readonly amountFen: number }[];
  readonly events: readonly { readonly amountFen: number }[];
}

function bonusOf({ pools, awards, events }: Person): number {
  const shares = pools.map(({ amountFen, extraFen }) => amountFen + extraFen);
  return [...shares, ...[...awards, ...events].map(({ amountFen }) => amountFen)].reduce((sum, fen) => sum + fen, 0);
}

/** The sample 工资表 in the built add-in: `npm run build` first. */
describe("the sample payroll", () => {
  it("opens filled, and pays what --json says, to the fen; orders are whose the credits say", async () => {
    const workbook = await readWorkbook(readFileSync(join(ROOT, "assets/sample/payroll.xlsx")));
    const sheet = workbook.worksheets.getItem("工资表");
    const saved = sheet.getRange("A4:M11").values;
    const addIn = await openAddIn({ workbook, pageDir: PAGE_DIR, page: "taskpane.html" });
    await addIn.functionsReady();
    const functions = readFunctionMetadata(parseJson(readFileSync(join(PAGE_DIR, "functions.json"), "utf8")));
    const cells = new FunctionCells(workbook, { runtime: addIn, namespace: "CS", functions }).connect();
    await settledCells(cells, addIn.session, { timeout: 60_000 });
    expect(sheet.getRange("A4:M11").values).toEqual(saved);

    let outcome: Outcome | undefined;
    addIn.window.addEventListener("cs:run-outcome", (event) => {
      outcome = (event as unknown as CustomEvent<Outcome>).detail;
    });
    await addIn.invokeCommand("generateMonth");
    const { people } = outcome!.figures;
    const asked = workbook.addSheet("问");
    // Blocks at once: the workbook is calculated after each thing that somebody types.
    const total = people.length + 1;
    asked.getRange(`A1:G${people.length}`).formulas = people.map(({ person, components }, i) => [
      person,
      `=CS.COMMISSION(A${i + 1})`,
      `=CS.COMMISSION(A${i + 1},"2026-06","${components[0]!.component}")`,
      `=CS.BONUS(A${i + 1})`,
      `=CS.PAYABLE(A${i + 1},"2026-06")`,
      `=CS.SCORE(A${i + 1})`,
      `=CS.GRADE(A${i + 1})`,
    ]);
    asked.getRange(`A${total}`).formulas = [['=CS.PAYABLE("全店")']];
    const credits = [...outcome!.credits()].slice(1, 40).map((line) => line.split(","));
    asked.getRange(`I1:J${credits.length}`).formulas = credits.map(([orderId]) => [
      `=CS.OWNER("${orderId}")`,
      `=CS.WHY("${orderId}")`,
    ]);
    await settledCells(cells, addIn.session, { timeout: 60_000 });
    const yuan = (fen: number | null): number | string => (fen === null ? "#N/A" : fen / 100);
    expect(asked.getRange(`A1:G${people.length}`).values).toEqual(
      people.map((one) => [
        one.person,
        yuan(one.commissionFen),
        yuan(one.components[0]!.amountFen),
        yuan(bonusOf(one)),
        yuan(one.payableFen),
        one.score ?? "#N/A",
        one.grade ?? "#N/A",
      ]),
    );
    const all = people.reduce((sum, { payableFen }) => sum + payableFen, 0);
    expect(asked.getRange(`A${total}`).values).toEqual([[all / 100]]);
    const answers = asked.getRange(`I1:J${credits.length}`).values as readonly (readonly string[])[];
    expect(answers.map(([owner]) => owner)).toEqual(credits.map(([, owner]) => (owner === "" ? "#N/A" : owner)));
    expect(answers.every(([owner, why]) => why!.includes(owner === "#N/A" ? "没有归属客服" : owner!))).toBe(true);
    addIn.close();
  }, 120_000);
});
