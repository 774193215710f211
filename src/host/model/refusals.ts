import { HostError } from "../protocol/hostError";

/** A refusal in Excel's own words; `detail` says what this host objected to. */
function refuse(code: string, message: string, detail: string): HostError {
  return new HostError(code, `${message} [${detail}]`, code === "ItemNotFound" ? 404 : 400);
}

export function itemNotFound(what: string): HostError {
  return refuse("ItemNotFound", "The requested resource doesn't exist.", what);
}

export function invalidArgument(why: string): HostError {
  return refuse("InvalidArgument", "The argument is invalid or missing or has an incorrect format.", why);
}

export function itemAlreadyExists(what: string): HostError {
  return refuse("ItemAlreadyExists", "The resource being created already exists.", what);
}

export function invalidOperation(why: string): HostError {
  return refuse("InvalidOperation", "The operation attempted is invalid on the object.", why);
}

export function accessDenied(what: string): HostError {
  return new HostError("AccessDenied", `You cannot perform the requested operation. [${what}]`, 401);
}

export function invalidReference(what: string): HostError {
  return refuse("InvalidReference", "This reference is not valid for the current operation.", what);
}

/** For `found ?? missing("a table")`. @throws ItemNotFound */
export function missing(what: string): never {
  throw itemNotFound(what);
}
