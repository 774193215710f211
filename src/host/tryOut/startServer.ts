import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { servedFile } from "./servedFile";

export interface TryOutServer {
  /** Where the page is, such as `http://localhost:3000`. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

export interface ServerOptions {
  /** The project's folder, built. */
  readonly project: string;
  /** 0 takes any that is free. */
  readonly port: number;
}

/**
 * Serves the try-out page to this machine alone.
 *
 * @throws Error where the port is taken
 */
export async function startServer({ project, port }: ServerOptions): Promise<TryOutServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    servedFile(pathname, project)
      .then((file) => (file === undefined ? send(response, 404, {}) : send(response, 200, file)))
      .catch((fault: unknown) => send(response, 500, { content: String(fault) }));
  });
  await listening(server, port);
  return {
    url: `http://localhost:${portOf(server)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Reply {
  readonly type?: string;
  readonly content?: string | Uint8Array;
}

function send(response: ServerResponse, status: number, { type = "text/plain", content = "" }: Reply): void {
  response.writeHead(status, { "content-type": type, "cache-control": "no-cache" });
  response.end(content);
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", resolve);
  });
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new TypeError("The server listens on no port");
  return address.port;
}
