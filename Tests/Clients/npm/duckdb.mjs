// Prints the figures of a CSV, NDJSON or Parquet file as DuckDB reads them: indicator, breakdown, area, period, value, status.
import { DuckDBInstance } from "@duckdb/node-api";

const file = process.argv[2];
const connection = await (await DuckDBInstance.create()).connect();
const query = file.endsWith(".ndjson")
  ? `select indicator, breakdown, area.code, period.code, value::double, status from read_ndjson('${file}')`
  : `select indicator, breakdown, area, period::varchar, value::double, status from '${file}'`;
for (const row of (await connection.runAndReadAll(query)).getRows()) console.log(JSON.stringify(row));
