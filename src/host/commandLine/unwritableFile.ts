import { isObject } from "../protocol/json";

/** A file that the system didn't let us write. */
export class UnwritableFile extends Error {
  /** @param code - The system's, such as EACCES, EBUSY (open elsewhere) or ENOSPC. */
  constructor(
    readonly path: string,
    readonly code: string,
    cause: unknown,
  ) {
    super(`${code}: ${path}`, { cause });
  }
}

/** Writes a file. @throws UnwritableFile where the system refuses; what the content throws passes. */
export async function writing(path: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (fault) {
    if (isObject(fault) && typeof fault["syscall"] === "string") {
      throw new UnwritableFile(path, String(fault["code"]), fault);
    }
    throw fault;
  }
}
