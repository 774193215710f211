import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const office = Object.fromEntries(
  [
    "call-sync-after-load",
    "call-sync-before-read",
    "load-object-before-read",
    "no-context-sync-in-loop",
    "no-empty-load",
    "no-navigational-load",
    "no-office-initialize",
    "test-for-null-using-isNullObject",
  ].map((rule) => [`office-addins/${rule}`, "error"]),
);

const impure = [
  { object: "Date", property: "now", message: "The engine has no clock: take the moment as input." },
  { object: "Math", property: "random", message: "The engine is deterministic." },
];

const impureSyntax = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The engine has no clock." },
  { selector: "CallExpression[callee.property.name=/^toLocale/]", message: "The engine has no locale." },
  { selector: "CallExpression[callee.property.name='localeCompare']", message: "The engine has no locale: compare by code point." },
];

const noDefaultExport = {
  selector: "ExportDefaultDeclaration",
  message: "Named exports only: a thing has one name everywhere.",
};

const untranslated = {
  selector: "JSXText[value=/[\\p{L}]/u]",
  message: "Words that people read belong in i18n.",
};

export default tseslint.config(
  { ignores: ["dist/**", "node_modules/**", "coverage/**", "**/*.cjs", "**/*.mjs", "webpack.config.js"] },
  ...tseslint.configs.strictTypeChecked,
  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { project: ["./tsconfig.json"], tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/only-throw-error": ["error", { allow: [{ from: "package", name: "Error", package: "custom-functions-runtime" }] }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unnecessary-type-parameters": "off", // branded constructors and ports read better with them
      "no-restricted-syntax": ["error", noDefaultExport, untranslated],
      "no-console": "error",
      "no-empty": "error",
      "no-param-reassign": "off",
      "prefer-const": "error",
      eqeqeq: "error",
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 40, skipBlankLines: true, skipComments: true, IIFEs: true }],
      "max-params": ["error", 3],
      complexity: ["error", { max: 10, variant: "modified" }],
    },
  },
  {
    // The metadata generator wants each parameter of a formula as a parameter of its function.
    files: ["src/functions/*Functions.ts"],
    rules: { "max-params": "off" },
  },
  {
    // Habits of a client of Excel. The host is Excel itself: its `load` and `sync` are other things.
    files: ["src/**/*.{ts,tsx}", "test/contract/excel/**/*.ts"],
    ignores: ["src/host/**"],
    plugins: { "office-addins": officeAddins },
    rules: office,
  },
  {
    // A hook behind a condition leaves a pane blank only once the condition changes.
    files: ["src/**/*.tsx", "src/taskpane/**/*.ts"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    files: ["src/engine/**/*.ts", "src/report/**/*.ts"],
    rules: {
      "no-restricted-properties": ["error", ...impure],
      "no-restricted-syntax": ["error", noDefaultExport, ...impureSyntax],
    },
  },
  { files: ["src/engine/units/*.ts"], rules: { "@typescript-eslint/consistent-type-assertions": "off" } }, // the only place with `as`: unit constructors
  { files: ["src/i18n/**/*.ts"], rules: { "max-lines": "off" } }, // tables of texts
  { files: ["src/functions/**/*.ts"], rules: { "no-restricted-syntax": ["error", noDefaultExport] } },
  { files: ["src/taskpane/compose.tsx", "src/host/cli.ts", "src/host/tryOut.ts"], rules: { "no-console": "off" } },
  {
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      "max-lines": "off",
      "max-lines-per-function": "off",
      "max-params": "off",
      complexity: "off",
      "no-console": "off",
      "@typescript-eslint/no-non-null-assertion": "off", // a test that meets undefined fails, as it should
      "@typescript-eslint/consistent-type-assertions": "off", // tests build partial and wrong values on purpose
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
);
