/* global Office, Excel, CustomFunctions */
// An add-in as small as can be, for tests of the host alone. It tells on `window.said` what happened to it.
window.said = [];
const say = (line) => window.said.push(line);

Office.onReady((info) => say(`ready ${info.host} ${info.platform} ${Office.context.displayLanguage}`));

const command = (run) => async (event) => {
  try {
    await run();
  } catch (error) {
    say(`${error.code}: ${error.message}`);
  }
  event.completed();
};

Office.actions.associate(
  "addSheet",
  command(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Made");
      sheet.getRange("A1").values = [["客服"]];
      await context.sync();
      say("added");
    }),
  ),
);

Office.actions.associate(
  "listen",
  command(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("First");
      sheet.onChanged.add(async (args) => say(`changed ${args.address}`));
      await context.sync();
      sheet.getRange("B2").values = [[1]];
      await context.sync();
    }),
  ),
);

Office.actions.associate(
  "newer",
  command(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("First").onProtectionChanged.add(async () => undefined);
      await context.sync();
    }),
  ),
);

Office.actions.associate(
  "saveSetting",
  command(
    () =>
      new Promise((resolve) => {
        const { settings } = Office.context.document;
        say(`month ${settings.get("month")}`);
        settings.set("month", "2026-10");
        settings.saveAsync(() => {
          settings.refreshAsync(() => resolve(say(`saved ${settings.get("month")}`)));
        });
      }),
  ),
);

Office.actions.associate(
  "openDialog",
  command(
    () =>
      new Promise((resolve) => {
        const options = { width: 30, height: 40, displayInIframe: true };
        Office.context.ui.displayDialogAsync("https://localhost/dialog.html", options, ({ status }) => {
          resolve(say(`dialog ${status}`));
        });
      }),
  ),
);

Office.actions.associate(
  "reachOut",
  command(() => fetch("https://example.com/")),
);

Office.actions.associate("fail", () => {
  throw new Error("left the event uncompleted");
});

Office.actions.associate(
  "unknownMember",
  command(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("First").charts.load("name");
      await context.sync();
    }),
  ),
);

CustomFunctions.associate("DOUBLE", (value) => {
  if (value === "") throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "no value");
  return value * 2;
});
