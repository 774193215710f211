import type { Platform } from "../settings";

/** Which platform an export's tool belongs to. Service desks serve shops of any platform. */
const PLATFORM_OF_TOOL: Readonly<Record<string, Platform>> = {
  taobao: "taobao",
  tmall: "taobao",
  qianniu: "taobao",
  sycm: "taobao",
  chitu: "taobao",
  jd: "jd",
  pdd: "pdd",
  douyin: "douyin",
  kuaishou: "kuaishou",
  youzan: "youzan",
};

/** The platform that a tool's exports come from; `undefined` for tools of no platform. */
export function platformOfTool(tool: string | undefined): Platform | undefined {
  return tool === undefined || !Object.hasOwn(PLATFORM_OF_TOOL, tool) ? undefined : PLATFORM_OF_TOOL[tool];
}
