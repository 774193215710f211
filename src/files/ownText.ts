/** V8 copies what is shorter than this when it cuts a text; anything longer keeps the whole text alive that it was cut from. */
const SLICED_LENGTH = 13;

/** The same text, holding on to no larger one. Without it, one order number in a dictionary keeps a whole piece of its file. */
export function ownText(text: string): string {
  return text.length < SLICED_LENGTH ? text : ` ${text}`.slice(1);
}
