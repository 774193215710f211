import type { Cell } from "../records/cell";
import type { AmountBasis } from "../records/tableMapping";
import { settleAnswers, type Answer, type Answers } from "./answer";
import { checkField, contradict, guessed, type CheckedField } from "./checkField";
import { readings, type Reading } from "./chooseKind";
import { dataRows } from "./dataRows";
import { fieldType, NEEDED_COLUMNS } from "./fields";
import { columnsThatFit } from "./freeColumns";
import { doubtBasis, hasRepeats, proposeBasis, proposeGrain, type GrainGuess } from "./proposeGrain";
import { WANTED_FIELDS } from "./similarColumns";
import { proposePeriod } from "./proposePeriod";
import type { ColumnMatch } from "./matchColumns";
import type { TableHead } from "./tableHead";
import type { Doubt, FieldProposal, PeriodProposal, TableProposal } from "./tableProposal";

/** Confidence in what two readings claim, or too few rows tell. */
const UNCERTAIN = 0.7;

/** Another kind whose score comes this close could be meant. */
const CLOSE = 0.95;

/** What each platform's headers weigh, heaviest first: one that no other platform has says more than one that all have. */
function platformWeights(matches: readonly ColumnMatch[]): readonly (readonly [name: string, weight: number])[] {
  const weights = new Map<string, number>();
  for (const { platforms } of matches.map(({ entry }) => entry)) {
    for (const name of platforms) weights.set(name, (weights.get(name) ?? 0) + 1 / platforms.length);
  }
  return [...weights].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
}

/** The platform that most of the headers point to. */
function likeliestPlatform(matches: readonly ColumnMatch[]): string | undefined {
  return platformWeights(matches)[0]?.[0];
}

/** Two headers that no other platform has; a word such as 下单时间 alone is anybody's. */
const TELLING = 2;

/** The platform that the headers tell beyond a word or two, and more than any other. */
function platformOfHeaders(matches: readonly ColumnMatch[]): string | undefined {
  const [best, next] = platformWeights(matches);
  return best !== undefined && best[1] >= TELLING && best[1] > (next?.[1] ?? 0) ? best[0] : undefined;
}

/** The platform that most of the headers point to, or whose export they are known as. */
function platformOf({ matches, preset }: Reading): {
  platform: string | undefined;
  platformHeaders: readonly string[];
} {
  const platform = preset?.tool ?? platformOfHeaders(matches);
  const headers = matches.filter(({ entry }) => platform !== undefined && entry.platforms.includes(platform));
  return { platform, platformHeaders: headers.flatMap(({ columns }) => columns[0]?.raw ?? []) };
}

/** Fewer rows prove nothing. */
const FEW_ROWS = 8;

const SINGLE_ROWS = { grain: "order", certain: true } as const;

/** Another kind that the table fits about as well. */
function rivalOf(best: Reading, all: readonly Reading[]): Doubt[] {
  const rival = all.find(
    ({ kind, missing, similar, score }) =>
      kind !== best.kind && missing.length === 0 && !similar && score >= best.score * CLOSE,
  );
  return rival === undefined || best.missing.length > 0 ? [] : [{ code: "kindUnclear", other: rival.kind }];
}

/** The least certain thing that the table can't be read without, or that its figures depend on. */
function confidenceOf(reading: Reading, fields: readonly FieldProposal[], uncertain: boolean): number {
  if (reading.missing.length > 0) return 0;
  const needed = NEEDED_COLUMNS[reading.kind].map((group) => {
    const alternatives = fields.filter(({ field }) => group.includes(field));
    return Math.max(...alternatives.map(({ confidence }) => confidence));
  });
  const wanted = fields.filter(({ field }) => WANTED_FIELDS[reading.kind]?.includes(field));
  return Math.min(...needed, ...wanted.map(({ confidence }) => confidence), uncertain ? UNCERTAIN : 1);
}

/**
 * An order's amount that other columns compete with, under a header of another platform than the rest: which one counts
 * is a guess, however well known the header is there. An export that is known has its own choice.
 */
function competedAmount({ kind, preset, matches }: Reading): ColumnMatch | undefined {
  if (kind !== "orders" || preset !== undefined || matches.some(({ field }) => field === "grossAmount"))
    return undefined;
  const amount = matches.find(({ field, others }) => field === "amount" && others.length > 0);
  const platform = likeliestPlatform(matches.filter((match) => match !== amount));
  return platform !== undefined && amount?.entry.platforms.includes(platform) === true ? undefined : amount;
}

function checkFields(head: TableHead, reading: Reading, answers: Answers): CheckedField[] {
  const { kind, matches, headerRow } = reading;
  const context = { head, rows: dataRows(head, headerRow), answers };
  const competed = competedAmount(reading);
  return matches.flatMap((match) => {
    const type = fieldType(kind, match.field);
    if (type === undefined) return [];
    const isGuess = match === competed || contradict(match, context);
    return [checkField(isGuess ? guessed(match) : match, type, context)];
  });
}

function nothingKnown({ source, sheet, date1904 }: TableHead, ignored: boolean): TableProposal {
  return {
    source,
    sheet,
    kind: undefined,
    headerRow: 0,
    fields: [],
    missing: [],
    rowGrain: "order",
    amountBasis: "gross",
    grainConfirmed: false,
    platform: undefined,
    platformHeaders: [],
    preset: undefined,
    period: undefined,
    ignored,
    date1904,
    confidence: ignored ? 1 : 0,
    doubts: [],
  };
}

/** More rows than this share tell of an agent and day that another row tells of: these are no figures added up. */
const REPEATED = 0.5;

