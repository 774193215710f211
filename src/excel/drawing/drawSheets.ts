import type { Drawn, DrawOptions } from "../../app/ports/workbook";
import type { SheetSpec } from "../../report/spec/sheetSpec";
import { inExcel, sendPatiently } from "../inExcel";
import { addSheets, commitDrawing, type DrawnSheet, type Replacement } from "./commit";
import { inputOperations, readInputs, type CarriedInputs } from "./carriedInputs";
import { contentHash } from "./contentHash";
import { planDrawing, type PlannedSheet } from "./drawPlan";
import { isEdited, withoutInputs } from "./editedSheets";
import { removeDrawing } from "./rollback";
import { sendOperations, type SheetOperation } from "./sendOperations";
import { sheetOfMark } from "./sheetMarks";
import { sheetOperations } from "./sheetOperations";
import { showSheet } from "./showSheet";
import { survey, type Survey } from "./survey";
import type { Target } from "./writtenValue";

/**
 * Draws all sheets or none. New sheets are built beside those of earlier runs; only when all are finished do they take their
 * places, in one request with the marks that tell our sheets from others.
 */
export function drawSheets(specs: readonly SheetSpec[], options: DrawOptions): Promise<Drawn> {
  return inExcel("draw", async (context) => {
    options.signal?.throwIfAborted();
    const before = await sendPatiently(() => survey(context));
    const replacement = await findReplaced(context, before, options);
    const plan = planDrawing(specs, before, replacement.replaced);
    const carried = await sendPatiently(() => readInputs(context, before, replacement.replaced));
    try {
      const ids = await sendPatiently(() => addSheets(context, plan, before));
      const sheets = await fillSheets(context, { plan, ids, before, options, carried });
      await commitDrawing(context, { sheets, before, replacement, options });
    } catch (error) {
      throw await removeDrawing(context, { plan, before, error });
    }
    await showSheet(context, plan[0]?.finalName ?? "");
    return { sheets: plan.map(({ finalName }) => finalName), kept: replacement.kept };
  });
}

/** Sheets of the same month go, but for those a person has edited, if these are to stay. */
async function findReplaced(
  context: Excel.RequestContext,
  { marks, sheets }: Survey,
  { month, keepEdited, signal }: DrawOptions,
): Promise<Replacement> {
  const replaced = new Set<string>();
  const kept: string[] = [];
  for (const mark of marks.filter((candidate) => candidate.month === month)) {
    signal?.throwIfAborted();
    const sheet = sheetOfMark(mark, sheets);
    if (sheet !== undefined) {
      const stays = keepEdited && (await isEdited(context, mark, sheet.id));
      if (stays) kept.push(sheet.name);
      else replaced.add(sheet.id);
    }
  }
  return { replaced, kept };
}

interface Filling {
  readonly plan: readonly PlannedSheet[];
  readonly ids: readonly string[];
  readonly before: Survey;
  readonly options: DrawOptions;
  readonly carried: CarriedInputs;
}

async function fillSheets(
  context: Excel.RequestContext,
  { plan, ids, before, options, carried }: Filling,
): Promise<readonly DrawnSheet[]> {
  const target = targetOf(plan, before.date1904);
  const hashes = plan.map(() => contentHash());
  const total = plan.reduce((sum, { spec }) => sum + spec.bands.reduce((rows, band) => rows + band.rows.count, 0), 0);
  function* operations(): Generator<SheetOperation> {
    for (const [i, sheet] of plan.entries()) {
      const { inputs } = sheet.spec;
      for (const operation of sheetOperations(sheet, target, (row, column, cells) =>
        hashes[i]?.add(row, column, withoutInputs(cells, { row, column }, inputs)),
      )) {
        yield { sheetId: ids[i] ?? "", operation };
      }
      for (const operation of inputOperations(sheet.spec, carried)) {
        yield { sheetId: ids[i] ?? "", operation };
      }
    }
  }
  await sendOperations(context, operations(), {
    signal: options.signal,
    onSent: (done) => options.onProgress?.({ done, total }),
  });
  return plan.map((sheet, i) => ({ sheet, id: ids[i] ?? "", hash: hashes[i]?.digest() ?? "" }));
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
