import { useAnnounce } from "@fluentui/react-components";
import { useEffect } from "react";

/** Has screen readers say the text, once it is there and whenever it changes. */
export function useSaid(text: string): void {
  const { announce } = useAnnounce();
  useEffect(() => announce(text, { polite: true }), [announce, text]);
}
