import type { HostObject } from "../protocol/hostObject";
import { AppRuntimeService } from "./appRuntimeService";
import { CustomFunctionService } from "./customFunctionService";
import { StartService } from "./startService";

/** What the library itself, not the add-in, asks of its host while it starts. Unanswered, the page fails at boot. */
export class HostServices {
  readonly appRuntime = new AppRuntimeService();
  readonly customFunctions = new CustomFunctionService();
  readonly start = new StartService();
  /** The library can take ribbon commands from here on. */
  readonly commandsReady: Promise<void>;
  readonly makers: ReadonlyMap<string, () => HostObject>;

  constructor() {
    let ready: () => void = () => undefined;
    this.commandsReady = new Promise((resolve) => (ready = resolve));
    const addinService = { $type: "AddinInternalService", notifyActionHandlerReady: () => ready() };
    this.makers = new Map<string, () => HostObject>([
      ["Microsoft.InternalService.AddinInternalService", () => addinService],
      ["Microsoft.AppRuntime.AppRuntimeService", () => this.appRuntime],
      ["Microsoft.ExcelServices.CustomFunctions", () => this.customFunctions],
      ["Microsoft.AppRuntime.AppRuntimePersistenceService", () => this.start],
    ]);
  }
}
