const TAB_STOPS = ["a[href]", "button", "input", "select", "textarea", "[tabindex]"].join();

function isTabStop(element: HTMLElement): boolean {
  return element.tabIndex >= 0 && !element.matches(":disabled");
}

/** The first tab stop from where something was taken out, else the last before it. */
function stopAt(root: Element, { target, previousSibling }: MutationRecord): HTMLElement | undefined {
  const stops = [...root.querySelectorAll<HTMLElement>(TAB_STOPS)].filter(isTabStop);
  const before = previousSibling?.isConnected === true ? previousSibling : null;
  const follows = (stop: HTMLElement): boolean =>
    ((before ?? target).compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
    before?.contains(stop) !== true;
  return stops.find(follows) ?? stops.at(-1);
}

/** The change that took the element out of the page. */
function removalOf(element: Element, changes: readonly MutationRecord[]): MutationRecord | undefined {
  return changes.find(
    ({ target, removedNodes }) => target.isConnected && [...removedNodes].some((node) => node.contains(element)),
  );
}

/**
 * Whoever presses a button that leaves the page, or rests while its work is done, would have to begin again at the top with
 * the keyboard: they go on where it stood, or on it once it can be pressed again. The focus is never taken from elsewhere.
 *
 * @returns what ends that.
 */
export function keepFocus(root: Element): () => void {
  let last: HTMLElement | null = null;
  const onFocus = ({ target }: Event): void => {
    last = target instanceof HTMLElement ? target : null;
  };
  /** Whoever presses beside all controls has left them. */
  const onPress = (): void => {
    last = null;
  };
  const observer = new MutationObserver((changes) => {
    if (last === null || document.activeElement !== document.body || !document.hasFocus()) return;
    const removal = removalOf(last, changes);
    if (removal !== undefined) stopAt(root, removal)?.focus();
    else if (last.isConnected && isTabStop(last)) last.focus();
  });
  root.addEventListener("focusin", onFocus);
  root.addEventListener("pointerdown", onPress);
  observer.observe(root, { attributeFilter: ["disabled"], childList: true, subtree: true });
  return () => {
    observer.disconnect();
    root.removeEventListener("focusin", onFocus);
    root.removeEventListener("pointerdown", onPress);
  };
}
