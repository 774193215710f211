import type { HostObject } from "../protocol/hostObject";
import { Collection } from "./collection";
import type { Range } from "./range";
import { invalidArgument } from "./refusals";
import type { Worksheet } from "./worksheet";

/** A break above a row or left of a column. */
export class PageBreak implements HostObject {
  readonly $type = "PageBreak";

  constructor(
    private readonly owner: PageBreakCollection,
    /** 0-based row or column that begins the new page. */
    readonly before: number,
  ) {}

  get _Id(): string {
    return String(this.before);
  }

  get rowIndex(): number {
    return this.owner.axis === "row" ? this.before : 0;
  }

  get columnIndex(): number {
    return this.owner.axis === "column" ? this.before : 0;
  }

  delete(): void {
    this.owner.remove(this);
  }

  getCellAfterBreak(): Range {
    return this.owner.sheet.range({ row: this.rowIndex, column: this.columnIndex, height: 1, width: 1 });
  }
}

/** The page breaks that somebody set, of rows (horizontal) or columns (vertical). */
export class PageBreakCollection extends Collection<PageBreak> {
  readonly $type = "PageBreakCollection";
  private breaks: PageBreak[] = [];

  constructor(
    readonly sheet: Worksheet,
    readonly axis: "row" | "column",
  ) {
    super();
  }

  get items(): readonly PageBreak[] {
    return this.breaks;
  }

  protected keysOf(item: PageBreak): readonly string[] {
    return [item._Id];
  }

  /** Puts a break before the first cell of the range. @throws InvalidArgument at the sheet's edge */
  add(range: Range | string): PageBreak {
    const { row, column } = this.sheet.rangeOf(range).rect;
    const before = this.axis === "row" ? row : column;
    if (before === 0) throw invalidArgument("a page break at the edge of the sheet");
    const known = this.breaks.find((other) => other.before === before);
    if (known !== undefined) return known;
    const made = new PageBreak(this, before);
    this.breaks = [...this.breaks, made].sort((a, b) => a.before - b.before);
    return made;
  }

  remove(item: PageBreak): void {
    this.breaks = this.breaks.filter((other) => other !== item);
  }

  removePageBreaks(): void {
    this.breaks = [];
  }
}
