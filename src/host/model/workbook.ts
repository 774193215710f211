import { calculate, type UserFunction } from "../calc/calculate";
import { Bag, setBagDefaults } from "../protocol/bag";
import type { HostEvent } from "../protocol/hostEvent";
import type { HostWorkbook } from "../protocol/hostWorkbook";
import { splitAddress } from "./address";
import { Application } from "./application";
import { Functions } from "./functions";
import { NamedItemCollection, type NamedItem } from "./namedItem";
import { WorkbookProtection } from "./protection";
import type { Range } from "./range";
import type { Rect } from "./rect";
import { accessDenied, invalidArgument, itemAlreadyExists, itemNotFound } from "./refusals";
import { SettingCollection } from "./setting";
import type { Table } from "./table";
import { TableCollection } from "./tableCollection";
import {
  activationEvents,
  calculationEvents,
  cellEvents,
  formatEvents,
  selectionEvents,
  sheetAddedEvent,
  sheetRemovedEvent,
  tableEvents,
  type CellChange,
} from "./workbookEvents";
import { Worksheet } from "./worksheet";
import { WorksheetCollection } from "./worksheetCollection";

setBagDefaults("DocumentProperties", {
  author: "",
  category: "",
  comments: "",
  company: "",
  keywords: "",
  manager: "",
  subject: "",
  title: "",
});
setBagDefaults("Runtime", { enableEvents: true });

/** The workbook that plays Excel: the root of everything add-ins can reach. */
export class Workbook implements HostWorkbook {
  readonly $type = "Workbook";
  readonly pending: HostEvent[] = [];
  readonly settingsStore = new Map<string, unknown>();
  readonly sheets: Worksheet[] = [];
  readonly nameList: NamedItem[] = [];
  /** Functions of add-ins by upper-case name, such as `CS.CONVERSION`. */
  readonly userFunctions = new Map<string, UserFunction>();
  /** Called after each calculation. */
  readonly calculated = new Set<() => void>();
  name = "Book1.xlsx";
  date1904 = false;
  readOnly = false;
  isDirty = false;
  autoSave = false;
  previouslySaved = true;
  chartDataPointTrack = true;
  usePrecisionAsDisplayed = false;
  /** Who edits: `Local` is this user, `Remote` a co-author. */
  source = "Local";
  triggerSource = "ThisLocalAddin";
  active: Worksheet;
  /** The add-in under whose id files keep the settings. */
  addIn = { id: "00000000-0000-0000-0000-000000000000", version: "1.0.0.0" };

  readonly application = new Application(this);
  readonly properties = new Bag("DocumentProperties");
  readonly _Runtime = new Bag("Runtime");
  readonly protection = new WorkbookProtection();
  readonly functions = new Functions(this);
  readonly worksheets = new WorksheetCollection(this);
  readonly tables = new TableCollection(this, undefined);
  readonly names = new NamedItemCollection(this, undefined);
  readonly settings = new SettingCollection(this.settingsStore);

  private selection: Range;
  private readonly eventRanges = new Map<string, Range>();
  private lastId = 0;
  private mustCalculate = false;
  private suspended = false;

  /** A new workbook with one sheet. */
  constructor(firstSheet = "Sheet1") {
    this.active = this.addSheet(firstSheet);
    this.selection = this.active.getCell(0, 0);
    this.pending.length = 0;
  }

  get calculationEngineVersion(): number {
    return this.application.calculationEngineVersion;
  }

  nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  /** An id that no sheet has: those read from a file keep theirs. */
  nextGuid(): string {
    const guid = `{00000000-0001-0000-0000-${this.nextId().toString(16).toUpperCase().padStart(12, "0")}}`;
    return this.sheets.some(({ id }) => id === guid) ? this.nextGuid() : guid;
  }

  addSheet(name = this.freeSheetName()): Worksheet {
    this.assertSheetName(name);
    const sheet = new Worksheet(this, name, this.nextGuid());
    this.sheets.push(sheet);
    this.markDirty();
    this.raise(sheetAddedEvent(sheet, this));
    return sheet;
  }

  private freeSheetName(): string {
    let number = this.sheets.length + 1;
    while (this.sheets.some(({ name }) => name === `Sheet${number}`)) number++;
    return `Sheet${number}`;
  }

  /** @throws InvalidArgument for an impossible name, ItemAlreadyExists for one that another sheet has */
  assertSheetName(name: string, self?: Worksheet): void {
    const possible = /^[^\\/?*[\]:]{1,31}$/.test(name) && !/^'|'$/.test(name) && name.toLowerCase() !== "history";
    if (!possible) throw invalidArgument(`sheet name ${name}`);
    const taken = this.sheets.some((sheet) => sheet !== self && sheet.name.toLowerCase() === name.toLowerCase());
    if (taken) throw itemAlreadyExists(`sheet ${name}`);
  }

