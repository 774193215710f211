import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import type { Records } from "../../../src/engine/records/records";
import type { Settings } from "../../../src/engine/settings";
import type { Month } from "../../../src/engine/units/period";
import { loadRecords } from "./loadRecords";
import { loadSettings } from "./loadSettings";

export interface OracleCredit {
  readonly orderId: string;
  readonly owner: string | null;
  readonly placedBy: string | null;
  readonly paidBy: string | null;
  readonly runnerUp: string | null;
  readonly reason: string;
  readonly sessionRow: number | null;
  readonly gapSeconds: number | null;
  readonly amount: number;
  readonly refunded: number;
}

export interface OracleFigure {
  readonly scope: "agent" | "person" | "group" | "shop";
  readonly name: string;
  readonly code: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly unripe: number | null;
  /** False: percentiles and the like have no parts. */
  readonly parts: boolean;
}

export interface OracleDiagnosis {
  readonly person: string;
  readonly quadrant: string | null;
  readonly overload: boolean;
  readonly weakest: string | null;
  readonly gap: number | null;
  readonly advice: string | null;
}

export interface OracleAnswer {
  readonly asOf: number;
  readonly credits: readonly OracleCredit[];
  readonly figures: readonly OracleFigure[];
  readonly diagnoses: readonly OracleDiagnosis[];
  readonly conservation: readonly { readonly fate: string; readonly count: number; readonly fen: number }[];
  readonly filtered: readonly { readonly agent: string; readonly filteredBy: string; readonly count: number }[];
}

const SCRIPTS = ["2-sessions", "3-attribution", "4-enquiries", "5-units", "6-metrics", "7-diagnosis"];

function script(name: string): string {
  return readFileSync(join(__dirname, "sql", `${name}.sql`), "utf8");
}

/** metrics.md as SQL, independent of the engine: slow, plain, and written from the text alone. */
export async function runOracle(input: { records: Records; settings: Settings; month: Month }): Promise<OracleAnswer> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    await connection.run(script("1-tables"));
    await loadRecords(connection, input.records);
    await loadSettings(connection, input);
    for (const name of SCRIPTS) {
      await connection.run(script(name));
    }
    return await answer(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function answer(connection: DuckDBConnection): Promise<OracleAnswer> {
  const rows = async <Row>(sql: string): Promise<Row[]> =>
    (await connection.runAndReadAll(sql)).getRowObjectsJS() as Row[];
  const [clock] = await rows<{ asOf: number }>("SELECT as_of::DOUBLE AS asOf FROM clock");
  return {
    asOf: clock?.asOf ?? NaN,
    credits: await rows(
      `SELECT key AS "orderId", owner, placed_by AS "placedBy", paid_by AS "paidBy", runner_up AS "runnerUp", reason,
         session_row AS "sessionRow", gap_seconds::DOUBLE AS "gapSeconds", amount::DOUBLE AS amount, refunded::DOUBLE AS refunded
       FROM credit ORDER BY created_at, key`,
    ),
    figures: await rows("SELECT scope, name, code, value, numerator, denominator, unripe, parts FROM figure"),
    diagnoses: await rows("SELECT person, quadrant, overload, weakest, gap, advice FROM diagnosis ORDER BY person"),
    conservation: await rows("SELECT fate, count, fen FROM conservation"),
    filtered: await rows(`SELECT agent, filtered_by AS "filteredBy", count FROM filtered`),
  };
}
