import { traceTable } from "../../../../src/host/commandLine/traceTable";
import { RequestTrace } from "../../../../src/host/session/requestTrace";
import { hostTextsFor } from "../../../../src/i18n/host/hostTextsFor";

const MB = 1024 * 1024;

function trace(): RequestTrace {
  const made = new RequestTrace();
  made.add({ flags: 0, actions: 7, bytesUp: 1.5 * MB, bytesDown: 2048, ms: 12.3 });
  made.add({ flags: 1, actions: 120, bytesUp: 0.25 * MB, bytesDown: 3 * MB, ms: 4, errorCode: "Conflict" });
  return made;
}

describe("traceTable()", () => {
  it("lists requests, totals and the largest", () => {
    expect(traceTable(trace(), hostTextsFor("en"))).toEqual([
      "request  actions  MB up  MB down  ms     error",
      "      1        7  1.500    0.002  12",
      "      2      120  0.250    3.000   4  Conflict",
      "  total      127  1.750    3.002  16",
      "largest request 1.500 MB, largest answer 3.000 MB",
    ]);
  });

  it("keeps the columns under Chinese headers, which are twice as wide", () => {
    expect(traceTable(trace(), hostTextsFor("zh-CN")).slice(0, 2)).toEqual([
      "请求  操作数  上行 MB  下行 MB  毫秒      错误",
      "   1       7    1.500    0.002    12",
    ]);
  });
});

describe("RequestTrace", () => {
  it("sums up, and starts again when cleared", () => {
    const made = trace();
    expect(made.totals).toMatchObject({ requests: 2, failed: 1, actions: 127, largestDown: 3 * MB });
    made.clear();
    expect(made.totals).toMatchObject({ requests: 0, failed: 0, largestUp: 0 });
    made.add({ flags: 0, actions: 1, bytesUp: 1, bytesDown: 1, ms: 1 });
    expect(made.requests[0]?.index).toBe(1);
  });
});
