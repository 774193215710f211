import { useRef } from "react";
import { downloadBook } from "../book/downloadBook";
import { openFile } from "../book/openFile";
import { openSample } from "../book/openSample";
import { useBook } from "../book/useBook";
import { LOCALES, type Locale } from "../locale";
import { useTexts } from "../useTexts";
import type { Workbook } from "../../model/workbook";

interface TitleBarProps {
  readonly locale: Locale;
  readonly onLocale: (locale: Locale) => void;
}

/** The workbook's name, what can be done with it as a whole, and the language. */
export function TitleBar({ locale, onLocale }: TitleBarProps) {
  const book = useBook();
  const texts = useTexts();
  const file = useRef<HTMLInputElement>(null);
  const open = async (name: string, opening: Promise<Workbook>): Promise<void> => {
    try {
      book.open(await opening);
    } catch (fault) {
      book.refuse(texts.notOpened(name, fault instanceof Error ? fault.message : String(fault)));
    }
  };
  return (
    <div className="title-bar">
      <h1>{book.workbook.name}</h1>
      <input
        ref={file}
        type="file"
        accept=".xlsx"
        hidden
        onChange={({ target }) => {
          for (const chosen of target.files ?? []) void open(chosen.name, openFile(chosen));
          target.value = "";
        }}
      />
      <button type="button" onClick={() => file.current?.click()}>
        {texts.open}
      </button>
      <button type="button" onClick={() => void open(texts.sample, openSample())}>
        {texts.sample}
      </button>
      <button type="button" onClick={() => void downloadBook(book.workbook)}>
        {texts.download}
      </button>
      <Languages locale={locale} onLocale={onLocale} />
    </div>
  );
}

function Languages({ locale, onLocale }: TitleBarProps) {
  const texts = useTexts();
  return (
    <span className="languages" role="group" aria-label={texts.language}>
      {LOCALES.map((one) => (
        <button key={one} type="button" lang={one} aria-pressed={one === locale} onClick={() => onLocale(one)}>
          {texts.languages[one]}
        </button>
      ))}
    </span>
  );
}
