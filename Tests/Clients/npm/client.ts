// Uses the types that openapi-typescript makes of the contract as a client would; it has only to compile.
import type { operations, paths } from "./contract";

type Observations = operations["listObservations"]["responses"]["200"]["content"]["application/json"];
type Csv = operations["listObservations"]["responses"]["200"]["content"]["text/csv"];
type Changes = paths["/v1/editions/{n}/changes"]["get"]["responses"]["200"]["content"]["application/json"];
type Query = NonNullable<operations["listObservationsOfSeveral"]["parameters"]["query"]>;

export const query: Query = { indicator: ["gigabit-coverage", "employment-rate"], period: ["latest:2"], labels: "codes" };

export function latest(answer: Observations): number | null {
  const figure = answer.observations.at(-1);
  return figure === undefined ? null : figure.value;
}

export function revised(answer: Changes): string[] {
  return answer.changes.filter((c) => c.kind === "revised").map((c) => `${c.area.name} ${c.period.label}`);
}

export const header = (csv: Csv): string => csv.split("\r\n")[0] ?? "";
