/** Requirement sets by name, with the highest version each. */
export type RequirementSets = Readonly<Record<string, string>>;

/**
 * What the host says it supports unless told otherwise: the least Excel the add-in wants to run on, so that a call of
 * anything newer is refused here before a user with that Excel meets it.
 */
export const LEAST_REQUIREMENT_SETS: RequirementSets = {
  ExcelApi: "1.10",
  AddinCommands: "1.1",
  CustomFunctionsRuntime: "1.2",
  CustomFunctions: "1.9",
  DelayForCellEdit: "1.1",
  DialogApi: "1.2",
  RibbonApi: "1.1",
  RichApiRuntime: "1.2",
  Settings: "1.1",
  SharedRuntime: "1.1",
};

/** Whether a version of a set is supported; versions compare by their numbers, so that 1.10 is later than 1.9. */
export function isSetSupported(sets: RequirementSets, name: string, version = "1.1"): boolean {
  const entry = Object.entries(sets).find(([known]) => known.toLowerCase() === name.toLowerCase());
  return entry !== undefined && compareVersions(entry[1], version) >= 0;
}

function compareVersions(left: string, right: string): number {
  const [leftMajor = 0, leftMinor = 0] = left.split(".").map(Number);
  const [rightMajor = 0, rightMinor = 0] = right.split(".").map(Number);
  return leftMajor - rightMajor || leftMinor - rightMinor;
}
