/**
 * What an add-in-only manifest must obey, checked without a network: element order, lengths, resources, one page for the
 * shared runtime (Microsoft's own validator is a web service). Answers with sentences; none means well.
 */

const XSI = "http://www.w3.org/2001/XMLSchema-instance";

/** Children in the order that the schema asks for, by element, or by element and type. */
const ORDER: Record<string, string> = {
  OfficeApp:
    "Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides ExtendedOverrides",
  VersionOverrides: "Description Requirements Hosts Resources WebApplicationInfo EquivalentAddins",
  "Host:Workbook": "Runtimes AllFormFactors DesktopFormFactor",
  AllFormFactors: "ExtensionPoint",
  DesktopFormFactor: "GetStarted FunctionFile ExtensionPoint",
  GetStarted: "Title Description LearnMoreUrl",
  Group: "Label Icon Control",
  Control: "Label Supertip Icon Action Enabled Items",
  Supertip: "Title Description",
  Resources: "Images Urls ShortStrings LongStrings",
  "ExtensionPoint:ContextMenu": "OfficeMenu",
  OfficeMenu: "Control",
  "ExtensionPoint:CustomFunctions": "Script Page Metadata Namespace",
};

const NEEDED = [
  "ProviderName",
  "DefaultLocale",
  "DisplayName",
  "Description",
  "SupportUrl",
  "Hosts",
  "DefaultSettings",
  "Permissions",
];

/** Longest value of a resource, by kind, in characters. */
const LONGEST: Record<string, number> = { Images: 2048, Urls: 2048, ShortStrings: 125, LongStrings: 250 };

/** Menus of Excel that an add-in may add to. */
const MENUS = ["ContextMenuCell", "ContextMenuText"];

const descendants = (root: Element): Element[] => [root, ...Array.from(root.getElementsByTagName("*"))];
const childrenOf = (element: Element, name: string): Element[] =>
  Array.from(element.children).filter((c) => c.localName === name);

function orderFaults(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    const type = element.getAttributeNS(XSI, "type");
    const order = (ORDER[`${element.localName}:${type}`] ?? ORDER[element.localName])?.split(" ");
    if (order === undefined) return [];
    const places = Array.from(element.children, (child) => ({
      name: child.localName,
      place: order.indexOf(child.localName),
    }));
    return places.flatMap(({ name, place }, i) => {
      if (place < 0) return [`<${name}> does not belong in <${element.localName}>`];
      return place < (places[i - 1]?.place ?? 0) ? [`<${name}> comes too late in <${element.localName}>`] : [];
    });
  });
}

function baseFaults(root: Element): string[] {
  const text = (name: string): string => childrenOf(root, name)[0]?.textContent.trim() ?? "";
  return [
    ...(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text("Id")) ? [] : ["Id is no GUID"]),
    ...(/^\d+(\.\d+){3}$/.test(text("Version")) ? [] : ["Version is not n.n.n.n"]),
    ...NEEDED.filter((name) => childrenOf(root, name).length === 0).map((name) => `<${name}> is missing`),
  ];
}

function resourceFaults(resource: Element, kind: string, locales: readonly string[]): string[] {
  const id = resource.getAttribute("id") ?? "";
  const overrides = childrenOf(resource, "Override");
  const values = [resource.getAttribute("DefaultValue") ?? "", ...overrides.map((o) => o.getAttribute("Value") ?? "")];
  const isUrl = kind === "Images" || kind === "Urls";
  const translated = overrides.map((o) => o.getAttribute("Locale"));
  return [
    ...(id.length > 32 ? [`${id}: an id has at most 32 characters`] : []),
    ...(values.some((value) => value === "") ? [`${id}: a value is empty`] : []),
    ...(values.some((value) => value.length > LONGEST[kind]!) ? [`${id}: at most ${LONGEST[kind]} characters`] : []),
    ...(isUrl && !values.every((value) => value.startsWith("https://")) ? [`${id}: only https`] : []),
    ...(overrides.some((o) => o.namespaceURI !== resource.namespaceURI)
      ? [`${id}: <Override> needs the bt: prefix`]
      : []),
    ...(isUrl ? [] : locales.filter((l) => !translated.includes(l)).map((l) => `${id}: not translated to ${l}`)),
  ];
}

