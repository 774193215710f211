/** Functions newer than the file format, which wants their names marked (MS-XLSX 2.2.2). */
const NEWER =
  /\b(ACOT|ACOTH|AGGREGATE|ARABIC|BASE|CEILING\.MATH|CONCAT|COVARIANCE\.S|DAYS|FLOOR\.MATH|FORECAST\.LINEAR|IFNA|IFS|ISOWEEKNUM|MAXIFS|MINIFS|NUMBERVALUE|PERCENTILE\.(?:EXC|INC)|QUARTILE\.(?:EXC|INC)|RANK\.(?:AVG|EQ)|STDEV\.[PS]|SWITCH|TEXTJOIN|UNICHAR|UNICODE|VAR\.[PS]|XLOOKUP|XMATCH|XOR|UNIQUE|SORTBY|SEQUENCE|RANDARRAY|LET|LAMBDA|TEXTSPLIT|TEXTBEFORE|TEXTAFTER|VSTACK|HSTACK|TOCOL|TOROW|TAKE|DROP|CHOOSECOLS|CHOOSEROWS|BYROW|BYCOL|MAP|REDUCE|SCAN)(?=\()/gi;
const NEWER_IN_SHEETS = /\b(FILTER|SORT)(?=\()/gi;

/** A formula as files hold it: without `=`, newer functions marked. Texts inside it stay as they are. */
export function fileFormula(formula: string): string {
  return outsideTexts(formula.replace(/^=/, ""), (code) =>
    code.replace(NEWER, "_xlfn.$1").replace(NEWER_IN_SHEETS, "_xlfn._xlws.$1"),
  );
}

/** A file's formula as people write it, with `=`. */
export function shownFormula(formula: string): string {
  return `=${outsideTexts(formula, (code) => code.replace(/_xlfn\.(?:_xlws\.)?|_xlws\.|_xlpm\./g, ""))}`;
}

function outsideTexts(formula: string, change: (code: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join("");
}
