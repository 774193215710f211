import { PLAIN, type FormatPatch, type Side } from "./cellFormat";
import { Collection } from "./collection";
import { readColor } from "./color";
import { FormatPart, oneOf, type FormatTarget } from "./formatPart";
import type { Rect } from "./rect";

const INDICES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;

type BorderPart = "BorderStyle" | "BorderWeight" | "BorderColor";
type BorderIndex = (typeof INDICES)[number];

const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"];
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"];

/** Cells and which of their own sides make up a border of the block. */
interface Strip {
  readonly rect: Rect;
  readonly side: Side;
}

const STRIPS: Readonly<Record<BorderIndex, (rect: Rect) => Strip[]>> = {
  EdgeTop: (rect) => [{ rect: { ...rect, height: 1 }, side: "top" }],
  EdgeBottom: (rect) => [{ rect: { ...rect, row: rect.row + rect.height - 1, height: 1 }, side: "bottom" }],
  EdgeLeft: (rect) => [{ rect: { ...rect, width: 1 }, side: "left" }],
  EdgeRight: (rect) => [{ rect: { ...rect, column: rect.column + rect.width - 1, width: 1 }, side: "right" }],
  InsideHorizontal: (rect) => {
    const height = rect.height - 1;
    if (height === 0) return [];
    return [
      { rect: { ...rect, height }, side: "bottom" },
      { rect: { ...rect, row: rect.row + 1, height }, side: "top" },
    ];
  },
  InsideVertical: (rect) => {
    const width = rect.width - 1;
    if (width === 0) return [];
    return [
      { rect: { ...rect, width }, side: "right" },
      { rect: { ...rect, column: rect.column + 1, width }, side: "left" },
    ];
  },
  DiagonalDown: (rect) => [{ rect, side: "diagonalDown" }],
  DiagonalUp: (rect) => [{ rect, side: "diagonalUp" }],
};

/** One border of a block: an edge, or the lines between its cells. */
export class RangeBorder extends FormatPart {
  readonly $type = "RangeBorder";

  constructor(
    target: FormatTarget,
    readonly sideIndex: BorderIndex,
  ) {
    super(target);
  }

  get id(): string {
    return this.sideIndex;
  }

  get style(): string | null {
    return this.readSide("BorderStyle");
  }

  set style(value: unknown) {
    this.writeSide("BorderStyle", oneOf(STYLES, value));
  }

  get weight(): string | null {
    return this.readSide("BorderWeight");
  }

  set weight(value: unknown) {
    this.writeSide("BorderWeight", oneOf(WEIGHTS, value));
    this.drawIfNone();
  }

  get color(): string | null {
    return this.readSide("BorderColor");
  }

  set color(value: unknown) {
    this.writeSide("BorderColor", readColor(value));
    this.drawIfNone();
  }

  /** Giving a colour or weight to a border that isn't there draws it. */
  private drawIfNone(): void {
    if (this.style === "None") this.writeSide("BorderStyle", "Continuous");
  }

  private strips(): Strip[] {
    return this.target.rects.flatMap((rect) => STRIPS[this.sideIndex](rect));
  }

  private readSide(part: BorderPart): string | null {
    const { formats } = this.target.sheet;
    const seen = new Set(this.strips().map(({ rect, side }) => formats.uniform(rect, `${side}${part}`)));
    const [first, ...others] = seen;
    if (first === undefined) return PLAIN[`top${part}`];
    return others.length > 0 ? null : first;
  }

  private writeSide(part: BorderPart, value: string): void {
    const { sheet } = this.target;
    for (const { rect, side } of this.strips()) {
      const patch: FormatPatch = { [`${side}${part}`]: value };
      sheet.assertWritable(rect);
      sheet.formats.apply(rect, patch);
    }
  }
}

export class RangeBorderCollection extends Collection<RangeBorder> {
  readonly $type = "RangeBorderCollection";

  constructor(private readonly target: FormatTarget) {
    super();
  }

  get items(): readonly RangeBorder[] {
    return INDICES.map((index) => new RangeBorder(this.target, index));
  }

  protected keysOf(item: RangeBorder): readonly string[] {
    return [item.sideIndex];
  }
}