/** Fields by which rows of figures are told apart. */
const SUMMARY_KEYS = ["agent", "date"];

/** A report names an agent once a day; rows that name one again and again are conversations under unknown headers. */
function repeatedAgents({ reading, fields, rows, answers }: ReadTable): Doubt[] {
  if (reading.kind !== "agentSummary" || answers.tableKind !== undefined || rows.length < FEW_ROWS) return [];
  const columns = SUMMARY_KEYS.flatMap((name) => fields.find(({ field }) => field === name)?.columns[0] ?? []);
  const keys = new Set(rows.map((row) => JSON.stringify(columns.map((column) => row[column]))));
  return keys.size < rows.length * REPEATED ? [{ code: "kindUnclear", other: "sessions" }] : [];
}

function missingDoubts(head: TableHead, reading: Reading, fields: readonly FieldProposal[]): Doubt[] {
  return reading.missing.map((group) => {
    return { code: "neededFieldMissing", fields: group, columns: columnsThatFit(head, { ...reading, fields }, group) };
  });
}

interface ReadTable {
  readonly reading: Reading;
  readonly fields: readonly FieldProposal[];
  /** Data rows, whole. */
  readonly rows: readonly (readonly Cell[])[];
  readonly answers: Answers;
}

/** What one row of the table is. An export that is known has its grain, unless its rows say otherwise. */
function grainOf({ reading, fields, rows, answers }: ReadTable): GrainGuess {
  if (answers.grain !== undefined) return { grain: answers.grain, certain: true };
  if (reading.kind !== "orders") return SINGLE_ROWS;
  const guess = proposeGrain({ fields, rows });
  const known = reading.preset?.rowGrain;
  return known === undefined || hasRepeats({ fields, rows }) ? guess : { grain: known, certain: true };
}

function basisOf({ reading, fields, rows, answers }: ReadTable): { basis: AmountBasis; doubts: readonly Doubt[] } {
  if (answers.basis !== undefined) return { basis: answers.basis, doubts: [] };
  if (reading.kind !== "orders") return { basis: "gross", doubts: [] };
  const known = reading.preset?.amountBasis;
  if (known !== undefined) return { basis: known, doubts: [] };
  const basis = proposeBasis(fields);
  return { basis, doubts: basis === "gross" ? doubtBasis({ fields, rows }) : [] };
}

function periodOf(head: TableHead, { reading, fields, answers }: ReadTable): PeriodProposal | undefined {
  const { headerRow } = reading;
  if (answers.period !== undefined) return { ...answers.period, evidence: { kind: "answer", text: "" }, confidence: 1 };
  return proposePeriod({ head, headerRow, fields, rows: dataRows(head, headerRow) });
}

/** A date column that names spans of days (2026-06-01 至 2026-06-30) holds no dates, and yet says the period. */
function isSpan(doubt: Doubt, period: PeriodProposal | undefined): boolean {
  return doubt.code === "valuesDontFit" && doubt.field === "date" && period?.evidence.kind === "cellText";
}

/** The proposal that the best reading of a table comes to. */
function proposalOf(head: TableHead, table: ReadTable, fieldDoubts: readonly Doubt[]): TableProposal {
  const { reading, fields, answers } = table;
  const { grain, certain } = grainOf(table);
  const { basis, doubts: basisDoubts } = basisOf(table);
  const period = periodOf(head, table);
  const undated = reading.kind === "agentSummary" && period === undefined;
  const isUncertain = fieldDoubts.some(({ code }) => code === "kindUnclear") || !certain || basisDoubts.length > 0;
  return {
    ...nothingKnown(head, false),
    ...platformOf(reading),
    kind: reading.kind,
    headerRow: reading.headerRow,
    fields,
    missing: reading.missing,
    rowGrain: grain,
    amountBasis: basis,
    grainConfirmed: answers.grain !== undefined,
    preset: reading.preset?.name,
    period,
    confidence: confidenceOf(reading, fields, isUncertain),
    doubts: [
      ...fieldDoubts.filter((doubt) => !isSpan(doubt, period)),
      ...(certain ? [] : [{ code: "grainUnclear" } as const]),
      ...basisDoubts,
      ...(undated ? [{ code: "periodUnknown" } as const] : []),
    ],
  };
}

/**
 * What a table seems to be and how it would be read, by its headers first and its values second. Without a known kind
 * there is nothing to read; with `missing` fields the table is of a kind but can't be read. Rests every few milliseconds,
 * for those who must not be kept waiting.
 *
 * @param answers - What a person said about the table; none of it is doubted any more.
 */
export function* detection(head: TableHead, answers: readonly Answer[] = []): Generator<undefined, TableProposal> {
  const settled = settleAnswers(answers);
  const all = yield* readings(head, settled);
  const [best] = all;
  if (best === undefined || settled.ignoreTable) return nothingKnown(head, settled.ignoreTable);
  const checked = checkFields(head, best, settled);
  const fields = checked.map(({ proposal }) => proposal);
  const rows = dataRows(head, best.headerRow).map((row) => head.cells[row] ?? []);
  const table = { reading: best, fields, rows, answers: settled };
  return proposalOf(head, table, [
    ...repeatedAgents(table),
    ...checked.flatMap((field) => field.doubts),
    ...missingDoubts(head, best, fields),
    ...(settled.tableKind === undefined ? rivalOf(best, all) : []),
  ]);
}

/** What a table seems to be, without a rest; see `detection`. */
export function detectTable(head: TableHead, answers: readonly Answer[] = []): TableProposal {
  const steps = detection(head, answers);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
