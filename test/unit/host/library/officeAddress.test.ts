import { officeFile, withOfficeFrom } from "../../../../src/host/library/officeAddress";

const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const CHINA = "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/";

describe("officeFile()", () => {
  it.each([
    [`${CDN}office.js`, "office.js"],
    [`${CHINA}zh-cn/office_strings.js`, "zh-cn/office_strings.js"],
    ["https://example.com/office.js", undefined],
    [`https://example.com/?from=${CDN}office.js`, undefined],
  ])("%s is %s", (url, file) => {
    expect(officeFile(url)).toBe(file);
  });
});

describe("withOfficeFrom()", () => {
  it("changes where Office.js is loaded from and nothing else", () => {
    const page = (src: string): string =>
      `<title>x</title><script src="${src}"></script><script src="taskpane.js"></script>`;
    expect(withOfficeFrom("/office/", page(`${CDN}office.js`))).toBe(page("/office/office.js"));
    expect(withOfficeFrom("/office/", page(`${CHINA}office.js`))).toBe(page("/office/office.js"));
    expect(withOfficeFrom("/office/", page("other.js"))).toBe(page("other.js"));
  });
});
