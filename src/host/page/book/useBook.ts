import { createContext, useContext, useSyncExternalStore } from "react";
import { BookStore } from "./bookStore";
import { Workbook } from "../../model/workbook";

/** The open workbook, for every part of the page. */
export const BookContext = createContext(new BookStore(new Workbook()));

/** The store of the open workbook; the component is drawn anew after each change. */
export function useBook(): BookStore {
  const store = useContext(BookContext);
  useSyncExternalStore(store.subscribe, store.state);
  return store;
}
