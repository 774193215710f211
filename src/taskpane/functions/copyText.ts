/** Copies as browsers did before they had a clipboard for pages: what is selected. */
function copySelected(element: HTMLElement): boolean {
  getSelection()?.selectAllChildren(element);
  return document.execCommand("copy"); // eslint-disable-line @typescript-eslint/no-deprecated -- the only way where the page around ours allows no clipboard
}

/**
 * Puts an element's text into the clipboard. Excel on the web may forbid its frames the clipboard.
 *
 * @returns Whether it could; where not, the text is selected for a person to copy.
 */
export async function copyText(element: HTMLElement): Promise<boolean> {
  if (!("clipboard" in navigator)) return copySelected(element);
  try {
    await navigator.clipboard.writeText(element.textContent);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return copySelected(element);
    throw error;
  }
}
