import { Bag } from "../protocol/bag";
import { Range } from "./range";
import { intersect, sameRect, type Rect } from "./rect";
import { invalidArgument } from "./refusals";
import type { Worksheet } from "./worksheet";

const TYPES: Readonly<Record<string, string | undefined>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

/** What may be entered into a block of cells. */
export class DataValidation extends Bag {
  constructor(
    private readonly sheet: Worksheet,
    public rect: Rect,
  ) {
    super("DataValidation", {
      type: "None",
      rule: {},
      ignoreBlanks: true,
      errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
      prompt: { showPrompt: true, title: "", message: "" },
    });
  }

  get rule(): unknown {
    return this.values["rule"];
  }

  set rule(rule: unknown) {
    const [kind, ...others] = Object.entries(typeof rule === "object" && rule !== null ? rule : {});
    const type = kind === undefined ? undefined : TYPES[kind[0]];
    if (kind === undefined || type === undefined || others.length > 0) throw invalidArgument("data validation rule");
    this.sheet.assertWritable(this.rect);
    this.values["rule"] = { [kind[0]]: withReferences(kind[1]) };
    this.values["type"] = type;
    if (!this.sheet.validationList.includes(this)) this.sheet.validationList.push(this);
  }

  get type(): unknown {
    return this.values["type"];
  }

  clear(): void {
    const { validationList } = this.sheet;
    const at = validationList.indexOf(this);
    if (at >= 0) validationList.splice(at, 1);
    Object.assign(this.values, { type: "None", rule: {} });
  }
}

/** Ranges given as bounds or list source become references. */
function withReferences(part: unknown): unknown {
  if (part instanceof Range) return `=${part.absoluteReference}`;
  if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]: [string, unknown]) => [name, withReferences(value)]),
  );
}

/** The validation of exactly these cells, else one that touches them, else a new one that isn't in force yet. */
export function dataValidationOf(sheet: Worksheet, rect: Rect): DataValidation {
  const exact = sheet.validationList.find((validation) => sameRect(validation.rect, rect));
  const touching = sheet.validationList.find((validation) => intersect(validation.rect, rect) !== undefined);
  return exact ?? touching ?? new DataValidation(sheet, rect);
}
