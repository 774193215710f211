import type { TableSpec } from "../../report/spec/sheetSpec";
import { addressOf } from "../address";
import { commands, type Operation } from "./operation";

/** Stripes and nothing else: headers have a look of their own. */
const TABLE_STYLE = "TableStyleLight1";

/** Excel tables over cells that are already written. `nameOf` gives each a name that the workbook doesn't have yet. */
export function* tableOperations(
  tables: readonly TableSpec[],
  nameOf: (wished: string) => string,
): Generator<Operation> {
  for (const { name, area, filter, banded } of tables) {
    yield commands(7, (sheet) => {
      const table = sheet.tables.add(addressOf(area), true);
      table.name = nameOf(name);
      table.style = TABLE_STYLE;
      table.showBandedRows = banded;
      table.showFilterButton = filter;
    });
  }
}
