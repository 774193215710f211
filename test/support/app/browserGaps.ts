import * as streams from "node:stream/web";
import { TextDecoder, TextEncoder } from "node:util";

// What browsers have and jest's jsdom lacks. Import it before anything that asks for it.

class SilentObserver {
  observe(): void {
    return undefined;
  }
  unobserve(): void {
    return undefined;
  }
  disconnect(): void {
    return undefined;
  }
}

Object.assign(globalThis, { ...streams, TextDecoder, TextEncoder, ResizeObserver: SilentObserver });

// jsdom's page loses the focus with the element that had it; a browser's keeps it
document.hasFocus = () => true;
