import { useEffect, useRef, type RefObject } from "react";
import type { ApiMetadata } from "../../protocol/apiMetadata";
import { useBook } from "../book/useBook";
import type { Manifest } from "./manifest";
import { openPane, type OpenPane } from "./openPane";

interface PaneWork {
  readonly api: ApiMetadata;
  readonly manifest: Manifest;
  /** Of Excel's interface. */
  readonly locale: string;
}

/**
 * Keeps the add-in's page open beside the workbook, and opens it anew for another workbook or language.
 *
 * @param place - The element that holds its frame.
 * @returns runs a command of the add-in
 */
export function usePane(place: RefObject<HTMLElement | null>, work: PaneWork): (command: string) => void {
  const { api, manifest, locale } = work;
  const book = useBook();
  const { workbook } = book;
  const pane = useRef<OpenPane>(undefined);
  useEffect(() => {
    if (place.current === null) return;
    const { pane: address, name: title } = manifest;
    const opened = openPane(place.current, { api, workbook, address, title, locale, onRequest: book.changed });
    pane.current = opened;
    book.tells(opened.deliverEvents);
    return opened.close;
  }, [place, api, book, manifest, locale, workbook]);
  return (command) => void pane.current?.runCommand(command).then(book.changed);
}
