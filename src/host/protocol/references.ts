import { HostError } from "./hostError";
import type { HostObject } from "./hostObject";

/**
 * Objects the client asked to keep beyond one request (`_KeepReference`). An object kept twice has one id and must be
 * released twice.
 */
export class References {
  private readonly kept = new Map<string, { readonly object: HostObject; holders: number }>();
  private readonly ids = new Map<HostObject, string>();
  private next = 1;

  /** Objects still kept: 0 once every run has cleaned up after itself. */
  get count(): number {
    return this.kept.size;
  }

  keep(object: HostObject): void {
    const id = this.ids.get(object) ?? `{ref-${this.next++}}`;
    const known = this.kept.get(id);
    if (known !== undefined) known.holders++;
    else {
      this.ids.set(object, id);
      this.kept.set(id, { object, holders: 1 });
    }
  }

  idOf(object: HostObject): string | undefined {
    return this.ids.get(object);
  }

  /** @throws HostError where nothing is kept under that id any more. */
  find(id: string): HostObject {
    const kept = this.kept.get(id);
    if (kept === undefined) throw new HostError("InvalidReference", `The reference ${id} was released`, 400);
    return kept.object;
  }

  /** Releasing what isn't kept does nothing: Excel forgives it too. */
  release(id: string): void {
    const kept = this.kept.get(id);
    if (kept === undefined) return;
    kept.holders--;
    if (kept.holders > 0) return;
    this.kept.delete(id);
    this.ids.delete(kept.object);
  }

  releaseAll(): void {
    this.kept.clear();
    this.ids.clear();
  }
}
