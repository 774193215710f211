/** Serial of 2000-01-01 in a workbook whose dates count from 1904; 36,526 in all others. */
const SERIAL_1904 = 35_064;

/** Whether numbers in date cells count from 1904. No property tells, so a date is evaluated in the workbook. */
export async function readDate1904(context: Excel.RequestContext): Promise<boolean> {
  const date = context.workbook.functions.date(2000, 1, 1);
  date.load("value");
  await context.sync();
  return date.value === SERIAL_1904;
}
