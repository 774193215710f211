import { FileFault, type FileFaultCode } from "../../app/ports/fileFault";
import type { Fault } from "./messages";

const CODES: Readonly<Record<FileFaultCode, true>> = {
  archive: true,
  damaged: true,
  empty: true,
  encrypted: true,
  notATable: true,
  tooLarge: true,
  unclosedQuote: true,
  unpacksTooLarge: true,
  unreadable: true,
  unsupported: true,
};

function isFaultCode(code: string): code is FileFaultCode {
  return Object.hasOwn(CODES, code);
}

/** An error as data that can cross. */
export function faultOf(error: unknown): Fault {
  if (error instanceof FileFault) {
    const { code, file, detail } = error;
    return { kind: "file", code, file, detail };
  }
  if (error instanceof Error) return { kind: "other", name: error.name, message: error.message };
  return { kind: "other", name: "Error", message: String(error) };
}

/** The error that crossed. */
export function errorOf(fault: Fault): Error {
  if (fault.kind === "file" && isFaultCode(fault.code)) {
    return new FileFault({ code: fault.code, file: fault.file, detail: fault.detail });
  }
  if (fault.kind === "file") return new Error(`Cannot read ${fault.file}: ${fault.code}`);
  const error = new Error(fault.message);
  error.name = fault.name;
  return error;
}
