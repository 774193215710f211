import { useEffect, useRef, useState, type RefObject } from "react";
import type { ApiMetadata } from "../../protocol/apiMetadata";
import { useBook } from "../book/useBook";
import type { Manifest } from "./manifest";
import { openPane, type OpenPane } from "./openPane";

interface PaneWork {
  readonly api: ApiMetadata;
  readonly manifest: Manifest;
  /** Of Excel's interface. */
  readonly locale: string;
  /** Called when the add-in asks to be seen; the same function each time. */
  readonly onShow: () => void;
}

/** The add-in's commands, as the ribbon runs them. */
export interface PaneCommands {
  readonly run: (name: string) => void;
  /** A command isn't done yet. */
  readonly busy: boolean;
}

/**
 * Keeps the add-in's page open beside the workbook, and opens it anew for another workbook or language.
 *
 * @param place - The element that holds its frame.
 */
export function usePane(place: RefObject<HTMLElement | null>, work: PaneWork): PaneCommands {
  const { api, manifest, locale, onShow } = work;
  const book = useBook();
  const { workbook } = book;
  const pane = useRef<OpenPane>(undefined);
  const [running, setRunning] = useState(0);
  useEffect(() => {
    if (place.current === null) return;
    const { pane: address, name: title, functions } = manifest;
    const onRequest = (): void => {
      const fault = faultOf(opened);
      if (fault === undefined) book.changed();
      else book.refuse(fault);
    };
    const opened = openPane(place.current, { api, workbook, address, title, functions, locale, onRequest, onShow });
    pane.current = opened;
    book.tells(opened.deliverEvents);
    return () => {
      opened.close();
      setRunning(0);
    };
  }, [place, api, book, manifest, locale, workbook, onShow]);
  const run = async (name: string): Promise<void> => {
    setRunning((count) => count + 1);
    try {
      await pane.current?.runCommand(name);
    } catch (fault) {
      book.refuse(String(fault));
    } finally {
      setRunning((count) => count - 1);
    }
  };
  return { run: (name) => void run(name), busy: running > 0 };
}

/** What the add-in asked for and this host doesn't know: to be seen, even where the add-in takes no notice. */
function faultOf({ session }: OpenPane): string | undefined {
  try {
    session.interpreter.coverage.assertComplete();
    return undefined;
  } catch (fault) {
    return String(fault);
  }
}
