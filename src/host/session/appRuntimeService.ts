import type { HostObject } from "../protocol/hostObject";

/** Whether the add-in's page is seen, and the add-in's wish to be. */
export class AppRuntimeService implements HostObject {
  readonly $type = "AppRuntimeService";
  /** Hears of every wish to be seen. */
  onShow: () => void = () => undefined;
  private state = "Visible";

  getAppRuntimeState(): string {
    return this.state;
  }

  /** Called over the wire by `Office.addin.showAsTaskpane()` and `hide()`: `Visible`, `Background` or `Inactive`. */
  setAppRuntimeState(state: unknown): void {
    this.state = String(state);
    if (this.state === "Visible") this.onShow();
  }
}
