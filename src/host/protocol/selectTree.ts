import type { WireQuery } from "./wireMessages";

/** What to answer of an object: every scalar or some, and what of the objects behind it. */
export interface SelectTree {
  all: boolean;
  /** By lower-case script name: the client accepts any case. */
  readonly members: Map<string, SelectTree>;
}

/** `load("values, format/font/bold")` and its likes as a tree. Nothing selected means every scalar. */
export function selectTree(query: WireQuery): SelectTree {
  const root = branch(query.select.length === 0);
  for (const path of query.select) grow(root, path);
  for (const path of query.expand) grow(root, path).all = true;
  return root;
}

/** A tree that selects every scalar and nothing behind navigations. */
export function everyScalar(): SelectTree {
  return branch(true);
}

export interface CollectionTrees {
  /** Of the collection's own scalars, such as `count`. */
  readonly own: SelectTree;
  readonly item: SelectTree;
}

/** Splits a collection's tree: what names a scalar of its own stays, the rest is meant for its items. */
export function splitForItems(tree: SelectTree, isOwn: (member: string) => boolean): CollectionTrees {
  const own = branch(tree.all);
  const item = branch(tree.all);
  for (const [name, child] of tree.members) {
    if (name === "items") mergeInto(item, child);
    else (isOwn(name) ? own : item).members.set(name, child);
  }
  return { own, item };
}

function mergeInto(item: SelectTree, items: SelectTree): void {
  item.all ||= items.all || items.members.size === 0;
  for (const [name, child] of items.members) item.members.set(name, child);
}

function branch(all: boolean): SelectTree {
  return { all, members: new Map() };
}

function grow(root: SelectTree, path: string): SelectTree {
  let at = root;
  for (const part of path.split(/[/.]/)) {
    if (part === "*") at.all = true;
    else if (part !== "") at = childOf(at, part.toLowerCase());
  }
  return at;
}

function childOf(tree: SelectTree, name: string): SelectTree {
  const known = tree.members.get(name);
  if (known !== undefined) return known;
  const made = branch(false);
  tree.members.set(name, made);
  return made;
}
