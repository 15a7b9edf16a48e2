// Prints the cells of a JSON-stat file as jsonstat-toolkit reads them: indicator, breakdown, area, period, value, status.
import { readFileSync } from "node:fs";
import JSONstat from "jsonstat-toolkit";

const dataset = JSONstat(JSON.parse(readFileSync(process.argv[2], "utf8")));
if (dataset.class !== "dataset") throw new Error(`class ${dataset.class}`);
const ids = ["indicator", "breakdown", "area", "period"];
for (const [role, id] of [["metric", "indicator"], ["geo", "area"], ["time", "period"]])
  if (dataset.role[role][0] !== id) throw new Error(`${id} is not ${role}`);
const cells = ids.reduce(
  (rows, id) => rows.flatMap((row) => dataset.Dimension(id).id.map((category) => ({ ...row, [id]: category }))),
  [{}],
);
for (const cell of cells) {
  const { value, status } = dataset.Data(cell);
  if (value !== null || status !== null)
    console.log(JSON.stringify([...ids.map((id) => cell[id]), value, status]));
}
