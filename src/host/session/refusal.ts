/** A request turned down as a whole, by the platform and not by an action in it. */
export interface Refusal {
  /** Number in Excel-on-the-web's answers (`ooe…` in the library). */
  readonly officeError: number;
  /** What the add-in finds in `OfficeExtension.Error.code`, and the HTTP status beside it. */
  readonly code: string;
  readonly status: number;
}

/** Faults of the platform that a test can ask for or that limits bring about. */
export const REFUSALS = {
  /** A cell is being edited. */
  editMode: { officeError: 5004, code: "InvalidOperationInCellEditMode", status: 400 },
  /** Too many requests in a short time. */
  throttled: { officeError: 5102, code: "ActivityLimitReached", status: 429 },
  requestTooLarge: { officeError: 5103, code: "RequestPayloadSizeLimitExceeded", status: 400 },
  /** The request was carried out; only its answer doesn't fit. */
  responseTooLarge: { officeError: 5104, code: "ResponsePayloadSizeLimitExceeded", status: 400 },
  accessDenied: { officeError: 7000, code: "AccessDenied", status: 401 },
  /** The request was carried out; its answer got lost on the way. */
  lost: { officeError: 5001, code: "GeneralException", status: 500 },
} as const satisfies Readonly<Record<string, Refusal>>;

export type RefusalName = keyof typeof REFUSALS;
