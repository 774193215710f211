import type { OpeningTexts } from "./openingTextsFor";

/** See zhCN.ts. */
export const openingEn: OpeningTexts = {
  broken:
    "The pane didn't load completely. Close it and open it again; if that doesn't help, tell whoever installed it.",
  offline: "Excel can't be reached: Office.js didn't load. Check the network, close the pane and open it again.",
  opening: "Opening…",
  silent: "Excel hasn't answered yet. Wait a little longer, or close the pane and open it again.",
  title: "CS Appraisal",
};
