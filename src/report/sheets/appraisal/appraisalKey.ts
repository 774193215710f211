import type { PaidPerson } from "../statement/payFrame";

/** Key of a person's form, the same in every run. */
export function appraisalKey({ person }: Pick<PaidPerson, "person">): string {
  return `appraisal.${person}`;
}
