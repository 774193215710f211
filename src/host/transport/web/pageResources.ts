import { readFile } from "node:fs/promises";
import { ResourceLoader, type AbortablePromise } from "jsdom";
import { fileWithin } from "../../library/fileWithin";
import { officeFile } from "../../library/officeAddress";

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
    const office = officeFile(url);
    if (office !== undefined) return fileWithin(officeDist, office);
    return url.startsWith(baseUrl) ? fileWithin(pageDir, url.slice(baseUrl.length)) : undefined;
  }

  private refuse(url: string, cause?: unknown): Promise<never> {
    this.refused.push(url);
    return Promise.reject(new Error(`Nothing is served at ${url}`, { cause }));
  }
}

/** jsdom wants to be able to abort; reading a small file isn't worth it. */
function abortable(promise: Promise<Buffer>): AbortablePromise<Buffer> {
  return Object.assign(promise, { abort: () => undefined });
}
