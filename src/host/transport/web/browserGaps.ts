import { webcrypto } from "node:crypto";
import * as streams from "node:stream/web";
import type { DOMWindow } from "jsdom";

/**
 * What every browser has and jsdom 26 lacks, as far as add-ins and their libraries touch it. One place, so that it is
 * plain what a page meets here and would not meet in Excel:
 *
 * - `document.domain`: Office.js compares it with the host page's name.
 * - `matchMedia` never matches, `ResizeObserver` and `IntersectionObserver` never report: nothing is laid out.
 * - `requestIdleCallback` is a timer; `scrollIntoView` and `scrollTo` do nothing.
 * - `TextEncoder`, `TextDecoder`, `structuredClone` and `crypto.subtle` are Node's. Bytes from `TextEncoder` are made
 *   arrays of the page's own realm; clones and digests are objects of Node's, so `instanceof` fails on them.
 * - Streams (`ReadableStream` and its sisters, `DecompressionStream`) are Node's, and so are the bytes that come out of
 *   `DecompressionStream`. They take jsdom's `AbortSignal`.
 * - There is no `Worker`: the page has to do its work itself.
 */
export function fillBrowserGaps(window: DOMWindow): void {
  define(window.Document.prototype, "domain", { get: () => window.location.hostname });
  const never = {
    matches: false,
    onchange: null,
    addEventListener: ignore,
    removeEventListener: ignore,
    addListener: ignore,
    removeListener: ignore,
    dispatchEvent: () => false,
  };
  give(window, "matchMedia", (media: string) => ({ ...never, media }));
  give(window, "ResizeObserver", SilentObserver);
  give(window, "IntersectionObserver", SilentObserver);
  give(window, "requestIdleCallback", (run: (deadline: object) => void) =>
    window.setTimeout(() => run({ didTimeout: false, timeRemaining: () => 50 }), 0),
  );
  give(window, "cancelIdleCallback", (id: number) => window.clearTimeout(id));
  give(window, "scrollTo", ignore);
  give(window.Element.prototype, "scrollIntoView", ignore);
  giveEncoding(window);
  for (const name of STREAMS) give(window, name, streams[name]);
}

const STREAMS = [
  "ReadableStream",
  "WritableStream",
  "TransformStream",
  "CompressionStream",
  "DecompressionStream",
] as const;

function giveEncoding(window: DOMWindow): void {
  const encoder = new TextEncoder();
  class PageTextEncoder {
    readonly encoding = "utf-8";
    encode(text = ""): Uint8Array {
      return new window.Uint8Array(encoder.encode(text));
    }
  }
  give(window, "TextEncoder", PageTextEncoder);
  give(window, "TextDecoder", TextDecoder);
  give(window, "structuredClone", structuredClone);
  define(window.crypto, "subtle", { get: () => webcrypto.subtle });
}

/** What a page could reach the network with, put out of action: each try is reported and fails. */
export function closeNetwork(window: DOMWindow, report: (what: string) => void): void {
  const refusing = (name: string) =>
    function refuse(target: unknown): never {
      report(`${name} ${String(target)}`);
      throw new TypeError(`This page has no network: ${name} ${String(target)}`);
    };
  give(window, "fetch", (target: unknown) => Promise.resolve(target).then(refusing("fetch")));
  for (const name of ["WebSocket", "EventSource"]) define(window, name, { value: refusing(name) });
  define(window.XMLHttpRequest.prototype, "open", {
    value: (_method: unknown, url: unknown) => refusing("XMLHttpRequest")(url),
  });
  define(window.navigator, "sendBeacon", {
    value: (url: unknown) => {
      report(`sendBeacon ${String(url)}`);
      return false;
    },
  });
}

class SilentObserver {
  observe(): void {
    ignore();
  }
  unobserve(): void {
    ignore();
  }
  disconnect(): void {
    ignore();
  }
}

function ignore(): void {
  return undefined;
}

function give(owner: object, name: string, value: unknown): void {
  define(owner, name, { value, writable: true });
}

function define(owner: object, name: string, descriptor: PropertyDescriptor): void {
  Object.defineProperty(owner, name, { configurable: true, ...descriptor });
}
