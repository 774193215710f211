/** A button that the add-in puts on the ribbon, or an entry of a menu. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of its picture. */
  readonly icon: string;
  /** What it runs, by the name the add-in gave to `Office.actions.associate`; undefined shows the pane. */
  readonly command: string | undefined;
}

/** Functions that the add-in adds to formulas. */
export interface ManifestFunctions {
  /** What stands before the dot of their names. */
  readonly namespace: string;
  /** Address of their metadata. */
  readonly metadata: string;
}

/** What Excel takes from an add-in's manifest. */
export interface Manifest {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  /** Its group on the ribbon. */
  readonly group: string;
  readonly buttons: readonly RibbonButton[];
  /** Entries that it adds to the menu of a cell. */
  readonly cellMenu: readonly RibbonButton[];
  /** Address of the pane's page. */
  readonly pane: string;
  /** `undefined` for an add-in without functions. */
  readonly functions: ManifestFunctions | undefined;
}

export interface ManifestOptions {
  /** Of Excel's interface, such as `en-US`. */
  readonly locale: string;
  /** Where the add-in's files are really served; takes the place of the manifest's own origin. */
  readonly base: string;
}

/**
 * Reads an add-in's XML manifest.
 *
 * @throws Error where a part is missing
 */
export function readManifest(xml: string, { locale, base }: ManifestOptions): Manifest {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  const root = document.documentElement;
  const text = (name: string): string => localised(first(root, name), locale);
  const resource = (id: string): string => localised(byId(document, id), locale);
  const served = (address: string): string => new URL(new URL(address).pathname.slice(1), base).href;
  const group = first(root, "Group");
  const cellMenu = document.getElementById("ContextMenuCell");
  const buttonOf = (control: Element): RibbonButton => ({
    id: control.id,
    label: resource(resourceId(first(control, "Label"))),
    tip: resource(resourceId(first(control, "Description"))),
    icon: served(resource(pictureId(control))),
    command: control.getElementsByTagName("FunctionName")[0]?.textContent,
  });
  return {
    id: first(root, "Id").textContent,
    version: first(root, "Version").textContent,
    name: text("DisplayName"),
    group: resource(resourceId(first(group, "Label"))),
    buttons: [...group.getElementsByTagName("Control")].map(buttonOf),
    cellMenu: cellMenu === null ? [] : [...cellMenu.getElementsByTagName("Control")].map(buttonOf),
    functions: functionsIn(root, (id) => resource(id), served),
    pane: served(attribute(first(first(root, "DefaultSettings"), "SourceLocation"), "DefaultValue")),
  };
}

function functionsIn(
  root: Element,
  resource: (id: string) => string,
  served: (address: string) => string,
): ManifestFunctions | undefined {
  const [metadata] = root.getElementsByTagName("Metadata");
  if (metadata === undefined) return undefined;
  const namespace = resource(resourceId(first(root, "Namespace")));
  return { namespace, metadata: served(resource(resourceId(first(metadata, "SourceLocation")))) };
}

function first(parent: Element, name: string): Element {
  const [found] = parent.getElementsByTagName(name);
  if (found === undefined) throw new Error(`The manifest has no ${name} in ${parent.tagName}`);
  return found;
}

function byId(document: Document, id: string): Element {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The manifest has no resource ${id}`);
  return found;
}

function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`${element.tagName} of the manifest has no ${name}`);
  return value;
}

function resourceId(element: Element): string {
  return attribute(element, "resid");
}

function pictureId(control: Element): string {
  const pictures = [...control.getElementsByTagName("bt:Image")];
  const largest = pictures.find((picture) => picture.getAttribute("size") === "32") ?? pictures[0];
  if (largest === undefined) throw new Error(`The control ${control.id} of the manifest has no picture`);
  return resourceId(largest);
}

function localised(element: Element, locale: string): string {
  const overrides = [...element.children].filter(({ localName }) => localName === "Override");
  const own = overrides.find((one) => one.getAttribute("Locale") === locale);
  return attribute(own ?? element, own === undefined ? "DefaultValue" : "Value");
}
