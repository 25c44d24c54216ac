import "reflect-metadata";
import { isObjectType, printSchema, type GraphQLSchema } from "graphql";
import { buildSchemaSync, type NonEmptyArray } from "type-graphql";
import { AgencyQueries } from "./resolvers/agencies";
import { AgencyResolver } from "./resolvers/agency-fields";
import * as catalogue from "./resolvers/catalogue";
import * as comparison from "./resolvers/comparison";
import * as observations from "./resolvers/observation-fields";
import * as ranking from "./resolvers/ranking";
import { RegionResolver } from "./resolvers/regions";
import * as reportFields from "./resolvers/report-fields";
import { ReportQueries } from "./resolvers/reports";
import { SectionResolver } from "./resolvers/section-fields";
import { StatsQueries } from "./resolvers/stats";

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- type-graphql's own type of a resolver class
const resolvers: NonEmptyArray<Function> = [
  catalogue.FormResolver,
  ...Object.values(catalogue),
  RegionResolver,
  AgencyQueries,
  AgencyResolver,
  ReportQueries,
  ...Object.values(reportFields),
  SectionResolver,
  ...Object.values(observations),
  ...Object.values(comparison),
  ...Object.values(ranking),
  StatsQueries,
];

/** The schema from code. */
export function buildSchema(): GraphQLSchema {
  return inWrittenOrder(buildSchemaSync({ resolvers, validate: false, emitSchemaFile: false }));
}

/** Decorators of parameters run from the last to the first, and so would the arguments stand in the schema. */
function inWrittenOrder(schema: GraphQLSchema): GraphQLSchema {
  const fields = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith("__"))
    .flatMap((type) => Object.values(type.getFields()));
  for (const { args } of fields) (args as unknown[]).reverse();
  return schema;
}

/** The schema as text: what schema.graphql holds. */
export function schemaText(schema: GraphQLSchema = buildSchema()): string {
  return `${printSchema(schema)}\n`;
}
