import { breather } from "../../app/ports/breather";
import type { DrawOptions } from "../../app/ports/workbook";
import type { SheetSpec } from "../../report/spec/sheetSpec";
import { journalOperations } from "./addSheets";
import { inputOperations, type CarriedInputs } from "./carriedInputs";
import { contentHash } from "./contentHash";
import type { PlannedSheet } from "./drawPlan";
import { withoutInputs } from "./editedSheets";
import { lookSources } from "./lookSources";
import type { DrawnSheet } from "./placeSheets";
import { sendOperations, type SheetOperation } from "./sendOperations";
import { sheetOperations, type SheetDrawing } from "./sheetOperations";
import type { Survey } from "./survey";
import type { Target } from "./writtenValue";

/** What new sheets are filled with. */
export interface Filling {
  readonly plan: readonly PlannedSheet[];
  /** Of the new sheets, in the order of the plan. */
  readonly ids: readonly string[];
  readonly before: Survey;
  readonly options: DrawOptions;
  readonly carried: CarriedInputs;
}

/** A new sheet, and the hash that its content gets while it is written. */
interface NewSheet {
  readonly sheet: PlannedSheet;
  readonly id: string;
  readonly hash: ReturnType<typeof contentHash>;
}

/** Writes everything on the new sheets, as many steps to a request as the budget holds. */
export async function fillSheets(context: Excel.RequestContext, filling: Filling): Promise<readonly DrawnSheet[]> {
  const { plan, ids, before, options } = filling;
  const sheets = plan.map((sheet, i) => ({ sheet, id: ids[i] ?? "", hash: contentHash() }));
  const specs = plan.map(({ spec }) => spec);
  const sources = await lookSources(specs, breather());
  const total = specs.reduce((sum, { bands }) => sum + bands.reduce((rows, band) => rows + band.rows.count, 0), 0);
  function* operations(): Generator<SheetOperation> {
    yield* journalOperations(plan, ids, before);
    yield* sheetSteps(sheets, sources, filling);
  }
  await sendOperations(context, operations(), {
    signal: options.signal,
    onSent: (done) => options.onProgress?.({ done, total }),
  });
  return sheets.map(({ sheet, id, hash }) => ({ sheet, id, hash: hash.digest() }));
}

/** The steps of all sheets, those first that others take their looks from. */
function* sheetSteps(
  sheets: readonly NewSheet[],
  sources: ReadonlyMap<SheetSpec, SheetSpec>,
  { plan, before, carried }: Filling,
): Generator<SheetOperation> {
  const target = targetOf(plan, before.date1904);
  const idOf = new Map<SheetSpec | undefined, string>(sheets.map(({ sheet: { spec }, id }) => [spec, id]));
  const isCopy = ({ sheet: { spec } }: NewSheet): boolean => sources.has(spec);
  for (const { sheet, id: sheetId, hash } of [...sheets.filter((one) => !isCopy(one)), ...sheets.filter(isCopy)]) {
    const { spec } = sheet;
    const looksOf = idOf.get(sources.get(spec));
    const onCells: SheetDrawing["onCells"] = (row, column, cells) =>
      hash.add(row, column, withoutInputs(cells, { row, column }, spec.inputs));
    for (const operation of sheetOperations(sheet, { target, looksOf, onCells })) yield { sheetId, operation };
    for (const operation of inputOperations(spec, carried)) yield { sheetId, operation };
  }
}

function targetOf(plan: readonly PlannedSheet[], date1904: boolean): Target {
  const named = (key: string): PlannedSheet => {
    const sheet = plan.find(({ spec }) => spec.key === key);
    if (sheet === undefined) {
      throw new RangeError(`Cannot link to the sheet "${key}": it isn't among those drawn`);
    }
    return sheet;
  };
  return {
    date1904,
    finalName: (key) => named(key).finalName,
    currentName: (key) => named(key).currentName,
  };
}
