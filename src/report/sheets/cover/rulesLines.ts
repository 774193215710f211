import type { SectionMaker } from "../method/section";
import type { Frame } from "../sheetFrame";
import type { PayFrame } from "../statement/payFrame";
import { coverPart, type CoverRow } from "./coverLayout";

/** Names in the order in which they first occur, each with its people. */
function counted(names: readonly (string | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function payLines({ pay, frame: { texts } }: PayFrame): readonly (readonly [string, string])[] {
  const { cover, words } = texts.sheets;
  const named = (names: readonly (string | null)[]): string => {
    const counts = [...counted(names)].map(([name, people]) => cover.withCount(name, people));
    return counts.length === 0 ? cover.nobody : words.list(counts);
  };
  return [
    [cover.schemes, named(pay.people.map(({ scheme }) => scheme))],
    [cover.plans, named(pay.people.map(({ plan }) => plan))],
    [cover.status, cover.statusNames[pay.status]],
  ];
}

/** By which rules: who earns an order, which money counts, who is scored and paid by what. All of them stand on 口径与核对. */
export function rulesLines({ result, texts }: Frame, pay: PayFrame | null): SectionMaker {
  const { cover } = texts.sheets;
  const { attributionRule, window, touch, creditDate, cutOffDay } = result.settings;
  const say = texts.words.settings;
  const settings = [
    say.attributionRule(attributionRule),
    say.window(window),
    say.touch(touch),
    say.creditDate(creditDate),
    say.cutOffDay(cutOffDay),
  ].map(({ name, choice }) => [name, choice] as const);
  const lines = [...settings, ...(pay === null ? [[cover.schemes, cover.noRules] as const] : payLines(pay))];
  return coverPart(
    cover.rules,
    lines.map(([name, choice]): CoverRow => ({
      style: "body",
      cells: [
        { cell: name, look: { format: "text" }, columns: 2 },
        { cell: choice, look: { format: "note", wrap: true, align: "left" }, columns: 4 },
      ],
    })),
  );
}
