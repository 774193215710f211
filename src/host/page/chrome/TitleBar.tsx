import { useRef } from "react";
import type { Locale } from "../locale";
import { LOCALES } from "../locale";
import { useBook } from "../book/useBook";
import { useTexts } from "../useTexts";

interface TitleBarProps {
  readonly locale: Locale;
  readonly onLocale: (locale: Locale) => void;
  readonly onOpen: (file: File) => void;
  readonly onSample: () => void;
  readonly onDownload: () => void;
}

/** The workbook's name, and what can be done with it as a whole. */
export function TitleBar({ locale, onLocale, onOpen, onSample, onDownload }: TitleBarProps) {
  const book = useBook();
  const texts = useTexts();
  const file = useRef<HTMLInputElement>(null);
  return (
    <header className="title-bar">
      <h1>{book.workbook.name}</h1>
      <input
        ref={file}
        type="file"
        accept=".xlsx"
        hidden
        onChange={({ target }) => {
          const chosen = target.files?.[0];
          if (chosen !== undefined) onOpen(chosen);
          target.value = "";
        }}
      />
      <button type="button" onClick={() => file.current?.click()}>
        {texts.open}
      </button>
      <button type="button" onClick={onSample}>
        {texts.sample}
      </button>
      <button type="button" onClick={onDownload}>
        {texts.download}
      </button>
      <span className="languages" role="group" aria-label={texts.language}>
        {LOCALES.map((one) => (
          <button key={one} type="button" lang={one} aria-pressed={one === locale} onClick={() => onLocale(one)}>
            {texts.languages[one]}
          </button>
        ))}
      </span>
    </header>
  );
}
