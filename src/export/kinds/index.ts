import type { GraphQLSchema } from "graphql";
import type { ExportKind } from "../kind";
import { compare } from "./compare";
import { filings } from "./filings";
import { findings } from "./findings";
import { ranking } from "./ranking";
import { reports } from "./reports";
import { sections } from "./sections";

/** In the order in which they are told. */
export const kinds: readonly ExportKind[] = [compare, ranking, reports, findings, filings, sections];

/** What can be exported of a schema: the kinds whose query it has. */
export function exportKinds(schema: GraphQLSchema): readonly ExportKind[] {
  const queries = schema.getQueryType()?.getFields() ?? {};
  return kinds.filter(({ code }) => code in queries);
}
