import { Collection } from "./collection";
import { itemNotFound } from "./refusals";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

/** The sheets of the workbook in the order of their tabs. */
export class WorksheetCollection extends Collection<Worksheet> {
  readonly $type = "WorksheetCollection";

  constructor(private readonly workbook: Workbook) {
    super();
  }

  get items(): readonly Worksheet[] {
    return this.workbook.sheets;
  }

  protected keysOf(item: Worksheet): readonly string[] {
    return [item.id, item.name];
  }

  private visible(only: boolean): readonly Worksheet[] {
    return only ? this.items.filter(({ visibility }) => visibility === "Visible") : this.items;
  }

  override getCount(visibleOnly = false): number {
    return this.visible(visibleOnly).length;
  }

  /** @throws AccessDenied in a protected workbook */
  add(name?: string): Worksheet {
    this.workbook.assertStructureFree();
    return this.workbook.addSheet(name);
  }

  getActiveWorksheet(): Worksheet {
    return this.workbook.active;
  }

  getFirst(visibleOnly = false): Worksheet {
    return only(this.visible(visibleOnly).at(0));
  }

  getLast(visibleOnly = false): Worksheet {
    return only(this.visible(visibleOnly).at(-1));
  }
}

function only(sheet: Worksheet | undefined): Worksheet {
  if (sheet === undefined) throw itemNotFound("a sheet");
  return sheet;
}
