import { useEffect, useState, type RefObject } from "react";
import type { View } from "./layout";

/** How an element is scrolled, and its room; a sheet that comes into view begins where it was left. */
export function useView(element: RefObject<HTMLElement | null>, sheetId: string): View {
  const [view, setView] = useState<View>({ left: 0, top: 0, width: 0, height: 0 });
  useEffect(() => {
    const scroller = element.current;
    if (scroller === null) return;
    const read = (): void => {
      const { scrollLeft: left, scrollTop: top, clientWidth: width, clientHeight: height } = scroller;
      setView({ left, top, width, height });
    };
    const resized = new ResizeObserver(read);
    resized.observe(scroller);
    scroller.addEventListener("scroll", read);
    return () => {
      resized.disconnect();
      scroller.removeEventListener("scroll", read);
    };
  }, [element]);
  useEffect(() => {
    element.current?.scrollTo(0, 0);
  }, [element, sheetId]);
  return view;
}
