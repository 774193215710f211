/** An object of the workbook model that Office.js can address. Members carry Office.js' public camelCase names. */
export interface HostObject {
  /** Its Excel class, such as `Worksheet`: the key into the reflected API. */
  readonly $type: string;
}
