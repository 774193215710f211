import { invalidValue, cellOf, type AnswerCell } from "../answer";
import { rangeOfMonth } from "../dayRanges";
import { metricOf, nameOf, type AskContext } from "./context";
import { figureOf } from "./metricAnswer";

type Block = readonly (readonly AnswerCell[])[];

/** Cells of a block at most: Excel takes long to spill more. */
const MOST_CELLS = 2_000;

/** `CS.AGENTS`: the accounts of a group or of all, in the order of the sheets' JSON, one below the other. */
export function agentsAnswer(group: unknown, context: AskContext): Block {
  const { agents, groups } = context.figures.month(context.figures.defaultMonth);
  const name = nameOf(group);
  const isWhole = name === "" || context.figures.subjects.named(name)?.kind === "shop";
  const known = groups.map((one) => one.group);
  if (!isWhole && !known.includes(name))
    throw invalidValue(context.language.functions.errors.unknownGroup(name, known));
  const members = agents.filter((one) => isWhole || one.group === name);
  return members.slice(0, MOST_CELLS).map(({ agent }) => [agent]);
}

/** The name that heads a metric's column. */
function headerOf(code: string, { language }: AskContext): string {
  const named = Object.entries(language.texts.metrics).find(([known]) => known === code);
  return named?.[1].name ?? code.replace(/^manual:/, "");
}

/** `CS.TABLE`: a header, then each account with the metrics of the default month. */
export function tableAnswer(metrics: readonly unknown[], context: AskContext): Block {
  const codes = metrics
    .flat(2)
    .filter((metric) => nameOf(metric) !== "")
    .map((metric) => metricOf(metric, context));
  const { agents } = context.figures.month(context.figures.defaultMonth);
  const range = rangeOfMonth(context.figures.defaultMonth);
  const most = Math.floor(MOST_CELLS / (codes.length + 1)) - 1;
  const header = [context.language.functions.table.agent, ...codes.map((code) => headerOf(code, context))];
  const rows = agents.slice(0, most).map(({ agent }): readonly AnswerCell[] => {
    const subject = { kind: "account", name: agent } as const;
    return [agent, ...codes.map((code) => cellOf(() => figureOf(code, { subject, range }, context)))];
  });
  return [header, ...rows];
}
