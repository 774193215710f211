import { useBook } from "../book/useBook";
import { intersect } from "../../model/rect";
import type { Workbook } from "../../model/workbook";
import { useTexts } from "../useTexts";

const MOST_CELLS = 100_000;

interface StatusBarProps {
  /** The add-in that runs a command right now. */
  readonly working: string | undefined;
}

/** What is going on, why the last thing a person did was refused, and what the selected cells come to. */
export function StatusBar({ working }: StatusBarProps) {
  const book = useBook();
  const texts = useTexts();
  const numbers = selectedNumbers(book.workbook);
  const sum = numbers.reduce((total, number) => total + number, 0);
  return (
    <footer className="status-bar" aria-label={texts.status}>
      <span role="status" className="refusal">
        {book.refusal}
      </span>
      <span role="status" className="working">
        {working !== undefined && texts.working(working)}
      </span>
      <span className="about">{texts.about}</span>
      {numbers.length > 1 && (
        <span className="sums">
          <span>{texts.average(shown(sum / numbers.length))}</span>
          <span>{texts.count(shown(numbers.length))}</span>
          <span>{texts.sum(shown(sum))}</span>
        </span>
      )}
    </footer>
  );
}

function selectedNumbers(workbook: Workbook): number[] {
  const { active } = workbook;
  const used = active.grid.used();
  const selected = workbook.getSelectedRange().rect;
  const rect = used === undefined ? undefined : intersect(used, selected);
  if (rect === undefined || rect.height * rect.width > MOST_CELLS) return [];
  return active
    .range(rect)
    .values.flat()
    .filter((value) => typeof value === "number");
}

function shown(number: number): string {
  return String(Number(number.toPrecision(12)));
}
