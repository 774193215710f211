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

/** What the host answers where it doesn't know how: never silence, never a silent `undefined`. */
export function notImplemented(what: string): HostError {
  return new HostError("NotImplemented", `This host does not implement ${what}`, 501);
}
