/** Who may import whom: house rules, one named rule a line. A rule says what the folder may import; anything else in src is refused. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: `^src/(${from})` },
  to: { path: "^src/", pathNot: `^src/(${allowed})` },
});

const VALUES = "engine/(units|issues|settings\\.ts|periodResult\\.ts|records)";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    only("units-are-the-ground", "engine/units/", "engine/units/", "Units know nothing but each other."),
    only("issues-know-units", "engine/issues/", "engine/(units|issues)/", "A fault is a fact about a cell."),
    only("settings-know-units", "engine/(settings|periodResult)\\.ts", "engine/(units|issues|settings\\.ts|periodResult\\.ts|records/textList\\.ts)", "Settings and results are plain values; a list of texts is one."),
    only("records-know-values", "engine/records/", VALUES, "Records are facts; they don't know what is made of them."),
    only("mapping-makes-records", "engine/mapping/", `${VALUES}|engine/mapping/`, "Cells become records; nothing is decided here."),
    only("attribution-knows-records", "engine/attribution/", `${VALUES}|engine/attribution/`, "Who earned an order doesn't depend on any metric."),
    only("metrics-know-attribution", "engine/metrics/", `${VALUES}|engine/(attribution|metrics)/`, "Figures are measured from facts and credits."),
    only("appraisal-knows-metrics", "engine/appraisal/", `${VALUES}|engine/(metrics|appraisal)/`, "Scores are made from metrics."),
    only("commission-gets-the-score-as-a-value", "engine/commission/", `${VALUES}|engine/(metrics|commission)/`, "Commission never imports appraisal."),
    only("engine-is-pure", "engine/", "engine/", "Facts in, pay and scores out: the engine imports nothing of ours but itself."),
    only("words-know-codes", "i18n/", "(i18n|engine)/", "Texts are typed against the engine's codes."),
    only("report-is-pure", "report/", "(report|engine|i18n)/", "PeriodResult in, SheetSpec out."),
    only("app-knows-no-adapter", "app/", "(app|report|engine|i18n)/", "Use cases ask ports, never Excel."),
    only("excel-implements-ports", "excel/", "(excel|app/ports|report/spec|engine)/", "An adapter knows its ports and the values that cross them."),
    only("files-implement-ports", "files/", "(files|app/ports|engine)/", "An adapter knows its ports and the values that cross them."),
    only("worker-implements-ports", "worker/(?!engine\\.worker\\.ts)", "(worker|app/ports|engine)/", "An adapter knows its ports and the values that cross them."),
    only("worker-composes-in-one-place", "worker/engine\\.worker\\.ts", "(worker|files|app/ports|engine)/", "The worker's composition root: it alone brings the readers of files in."),
    only("commands-are-thin", "commands/", "(commands|app|i18n)/", "A ribbon button is one line into app."),
    only("functions-are-thin", "functions/", "(functions|app|i18n|engine)/", "A custom function reads published figures."),
    only("host-is-excel-not-us", "host/", "(host|i18n/host)/", "The host imports nothing of the add-in: it loads the built one."),
    {
      name: "pane-composes-in-one-place",
      comment: "Only the composition root imports adapters: index binds, compose composes.",
      severity: "error",
      from: { path: "^src/taskpane/", pathNot: "^src/taskpane/(index|compose)\\.tsx?$" },
      to: { path: "^src/", pathNot: "^src/(taskpane|app|i18n|engine|report)/" },
    },
    { name: "nothing-imports-test", severity: "error", from: { path: "^src/" }, to: { path: "^test/" } },
    {
      name: "no-cycles",
      comment: "Types may know each other; the host's model may too: in Excel a range knows its sheet and a sheet its ranges.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/host/model/" },
      to: { circular: true, viaOnly: { pathNot: "^src/host/model/", dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-undeclared-packages",
      severity: "error",
      from: { path: "^(src|test)/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown", "unknown", "undetermined"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
