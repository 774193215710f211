/** A rich API request as the library would send it, said in fewer words. */

type Json = Record<string, unknown>;

/** Builds a request step by step; ids are given in order, shared by paths and actions as the library shares them. */
export class WireRequestBuilder {
  private next = 1;
  private readonly paths: Record<string, Json> = {};
  private readonly actions: Json[] = [];
  /** Path of the workbook. */
  readonly workbook = this.path({ ObjectPathType: 1, Name: "" });

  /** An object reached from another; instantiated at once. */
  object(parent: number, how: { method?: string; property?: string; args?: unknown[] }): number {
    const Name = how.method ?? how.property ?? "";
    const type = how.method !== undefined ? 3 : how.property !== undefined ? 4 : 5;
    const info = { Arguments: how.args ?? [] };
    return this.instantiate(this.path({ ObjectPathType: type, Name, ParentObjectPathId: parent, ArgumentInfo: info }));
  }

  path(info: Json): number {
    const id = this.next++;
    this.paths[id] = { Id: id, ...info };
    return id;
  }

  instantiate(path: number): number {
    this.action(1, path);
    return path;
  }

  sheet(key: string): number {
    return this.object(this.object(this.workbook, { property: "Worksheets" }), { args: [key] });
  }

  load(path: number, ...Select: string[]): number {
    return this.action(2, path, { QueryInfo: Select.length > 0 ? { Select } : {} });
  }

  call(path: number, Name: string, Arguments: unknown[] = []): number {
    return this.action(3, path, { Name, ArgumentInfo: { Arguments } });
  }

  set(path: number, Name: string, value: unknown): number {
    return this.action(4, path, { Name, ArgumentInfo: { Arguments: [value] } });
  }

  action(ActionType: number, ObjectPathId: number, rest: Json = {}): number {
    const Id = this.next++;
    this.actions.push({ Id, ActionType, Name: "", ObjectPathId, ...rest });
    return Id;
  }

  body(): Json {
    return { AutoKeepReference: true, Actions: this.actions, ObjectPaths: this.paths };
  }
}
