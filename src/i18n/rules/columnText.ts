/** A column of a rule table: its header, and what belongs into its cells. */
export interface ColumnText {
  readonly header: string;
  readonly hint: string;
}

export const column = (header: string, hint: string): ColumnText => ({ header, hint });

/** A setting of CS_Settings: what it is called, and what it may be. */
export interface SettingNote {
  readonly name: string;
  readonly note: string;
}

export const setting = (name: string, note: string): SettingNote => ({ name, note });
