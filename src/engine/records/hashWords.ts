import { int } from "./columnAccess";

const MIX = 0x9e3779b1;

/** 32 bits of the words `[from, to)`, by which a text is looked up; texts that share them are still told apart. */
export function hashWords(words: Int32Array, from: number, to: number): number {
  let hash = to - from;
  for (let word = from; word < to; word++) hash = Math.imul(hash ^ int(words, word), MIX);
  return finished(hash);
}

/** Takes the upper half, which every byte has reached, down into the lower. */
function finished(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), MIX);
  return mixed ^ (mixed >>> 15);
}
