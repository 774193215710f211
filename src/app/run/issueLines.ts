import { FIRST_CELLS, groupIssues, type IssueGroup } from "../../engine/issues/groupIssues";
import type { PeriodResult } from "../../engine/periodResult";
import { issuePlace } from "../../report/sheets/issues/issuePlace";
import { wordOf } from "../../report/sheets/wordOf";
import { placeOf } from "../sources/tableSource";
import type { Language } from "./language";

/** Causes told one by one; the sheet 数据问题 has them all. */
const MOST_CAUSES = 5;

function causeLine(
  { code, table, field, count, first }: IssueGroup,
  { tables }: PeriodResult,
  { run, texts }: Language,
): string {
  const cells = first.map((issue) => issuePlace(issue, texts)).join(" ");
  return run.issues.cause({
    name: texts.words.issueNames[code],
    place: placeOf(tables[table] ?? { source: "", sheet: "" }),
    field: field === undefined ? "" : wordOf(texts.words.fields, field),
    count,
    cells: count > FIRST_CELLS ? `${cells} …` : cells,
  });
}

/** What is wrong with the data, the weightiest causes first, one a line; none where nothing is. */
export function issueLines(result: PeriodResult, language: Language): readonly string[] {
  const groups = groupIssues(result.issues);
  if (groups.length === 0) return [];
  const { issues } = language.run;
  const errors = result.issues.filter(({ severity }) => severity === "error").length;
  const more = groups.length - MOST_CAUSES;
  return [
    issues.all(errors, result.issues.length - errors),
    ...groups.slice(0, MOST_CAUSES).map((group) => causeLine(group, result, language)),
    ...(more > 0 ? [issues.more(more)] : []),
  ];
}