  removeSheet(sheet: Worksheet): void {
    const at = this.sheets.indexOf(sheet);
    this.sheets.splice(at, 1);
    const next = [...this.sheets.slice(at), ...this.sheets].find(({ visibility }) => visibility === "Visible");
    if (this.active === sheet && next !== undefined) this.activate(next);
    this.markDirty();
    this.raise(sheetRemovedEvent(sheet, this));
  }

  /** @throws AccessDenied while the structure is protected */
  assertStructureFree(): void {
    if (this.protection.protected) throw accessDenied("The workbook's structure is protected");
  }

  activate(sheet: Worksheet): void {
    const before = this.active;
    this.active = sheet;
    this.selection = sheet.getCell(0, 0);
    if (before !== sheet) this.raise(...activationEvents(before, sheet));
  }

  select(range: Range): void {
    this.active = range.sheet;
    this.selection = range;
    this.raise(...selectionEvents(range));
  }

  getSelectedRange(): Range {
    return this.selection;
  }

  getActiveCell(): Range {
    return this.selection.getCell(0, 0);
  }

  /** The range behind `Sheet1!A1` or, on `home` (the active sheet without one), behind `A1`. @throws ItemNotFound */
  rangeAt(address: string, home: Worksheet = this.active): Range {
    const { sheet, cells } = splitAddress(address);
    return (sheet === undefined ? home : this.worksheets.getItem(sheet)).getRange(cells);
  }

  freeTableName(): string {
    let number = 1;
    while (this.isNameTaken(`Table${number}`)) number++;
    return `Table${number}`;
  }

  /** Tables and names of the workbook share one set of names. */
  isNameTaken(name: string, self?: Table): boolean {
    const table = this.tables.named(name);
    return (table !== undefined && table !== self) || this.names.named(name) !== undefined;
  }

  tableAdded(table: Table): void {
    this.markDirty();
    this.raise(...tableEvents("TableAdded", table, this));
  }

  tableRemoved(table: Table): void {
    this.markDirty();
    this.raise(...tableEvents("TableDeleted", table, this));
  }

  /** Keeps events until the request is answered, unless the add-in switched events off. */
  raise(...events: readonly HostEvent[]): void {
    if (this._Runtime.values["enableEvents"] !== false) this.pending.push(...events);
  }

  /** To be told after every change of cells: formulas must be calculated anew, and add-ins hear of it. */
  cellsChanged(sheet: Worksheet, rect: Rect, change: CellChange = {}): void {
    this.markDirty();
    if (this._Runtime.values["enableEvents"] === false) return;
    const referenceId = `{event-${this.eventRanges.size + 1}}`;
    this.eventRanges.set(referenceId, sheet.range(rect));
    this.raise(...cellEvents({ sheet, rect, referenceId }, change, this));
  }

  formatChanged(sheet: Worksheet, rect: Rect): void {
    this.isDirty = true;
    this.raise(...formatEvents(sheet, rect, this));
  }

  _GetRangeForEventByReferenceId(referenceId: string): Range {
    const range = this.eventRanges.get(referenceId);
    if (range === undefined) throw itemNotFound(`event ${referenceId}`);
    return range;
  }

  _GetRangeOrNullObjectForEventByReferenceId(referenceId: string): Range | null {
    return this.eventRanges.get(referenceId) ?? null;
  }

  get formulaCount(): number {
    return this.sheets.reduce((sum, { grid }) => sum + grid.formulaCount, 0);
  }

  get isDirtyForCalculation(): boolean {
    return this.mustCalculate && this.formulaCount > 0;
  }

  markDirty(): void {
    this.mustCalculate = true;
    this.isDirty = true;
  }

  suspendCalculation(): void {
    this.suspended = true;
  }

  /** Calculates if a reader could see old results: something changed, there are formulas, the mode is automatic. */
  settle(): void {
    if (this.suspended || this.application.calculationMode === "Manual") return;
    if (this.isDirtyForCalculation) this.calculateNow();
    else this.mustCalculate = false;
  }

  /**
   * At the end of each request: what was suspended is suspended no longer. Nobody hears of results while an add-in keeps events
   * off, as it does to write much: then they wait for a reader, or for the end of the request that has events on again.
   */
  recalculate(): void {
    this.suspended = false;
    if (this._Runtime.values["enableEvents"] !== false) this.settle();
  }

  calculateNow(): void {
    this.mustCalculate = false;
    if (this.formulaCount > 0) calculate(this);
    for (const listener of this.calculated) listener();
    const calculated = this.sheets.filter(({ grid }) => grid.formulaCount > 0);
    this.raise(...calculated.flatMap(calculationEvents));
  }

  /** What a person does: types `text` into each cell of the address. Add-ins hear of it as of any local edit. */
  typeInto(address: string, text: string): void {
    const { triggerSource } = this;
    this.triggerSource = "Unknown";
    this.rangeAt(address).values = text;
    this.triggerSource = triggerSource;
    this.settle();
  }

  /** To be told once a file was read: nothing has happened yet, and its results are good until something does. */
  opened(): void {
    this.pending.length = 0;
    this.mustCalculate = false;
    this.isDirty = false;
  }

  save(): void {
    this.isDirty = false;
  }
}
