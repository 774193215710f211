import { controlFails } from "../method/controlFails";
import type { SectionMaker } from "../method/section";
import type { Texts } from "../../../i18n/textsFor";
import type { Frame } from "../sheetFrame";
import type { PayFrame } from "../statement/payFrame";
import { coverPart, type CoverRow } from "./coverLayout";

interface Check {
  readonly name: string;
  readonly passed: boolean;
  /** It didn't pass, and figures are wrong for it. */
  readonly fails: boolean;
}

function checksOf({ result, texts }: Frame, pay: PayFrame | null): readonly Check[] {
  return [
    ...result.controls.map((control) => ({
      name: texts.words.controls[control.code],
      passed: control.passed,
      fails: controlFails(control),
    })),
    ...(pay?.pay.controls ?? []).map(({ code, passed }) => ({
      name: pay?.words.controls[code] ?? code,
      passed,
      fails: !passed,
    })),
  ];
}

/** What the checks come to: whether the figures hold, and how many checks want a look. */
function verdictText(checks: readonly Check[], { sheets: { cover, words } }: Texts): string {
  const all = checks.length;
  const failed = checks.filter(({ fails }) => fails).length;
  const open = checks.filter(({ passed }) => !passed).length;
  if (failed > 0) return `${words.failed} ${cover.checksFailed(failed, all)}`;
  return `${words.passed} ${open > 0 ? cover.checksOpen(open, all) : cover.checksPassed(all)}`;
}

/** Every check of the run with ✔ or ✘, two side by side, under what they come to. */
export function checkMarks(frame: Frame, pay: PayFrame | null): SectionMaker {
  const { cover, words } = frame.texts.sheets;
  const checks = checksOf(frame, pay);
  const verdict: CoverRow = {
    style: checks.some(({ fails }) => fails) ? "warn" : "good",
    cells: [{ cell: verdictText(checks, frame.texts), look: { format: "note" }, columns: 6 }],
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
