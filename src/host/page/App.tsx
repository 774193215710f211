import { useEffect, useMemo, useRef, useState } from "react";
import type { ApiMetadata } from "../protocol/apiMetadata";
import { readManifest, type RibbonButton } from "./addIn/manifest";
import { openPane, type OpenPane } from "./addIn/openPane";
import { downloadBook } from "./book/downloadBook";
import { openFile } from "./book/openFile";
import { openSample } from "./book/openSample";
import { useBook } from "./book/useBook";
import { Ribbon } from "./chrome/Ribbon";
import { StatusBar } from "./chrome/StatusBar";
import { TitleBar } from "./chrome/TitleBar";
import { Desk } from "./Desk";
import { localeOf, OFFICE_LOCALES, type Locale } from "./locale";
import { TextsContext } from "./useTexts";
import { pageTextsFor } from "../../i18n/host/page/pageTextsFor";

interface AppProps {
  readonly api: ApiMetadata;
  /** The text of the add-in's manifest. */
  readonly manifest: string;
}

/** The whole page: what Excel shows around a workbook, and the add-in's pane beside it. */
export function App({ api, manifest: xml }: AppProps) {
  const book = useBook();
  const [locale, setLocale] = useState(() => localeOf(location.search));
  const [paneShown, setPaneShown] = useState(true);
  const texts = pageTextsFor(locale);
  const officeLocale = OFFICE_LOCALES[locale];
  const manifest = useMemo(() => readManifest(xml, { locale: officeLocale, base: ADD_IN_BASE }), [xml, officeLocale]);
  const place = useRef<HTMLElement>(null);
  const pane = useRef<OpenPane>(undefined);
  const { workbook } = book;
  useEffect(() => {
    if (place.current === null) return;
    const { pane: address, name: title } = manifest;
    const opened = openPane(place.current, {
      api,
      workbook,
      address,
      title,
      locale: officeLocale,
      onRequest: book.changed,
    });
    pane.current = opened;
    book.tells(opened.deliverEvents);
    return opened.close;
  }, [api, book, manifest, officeLocale, workbook]);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = texts.title;
  }, [locale, texts]);

  const press = ({ command }: RibbonButton): void => {
    if (command === undefined) setPaneShown(true);
    else void pane.current?.runCommand(command).then(book.changed);
  };
  const speak = (next: Locale): void => {
    setLocale(next);
    history.replaceState(null, "", next === "en" ? "?lang=en" : location.pathname);
  };
  const refuse = (name: string) => (fault: unknown) => {
    book.refuse(texts.notOpened(name, fault instanceof Error ? fault.message : String(fault)));
  };
  return (
    <TextsContext value={texts}>
      <TitleBar
        locale={locale}
        onLocale={speak}
        onOpen={(file) => void openFile(file).then((opened) => book.open(opened), refuse(file.name))}
        onSample={() => void openSample().then((opened) => book.open(opened), refuse(texts.sample))}
        onDownload={() => void downloadBook(workbook)}
      />
      <Ribbon manifest={manifest} onPress={press} />
      <div className="middle">
        <Desk />
        <aside ref={place} className={paneShown ? "pane" : "pane closed"} aria-label={texts.pane}>
          <div className="pane-title">
            <h2>{manifest.name}</h2>
            <button
              type="button"
              className="close"
              title={texts.closePane}
              aria-label={texts.closePane}
              onClick={() => setPaneShown(false)}
            />
          </div>
        </aside>
      </div>
      <StatusBar />
    </TextsContext>
  );
}

const ADD_IN_BASE = new URL("/add-in/", location.href).href;
