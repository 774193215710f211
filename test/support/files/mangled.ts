import fc from "fast-check";

interface Change {
  readonly at: number;
  readonly kind: "set" | "cut" | "double" | "truncate";
  readonly value: number;
  readonly count: number;
}

function changed(bytes: Uint8Array, { at, kind, value, count }: Change): Uint8Array {
  const place = Math.min(at, bytes.length);
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  switch (kind) {
    case "set":
      return new Uint8Array(Buffer.concat([before, Buffer.of(value), after.subarray(1)]));
    case "cut":
      return new Uint8Array(Buffer.concat([before, after.subarray(count)]));
    case "double":
      return new Uint8Array(Buffer.concat([before, after.subarray(0, count), after]));
    case "truncate":
      return before.slice();
  }
}

/** Bytes of a file with some of them changed, removed or doubled, or the rest cut off. */
export function mangled(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const change: fc.Arbitrary<Change> = fc.record({
    at: fc.nat(bytes.length - 1),
    kind: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom("set", "cut", "double") },
      { weight: 1, arbitrary: fc.constant("truncate") },
    ),
    value: fc.nat(255),
    count: fc.nat(40),
  });
  return fc
    .array(change, { minLength: 1, maxLength: 6 })
    .map((changes) => changes.reduce((result, one) => changed(result, one), bytes));
}
