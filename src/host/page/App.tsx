import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { pageTextsFor } from "../../i18n/host/page/pageTextsFor";
import type { ApiMetadata } from "../protocol/apiMetadata";
import { readManifest, type RibbonButton } from "./addIn/manifest";
import { usePane } from "./addIn/usePane";
import { PanePlace } from "./chrome/PanePlace";
import { Ribbon } from "./chrome/Ribbon";
import { StatusBar } from "./chrome/StatusBar";
import { TitleBar } from "./chrome/TitleBar";
import { Desk } from "./Desk";
import { addressFor, localeOf, OFFICE_LOCALES } from "./locale";
import { TextsContext } from "./useTexts";

interface AppProps {
  readonly api: ApiMetadata;
  /** The text of the add-in's manifest. */
  readonly manifest: string;
}

/** Where the add-in's files are served. */
const ADD_IN = new URL("/add-in/", location.href).href;

/** The whole page: what Excel shows around a workbook, and the add-in's pane beside it. */
export function App({ api, manifest: xml }: AppProps) {
  const [locale, setLocale] = useState(() => localeOf(location.search));
  const [paneShown, setPaneShown] = useState(true);
  const texts = pageTextsFor(locale);
  const officeLocale = OFFICE_LOCALES[locale];
  const manifest = useMemo(() => readManifest(xml, { locale: officeLocale, base: ADD_IN }), [xml, officeLocale]);
  const place = useRef<HTMLElement>(null);
  const onShow = useCallback(() => setPaneShown(true), []);
  const commands = usePane(place, { api, manifest, locale: officeLocale, onShow });
  const press = ({ command }: RibbonButton): void => (command === undefined ? onShow() : commands.run(command));
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = texts.title;
    history.replaceState(null, "", addressFor(locale));
  }, [locale, texts]);
  return (
    <TextsContext value={texts}>
      <header>
        <TitleBar locale={locale} onLocale={setLocale} />
        <Ribbon manifest={manifest} onPress={press} />
      </header>
      <div className="middle">
        <Desk menu={manifest.cellMenu} onMenu={press} />
        <PanePlace place={place} title={manifest.name} shown={paneShown} onClose={() => setPaneShown(false)} />
      </div>
      <StatusBar working={commands.busy ? manifest.name : undefined} />
    </TextsContext>
  );
}
