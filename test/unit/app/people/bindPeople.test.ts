import { bindPeople } from "../../../../src/app/people/bindPeople";
import { NOBODY_SAVED } from "../../../../src/app/people/savedPeople";
import type { RosterRow } from "../../../../src/engine/commission/planRules";
import { NO_RULES } from "../../../../src/engine/rules/ruleSet";
import { DEFAULT_SETTINGS } from "../../../../src/engine/settings";
import { fen } from "../../../../src/engine/units/fen";
import { recordsOf } from "../../../support/records/recordsOf";

const OWN_ROW: RosterRow = {
  row: 2,
  account: "小黛",
  person: "黛玉",
  group: "售前",
  plan: "标准",
  scheme: null,
  baseSalary: fen(300_000),
  hired: null,
  left: null,
  target: fen(500),
  attendance: 1,
  manual: { 态度: 90 },
};

function bound(bindings: Readonly<Record<string, string>>) {
  const records = recordsOf({
    sessions: [{ agent: "甲店:小黛", buyer: "tb1", start: "06-03 10:00" }],
    roster: [{ account: "小黛", person: "黛玉" }],
  });
  const inputs = { records, rules: { ...NO_RULES, roster: [OWN_ROW] }, settings: DEFAULT_SETTINGS };
  const saved = { bindings, robots: [] };
  return { inputs, ...bindPeople(inputs, { saved, before: NOBODY_SAVED, acceptGuesses: false }) };
}

describe("bindPeople()", () => {
  it("gives a further account to its person in pay as well, without any fact twice", () => {
    const { rules, records } = bound({ "甲店:小黛": "黛玉" });
    expect(records.roster).toHaveLength(2);
    expect(rules.roster).toHaveLength(2);
    expect(rules.roster[1]).toMatchObject({
      account: "甲店:小黛",
      person: "黛玉",
      baseSalary: null,
      target: null,
      manual: {},
    });
  });

  it("pays nobody whom the rules don't know", () => {
    const { rules, records } = bound({ "甲店:小黛": "生人" });
    expect(records.roster).toHaveLength(2);
    expect(rules.roster).toEqual([OWN_ROW]);
  });

  it("leaves everything as it is where nothing was confirmed", () => {
    const { inputs, rules, records, settings } = bound({});
    expect({ rules, records, settings }).toEqual(inputs);
    expect(records).toBe(inputs.records);
  });
});
