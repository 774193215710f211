import type { TableHead } from "../../engine/mapping/tableHead";
import type { Cell, CellBlock } from "../../engine/records/cell";
import type { KnownSheet, SheetSpec } from "../../report/spec/sheetSpec";

/** A sheet of the open workbook. */
export interface SheetListing {
  /** Stays the same when the sheet is renamed or moved. */
  readonly id: string;
  readonly name: string;
  /** Rows and columns in use counted from A1, cells with values only; 0 for an empty sheet. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** Drawn by us in an earlier run, whether it was finished or broke: never a source. */
  readonly ours: boolean;
}

export interface ColumnsRequest {
  readonly sheetId: string;
  /** Row numbers as people read them, both included. Nothing is read when `lastRow` < `firstRow`. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** 0-based columns of the sheet, in the order in which `CellBlock.columns` gives them. */
  readonly columns: readonly number[];
}

/** An Excel table of the open workbook with all its rows, totals row aside. */
export interface WorkbookTable {
  readonly name: string;
  /** Name of its sheet. */
  readonly sheet: string;
  /** Where the header row begins, 0-based. */
  readonly row: number;
  readonly column: number;
  /** Texts of the header row. */
  readonly header: readonly string[];
  /** The rows below it, each as wide as the header. */
  readonly rows: readonly (readonly Cell[])[];
  /** Whether numbers that stand for dates count from 1904. */
  readonly date1904: boolean;
}

/** What people filled in on a sheet of ours. */
export interface FilledIn {
  /** `SheetSpec.key` of the sheet, and the key of its input. */
  readonly sheet: string;
  readonly input: string;
  /** Blank cells, and those that still hold what was drawn, are `""`. */
  readonly cells: readonly (readonly Cell[])[];
}

/** Whether an input is to be read, by the keys of its sheet and its own. */
export type WantedInput = (sheet: string, input: string) => boolean;

/** Rows done of all rows to do. */
export interface RowProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * A sheet that belongs to no month and takes the place of an earlier one. What people wrote on that one is never lost: where it
 * says more than the tables that were read, it stays beside the new sheet, under other names.
 */
export interface Succession {
  /** `SheetSpec.key` of the new sheet, one of those drawn; its `inputs` are its tables. */
  readonly key: string;
  /** Tables of the earlier sheet as they were read: the new one has all their rows. None where there is no earlier one. */
  readonly tables: readonly WorkbookTable[];
}

export interface DrawOptions {
  /** `2026-06`: sheets that earlier runs drew for the same month are replaced. */
  readonly month: string;
  readonly runId: string;
  /** Plain data to be saved with the workbook together with the sheets, by key; each under 50,000 bytes as JSON. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Sheets of the month that stay as they are, by `sheetFamily` of their keys. */
  readonly leaves?: readonly string[];
  readonly succession?: Succession;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: RowProgress) => void;
}

export interface Drawn {
  /** Names of the new sheets, in the order of the specs. */
  readonly sheets: readonly string[];
  /** Names of sheets of earlier runs that were kept because a person has edited them, or holds more on them than tables. */
  readonly kept: readonly string[];
  /** Names of unfinished sheets, left behind by a run that broke, that were removed. */
  readonly removed: readonly string[];
  /** Names of replaced sheets that Excel refused to delete; the next run does. */
  readonly left: readonly string[];
}

/**
 * The open workbook, as the use cases need it. Every method throws an `ExcelError` when the platform refuses;
 * `readColumns` and `draw` throw the signal's reason when they are called off.
 */
export interface Workbook {
  /** All sheets in their order. */
  listSheets(): Promise<readonly SheetListing[]>;

  /**
   * The first `rows` rows of a sheet (fewer if fewer are in use), with their number formats. `source` is `""`: this workbook.
   */
  readHead(sheetId: string, rows: number): Promise<TableHead>;

  /** Reads columns in blocks of rows from top to bottom; the next block is asked for when `onBlock` is done with this one. */
  readColumns(
    request: ColumnsRequest,
    onBlock: (block: CellBlock, progress: RowProgress) => void | Promise<void>,
    signal?: AbortSignal,
  ): Promise<void>;

  /**
   * The Excel tables of these names (capitals and small letters are the same), in the order of the names; those that
   * the workbook doesn't have are left out.
   *
   * @throws ExcelError `TableWithoutHeader` for one whose header row is switched off.
   */
  readTables(names: readonly string[]): Promise<readonly WorkbookTable[]>;

  /** What people filled in on the month's sheets, those drawn last at the end. */
  readFilledIn(month: string, wanted: WantedInput): Promise<readonly FilledIn[]>;

  /** The month's sheets of earlier runs that are there, by the names they have now, in the order in which they were drawn. */
  drawnSheets(month: string): Promise<readonly KnownSheet[]>;

  /**
   * Draws all sheets and saves all settings, or none: whatever fails, and when the run is called off, the workbook is as it was
   * before. Should even the restoring fail, the error's `leftovers` names the sheets that are left; the next run removes them.
   *
   * @throws ExcelError also `TableChanged` when somebody wrote into a table of the succession since it was read; `SettingTooLarge` and `SettingNotSaved`; `OutcomeUnknown` when Excel stopped answering while the sheets
   *   took their places: they are either all there or not, and the next run tidies up.
   */
  draw(specs: readonly SheetSpec[], options: DrawOptions): Promise<Drawn>;

  /** A value saved with the workbook; `undefined` if there is none. */
  loadSetting(key: string): Promise<unknown>;

  /** Saves plain data with the workbook, under 50,000 bytes as JSON, and reads it back. */
  saveSetting(key: string, value: unknown): Promise<void>;
}
