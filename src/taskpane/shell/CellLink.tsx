import { Link } from "@fluentui/react-components";
import { useLanguage, usePane } from "./paneContext";

/** A place as people write it: `绩效规则!D14`, or `绩效规则!14` for a row; the last `!` parts the sheet's name from it. */
function partsOf(place: string): { readonly sheet: string; readonly address: string } {
  const at = place.lastIndexOf("!");
  return at < 0 ? { sheet: place, address: "A1" } : { sheet: place.slice(0, at), address: place.slice(at + 1) };
}

interface CellLinkProps {
  readonly place: string;
  /** Other words than "go to …". */
  readonly label?: string;
}

/** Selects a cell of the workbook. */
export function CellLink({ place, label }: CellLinkProps) {
  const { guide } = usePane();
  const { rules } = useLanguage().pane;
  const { sheet, address } = partsOf(place);
  return (
    <Link as="button" onClick={() => void guide.showCell(sheet, address)}>
      {label ?? rules.cells(place)}
    </Link>
  );
}
