/** A line for each template: its code, name and what it does. */
export function templateLines(
  templates: Readonly<Record<string, { readonly name: string; readonly about: string }>>,
): string {
  return Object.entries(templates)
    .map(([code, { name, about }]) => `  ${code.padEnd(16)} ${name} · ${about}`)
    .join("\n");
}
