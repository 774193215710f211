/**
 * Shows a finished sheet. It comes after the sheets are in place and never undoes them: Excel refuses to show a sheet while another
 * workbook has the focus (`GeneralException`, `InactiveWorkbook`), which is no fault of the run.
 */
export async function showSheet(context: Excel.RequestContext, name: string): Promise<void> {
  try {
    context.workbook.worksheets.getItemOrNullObject(name).activate();
    await context.sync();
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) {
      throw error;
    }
  }
}