function resourcesFaults(elements: readonly Element[], locales: readonly string[]): string[] {
  const groups = elements.filter((e) => LONGEST[e.localName] !== undefined);
  const resources = groups.flatMap((group) =>
    Array.from(group.children, (resource) => ({ resource, kind: group.localName })),
  );
  const ids = resources.map(({ resource }) => resource.getAttribute("id"));
  const used = elements.map((e) => e.getAttribute("resid")).filter((id) => id !== null);
  return [
    ...resources.flatMap(({ resource, kind }) => resourceFaults(resource, kind, locales)),
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${id}: defined twice`),
    ...ids.filter((id) => !used.includes(id ?? "")).map((id) => `${id}: never used`),
    ...used.filter((id) => !ids.includes(id)).map((id) => `${id}: not defined`),
  ];
}

/** A shared runtime has one page; whatever names another is not loaded. */
function runtimeFaults(elements: readonly Element[]): string[] {
  const runtime = elements.find((e) => e.localName === "Runtime")?.getAttribute("resid");
  if (runtime === undefined) return [];
  const pages = elements.filter(
    (e) =>
      e.localName === "FunctionFile" ||
      (e.localName === "SourceLocation" && ["Page", "Action"].includes(e.parentElement?.localName ?? "")),
  );
  const declares = elements.some((e) => e.localName === "Set" && e.getAttribute("Name") === "SharedRuntime");
  return [
    ...pages
      .filter((page) => page.getAttribute("resid") !== runtime)
      .map((page) => `<${page.localName}> must be the runtime's page ${runtime}`),
    ...(declares ? [] : ["Requirements lack SharedRuntime"]),
    ...(elements.some((e) => e.localName === "TaskpaneId") ? ["a shared runtime has no <TaskpaneId>"] : []),
  ];
}

function controlFaults(elements: readonly Element[]): string[] {
  const ids = elements.filter((e) => ["Control", "Group"].includes(e.localName)).map((e) => e.getAttribute("id"));
  const icons = elements.filter((e) => e.localName === "Icon");
  const sizes = (icon: Element): (string | null)[] => Array.from(icon.children, (image) => image.getAttribute("size"));
  const menus = elements.filter((e) => e.localName === "OfficeMenu").map((e) => e.getAttribute("id") ?? "");
  return [
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${id}: used twice`),
    ...menus.filter((id) => !MENUS.includes(id)).map((id) => `Excel has no menu ${id}`),
    ...icons
      .filter((icon) => !["16", "32", "80"].every((size) => sizes(icon).includes(size)))
      .map(() => "an <Icon> lacks 16, 32 or 80"),
  ];
}

/** What Excel needs before it takes an add-in's functions, and a namespace that every language shares. */
function functionFaults(elements: readonly Element[]): string[] {
  const point = elements.find((e) => e.getAttributeNS(XSI, "type") === "CustomFunctions");
  if (point === undefined) return [];
  const parts = ["Script", "Page", "Metadata", "Namespace"];
  const namespace = elements.find(
    (e) => e.getAttribute("id") === childrenOf(point, "Namespace")[0]?.getAttribute("resid"),
  );
  const names = [namespace, ...(namespace === undefined ? [] : childrenOf(namespace, "Override"))].map(
    (e) => e?.getAttribute("DefaultValue") ?? e?.getAttribute("Value") ?? "",
  );
  const declares = elements.some((e) => e.getAttribute("Name") === "CustomFunctionsRuntime");
  return [
    ...parts
      .filter((part) => childrenOf(point, part).length !== 1)
      .map((part) => `custom functions need one <${part}>`),
    ...(point.parentElement?.localName === "AllFormFactors" ? [] : ["custom functions belong in <AllFormFactors>"]),
    ...(names.every((name) => /^[A-Za-z][A-Za-z0-9.]*$/.test(name)) ? [] : ["the namespace is no name"]),
    ...(new Set(names).size === 1 ? [] : ["the namespace must be the same in every language: workbooks hold it"]),
    ...(declares ? [] : ["Requirements lack CustomFunctionsRuntime"]),
  ];
}

/** @param locales - Languages that every text must be translated to. */
export function checkManifest(manifest: Document, locales: readonly string[]): readonly string[] {
  if (manifest.getElementsByTagName("parsererror").length > 0) return ["not well-formed XML"];
  const elements = descendants(manifest.documentElement);
  return [
    ...baseFaults(manifest.documentElement),
    ...orderFaults(elements),
    ...resourcesFaults(elements, locales),
    ...runtimeFaults(elements),
    ...controlFaults(elements),
    ...functionFaults(elements),
  ];
}
