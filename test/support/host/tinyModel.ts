import { Bag } from "../../../src/host/protocol/bag";
import { HostError } from "../../../src/host/protocol/hostError";
import type { HostEvent } from "../../../src/host/protocol/hostEvent";
import type { HostObject } from "../../../src/host/protocol/hostObject";
import type { HostWorkbook } from "../../../src/host/protocol/hostWorkbook";

/** As little of a workbook as the protocol's own tests need; what Excel would do with it is no question here. */
export class TinyWorkbook implements HostWorkbook {
  readonly $type = "Workbook";
  readonly name = "tiny.xlsx";
  readonly pending: HostEvent[] = [];
  readonly settingsStore = new Map<string, unknown>();
  readonly worksheets = new TinyWorksheets(this);
  /** How often it was recalculated. */
  recalculations = 0;
  /** No sheet is selected: a null object. */
  getSelectedRange(): null {
    return null;
  }
  recalculate(): void {
    this.recalculations++;
  }
}

class TinyWorksheets implements HostObject {
  readonly $type = "WorksheetCollection";
  items: TinyWorksheet[] = [new TinyWorksheet(this, "First")];
  constructor(readonly parent: TinyWorkbook) {}
  add(name: string): TinyWorksheet {
    if (this.items.some((sheet) => sheet.name === name)) throw new HostError("ItemAlreadyExists", "Taken", 409);
    const sheet = new TinyWorksheet(this, name);
    this.items.push(sheet);
    return sheet;
  }
  getItem(key: string): TinyWorksheet {
    const found = this.find(key);
    if (found === undefined) throw new HostError("ItemNotFound", `No sheet ${key}`, 404);
    return found;
  }
  getItemOrNullObject(key: string): TinyWorksheet | null {
    return this.find(key) ?? null;
  }
  private find(key: string): TinyWorksheet | undefined {
    return this.items.find(({ id, name }) => id === key || name === key);
  }
  getCount(): number {
    return this.items.length;
  }
}

let lastId = 0;

export class TinyWorksheet implements HostObject {
  readonly $type = "Worksheet";
  readonly id = `{sheet-${++lastId}}`;
  readonly pageLayout = new Bag("PageLayout", { orientation: "Portrait" });
  showGridlines = true;
  readonly cells = new Map<string, unknown>();
  constructor(
    readonly parent: TinyWorksheets,
    public name: string,
  ) {}
  get position(): number {
    return this.parent.items.indexOf(this);
  }
  getRange(address: string): TinyRange {
    return new TinyRange(this, address);
  }
  delete(): void {
    this.parent.items = this.parent.items.filter((sheet) => sheet !== this);
  }
  /** Every read of it is a fault of the host. */
  get tabColor(): string {
    throw new TypeError("out of paint");
  }
}

export class TinyRange implements HostObject {
  readonly $type = "Range";
  readonly format = new Bag("RangeFormat");
  constructor(
    readonly worksheet: TinyWorksheet,
    readonly address: string,
  ) {}
  get values(): unknown {
    return this.worksheet.cells.get(this.address) ?? [[""]];
  }
  set values(values: unknown) {
    this.worksheet.cells.set(this.address, values);
    const args = { address: this.address, changeType: "RangeEdited", source: "Local", shiftDirection: "None" };
    const { id } = this.worksheet;
    this.worksheet.parent.parent.pending.push({ type: 10, target: id, args: { ...args, worksheetId: id } });
  }
  copyFrom(source: TinyRange): void {
    this.values = source.values;
  }
}
