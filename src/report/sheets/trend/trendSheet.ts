import type { AwardPay } from "../../../engine/commission/awardPay";
import type { SheetSpec } from "../../spec/sheetSpec";
import { BLANK_SHEET, heading, printSetup, sheetName, TITLE_HEIGHT, type Frame } from "../sheetFrame";
import { awardTable } from "./awardTable";
import { daySources, dayTable } from "./dayTable";
import { monthTable } from "./monthTable";
import { hasStandings, standingsTable } from "./standingsTable";
import { trendStack, TREND_WIDTHS } from "./trendLayout";
import { activePersons, weekTable } from "./weekTable";

const FIRST_PART = 3;

/** People whose weeks leave room for the months on the same page. */
const FEW = 10;

/**
 * 趋势: the days of the month with two lines, everybody's weeks, then the months that the ledger has, who leads the quarter and
 * the year, and the awards settled. Nothing where neither sessions nor orders were read: a platform's month has no days.
 */
export function trendSheet(frame: Frame, awards: readonly AwardPay[]): readonly SheetSpec[] {
  const sources = daySources(frame.result);
  if (!sources.sessions && !sources.orders) return [];
  const words = frame.texts.sheets.trend;
  const parts = [
    dayTable(frame, sources),
    weekTable(frame, sources),
    monthTable(frame),
    ...(hasStandings(frame) ? [standingsTable(frame)] : []),
    ...(awards.some(({ winners }) => winners.length > 0) ? [awardTable(frame, awards)] : []),
  ];
  const body = trendStack(FIRST_PART, parts);
  const [, weeks, months] = body.starts;
  const sheet: SheetSpec = {
    ...BLANK_SHEET,
    key: "trend",
    name: sheetName(frame, words.name),
    tab: "main",
    widths: TREND_WIDTHS,
    heights: [{ row: 0, rows: 1, points: TITLE_HEIGHT }, ...body.heights],
    bands: [...heading(words.title(frame.monthName), words.facts(frame.monthName)), ...body.bands],
    merges: body.merges,
    charts: body.charts,
    conditionalFormats: body.conditionalFormats,
    freeze: { rows: 2, columns: 1 },
    print: printSetup(frame, words.name, {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: FIRST_PART + body.rows, columns: TREND_WIDTHS.length },
      breaksBefore: [weeks, activePersons(frame.result).length > FEW ? months : undefined].filter(
        (row) => row !== undefined,
      ),
    }),
  };
  return [sheet];
}
