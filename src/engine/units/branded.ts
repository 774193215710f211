declare const unit: unique symbol;

/** A value that carries its unit in its type, so that fen never meets seconds. Costs nothing at run time. */
export type Branded<Value, Unit extends string> = Value & { readonly [unit]: Unit };
