/** Where a menu opens, in pixels from the window's top left corner. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}
