import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PageResources } from "../../../../../src/host/transport/web/pageResources";

describe("PageResources", () => {
  const root = mkdtempSync(join(tmpdir(), "resources-"));
  const [pageDir, officeDist] = [join(root, "page"), join(root, "office")];
  const resources = () => new PageResources({ baseUrl: "https://localhost/", pageDir, officeDist });
  beforeAll(() => {
    for (const folder of [pageDir, officeDist, join(officeDist, "zh-cn")]) mkdirSync(folder);
    writeFileSync(join(root, "secret"), "secret");
    writeFileSync(join(pageDir, "图.js"), "page");
    writeFileSync(join(officeDist, "office.js"), "office");
    writeFileSync(join(officeDist, "zh-cn", "office_strings.js"), "strings");
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it.each([
    ["https://localhost/%E5%9B%BE.js?hash#x", "page"],
    ["https://appsforoffice.microsoft.com/lib/1/hosted/office.js", "office"],
    ["https://appsforoffice.microsoft.com/lib/1/hosted/zh-cn/office_strings.js", "strings"],
    ["https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js", "office"],
  ])("serves %s", async (url, content) => {
    expect(String(await resources().fetch(url))).toBe(content);
  });

  it.each([
    "https://localhost/gone.js",
    "https://localhost/..%2Fsecret",
    "https://localhost:3000/图.js",
    "https://example.com/office.js",
    "https://example.com/appsforoffice.microsoft.com/lib/1/hosted/office.js",
  ])("refuses %s and remembers it", async (url) => {
    const served = resources();
    await expect(served.fetch(url)).rejects.toThrow(url);
    expect(served.refused).toEqual([url]);
  });
});
