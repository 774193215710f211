/** How a cell looks, named by what it is for. Colours, fonts and borders belong to `src/excel`. */
export type CellStyle =
  /** The sheet's own title. */
  | "title"
  /** A line of facts under the title. */
  | "facts"
  /** The heading of a part of the sheet. */
  | "section"
  /** Column headers of a table. */
  | "header"
  /** A table's rows. */
  | "body"
  /** A table's last row. */
  | "total"
  /** The name of a figure in a form or tile. */
  | "label"
  /** The figure of a form. */
  | "field"
  /** The large figure of a tile. */
  | "figure"
  /** A cell that people type into. */
  | "input"
  /** A text that leads somewhere. */
  | "link"
  /** Small grey explaining text. */
  | "note"
  /** Something is right, or wrong. */
  | "good"
  | "warn"
  /** No look of its own. */
  | "plain";
