import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Workbook, type Worksheet } from "exceljs";
import { generateMonth } from "./generateMonth";
import type { GeneratedTable } from "./generatedTable";

// Writes assets/sample/*.xlsx: node -r ./test/support/registerTypeScript.cjs test/support/generator/writeSample.ts

const SAMPLE = join(__dirname, "../../../assets/sample/month.xlsx");
const MONTH = { agents: 8, sessions: 6_000, orders: 4_500 };

/** What the pane offers to try: it travels in a bundle, so it is small. */
const TRY_OUT = join(__dirname, "../../../assets/sample/try-out.xlsx");
const SMALL = { agents: 6, sessions: 900, orders: 640 };

/** A time at which the sample could have been saved, so that writing it again gives the same workbook. */
const SAVED = new Date(Date.UTC(2026, 6, 12, 2));

function addTable(workbook: Workbook, { sheet, cells, columns }: GeneratedTable): Worksheet {
  const worksheet = workbook.addWorksheet(sheet, { views: [{ state: "frozen", ySplit: 1 }] });
  columns.forEach(({ format, width }, index) => {
    const column = worksheet.getColumn(index + 1);
    column.width = width;
    if (format !== "General") {
      column.numFmt = format;
    }
  });
  for (const row of cells) {
    worksheet.addRow(row.map((cell) => (cell === "" ? null : cell)));
  }
  const header = worksheet.getRow(1);
  header.font = { bold: true };
  header.numFmt = "General";
  worksheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  return worksheet;
}

async function writeSample(path: string, { agents, sessions, orders }: typeof MONTH): Promise<void> {
  const { tables } = generateMonth({
    seed: 20_260_600,
    month: "2026-06",
    agents,
    sessions,
    orders,
    dirt: 0.002,
    faults: true,
  });
  const workbook = new Workbook();
  workbook.creator = "CS 客服绩效";
  workbook.created = SAVED;
  workbook.modified = SAVED;
  for (const table of tables) {
    addTable(workbook, table);
  }
  writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
}

void writeSample(SAMPLE, MONTH).then(() => writeSample(TRY_OUT, SMALL));
