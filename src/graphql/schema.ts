import "reflect-metadata";
import { isObjectType, printSchema, type GraphQLSchema } from "graphql";
import { buildSchemaSync, type NonEmptyArray } from "type-graphql";
import { refuseNul } from "./plain-text";
import { AgencyQueries } from "./resolvers/agencies";
import { AgencyChainsResolver } from "./resolvers/agency-chains";
import * as agencySeries from "./resolvers/agency-series";
import { AgencyResolver } from "./resolvers/agency-fields";
import * as catalogue from "./resolvers/catalogue";
import { ClaimResolver } from "./resolvers/claim-fields";
import * as comparison from "./resolvers/comparison";
import { ComparisonExtrasResolver } from "./resolvers/comparison-extras";
import * as corrections from "./resolvers/corrections";
import { CoverageResolver } from "./resolvers/coverage";
import * as findingFields from "./resolvers/finding-fields";
import { FilingResolver } from "./resolvers/filings";
import * as findings from "./resolvers/findings";
import * as held from "./resolvers/held";
import * as imports from "./resolvers/imports";
import * as observations from "./resolvers/observation-fields";
import * as published from "./resolvers/published-rankings";
import * as ranking from "./resolvers/ranking";
import * as rankedScheme from "./resolvers/ranked-scheme";
import { RegionResolver } from "./resolvers/regions";
import * as releases from "./resolvers/releases";
import * as reportFields from "./resolvers/report-fields";
import { ReportQueries } from "./resolvers/reports";
import { ReviewMutations } from "./resolvers/review";
import { AgencyMutations } from "./resolvers/save-agency";
import * as schemes from "./resolvers/schemes";
import { SectionResolver } from "./resolvers/section-fields";
import * as standing from "./resolvers/standing";
import * as sections from "./resolvers/sections";
import { StatsQueries } from "./resolvers/stats";
import { ViewerResolver } from "./resolvers/viewer";

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- type-graphql's own type of a resolver class
const resolvers: NonEmptyArray<Function> = [
  catalogue.FormResolver,
  ViewerResolver,
  ...Object.values(catalogue),
  RegionResolver,
  AgencyQueries,
  AgencyResolver,
  AgencyChainsResolver,
  ReportQueries,
  ...Object.values(reportFields),
  SectionResolver,
  ...Object.values(sections),
  ClaimResolver,
  ...Object.values(observations),
  ...Object.values(corrections),
  ...Object.values(comparison),
  ComparisonExtrasResolver,
  CoverageResolver,
  ...Object.values(agencySeries),
  ...Object.values(ranking),
  ...Object.values(rankedScheme),
  ...Object.values(schemes),
  ...Object.values(standing),
  StatsQueries,
  ...Object.values(releases),
  ...Object.values(published),
  ...Object.values(findings),
  ...Object.values(findingFields),
  FilingResolver,
  ...Object.values(held),
  ...Object.values(imports),
  ReviewMutations,
  AgencyMutations,
];

/** The schema from code. */
export function buildSchema(): GraphQLSchema {
  const schema = buildSchemaSync({ resolvers, validate: false, emitSchemaFile: false });
  for (const field of fieldsWithArguments(schema)) {
    // Decorators of parameters run from the last to the first, and so would the arguments stand in the schema.
    (field.args as unknown[]).reverse();
    refuseNul(field);
  }
  return schema;
}

function fieldsWithArguments(schema: GraphQLSchema) {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith("__"))
    .flatMap((type) => Object.values(type.getFields()))
    .filter(({ args }) => args.length > 0);
}

/** The schema as text: what schema.graphql holds. */
export function schemaText(schema: GraphQLSchema = buildSchema()): string {
  return `${printSchema(schema)}\n`;
}
