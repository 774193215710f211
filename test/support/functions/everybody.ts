/** Figures by metric, as `--json` has them. */
export type JsonMetrics = Readonly<Record<string, { readonly value: number | null; readonly reason?: string }>>;

/** The part of `--json` with figures. */
export interface JsonFigures {
  readonly agents: readonly { readonly agent: string; readonly person: string; readonly metrics: JsonMetrics }[];
  readonly persons: readonly { readonly person: string; readonly metrics: JsonMetrics }[];
  readonly groups: readonly { readonly group: string; readonly metrics: JsonMetrics }[];
  readonly shop: { readonly metrics: JsonMetrics };
}

/** Everybody whom a formula may name, with their figures; an account named like a person means the person. */
export function everybody({ agents, persons, groups, shop }: JsonFigures): readonly (readonly [string, JsonMetrics])[] {
  return [
    ...persons.map(({ person, metrics }) => [person, metrics] as const),
    ...agents
      .filter(({ agent }) => persons.every(({ person }) => person !== agent))
      .map(({ agent, metrics }) => [agent, metrics] as const),
    ...groups.map(({ group, metrics }) => [group, metrics] as const),
    ["全店", shop.metrics],
  ];
}
