/**
 * The least of a browser window that the library's script reads while it loads in plain Node. Nothing is drawn and
 * nothing is fetched through it.
 */
export function bareWindow(): Readonly<Record<string, unknown>> {
  const ignore = (): void => undefined;
  return {
    document: {
      readyState: "complete",
      addEventListener: ignore,
      createElement: () => ({ style: {} }),
      getElementsByTagName: () => [],
      body: {},
      domain: "localhost",
      documentElement: {},
    },
    location: {
      href: "https://localhost/",
      origin: "https://localhost",
      protocol: "https:",
      hostname: "localhost",
      hash: "",
      search: "",
    },
    navigator: { userAgent: "node", language: "en-US" },
    name: "",
    addEventListener: ignore,
    removeEventListener: ignore,
    sessionStorage: { getItem: () => null, setItem: ignore, removeItem: ignore },
  };
}
