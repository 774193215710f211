const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");

/** Where Office.js is loaded from. Excel operated by 21Vianet in China has a CDN of its own: set OFFICE_JS_URL to it. */
const OFFICE_JS_URL = process.env.OFFICE_JS_URL ?? "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

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
  entry: { taskpane: "./src/taskpane/index.tsx" },
  output: { path: path.resolve(__dirname, "dist/addin"), filename: "[name].js", clean: true },
  optimization: { splitChunks: { chunks: ({ name }) => name === "taskpane", cacheGroups: { vendor: { test: /node_modules/, name: "vendor" } } } },
  plugins: [
    new HtmlPlugin({
      filename: "taskpane.html",
      template: "./src/taskpane/taskpane.html",
      templateParameters: { officeJsUrl: OFFICE_JS_URL },
    }),
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

module.exports = (_env, { mode = "production" }) => [addIn(mode), page(mode), commandLine(mode)];
