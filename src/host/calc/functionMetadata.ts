import { isArray, isRecord, isString } from "../protocol/json";

/** What Excel knows of a parameter of a custom function. */
interface FunctionParameter {
  readonly type: string;
  readonly optional: boolean;
  /** Takes all arguments from here on, as a list. */
  readonly repeating: boolean;
}

/** A custom function as an add-in's metadata describes it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly FunctionParameter[];
  readonly isStreaming: boolean;
}

function textIn(value: Readonly<Record<string, unknown>>, name: string): string {
  const text = value[name];
  return isString(text) ? text : "";
}

function parameterOf(value: unknown): FunctionParameter {
  if (!isRecord(value)) throw new TypeError("A function's parameter is no object");
  return {
    type: textIn(value, "type"),
    optional: value["optional"] === true,
    repeating: value["repeating"] === true,
  };
}

function functionOf(value: unknown): FunctionMetadata {
  if (!isRecord(value) || !isArray(value["parameters"])) throw new TypeError("A function's metadata can't be read");
  const { options } = value;
  return {
    id: textIn(value, "id"),
    name: textIn(value, "name"),
    parameters: value["parameters"].map(parameterOf),
    isStreaming: isRecord(options) && options["stream"] === true,
  };
}

/** @throws TypeError for anything but the metadata of custom functions. */
export function readFunctionMetadata(json: unknown): readonly FunctionMetadata[] {
  if (!isRecord(json) || !isArray(json["functions"])) throw new TypeError("The functions' metadata can't be read");
  return json["functions"].map(functionOf);
}
