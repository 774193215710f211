import type { SectionMaker } from "../method/section";
import type { Frame } from "../sheetFrame";
import type { PayFrame } from "../statement/payFrame";
import { coverPart, type CoverRow } from "./coverLayout";

interface Check {
  readonly name: string;
  readonly passed: boolean;
}

function checksOf({ result, texts }: Frame, pay: PayFrame | null): readonly Check[] {
  return [
    ...result.controls.map(({ code, passed }) => ({ name: texts.words.controls[code], passed })),
    ...(pay?.pay.controls ?? []).map(({ code, passed }) => ({ name: pay?.words.controls[code] ?? code, passed })),
  ];
}

/** Every check of the run with ✔ or ✘, two side by side, under what they come to. */
export function checkMarks(frame: Frame, pay: PayFrame | null): SectionMaker {
  const { cover, words } = frame.texts.sheets;
  const checks = checksOf(frame, pay);
  const failed = checks.filter(({ passed }) => !passed).length;
  const verdict: CoverRow = {
    style: failed === 0 ? "good" : "warn",
    cells: [
      {
        cell: `${failed === 0 ? words.passed : words.failed} ${failed === 0 ? cover.checksPassed(checks.length) : cover.checksFailed(failed, checks.length)}`,
        look: { format: "note" },
        columns: 6,
      },
    ],
  };
  const half = (check: Check | undefined): CoverRow["cells"][number] => ({
    cell: check === undefined ? null : `${check.passed ? words.passed : words.failed} ${check.name}`,
    look: { format: "note", wrap: true, ...(check?.passed === false ? { style: "warn" } : {}) },
    columns: 3,
  });
  const rows = Array.from({ length: Math.ceil(checks.length / 2) }, (_, i): CoverRow => ({
    style: "body",
    cells: [half(checks[2 * i]), half(checks[2 * i + 1])],
  }));
  return coverPart(cover.checks, [verdict, ...rows]);
}
