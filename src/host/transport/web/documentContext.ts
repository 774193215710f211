import type { RequirementSets } from "../../session/requirementSets";

/** Who the add-in is to the host, and where it runs. */
export interface WebIdentity {
  readonly conversationId: string;
  readonly appId: string;
  /** Language of Excel's own interface, such as `zh-CN`. */
  readonly locale: string;
  /** https, and of the add-in's own host name: the library trusts Microsoft's hosts and its own only. */
  readonly hostUrl: string;
}

/** Shared runtime (1) with custom functions (2). */
const RUNTIME_FLAGS = 3;

/** What a frame's name must say for Office.js to find its host. Set it before the page loads. */
export function windowName({ conversationId, appId, locale, hostUrl }: WebIdentity): string {
  return JSON.stringify({
    baseFrameName: `frame-${conversationId}`,
    hostInfo: `Excel|Web|16.00|${locale}|${conversationId}|isNotDialog|disableLogging|${RUNTIME_FLAGS}`,
    xdmInfo: `${conversationId}|${appId}|${hostUrl}`,
    serializerVersion: 1,
    flights: "[]",
  });
}

export interface ContextOptions {
  readonly identity: WebIdentity;
  readonly documentName: string;
  readonly requirementSets: RequirementSets;
  /** Keys and JSON texts. */
  readonly settings: readonly (readonly [string, string])[];
}

/** What Office.js learns of the document at start-up: `Office.context`, its settings and the requirement sets. */
export function appContext({ identity, documentName, requirementSets, settings }: ContextOptions): object {
  return {
    _id: identity.appId,
    _appInstanceId: identity.appId,
    _appName: 16, // Excel
    _appVersion: "16.0",
    _appMinorVersion: 0,
    _hostFullVersion: "16.0.18000.40000",
    _appUILocale: identity.locale,
    _dataLocale: identity.locale,
    _docUrl: new URL(encodeURIComponent(documentName), identity.hostUrl).href,
    _clientMode: 1, // may write
    _settings: settings,
    _reason: "documentOpened",
    _osfControlType: 1, // task pane
    _requirementMatrix: JSON.stringify(requirementSets),
    _dialogRequirementMatrix: "{}",
    _initialDisplayMode: 2,
    _appDomains: [],
    _featureGates: {},
    _eToken: "",
    _correlationId: identity.conversationId,
  };
}
