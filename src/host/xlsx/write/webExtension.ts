import { toXml } from "../xmlText";
import type { Part } from "../zipPackage";

/** The add-in to which a document's settings belong. */
export interface AddInReference {
  /** Id of the manifest. */
  readonly id: string;
  readonly version: string;
}

const ROOT = "xl/webextensions";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.microsoft.com/office";

/** What a package needs so that Office finds the settings of an add-in in it (MS-OWEXML). */
export interface WebExtension {
  readonly parts: readonly Part[];
  /** For `[Content_Types].xml`, before its end. */
  readonly contentTypes: string;
  /** For `_rels/.rels`, before its end. */
  readonly relationship: string;
}

/** Settings as Office keeps them: one property each, the value as JSON. The task pane isn't opened by them. */
export function webExtension(settings: ReadonlyMap<string, unknown>, addIn: AddInReference): WebExtension {
  const properties = [...settings]
    .map(([name, value]) => `<we:property name="${toXml(name)}" value="${toXml(JSON.stringify(value))}"/>`)
    .join("");
  const reference = `<we:reference id="${toXml(addIn.id)}" version="${toXml(addIn.version)}" store="developer" storeType="Registry"/>`;
  const extension =
    `<we:webextension xmlns:we="${OFFICE}/webextensions/webextension/2010/11" id="{${toXml(addIn.id).toUpperCase()}}">${reference}` +
    `<we:alternateReferences/><we:properties>${properties}</we:properties><we:bindings/>` +
    `<we:snapshot xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></we:webextension>`;
  const taskPanes =
    `<wetp:taskpanes xmlns:wetp="${OFFICE}/webextensions/taskpanes/2010/11">` +
    `<wetp:taskpane dockstate="right" visibility="0" width="350" row="0">` +
    `<wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/>` +
    `</wetp:taskpane></wetp:taskpanes>`;
  const own = `<Relationship Id="rId1" Type="${OFFICE}/2011/relationships/webextension" Target="webextension1.xml"/>`;
  return {
    parts: [
      part(`${ROOT}/webextension1.xml`, extension),
      part(`${ROOT}/taskpanes.xml`, taskPanes),
      part(`${ROOT}/_rels/taskpanes.xml.rels`, `<Relationships xmlns="${RELATIONSHIPS}">${own}</Relationships>`),
    ],
    contentTypes:
      `<Override PartName="/${ROOT}/webextension1.xml" ContentType="application/vnd.ms-office.webextension+xml"/>` +
      `<Override PartName="/${ROOT}/taskpanes.xml" ContentType="application/vnd.ms-office.webextensiontaskpanes+xml"/>`,
    relationship: `<Relationship Id="rIdWebExtensions" Type="${OFFICE}/2011/relationships/webextensiontaskpanes" Target="${ROOT}/taskpanes.xml"/>`,
  };
}

function part(path: string, xml: string): Part {
  return { path, content: new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`) };
}
