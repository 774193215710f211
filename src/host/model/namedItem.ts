import type { HostObject } from "../protocol/hostObject";
import { splitAddress, tryParseA1 } from "./address";
import { Collection } from "./collection";
import { Range } from "./range";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "./refusals";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

/** Where a name belongs: to the workbook, or to one sheet of it (`owner`). */
export interface NameHome {
  readonly workbook: Workbook;
  readonly owner: Worksheet | undefined;
}

/** A name for a range or a formula. */
export class NamedItem implements HostObject {
  readonly $type = "NamedItem";
  visible = true;
  comment = "";

  constructor(
    private readonly home: NameHome,
    readonly name: string,
    public formula: string,
  ) {}

  get owner(): Worksheet | undefined {
    return this.home.owner;
  }

  private get workbook(): Workbook {
    return this.home.workbook;
  }

  get _Id(): string {
    return this.name;
  }

  get scope(): string {
    return this.owner === undefined ? "Workbook" : "Worksheet";
  }

  get type(): string {
    if (this.getRangeOrNullObject() !== null) return "Range";
    return Number.isFinite(Number(this.formula.replace(/^=/, ""))) ? "Double" : "String";
  }

  get value(): unknown {
    return this.getRangeOrNullObject()?.address ?? this.formula.replace(/^=/, "");
  }

  get worksheet(): Worksheet {
    if (this.owner === undefined) throw itemNotFound(`a sheet of the name ${this.name}`);
    return this.owner;
  }

  get worksheetOrNullObject(): Worksheet | null {
    return this.owner ?? null;
  }

  getRangeOrNullObject(): Range | null {
    const { sheet, cells } = splitAddress(this.formula);
    const rect = tryParseA1(cells);
    const home = sheet === undefined ? this.owner : this.workbook.worksheets.named(sheet);
    return rect === undefined || home === undefined ? null : home.range(rect);
  }

  /** @throws InvalidArgument if the name stands for something else */
  getRange(): Range {
    return this.getRangeOrNullObject() ?? refuseRange(this.name);
  }

  delete(): void {
    const list = this.owner === undefined ? this.workbook.nameList : this.owner.nameList;
    list.splice(list.indexOf(this), 1);
    this.workbook.markDirty();
  }
}

function refuseRange(name: string): never {
  throw invalidArgument(`the name ${name} is no range`);
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

/** True if Excel takes the word as a defined name: no address, no spaces, at most 255 characters. */
export function isDefinedName(name: string): boolean {
  return NAME.test(name) && name.length <= 255 && !/^(?:[A-Za-z]{1,3}\d+|[rRcC]|[rR]\d*[cC]\d*)$/.test(name);
}

/** The names of the workbook or of one sheet. */
export class NamedItemCollection extends Collection<NamedItem> {
  readonly $type = "NamedItemCollection";

  constructor(
    private readonly workbook: Workbook,
    private readonly owner: Worksheet | undefined,
  ) {
    super();
  }

  get items(): readonly NamedItem[] {
    return this.list;
  }

  private get list(): NamedItem[] {
    return this.owner === undefined ? this.workbook.nameList : this.owner.nameList;
  }

  protected keysOf(item: NamedItem): readonly string[] {
    return [item.name];
  }

  add(name: string, reference: Range | string | number, comment = ""): NamedItem {
    if (!isDefinedName(name)) throw invalidArgument(`name ${name}`);
    if (this.find(name) !== undefined) throw itemAlreadyExists(name);
    const formula = reference instanceof Range ? `=${reference.absoluteReference}` : String(reference);
    const item = new NamedItem(
      { workbook: this.workbook, owner: this.owner },
      name,
      formula.startsWith("=") ? formula : `=${formula}`,
    );
    item.comment = comment;
    this.list.push(item);
    this.workbook.markDirty();
    return item;
  }
}
