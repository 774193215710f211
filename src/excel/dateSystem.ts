/** Serial of 2000-01-01 in a workbook whose dates count from 1904; 36,526 in all others. */
const SERIAL_1904 = 35_064;

/** A date to be evaluated in the workbook with the next sync: no property tells which date system it has. */
export function queueDate(context: Excel.RequestContext): Excel.FunctionResult<number> {
  const date = context.workbook.functions.date(2000, 1, 1);
  date.load("value");
  return date;
}

/** Whether numbers in date cells count from 1904, by the evaluated date. */
export function countsFrom1904(date: Excel.FunctionResult<number>): boolean {
  return date.value === SERIAL_1904;
}
