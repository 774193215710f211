/** Microsoft's CDN, or the one for Excel operated by 21Vianet. */
const OFFICE_CDN = /https:\/\/appsforoffice\.[\w.]+\/(?:appsforoffice\/)?lib\/1\/hosted\//;

/** The path within Office.js' own folder that an address on its CDN stands for; undefined for any other address. */
export function officeFile(url: string): string | undefined {
  const found = OFFICE_CDN.exec(url);
  return found?.index === 0 ? url.slice(found[0].length) : undefined;
}

/** A page's text with Office.js loaded from `base` instead of its CDN; all else stays as it is. */
export function withOfficeFrom(base: string, html: string): string {
  return html.replace(OFFICE_CDN, base);
}
