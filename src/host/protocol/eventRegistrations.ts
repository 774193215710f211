import type { ClassMetadata, EventMetadata } from "./apiMetadata";
import type { HostEvent } from "./hostEvent";
import type { HostObject } from "./hostObject";
import { isHostObject, readMember } from "./member";

/** What the client names a workbook as the target of events. */
const WORKBOOK = "Workbook";

/** Which events the client listens to, by event number and target. */
export class EventRegistrations {
  private readonly listeners = new Map<string, number>();

  /** Handles a call of a register or unregister method. Tells the event's script name, or nothing for other methods. */
  handle(object: HostObject, metadata: ClassMetadata, method: string): string | undefined {
    for (const event of Object.values(metadata.events)) {
      if (event.register === method) return this.add(object, event, 1);
      if (event.unregister === method) return this.add(object, event, -1);
    }
    return undefined;
  }

  isHeard(event: HostEvent): boolean {
    return (this.listeners.get(keyOf(event.type, event.target)) ?? 0) > 0;
  }

  /** Listeners of all events together. */
  get count(): number {
    return [...this.listeners.values()].reduce((sum, listeners) => sum + listeners, 0);
  }

  private add(object: HostObject, event: EventMetadata, change: number): string {
    const key = keyOf(event.type, targetOf(object, event));
    this.listeners.set(key, Math.max(0, (this.listeners.get(key) ?? 0) + change));
    return event.jsName;
  }
}

function keyOf(type: number, target: string): string {
  return `${type}|${target}`;
}

function targetOf(object: HostObject, event: EventMetadata): string {
  switch (event.target) {
    case "workbook":
      return WORKBOOK;
    case "self":
      return idOf(object) ?? WORKBOOK;
    case "parent":
    case "parentSheetOrWorkbook":
      return idOf(readMember(object, "parent")) ?? WORKBOOK;
    case "none":
      return "";
  }
}

function idOf(value: unknown): string | undefined {
  if (!isHostObject(value)) return undefined;
  const id = readMember(value, "id");
  return typeof id === "string" || typeof id === "number" ? String(id) : undefined;
}
