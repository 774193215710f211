import type { ApiMetadata } from "./apiMetadata";
import { Coverage } from "./coverage";
import { EventRegistrations } from "./eventRegistrations";
import { HostError, notImplemented } from "./hostError";
import type { HostObject } from "./hostObject";
import { ModelAccess, scriptName } from "./modelAccess";
import { ObjectPaths } from "./objectPaths";
import { References } from "./references";
import { ResultShape } from "./resultShape";
import {
  ActionType,
  PathType,
  type WireAction,
  type WireError,
  type WireRequest,
  type WireResponse,
} from "./wireMessages";

/** What an interpreter answers from. */
export interface InterpreterOptions {
  readonly api: ApiMetadata;
  readonly workbook: HostObject;
  /** Makers of objects that the client creates by name, such as the custom-function service. */
  readonly services?: ReadonlyMap<string, () => HostObject>;
}

/** Actions that report nothing back. */
const NO_RESULT = Symbol("no result");

/** What Excel's method calls on a null object answer. */
const NULL_RESULT = { _IsNull: true };

/**
 * Carries out requests of the real Office.js library on an object model. It knows the protocol and nothing of Excel:
 * which classes and members exist says the metadata, what they do says the model.
 */
export class Interpreter {
  readonly coverage = new Coverage();
  readonly references = new References();
  readonly registrations = new EventRegistrations();
  private readonly model: ModelAccess;
  private readonly shape: ResultShape;

  constructor(private readonly options: InterpreterOptions) {
    this.model = new ModelAccess(options.api, this.coverage);
    this.shape = new ResultShape(this.model, this.references);
  }

  /** Carries out the actions in order and stops at the first that fails. What went before it stays, as in Excel. */
  execute(request: WireRequest): WireResponse {
    const { workbook, services = new Map<string, () => HostObject>() } = this.options;
    const paths = new ObjectPaths(request, this.model, { workbook, services, references: this.references });
    const response: WireResponse = { Error: null, Results: [], TraceIds: [] };
    for (const [index, action] of request.actions.entries()) {
      try {
        const value = this.perform(action, paths);
        if (action.type === ActionType.trace) response.TraceIds.push(action.id);
        if (value !== NO_RESULT) response.Results.push({ ActionId: action.id, Value: value });
      } catch (thrown) {
        response.Error = this.toWireError(thrown, { index, location: locationOf(action, paths) });
        break;
      }
    }
    return response;
  }

  private perform(action: WireAction, paths: ObjectPaths): unknown {
    if (action.type === ActionType.trace) return null; // has no object path
    const object = paths.resolve(action.pathId);
    return object === null ? performOnNull(action) : this.performOn(object, action, paths);
  }

  private performOn(object: HostObject, action: WireAction, paths: ObjectPaths): unknown {
    switch (action.type) {
      case ActionType.instantiate:
        return this.shape.identity(object);
      case ActionType.query:
        return this.shape.query(object, action.query, "wire");
      case ActionType.queryAsJson:
        return this.shape.query(object, action.query, "script");
      case ActionType.method:
        return this.callMethod(object, action.name, paths.callArguments(action.args));
      case ActionType.setProperty:
        this.model.writeScalar(object, action.name, paths.valuesOf(action.args)[0] ?? null);
        return NO_RESULT;
      case ActionType.update:
        return this.update(object, action.state);
      case ActionType.ensureUnchanged:
        return NO_RESULT;
      default:
        throw notImplemented(`action type ${action.type}`);
    }
  }

  private callMethod(object: HostObject, name: string, args: readonly unknown[]): unknown {
    switch (name) {
      case "_KeepReference":
        this.references.keep(object);
        return null;
      case "_RemoveReference":
        this.references.release(String(args[0]));
        return null;
      case "_RemoveAllReferences":
        this.references.releaseAll();
        return null;
      case "_GetReferenceCount":
        return this.references.count;
      default:
        return this.registerOrCall(object, name, args);
    }
  }

  private registerOrCall(object: HostObject, name: string, args: readonly unknown[]): unknown {
    const event = this.registrations.handle(object, this.model.metadataOf(object), name);
    if (event === undefined) return this.model.callForValue(object, name, args);
    this.coverage.used.add(`${object.$type}.${event}`);
    return null;
  }

  private update(object: HostObject, state: Readonly<Record<string, unknown>>): typeof NO_RESULT {
    const scalars = Object.entries(this.model.metadataOf(object).scalars);
    for (const [jsName, value] of Object.entries(state)) {
      const [wireName] = scalars.find(([, scalar]) => scalar.jsName === jsName) ?? [jsName];
      this.model.writeScalar(object, wireName, value);
    }
    return NO_RESULT;
  }

  private toWireError(thrown: unknown, at: { readonly index: number; readonly location: string }): WireError {
    const error = thrown instanceof HostError ? thrown : this.internalError(thrown);
    if (error.code === "NotImplemented") this.coverage.addUnknown(error.message);
    return {
      Code: error.code,
      Message: error.message,
      Location: at.location,
      ActionIndex: at.index,
      ...(error.httpStatusCode === undefined ? {} : { HttpStatusCode: error.httpStatusCode }),
    };
  }

  private internalError(thrown: unknown): HostError {
    this.coverage.hostFaults.push(thrown);
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    return new HostError("GeneralException", `There was an internal error of the host: ${detail}`, 500);
  }
}

/** Reading from a null object gives nothing, calling does nothing, writing is refused. */
function performOnNull(action: WireAction): unknown {
  switch (action.type) {
    case ActionType.method:
      return NULL_RESULT;
    case ActionType.setProperty:
    case ActionType.update:
      throw new HostError("InvalidObjectPath", "Cannot set a property of a null object", 400);
    default:
      return null;
  }
}

/** Where it failed, as Excel words it: the class and the member that was called on it. */
function locationOf(action: WireAction, paths: ObjectPaths): string {
  if (action.type !== ActionType.instantiate) return location(paths.peek(action.pathId), action.name);
  const path = paths.describe(action.pathId);
  if (path === undefined) return "";
  return location(paths.peek(path.parentId), path.type === PathType.indexer ? "GetItem" : path.name);
}

function location(object: HostObject | null, wireName: string): string {
  return `${object?.$type ?? ""}.${scriptName(wireName)}`;
}
