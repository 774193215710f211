import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

/** The green of a sheet that balances: ours, near enough to Excel's to be at home beside it. */
const BRAND: BrandVariants = {
  10: "#010503",
  20: "#0b1d14",
  30: "#0d3021",
  40: "#0b3f2b",
  50: "#084f36",
  60: "#055f41",
  70: "#03704d",
  80: "#0f7f59",
  90: "#2f8e69",
  100: "#489d7a",
  110: "#5fac8b",
  120: "#76bb9c",
  130: "#8dcaae",
  140: "#a5d9c0",
  150: "#bee8d3",
  160: "#d8f6e7",
};

/** A typeface for each script, as Office has it. */
const FONT = '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

const LIGHT: Theme = { ...createLightTheme(BRAND), fontFamilyBase: FONT };
const DARK: Theme = {
  ...createDarkTheme(BRAND),
  colorBrandForeground1: BRAND[120],
  colorBrandForeground2: BRAND[130],
  colorBrandForegroundLink: BRAND[120],
  colorBrandForegroundLinkHover: BRAND[130],
  colorNeutralForeground2BrandHover: BRAND[120],
  colorNeutralForeground2BrandPressed: BRAND[120],
  fontFamilyBase: FONT,
};

/** The pane's colours. In high contrast the system replaces them, whatever they are. */
export function paneTheme(dark: boolean): Theme {
  return dark ? DARK : LIGHT;
}
