import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { loadApi } from "../../library/loadApi";
import { findOfficePackage } from "../../library/officePackage";
import { HostSession, type SessionOptions } from "../../session/hostSession";
import { LEAST_REQUIREMENT_SETS, type RequirementSets } from "../../session/requirementSets";
import { isObject } from "../../protocol/json";
import { readMember, writeMember } from "../../protocol/member";
import { AddIn } from "./addIn";
import type { WebIdentity } from "./documentContext";
import { PageErrors } from "./pageErrors";
import { openPageFrame, type PageFrame } from "./pageFrame";
import { PageResources } from "./pageResources";
import { WebHost } from "./webHost";

export interface OpenAddInOptions extends Omit<SessionOptions, "api"> {
  /** Folder of the built add-in. */
  readonly pageDir: string;
  /** Its page, relative to that folder. */
  readonly page: string;
  /** Language of the host's interface; zh-CN unless given. */
  readonly locale?: string;
  /** What the host says it supports, and refuses beyond. */
  readonly requirementSets?: RequirementSets;
  /** Milliseconds the page may take to come up; 30 s unless given. */
  readonly bootTimeout?: number;
}

/** Makes the library itself refuse calls beyond the requirement sets, which it can but by default does not. */
function refuseNewerApi(window: object): void {
  const library = readMember(window, "OfficeExtension");
  const utility = isObject(library) ? readMember(library, "CommonUtility") : undefined;
  if (typeof utility !== "function") throw new Error("The library defines no OfficeExtension.CommonUtility");
  writeMember(utility, "_doApiNotSupportedCheck", true);
}

/** One host name for both, and https: else Office.js doesn't trust its host. */
const BASE_URL = "https://localhost/";
const HOST_URL = "https://localhost/host.html";

/**
 * Opens the built page of an add-in in jsdom, unmodified, with Microsoft's real Office.js, and plays Excel on the web
 * around it. Resolves once ribbon commands can be run.
 *
 * @throws Error where the page doesn't come up; its own first error where there is one.
 */
export async function openAddIn(options: OpenAddInOptions): Promise<AddIn> {
  const { locale = "zh-CN", requirementSets = LEAST_REQUIREMENT_SETS, bootTimeout = 30_000 } = options;
  const pageDir = resolve(options.pageDir);
  const html = await readFile(join(pageDir, options.page), "utf8");
  const identity: WebIdentity = { conversationId: "conversation-1", appId: "add-in-1", locale, hostUrl: HOST_URL };
  const session = new HostSession({ ...options, api: loadApi() });
  const resources = new PageResources({ baseUrl: BASE_URL, pageDir, officeDist: findOfficePackage().dist });
  const errors = new PageErrors();
  const post = (text: string): void => frame.deliver(text);
  const onBoot = (): void => refuseNewerApi(frame.window);
  const host = new WebHost({ session, identity, requirementSets, post, onBoot });
  const frame: PageFrame = openPageFrame({
    html,
    url: BASE_URL + options.page,
    identity,
    resources,
    errors,
    onMessage: (text) => void host.receive(text),
  });
  const addIn = new AddIn({ session, host, frame, errors, resources });
  const ready = Promise.all([frame.loaded, session.services.commandsReady]);
  try {
    await errors.whileHealthy(ready, bootTimeout, `Starting ${options.page}`);
  } catch (fault) {
    addIn.abandon();
    throw fault;
  }
  return addIn;
}
