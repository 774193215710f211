import { Bag, setBagDefaults } from "../protocol/bag";
import type { HostObject } from "../protocol/hostObject";
import { oneOf } from "./formatPart";
import type { Workbook } from "./workbook";

setBagDefaults("CultureInfo", { name: "en-US" });
setBagDefaults("IterativeCalculation", { enabled: false, maxIteration: 100, maxChange: 0.001 });

/** Excel itself, as far as the workbook sees it. */
export class Application implements HostObject {
  readonly $type = "Application";
  readonly calculationEngineVersion = 191_029;
  readonly decimalSeparator = ".";
  readonly thousandsSeparator = ",";
  readonly useSystemSeparators = true;
  readonly cultureInfo = new Bag("CultureInfo");
  readonly iterativeCalculation = new Bag("IterativeCalculation");
  private mode = "Automatic";

  constructor(private readonly workbook: Workbook) {}

  get calculationMode(): string {
    return this.mode;
  }

  set calculationMode(mode: string) {
    this.mode = oneOf(["Automatic", "AutomaticExceptTables", "Manual"], mode);
  }

  get calculationState(): string {
    return this.workbook.isDirtyForCalculation ? "Pending" : "Done";
  }

  calculate(type: string): void {
    oneOf(["Recalculate", "Full", "FullRebuild"], type);
    this.workbook.calculateNow();
  }

  suspendApiCalculationUntilNextSync(): void {
    this.workbook.suspendCalculation();
  }

  /** Nothing is drawn here, so there is nothing to hold back. */
  suspendScreenUpdatingUntilNextSync(): void {
    return undefined;
  }
}
