import { JSDOM } from "jsdom";
import { closeNetwork, fillBrowserGaps } from "../../../../../src/host/transport/web/browserGaps";

function page() {
  const reported: string[] = [];
  const { window } = new JSDOM("<p>", {
    url: "https://localhost/page.html",
    runScripts: "outside-only",
    beforeParse: (made) => {
      fillBrowserGaps(made);
      closeNetwork(made, (what) => reported.push(what));
    },
  });
  return { run: (script: string): unknown => window.eval(script), reported };
}

describe("fillBrowserGaps()", () => {
  it.each([
    ["new TextEncoder().encode('客') instanceof Uint8Array", true],
    ["new TextDecoder('gb18030').decode(new Uint8Array([0xbf, 0xcd]))", "客"],
    ["matchMedia('(prefers-color-scheme: dark)').matches", false],
    ["structuredClone({ a: [1] }).a[0]", 1],
    ["typeof crypto.subtle.digest", "function"],
    ["new ResizeObserver(() => undefined).observe(document.body)", undefined],
    ["document.body.scrollIntoView()", undefined],
    ["document.domain", "localhost"],
    ["typeof Worker", "undefined"],
  ])("%s", (script, value) => {
    expect(page().run(script)).toBe(value);
  });

  it("unpacks bytes of the page through streams of the page", async () => {
    const { run } = page();
    const script = `(async () => {
      let size = 0;
      const deflated = new Uint8Array([0x03, 0x00]); // of nothing
      const source = new ReadableStream({ start: (to) => { to.enqueue(deflated); to.close(); } });
      const counted = new TransformStream({ flush: (to) => to.enqueue(new Uint8Array(7)) });
      const stop = new AbortController();
      await source
        .pipeThrough(new DecompressionStream("deflate-raw"))
        .pipeThrough(counted)
        .pipeTo(new WritableStream({ write: (chunk) => (size += chunk.length) }), { signal: stop.signal });
      return size;
    })()`;
    expect(await run(script)).toBe(7);
  });

  it("digests bytes of the page", async () => {
    const { run } = page();
    const hex = `crypto.subtle.digest("SHA-256", new TextEncoder().encode("")).then((d) => new Uint8Array(d)[0])`;
    expect(await run(hex)).toBe(0xe3);
  });
});

describe("closeNetwork()", () => {
  it.each([
    ["new WebSocket('wss://example.com')", "WebSocket wss://example.com"],
    ["new EventSource('https://example.com')", "EventSource https://example.com"],
    ["new XMLHttpRequest().open('GET', 'https://example.com')", "XMLHttpRequest https://example.com"],
  ])("refuses %s", (script, report) => {
    const { run, reported } = page();
    expect(() => run(script)).toThrow("no network");
    expect(reported).toEqual([report]);
  });

  it("refuses fetch, by string and by URL, and beacons", async () => {
    const { run, reported } = page();
    await expect(run("fetch('https://example.com/a')")).rejects.toThrow("no network");
    await expect(run("fetch(new URL('https://example.com/b'))")).rejects.toThrow("no network");
    expect(run("navigator.sendBeacon('https://example.com/c')")).toBe(false);
    expect(reported).toEqual([
      "fetch https://example.com/a",
      "fetch https://example.com/b",
      "sendBeacon https://example.com/c",
    ]);
  });
});
