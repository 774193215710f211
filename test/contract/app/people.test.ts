import { saveBindings, type AccountDecision } from "../../../src/app/people/saveBindings";
import { languageFor } from "../../../src/app/run/language";
import { createMonthRun } from "../../../src/app/run/monthRun";
import { outcomeLines } from "../../../src/app/run/outcomeLines";
import type { RunOutcome } from "../../../src/app/run/runOutcome";
import type { Workbook } from "../../../src/host/model/workbook";
import { portsOf } from "../../support/app/portsOf";
import { openExcel } from "../../support/host/openExcel";
import { bookOf } from "../../support/workbooks/bookOf";

/** 小黛 chats under two accounts, one of which the roster lists; a robot of an unheard-of name answers as well. */
const TABLES = [
  {
    sheet: "接待",
    cells: [
      ["客服", "买家旺旺", "开始时间"],
      ["小黛", "甲", 46_178.5],
      ["测试旗舰店:小黛", "乙", 46_178.6],
      ["测试旗舰店:智能客服", "丙", 46_178.7],
    ],
  },
  {
    sheet: "订单",
    cells: [
      ["订单编号", "买家会员名", "订单创建时间", "订单付款时间", "总金额"],
      ["A1", "甲", 46_178.55, 46_178.56, 100],
      ["A2", "乙", 46_178.65, 46_178.66, 10],
      ["A3", "丙", 46_178.75, 46_178.76, 1],
    ],
  },
  {
    sheet: "人员",
    cells: [
      ["客服账号", "姓名", "分组"],
      ["小黛", "黛玉", "售前"],
    ],
  },
];

interface Figures {
  readonly said: string;
  /** Sales in fen by person. */
  readonly sales: Readonly<Record<string, number | null>>;
}

function figuresOf(outcome: RunOutcome): Figures {
  const said = outcomeLines(outcome, languageFor("zh-CN")).join("\n");
  if (outcome.kind !== "finished") throw new Error(said);
  const sales = outcome.result.persons.map(({ person, metrics }) => [person, metrics["sales"]?.value ?? null] as const);
  return { said, sales: Object.fromEntries(sales) };
}

interface Bound {
  readonly run: () => Promise<Figures>;
  readonly accept: () => Promise<Figures>;
  readonly bind: (decisions: readonly AccountDecision[]) => Promise<unknown>;
  readonly workbook: Workbook;
  readonly close: () => Promise<void>;
}

function open(): Bound {
  const workbook = bookOf(TABLES);
  const excel = openExcel(workbook);
  const ports = portsOf("zh-CN");
  return {
    workbook,
    run: async () => figuresOf(await createMonthRun(ports).start()),
    accept: async () => figuresOf(await createMonthRun({ ...ports, acceptGuesses: () => true }).start()),
    bind: (decisions) => saveBindings(ports, decisions),
    close: excel.close,
  };
}

const APART = { 黛玉: 10_000, "测试旗舰店:小黛": 1_000, "测试旗舰店:智能客服": 100 };
const TOGETHER = { 黛玉: 11_000 };

describe("accounts and persons in a run", () => {
  it("lists accounts that nobody knows, and changes no figure by a guess", async () => {
    const { run, close } = open();
    const { said, sales } = await run();
    expect(sales).toEqual(APART);
    expect(said).toContain("2 个账号不知道是谁的");
    expect(said).toContain("测试旗舰店:小黛（接待 1）：可能是黛玉（与 小黛 昵称相同，只有一家店铺）");
    expect(said).toContain("测试旗舰店:智能客服（接待 1）：可能是机器人（名称含“智能客服”）");
    await close();
  });

  it("uses what a person confirmed in every later run, and says so", async () => {
    const { run, bind, close } = open();
    await bind([
      { kind: "person", account: "测试旗舰店:小黛", person: " 黛玉 " },
      { kind: "robot", account: "测试旗舰店:智能客服" },
    ]);
    const { said, sales } = await run();
    expect(sales).toMatchObject(TOGETHER);
    expect(sales["测试旗舰店:智能客服"] ?? 0).toBe(0);
    expect(said).not.toContain("不知道是谁的");
    expect(said).toContain("沿用已确认的账号绑定 1 个");
    expect(said).toContain("沿用已确认的机器人 1 个");
    await bind([
      { kind: "forget", account: "测试旗舰店:小黛" },
      { kind: "forget", account: "测试旗舰店:智能客服" },
    ]);
    expect((await run()).sales).toEqual(APART);
    await close();
  });

  it("takes guesses where a person accepts them, keeps them with the sheets, and says so", async () => {
    const { run, accept, workbook, close } = open();
    const { said, sales } = await accept();
    expect(sales).toMatchObject(TOGETHER);
    expect(said).toContain("已按推测绑定账号（下次沿用）：测试旗舰店:小黛 → 黛玉");
    expect(said).toContain("已按推测作为机器人排除（下次沿用）：测试旗舰店:智能客服");
    expect(workbook.settingsStore.get("cs.people")).toEqual({
      bindings: { "测试旗舰店:小黛": "黛玉" },
      robots: ["测试旗舰店:智能客服"],
    });
    expect((await run()).sales).toMatchObject(TOGETHER);
    await close();
  });

  it("takes damaged settings for none", async () => {
    const { run, workbook, close } = open();
    workbook.settingsStore.set("cs.people", { bindings: ["?"] });
    expect((await run()).sales).toEqual(APART);
    await close();
  });

  it("refuses more than a workbook's settings hold, and keeps what was there", async () => {
    const { bind, workbook, close } = open();
    await bind([{ kind: "robot", account: "甲" }]);
    const many = Array.from({ length: 5_000 }, (_, i) => ({
      kind: "person" as const,
      account: `账号${i}`,
      person: "甲",
    }));
    await expect(bind(many)).rejects.toMatchObject({ code: "SettingTooLarge" });
    expect(workbook.settingsStore.get("cs.people")).toEqual({ bindings: {}, robots: ["甲"] });
    await close();
  });
});
