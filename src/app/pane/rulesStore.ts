import type { SettingsProposal } from "../../engine/mapping/presets/proposeSettings";
import type { Platform } from "../../engine/settings";
import { createRules, type RulesCreation } from "../rules/createRules";
import { rulesOfTables, type ReadRules } from "../rules/readRules";
import { RULE_TABLES } from "../rules/ruleColumns";
import type { TemplateId } from "../rules/templates/ruleTemplate";
import type { AppraisalPorts } from "../run/appraisalPorts";
import { choosePlatform, chosenPlatform } from "../run/chosenPlatform";
import { presetFor } from "../run/presetFor";
import type { ExaminedTable } from "../sources/examineTables";
import { createStore, type Readable } from "../store";

/** What the pane knows of the rules. */
export interface RulesState {
  readonly phase: "unseen" | "reading" | "seen";
  /** `null` until they are read. */
  readonly read: ReadRules | null;
  /** The documented settings that hold where CS_Settings says nothing, and the tables that call for them. */
  readonly preset: SettingsProposal | null;
  /** The platform that a person chose; `null`: the tables tell. */
  readonly platform: Platform | null;
  /** How making the rules ended, if they were made. */
  readonly creation: RulesCreation | null;
  /** `null`: nothing failed. */
  readonly problem: unknown;
}

export interface RulesStore extends Readable<RulesState> {
  /** Reads the workbook's rules anew. */
  readonly read: () => Promise<void>;
  readonly create: (template: TemplateId) => Promise<void>;
  /** @param platform - `null`: the tables tell. */
  readonly choosePlatform: (platform: Platform | null) => Promise<void>;
}

const UNSEEN: RulesState = {
  phase: "unseen",
  read: null,
  preset: null,
  platform: null,
  creation: null,
  problem: null,
};

/** @param tables - What the data are taken for at the moment. */
export function createRulesStore(ports: AppraisalPorts, tables: () => readonly ExaminedTable[]): RulesStore {
  const { workbook } = ports;
  const { state, subscribe, set } = createStore<RulesState>(UNSEEN);
  const attempt = async (work: () => Promise<Partial<RulesState>>): Promise<void> => {
    set({ ...state(), phase: "reading", problem: null });
    try {
      const news = await work();
      set({ ...state(), ...news, phase: "seen" });
    } catch (problem) {
      set({ ...state(), phase: "seen", problem });
    }
  };
  const readAll = async (): Promise<Pick<RulesState, "read" | "preset" | "platform">> => {
    const platform = await chosenPlatform(workbook);
    const known = tables().flatMap(({ mapping, proposal }) =>
      mapping === undefined ? [] : [{ mapping, preset: proposal.preset }],
    );
    const preset = presetFor(known, platform);
    const read = rulesOfTables(await workbook.readTables(RULE_TABLES), preset.settings);
    return { read, preset, platform: platform ?? null };
  };
  return {
    state,
    subscribe,
    read: () => attempt(async () => ({ ...(await readAll()), creation: null })),
    create: (template) =>
      attempt(async () => {
        const creation = await createRules(ports, template, {
          signal: new AbortController().signal,
          onProgress: () => undefined,
        });
        return { ...(await readAll()), creation };
      }),
    choosePlatform: (platform) =>
      attempt(async () => {
        await choosePlatform(workbook, platform);
        return readAll();
      }),
  };
}
