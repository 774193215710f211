/** @jest-environment jsdom */
import { keepFocus } from "../../../src/taskpane/shell/keepFocus";

/** What changes are told of before anybody presses the next key. */
function told(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function button(id: string): HTMLButtonElement {
  return document.querySelector<HTMLButtonElement>(`#${id}`)!;
}

describe("the focus", () => {
  let end: () => void;

  beforeEach(() => {
    document.hasFocus = () => true; // jsdom's pages lose it with the element that had it
    document.body.innerHTML = `<header><button id="first"></button></header>
      <main><button id="before"></button><section><p></p><button id="own"></button></section><button id="after"></button></main>`;
    end = keepFocus(document.body);
  });

  afterEach(() => end());

  it("goes on at what comes in place of the pressed button", async () => {
    button("own").focus();
    button("own").outerHTML = `<p></p><button id="cancel"></button>`;
    await told();
    expect(button("cancel")).toHaveProperty("id", document.activeElement?.id);
  });

  it("goes on after a part that is gone, past what can't be reached", async () => {
    button("own").focus();
    button("after").disabled = true;
    button("after").insertAdjacentHTML("afterend", `<button tabindex="-1"></button><a href="#" id="link"></a>`);
    button("own").closest("section")?.remove();
    await told();
    expect(document.activeElement?.id).toBe("link");
  });

  it("goes back to the last stop where none comes after", async () => {
    button("after").focus();
    button("after").remove();
    await told();
    expect(document.activeElement?.id).toBe("own");
  });

  it("waits for a button that rests while its work is done", async () => {
    button("own").focus();
    button("own").blur(); // as browsers do, and jsdom doesn't
    button("own").disabled = true;
    await told();
    expect(document.activeElement).toBe(document.body);
    button("own").disabled = false;
    await told();
    expect(document.activeElement?.id).toBe("own");
  });

  it.each([
    ["somebody else has it", () => button("first").focus()],
    ["the pane hasn't", () => void (document.hasFocus = () => false)],
    ["it was left by a press beside", () => document.body.dispatchEvent(new Event("pointerdown"))],
  ])("stays where it is when %s", async (_, leave) => {
    button("own").focus();
    leave();
    const { activeElement } = document;
    button("own").remove();
    await told();
    expect([activeElement, document.body]).toContain(document.activeElement);
  });
});
