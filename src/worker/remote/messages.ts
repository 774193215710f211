/** Something that can be asked of the other side: what goes in, what comes back, and what is told meanwhile. */
export interface Call {
  readonly args: unknown;
  readonly answer: unknown;
  readonly event: unknown;
}

/** What calls by name must be: an interface whose every member is a call. */
export type Calls<Known> = { readonly [Name in keyof Known]: Call };

/** An error as plain data: errors of our own lose their fields when they are cloned. */
export type Fault =
  | { readonly kind: "file"; readonly code: string; readonly file: string; readonly detail: string }
  | { readonly kind: "other"; readonly name: string; readonly message: string };

/** Page → worker. `id` names the call that a message belongs to. */
export type Request =
  | { readonly kind: "call"; readonly id: number; readonly name: string; readonly args: unknown }
  | { readonly kind: "piece"; readonly id: number; readonly slot: number; readonly items: readonly unknown[] }
  /** The event has been dealt with: the next may come. */
  | { readonly kind: "taken"; readonly id: number }
  | { readonly kind: "cancel"; readonly id: number };

/** Worker → page. */
export type Reply =
  | { readonly kind: "answer"; readonly id: number; readonly value: unknown }
  | { readonly kind: "piece"; readonly id: number; readonly slot: number; readonly items: readonly unknown[] }
  | { readonly kind: "event"; readonly id: number; readonly value: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly fault: Fault };

/** One end of a line between a page and a worker. */
export interface Line {
  readonly post: (message: Request | Reply, transfer: readonly Transferable[]) => void;
  readonly listen: (onMessage: (message: unknown) => void) => void;
}

function hasKind(message: unknown): message is { readonly kind: unknown; readonly id: unknown } {
  return typeof message === "object" && message !== null && "kind" in message && "id" in message;
}

/** Both ends are ours and of one build: a number and a kind are enough to tell our messages from others'. */
export function isRequest(message: unknown): message is Request {
  return hasKind(message) && typeof message.id === "number" && typeof message.kind === "string";
}

/** See `isRequest`. */
export function isReply(message: unknown): message is Reply {
  return hasKind(message) && typeof message.id === "number" && typeof message.kind === "string";
}
