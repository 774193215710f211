import type { HostObject } from "../protocol/hostObject";
import { invalidArgument, itemNotFound } from "./refusals";

/** A collection as Office.js addresses it; subclasses say what it holds and by which keys items are found. */
export abstract class Collection<T> implements HostObject {
  abstract readonly $type: string;

  abstract get items(): readonly T[];

  /** The names and ids by which `getItem` finds the item; case doesn't matter. */
  protected abstract keysOf(item: T): readonly string[];

  get count(): number {
    return this.items.length;
  }

  getCount(): number {
    return this.items.length;
  }

  /** @throws ItemNotFound */
  getItem(key: unknown): T {
    const item = this.find(key);
    if (item === undefined) throw itemNotFound(`${this.$type} ${String(key)}`);
    return item;
  }

  getItemOrNullObject(key: unknown): T | null {
    return this.find(key) ?? null;
  }

  /** @throws InvalidArgument outside 0 … count - 1 */
  getItemAt(index: number): T {
    const item = this.items[index];
    if (item === undefined) throw invalidArgument(`index ${index} of ${this.$type}`);
    return item;
  }

  /** The item of that name or id, for the model itself. */
  named(key: unknown): T | undefined {
    return this.find(key);
  }

  protected find(key: unknown): T | undefined {
    const wanted = String(key).toLowerCase();
    return this.items.find((item) => this.keysOf(item).some((own) => own.toLowerCase() === wanted));
  }
}
