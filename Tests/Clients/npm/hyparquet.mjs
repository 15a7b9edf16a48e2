// Prints the figures of a Parquet file as hyparquet reads them: indicator, breakdown, area, period, value, status.
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";

const file = await asyncBufferFromFile(process.argv[2]);
for (const row of await parquetReadObjects({ file, compressors }))
  console.log(JSON.stringify([row.indicator, row.breakdown, row.area, row.period, row.value ?? null, row.status]));
