import { join, normalize, sep } from "node:path";

/** The file in `folder` that a URL's path names, query and hash aside; undefined where it would lie outside. */
export function fileWithin(folder: string, path: string): string | undefined {
  const file = join(folder, normalize(decodeURIComponent(path.replace(/[?#].*$/, ""))));
  return file.startsWith(folder + sep) ? file : undefined;
}
