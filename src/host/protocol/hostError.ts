/** A refusal as Excel words it: the add-in sees `code` on the `OfficeExtension.Error` it catches. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatusCode?: number,
  ) {
    super(message);
  }
}

/** How every refusal of `notImplemented` begins; what follows is the member. */
export const NOT_IMPLEMENTED = "This host does not implement ";

/** What the host answers where it doesn't know how: never silence, never a silent `undefined`. */
export function notImplemented(what: string): HostError {
  return new HostError("NotImplemented", NOT_IMPLEMENTED + what, 501);
}
