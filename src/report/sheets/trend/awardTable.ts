import type { AwardPay } from "../../../engine/commission/awardPay";
import { canonicalMetric } from "../../../engine/commission/metricFigure";
import type { BandColumn } from "../../spec/band";
import { tableSection, type RowGroup } from "../method/section";
import { metricFormat } from "../metricFormat";
import type { Frame } from "../sheetFrame";
import { wordOf } from "../wordOf";
import type { TrendPartMaker } from "./trendLayout";

function awardRows({ award, metric, months, winners }: AwardPay, frame: Frame): RowGroup {
  const { texts } = frame;
  const code = canonicalMetric(metric);
  const format = metricFormat(code);
  const names = Object.fromEntries(Object.entries(texts.metrics).map(([key, { name }]) => [key, name]));
  const [first = "", last = ""] = [months[0], months.at(-1)];
  const columns: readonly BandColumn[] = [
    { format: "text", wrap: true },
    { format: "text", wrap: true },
    { format: "integer" },
    { format: "text", wrap: true },
    { format },
    { format: "money" },
  ];
  return {
    columns,
    rows: winners.map(({ place, person, value, amountFen }) => [
      `${award} · ${wordOf(names, code)}`,
      first === last ? first : `${first} – ${last}`,
      place,
      person,
      format === "amount" ? Math.round(value * 100) : value,
      amountFen,
    ]),
  };
}

/** Who won what: of the month, and of a quarter or year that ends with it. */
export function awardTable(frame: Frame, awards: readonly AwardPay[]): TrendPartMaker {
  const words = frame.texts.sheets.trend;
  return (row) => ({
    ...tableSection({
      title: words.awards,
      header: [words.award, words.periodMonths, words.place, words.person, words.value, words.prize],
      groups: awards.map((award) => awardRows(award, frame)),
    })(row),
    charts: [],
    conditionalFormats: [],
  });
}
