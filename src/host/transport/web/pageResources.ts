import { readFile } from "node:fs/promises";
import { join, normalize, sep } from "node:path";
import { ResourceLoader, type AbortablePromise } from "jsdom";

/** Where Office.js is served from: Microsoft's CDN, or the one for Excel operated by 21Vianet. Pages must load it there. */
const OFFICE_CDN = /^https:\/\/appsforoffice\.[\w.]+\/(?:appsforoffice\/)?lib\/1\/hosted\//;

export interface PageFolders {
  /** Base URL of the add-in's own files, ending in a slash. */
  readonly baseUrl: string;
  /** Folder of the built page. */
  readonly pageDir: string;
  /** `dist` of Microsoft's package, which stands for the CDN. */
  readonly officeDist: string;
}

/** Answers a page's requests from two folders. Everything else is refused and remembered: nothing leaves the machine. */
export class PageResources extends ResourceLoader {
  /** URLs that the page asked for in vain. */
  readonly refused: string[] = [];

  constructor(private readonly folders: PageFolders) {
    super();
  }

  override fetch(url: string): AbortablePromise<Buffer> {
    const file = this.fileOf(url);
    if (file === undefined) return abortable(this.refuse(url));
    return abortable(readFile(file).catch((cause: unknown) => this.refuse(url, cause)));
  }

  private fileOf(url: string): string | undefined {
    const { baseUrl, pageDir, officeDist } = this.folders;
    if (OFFICE_CDN.test(url)) return within(officeDist, url.replace(OFFICE_CDN, ""));
    return url.startsWith(baseUrl) ? within(pageDir, url.slice(baseUrl.length)) : undefined;
  }

  private refuse(url: string, cause?: unknown): Promise<never> {
    this.refused.push(url);
    return Promise.reject(new Error(`Nothing is served at ${url}`, { cause }));
  }
}

function within(folder: string, path: string): string | undefined {
  const file = join(folder, normalize(decodeURIComponent(path.replace(/[?#].*$/, ""))));
  return file.startsWith(folder + sep) ? file : undefined;
}

/** jsdom wants to be able to abort; reading a small file isn't worth it. */
function abortable(promise: Promise<Buffer>): AbortablePromise<Buffer> {
  return Object.assign(promise, { abort: () => undefined });
}
