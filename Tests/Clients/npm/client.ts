// Uses the types that openapi-typescript makes of the contract as a client would; it has only to compile.
import type { components, operations, paths } from "./contract";

type Json<O extends keyof operations> = operations[O] extends {
  responses: { 200: { content: { "application/json": infer Body } } };
}
  ? Body
  : never;
type Csv = operations["listObservations"]["responses"]["200"]["content"]["text/csv"];
type Changes = paths["/v1/editions/{n}/changes"]["get"]["responses"]["200"]["content"]["application/json"];
type Query = NonNullable<operations["listObservationsOfSeveral"]["parameters"]["query"]>;
type Problem = operations["getTrend"]["responses"]["400"]["content"]["application/problem+json"];

export const query: Query = { indicator: ["gigabit-coverage", "employment-rate"], period: ["latest:2"], labels: "codes" };

export function latest(answer: Json<"listObservations">): number | null {
  const figure = answer.observations.at(-1);
  return figure === undefined ? null : figure.value;
}

export function revised(answer: Changes): string[] {
  return answer.changes.filter((c) => c.kind === "revised").map((c) => `${c.area.name} ${c.period.label}`);
}

export const header = (csv: Csv): string => csv.split("\r\n")[0] ?? "";

// One area, or several under results.
function each<T extends object>(answer: T | { results: T[] }): T[] {
  return "results" in answer ? (answer.results as T[]) : [answer as T];
}

export const trend = (answer: Json<"getTrend">): (string | null)[] =>
  each<components["schemas"]["TrendAnswer"]>(answer).map((one) => one.headline);

export const gaps = (answer: Json<"getTargetGap">): (string | null)[] =>
  each<components["schemas"]["TargetGapAnswer"]>(answer).flatMap((one) => one.targetGaps.map((gap) => gap.headline));

export const compared = (answer: Json<"getComparison">): string[] =>
  each<components["schemas"]["ComparisonAnswer"]>(answer).map((one) => one.area.name);

export const missions = (answer: Json<"getMissionsProgress">): string[] =>
  each<components["schemas"]["ProgressAnswer"]>(answer).flatMap((one) => one.missions.map((m) => m.title));

export const wrong = (problem: Problem): string[] => problem.errors.map((e) => `${e.parameter ?? "request"}: ${e.message}`);
