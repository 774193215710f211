import { CATALOGUE, type MetricUnit } from "../../engine/metrics/catalogue";
import type { CellFormat } from "../spec/cellFormat";

const FORMATS: Readonly<Record<MetricUnit, CellFormat>> = {
  count: "integer",
  ratio: "ratio",
  fen: "amount",
  seconds: "seconds",
  number: "decimal",
  days: "integer",
  asEntered: "decimal",
};

const BY_CODE: ReadonlyMap<string, CellFormat> = new Map(CATALOGUE.map(({ code, unit }) => [code, FORMATS[unit]]));

/** What the figures of a metric are; what isn't in the catalogue (`manual:` points) is a plain number. */
export function metricFormat(code: string): CellFormat {
  return BY_CODE.get(code) ?? "decimal";
}
