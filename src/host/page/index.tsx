import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { isApiMetadata } from "../protocol/apiMetadata";
import { App } from "./App";
import { BookStore } from "./book/bookStore";
import { openSample } from "./book/openSample";
import { BookContext } from "./book/useBook";

/** The composition root of the try-out page. */
async function start(root: Element): Promise<void> {
  const [api, manifest, sample] = await Promise.all([loadApi(), loadText("/manifest.xml"), openSample()]);
  createRoot(root).render(
    <StrictMode>
      <BookContext value={new BookStore(sample)}>
        <App api={api} manifest={manifest} />
      </BookContext>
    </StrictMode>,
  );
}

async function loadText(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.text();
}

async function loadApi() {
  const api: unknown = JSON.parse(await loadText("/excel-api.json"));
  if (!isApiMetadata(api)) throw new TypeError("The server's /excel-api.json is no API");
  return api;
}

const root = document.getElementById("root");
if (root === null) throw new TypeError("The page has no #root");
start(root).catch((fault: unknown) => {
  root.textContent = String(fault);
  throw fault;
});
