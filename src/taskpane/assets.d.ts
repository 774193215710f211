/** Workbooks are bundled as data URLs. */
declare module "*.xlsx" {
  const dataUrl: string;
  export = dataUrl;
}
