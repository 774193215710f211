import { compareMonth } from "../app/compare/compareMonth";
import { comparisonLines } from "../app/compare/comparisonLines";
import { comparisonDocument } from "../app/figures/comparisonDocument";
import { createRules, type RulesCreation } from "../app/rules/createRules";
import { creationLines } from "../app/rules/creationLines";
import { templateNamed } from "../app/rules/templates/ruleTemplates";
import type { AppraisalPorts } from "../app/run/appraisalPorts";
import { outcomeLines } from "../app/run/outcomeLines";
import { outcomeOfError } from "../app/run/runOutcome";

/** What the next command is to do, where its name alone doesn't say. */
export interface Wishes {
  /** Code of the template that rules are made from. */
  readonly template?: string;
  /** Plans and settings to compare. */
  readonly compare?: readonly string[];
  /** Whether the comparison becomes a sheet. */
  readonly draw?: boolean;
}

interface Embedder {
  readonly ports: AppraisalPorts;
  /** Puts the opened files on sheets and closes them; the names of the sheets. */
  readonly place: (signal: AbortSignal) => Promise<readonly string[]>;
  /** The latest wishes. */
  readonly wishes: () => Wishes;
  /** Tells how a command ended. */
  readonly announce: (detail: Readonly<Record<string, unknown>>) => void;
}

/** Commands that have no button: whoever embeds the page asks for them, our command line does. None of them rejects. */
export function embedderCommands({
  ports,
  place,
  wishes,
  announce,
}: Embedder): Record<"createRules" | "compareMonth" | "placeFiles", () => Promise<void>> {
  const announced =
    (command: (signal: AbortSignal) => Promise<Readonly<Record<string, unknown>>>) => async (): Promise<void> => {
      const { signal } = new AbortController();
      const failed = (error: unknown): Readonly<Record<string, unknown>> => {
        return { ok: false, lines: outcomeLines(outcomeOfError(error, signal), ports.language()) };
      };
      announce(await command(signal).catch(failed));
    };
  return {
    createRules: announced(async (signal) => {
      const template = templateNamed(wishes().template ?? "");
      if (template === undefined) throw new RangeError(`Cannot make rules from "${wishes().template ?? ""}"`);
      const creation: RulesCreation = await createRules(ports, template, { signal, onProgress: () => undefined });
      return { ok: creation.kind === "created", lines: creationLines(creation, ports.language().rules) };
    }),
    placeFiles: announced(async (signal) => {
      return { ok: true, lines: [ports.language().run.placed(await place(signal))] };
    }),
    compareMonth: announced(async (signal) => {
      const { compare: scenarios = [], draw = false } = wishes();
      const comparison = await compareMonth(ports, { scenarios, draw }, { signal, onProgress: () => undefined });
      const lines = comparisonLines(comparison, ports.language());
      return { ok: true, lines, figures: comparisonDocument(comparison) };
    }),
  };
}
