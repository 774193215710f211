/** A stream of pseudo-random numbers that is the same for the same seed, everywhere. */
export interface Random {
  /** Uniform in [0, 1). */
  readonly next: () => number;
  /** A whole number from `from` (included) to `to` (excluded). */
  readonly int: (from: number, to: number) => number;
  /** True with the given probability. */
  readonly chance: (probability: number) => boolean;
  /** Exponentially distributed with the given mean. */
  readonly exponential: (mean: number) => number;
  /** Normally distributed. */
  readonly normal: (mean: number, deviation: number) => number;
}

const TWO_32 = 4_294_967_296;

/** `sfc32` by Chris Doty-Humphrey (public domain), seeded by one number and a stream number. */
export function createRandom(seed: number, stream = 0): Random {
  let a = seed | 0;
  let b = Math.floor(seed / TWO_32) | 0;
  let c = stream | 0;
  let counter = 1;
  const bits = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 15; round++) {
    bits();
  }
  const next = (): number => bits() / TWO_32;
  return {
    next,
    int: (from, to) => from + Math.floor(next() * (to - from)),
    chance: (probability) => next() < probability,
    exponential: (mean) => -Math.log(1 - next()) * mean,
    normal: (mean, deviation) =>
      mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}

/** A stateless draw in [0, 1): the same for the same seed, row and purpose, in whatever order it is asked. */
export function drawAt(seed: number, row: number, purpose: number): number {
  let h =
    Math.imul(seed ^ 0x9e37_79b9, 0x85eb_ca6b) ^ Math.imul(row + 1, 0xc2b2_ae35) ^ Math.imul(purpose + 1, 0x27d4_eb2f);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b_3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a_2d39);
  return ((h ^ (h >>> 15)) >>> 0) / TWO_32;
}
