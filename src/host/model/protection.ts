import type { HostObject } from "../protocol/hostObject";
import { accessDenied } from "./refusals";

/** Whether a sheet or the workbook is protected. Since 2026 asking twice for the same is refused (office-js 6784). */
abstract class Protection implements HostObject {
  abstract readonly $type: string;
  protected = false;
  private password: string | undefined;

  protected lock(password: string | undefined): void {
    if (this.protected) throw accessDenied("It is already protected");
    this.protected = true;
    this.password = password === "" ? undefined : password;
  }

  /** @throws AccessDenied for a wrong password, and if nothing is protected */
  unprotect(password?: string): void {
    if (!this.protected) throw accessDenied("It isn't protected");
    if (this.password !== undefined && this.password !== password) throw accessDenied("The password is wrong");
    this.protected = false;
    this.password = undefined;
  }
}

/** Protects the structure: no sheet can be added, removed, renamed or moved. */
export class WorkbookProtection extends Protection {
  readonly $type = "WorkbookProtection";

  protect(password?: string): void {
    this.lock(password);
  }
}

const NOTHING_ALLOWED: Readonly<Record<string, unknown>> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

/** Protects the locked cells of a sheet. */
export class WorksheetProtection extends Protection {
  readonly $type = "WorksheetProtection";
  options: Readonly<Record<string, unknown>> | null = null;

  protect(options?: Readonly<Record<string, unknown>>, password?: string): void {
    this.lock(password);
    this.options = { ...NOTHING_ALLOWED, ...options };
  }

  override unprotect(password?: string): void {
    super.unprotect(password);
    this.options = null;
  }
}
