const fs = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const FunctionsPlugin = require("custom-functions-metadata-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const ts = require("typescript");
const { Compilation, sources } = require("webpack");

/** Where Office.js is loaded from. Excel operated by 21Vianet in China has a CDN of its own: set OFFICE_JS_URL to it. */
const OFFICE_JS_URL = process.env.OFFICE_JS_URL ?? "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/**
 * What the add-in's page may load: its own files and Office.js', and nothing may be sent anywhere (.github/adr/0013). Styles are written by
 * Fluent while it runs; they can't fetch anything either. The frame is Office.js' question whether an unknown host is trusted.
 */
const OFFICE_ORIGIN = new URL(OFFICE_JS_URL).origin;
const SECURITY_POLICY = [
  "default-src 'none'",
  `script-src 'self' ${OFFICE_ORIGIN}`,
  `frame-src 'self' ${OFFICE_ORIGIN}`,
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** A module of texts, which imports nothing but types. */
function textsIn(file) {
  const module = { exports: {} };
  const { outputText } = ts.transpileModule(fs.readFileSync(path.join(__dirname, file), "utf8"), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  new Function("module", "exports", outputText)(module, module.exports);
  return module.exports;
}

/** Files whose comments and types declare the custom functions. */
const FUNCTION_FILES = ["catalogue", "metric", "order", "pay"].map((kind) => `./src/functions/${kind}Functions.ts`);

/** The metadata of the custom functions, whose generator knows one language only, in each of ours. */
const FUNCTION_TEXTS = {
  "functions.json": ["src/i18n/functions/guideZhCN.ts", "guideZhCN", "src/i18n/metrics/zhCN.ts", "metricsZhCN"],
  "functions-en.json": ["src/i18n/functions/guideEn.ts", "guideEn", "src/i18n/metrics/en.ts", "metricsEn"],
};

function inWords(metadata, guide, metrics) {
  const functions = metadata.functions.map((one) => ({
    ...one,
    description: guide[one.id].description,
    parameters: one.parameters.map((own) => ({ ...own, description: guide[one.id].parameters[own.name] })),
  }));
  const valueInWords = (value) => {
    const { name, definition } = metrics[value.stringValue];
    return { ...value, name, tooltip: definition };
  };
  const enums = metadata.enums.map((one) => ({ ...one, values: one.values.map(valueInWords) }));
  return { ...metadata, functions, enums };
}

class LocalizedFunctionsPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("LocalizedFunctions", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: "LocalizedFunctions", stage }, (assets) => {
        const metadata = JSON.parse(assets["functions.json"].source());
        for (const [asset, [guide, guideName, metrics, metricsName]] of Object.entries(FUNCTION_TEXTS)) {
          for (const file of [guide, metrics]) compilation.fileDependencies.add(path.join(__dirname, file));
          const texts = inWords(metadata, textsIn(guide)[guideName], textsIn(metrics)[metricsName]);
          assets[asset] = new sources.RawSource(JSON.stringify(texts, undefined, 2));
        }
      });
    });
  }
}

const common = (name, mode) => ({
  name,
  mode,
  context: __dirname,
  devtool: mode === "development" ? "source-map" : false,
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        // Types are checked by `npm run typecheck`; here they would only be checked a second time.
        use: { loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
      },
      { test: /\.xlsx$/, type: "asset/inline" },
    ],
  },
  performance: { hints: false },
  cache: { type: "filesystem", name: `${name}-${mode}`, buildDependencies: { config: [__filename] } },
});

/** The add-in as Excel loads it. */
const addIn = (mode) => ({
  ...common("add-in", mode),
  target: ["web", "es2022"],
  entry: { taskpane: "./src/taskpane/index.ts" },
  output: { path: path.resolve(__dirname, "dist/addin"), filename: "[name].js", clean: true },
  optimization: { splitChunks: { chunks: ({ name }) => name === "pane", cacheGroups: { vendor: { test: /node_modules/, name: "vendor" } } } },
  plugins: [
    new HtmlPlugin({
      filename: "taskpane.html",
      template: "./src/taskpane/taskpane.html",
      templateParameters: { officeJsUrl: OFFICE_JS_URL, securityPolicy: SECURITY_POLICY },
    }),
    new FunctionsPlugin({ output: "functions.json", input: FUNCTION_FILES }),
    new LocalizedFunctionsPlugin(),
    new CopyPlugin({ patterns: [{ from: "assets/icon-*.png", to: "[path][name][ext]" }] }),
  ],
});

/** The try-out page: our own host in a browser, beside the add-in. */
const page = (mode) => ({
  ...common("page", mode),
  target: ["web", "es2022"],
  entry: { page: "./src/host/page/index.tsx" },
  output: { path: path.resolve(__dirname, "dist/page"), filename: "[name].js", clean: true },
  plugins: [
    new HtmlPlugin({ filename: "index.html", template: "./src/host/page/page.html", favicon: "./assets/icon-32.png" }),
    new CopyPlugin({ patterns: [{ from: "src/host/page/page.css", to: "[name][ext]" }] }),
  ],
});

/** The command line and the try-out page's server: our own host for Node. Packages stay in node_modules. */
const commandLine = (mode) => ({
  ...common("command-line", mode),
  target: "node20",
  entry: { cli: "./src/host/cli.ts", tryOut: "./src/host/tryOut.ts" },
  output: { path: path.resolve(__dirname, "dist/host"), filename: "[name].js", clean: true },
  externals: [({ request }, done) => (/^[@a-z]/i.test(request) && !path.isAbsolute(request) ? done(null, `commonjs ${request}`) : done())],
  optimization: { minimize: false },
});

/** The server that the manifest names, for an Excel on this machine: its certificate is made, and trusted, the first time. */
const devServer = async () => ({
  host: "localhost",
  port: 3000,
  server: { type: "https", options: await require("office-addin-dev-certs").getHttpsServerOptions() },
  headers: { "Access-Control-Allow-Origin": "*" },
  client: false, // the page's security policy allows no line to a server: open the pane anew after a change
  hot: false,
  liveReload: false,
});

module.exports = async (env, { mode = "production" }) => {
  const served = env.WEBPACK_SERVE ? { devServer: await devServer() } : {};
  return [{ ...addIn(mode), ...served }, page(mode), commandLine(mode)];
};
