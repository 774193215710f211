import type { Drawn, DrawOptions } from "../../app/ports/workbook";
import { sheetFamily } from "../../report/spec/sheetFamily";
import type { SheetSpec } from "../../report/spec/sheetSpec";
import { inExcel, sendPatiently } from "../inExcel";
import { checkSize } from "../workbookSetting";
import { addSheets } from "./addSheets";
import { readInputs, type CarriedInputs } from "./carriedInputs";
import { clearAway } from "./clearAway";
import { planDrawing, planRenamings, type PlannedSheet, type Renamings } from "./drawPlan";
import { editedSheets } from "./editedSheets";
import { fillSheets } from "./fillSheets";
import { placeSheets, planPlacement, type Placement } from "./placeSheets";
import { sheetOfMark, type SheetMark } from "./sheetMarks";
import { noteMarks } from "./sheetNotes";
import { showSheet } from "./showSheet";
import { checkUnchanged, findSucceeded } from "./succession";
import { survey, type Survey } from "./survey";
import { undoDrawing } from "./undoDrawing";

/**
 * Draws all sheets or none. New sheets are built beside those of earlier runs; only when all are finished do they take their
 * places, in one request with the settings and the marks that tell our sheets from others. Only after that do the old ones go: there
 * is no moment at which neither are there.
 */
export function drawSheets(specs: readonly SheetSpec[], options: DrawOptions): Promise<Drawn> {
  return inExcel("draw", async (context) => {
    options.signal?.throwIfAborted();
    for (const [key, value] of Object.entries(options.settings ?? {})) {
      checkSize(key, value);
    }
    const before = await survey(context);
    const { replaced, kept } = isOfMonth(specs, options)
      ? await findReplaced(context, before, options)
      : { replaced: new Set<string>(), kept: [] };
    const succeeded = await findSucceeded(context, before, options.succession);
    const going = new Set([...replaced, ...succeeded.going, ...before.leftovers.map(({ id }) => id)]);
    const giving = new Set([...going, ...succeeded.staying]);
    const plan = planDrawing(specs, before, giving);
    const renamings = planRenamings(plan, before, giving);
    const carried = await sendPatiently(() => readInputs(context, before, options.month));
    const { marks } = await drawAndPlace(context, { plan, before, options, carried, going, renamings });
    await noteMarks(context, marks);
    const cleared = await clearAway(context, going);
    const first = plan.find(({ spec }) => spec.key !== options.succession?.key) ?? plan[0];
    await showSheet(context, first?.finalName ?? "");
    return {
      sheets: plan.map(({ finalName }) => finalName),
      kept: [...kept, ...namesOf(succeeded.staying, before, renamings)],
      removed: cleared ? before.leftovers.map(({ name }) => name) : [],
      left: cleared ? [] : namesOf(going, before, renamings),
    };
  });
}

/** Whether sheets of the month are drawn, not only one that belongs to none. */
function isOfMonth(specs: readonly SheetSpec[], { succession }: DrawOptions): boolean {
  return specs.some(({ key }) => key !== succession?.key);
}

/** Names that the sheets have by now. */
function namesOf(ids: ReadonlySet<string>, { sheets }: Survey, renamings: Renamings): readonly string[] {
  return sheets
    .filter(({ id }) => ids.has(id))
    .map(({ name }) => renamings.sheets.find(({ from }) => from === name)?.to ?? name);
}

/** Sheets of earlier runs: ids of those that go, names of those that stay. */
interface Replacement {
  readonly replaced: ReadonlySet<string>;
  readonly kept: readonly string[];
}

/** Sheets of the same month go, but for those a person has edited. */
async function findReplaced(
  context: Excel.RequestContext,
  { marks, sheets }: Survey,
  { month, leaves = [], signal }: DrawOptions,
): Promise<Replacement> {
  const isLeft = ({ kind }: SheetMark): boolean => leaves.includes(sheetFamily(kind));
  const found = marks
    .filter((mark) => mark.month === month && !isLeft(mark))
    .flatMap((mark) => {
      const sheet = sheetOfMark(mark, sheets);
      return sheet === undefined ? [] : [{ id: sheet.id, name: sheet.name, mark }];
    });
  // Giving it a name of one's own is making it one's own.
  const named = found.filter(({ name, mark }) => name === mark.name);
  const edited = await editedSheets(context, named, signal);
  const replaced = new Set(named.map(({ id }) => id).filter((id) => !edited.has(id)));
  return { replaced, kept: found.filter(({ id }) => !replaced.has(id)).map(({ name }) => name) };
}

interface Drawing {
  readonly plan: readonly PlannedSheet[];
  readonly before: Survey;
  readonly options: DrawOptions;
  readonly carried: CarriedInputs;
  /** Ids of the sheets that go when the new ones are in place. */
  readonly going: ReadonlySet<string>;
  readonly renamings: Renamings;
}

/** Everything up to the point at which the new sheets are the ones that count; whatever breaks before it is undone. */
async function drawAndPlace(context: Excel.RequestContext, drawing: Drawing): Promise<Placement> {
  const { plan, before, options, carried, going, renamings } = drawing;
  let ids: readonly string[] = [];
  let placement: Placement | undefined;
  try {
    ids = await addSheets(context, plan, before);
    const sheets = await fillSheets(context, { plan, ids, before, options, carried });
    options.signal?.throwIfAborted();
    await checkUnchanged(context, options.succession);
    placement = planPlacement({ sheets, before, replaced: going, renamings, options });
    await placeSheets(context, placement);
    return placement;
  } catch (error) {
    const isPlaced = await undoDrawing(context, { plan, before, renamings, ids, placement, error });
    if (placement === undefined || !isPlaced) throw error;
    return placement;
  }
}
