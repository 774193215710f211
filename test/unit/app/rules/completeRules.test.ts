import { completeRules } from "../../../../src/app/rules/completeRules";
import { manualCells } from "../../../../src/app/rules/manualCells";
import { rulesOfTables } from "../../../../src/app/rules/readRules";
import type { WorkbookTable } from "../../../../src/app/ports/workbook";
import { DEFAULT_SETTINGS } from "../../../../src/engine/settings";
import { recordsOf } from "../../../support/records/recordsOf";
import { tableOf } from "./tableOf";

const read = (...tables: readonly WorkbookTable[]) => rulesOfTables(tables, DEFAULT_SETTINGS);
const MAPPED = recordsOf({
  roster: [{ account: "甲" }],
  sessions: [{ agent: "甲", buyer: "x", start: "06-01 10:00" }],
});
const ROSTER = tableOf("CS_Roster", ["账号", "人员", "接待上限"], [["甲、丙", "小甲", 50]]);

describe("completeRules()", () => {
  it("takes CS_Roster for figures and pay, whatever roster was mapped", () => {
    const { rules, records, faults } = completeRules(read(ROSTER), MAPPED);
    expect(faults).toEqual([]);
    expect(rules.roster.map(({ account, person }) => [account, person])).toEqual([
      ["甲", "小甲"],
      ["丙", "小甲"],
    ]);
    const named = records.roster!.map(({ account, person, capacity }) => [
      records.names.accounts[account],
      person,
      capacity,
    ]);
    expect(named).toEqual([
      ["甲", "小甲", 50],
      ["丙", "小甲", 50],
    ]);
    expect(records.tables.at(-1)).toMatchObject({ kind: "roster", sheet: "绩效规则", read: 1, records: 1 });
    expect(records.names.accounts.slice(0, MAPPED.names.accounts.length)).toEqual(MAPPED.names.accounts);
  });

  it("takes the mapped roster where CS_Roster is empty", () => {
    const empty = tableOf("CS_Roster", ["账号", "人员"], [["", ""]]);
    const { rules, records } = completeRules(read(empty, tableOf("CS_Plans", ["plan"], [["P"]])), MAPPED);
    expect(records).toBe(MAPPED);
    expect(rules.roster.map(({ account }) => account)).toEqual(["甲"]);
  });

  it("tells people of events whom no roster knows, with the cell", () => {
    const events = tableOf(
      "CS_Events",
      ["月份", "人员", "类型", "数量", "每次"],
      [["2026-06", "小乙", "加减钱", 1, 5]],
    );
    expect(read(events).faults).toEqual([]);
    expect(completeRules(read(events), MAPPED).faults).toMatchObject([{ code: "unknownPerson", cell: "绩效规则!B5" }]);
  });

  it("asks nothing of a mapped roster where the workbook has no rules", () => {
    const mapped = { ...MAPPED, roster: MAPPED.roster!.map((entry) => ({ ...entry, plan: "没有的方案" })) };
    expect(completeRules(read(), mapped)).toMatchObject({ faults: [], rules: { roster: [] } });
    const { faults } = completeRules(read(tableOf("CS_Plans", ["plan"], [["P"]])), mapped);
    expect(faults).toMatchObject([{ code: "unknownPlan", table: "CS_Roster" }]);
  });
});

describe("manualCells()", () => {
  const roster = tableOf(
    "CS_Roster",
    ["账号", "人员", "主管打分:态度"],
    [
      ["b", "小甲", 90],
      ["a", "小甲", ""],
      ["c", "小乙", ""],
    ],
    { column: 2 },
  );

  it("finds the cell that the points come from, or the one to type into", () => {
    const cellOf = manualCells(read(roster));
    expect(cellOf("小甲", "态度")).toEqual({ sheet: "绩效规则", row: 4, column: 4 });
    expect(cellOf("小乙", "态度")).toEqual({ sheet: "绩效规则", row: 6, column: 4 });
  });

  it("finds none where the rules have no such column, person or roster", () => {
    const cellOf = manualCells(read(roster));
    expect([cellOf("小甲", "出勤"), cellOf("小丙", "态度"), manualCells(read())("小甲", "态度")]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
