import { isRecord, parseJson } from "../../protocol/json";

/** A dialog that the add-in asked for (`displayDialogAsync`). It is recorded, its page isn't loaded. */
export interface RecordedDialog {
  readonly url: string;
  /** Per cent of the screen. */
  readonly width: number;
  readonly height: number;
}

/** Reads the registration by which the library opens a dialog. */
export function readDialog(data: unknown): RecordedDialog {
  const target = isRecord(data) && typeof data["targetId"] === "string" ? parseJson(data["targetId"]) : undefined;
  if (!isRecord(target)) throw new TypeError("Cannot read the dialog: it names no target");
  return { url: String(target["url"]), width: Number(target["width"]), height: Number(target["height"]) };
}
