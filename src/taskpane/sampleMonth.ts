import month from "../../assets/sample/try-out.xlsx";

/** A data URL's bytes. The page may ask nothing of any network, not even of itself. */
function bytesOf(dataUrl: string): Uint8Array<ArrayBuffer> {
  const text = atob(dataUrl.slice(dataUrl.indexOf(",") + 1));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** A small month of a shop that doesn't exist. It comes in a bundle of its own, loaded when it is asked for. */
export function sampleMonth(): Blob {
  return new Blob([bytesOf(month)]);
}
