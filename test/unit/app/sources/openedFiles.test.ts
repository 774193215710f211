import { FileFault } from "../../../../src/app/ports/fileFault";
import type { TableFiles } from "../../../../src/app/ports/tableFiles";
import { createOpenedFiles } from "../../../../src/app/sources/openedFiles";
import { fromBytes } from "../../../../src/files/sourceFiles";

const FILES: TableFiles = {
  open: ({ name }) =>
    name === "bad.csv"
      ? Promise.reject(new FileFault({ code: "damaged", file: name }))
      : Promise.resolve({ name, format: "text", tables: [] }),
};

const file = (name: string) => fromBytes(name, new Uint8Array(1));

describe("createOpenedFiles()", () => {
  it("gives all files in the order in which they were added", async () => {
    const opened = createOpenedFiles(FILES);
    opened.add([file("a.csv"), file("b.csv")]);
    opened.add([file("c.csv")]);
    expect((await opened.all()).map(({ name }) => name)).toEqual(["a.csv", "b.csv", "c.csv"]);
    for (const { id } of opened.state()) opened.remove(id);
    expect(await opened.all()).toEqual([]);
  });

  it("tells of a fault whoever asks, however late and however often", async () => {
    const opened = createOpenedFiles(FILES);
    opened.add([file("a.csv"), file("bad.csv")]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await expect(opened.all()).rejects.toMatchObject({ code: "damaged", file: "bad.csv" });
    await expect(opened.all()).rejects.toMatchObject({ code: "damaged" });
  });
});
