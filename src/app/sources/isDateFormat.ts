/** Whether a number format has codes of a date or time, outside of quoted texts and brackets. */
export function isDateFormat(format: string): boolean {
  return /[ymdhs]/i.test(format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, "")) && format !== "General";
}
