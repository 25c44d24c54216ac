import {
  getNamedType,
  isAbstractType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { Refusal } from "../compare";
import { isAtLeast, type Role } from "../db";
import type { Viewer } from "./viewer";

/**
 * The least role that a field needs. `Type` stands for all fields of it, `Type.field` for one. Every root field stands here: one
 * that is forgotten is refused to everybody, and a test names it. What is not a root field and not here is as open as its parent.
 */
export const LEAST_ROLE: Readonly<Record<string, Role>> = {
  "Query.viewer": "PUBLIC",
  "Query.forms": "PUBLIC",
  "Query.form": "PUBLIC",
  "Query.indicators": "PUBLIC",
  "Query.indicator": "PUBLIC",
  "Query.years": "PUBLIC",
  "Query.regions": "PUBLIC",
  "Query.region": "PUBLIC",
  "Query.agency": "PUBLIC",
  "Query.agencies": "PUBLIC",
  "Query.report": "PUBLIC",
  "Query.reports": "PUBLIC",
  "Query.compare": "PUBLIC",
  "Query.ranking": "PUBLIC",
  "Query.stats": "PUBLIC",
  "Query.coverage": "PUBLIC",
  "Query.rules": "PUBLIC",
  "Query.schemes": "PUBLIC",
  "Query.scheme": "PUBLIC",
  "Query.sections": "PUBLIC",
  "Query.findings": "PUBLIC",
  "Query.filings": "PUBLIC",
  "Query.filingCounts": "PUBLIC",
  "Query.releases": "PUBLIC",
  "Query.releaseDiff": "PUBLIC",
  "Query.publishedRanking": "PUBLIC",
  "Query.publishedRankings": "PUBLIC",
  "Query.heldDocuments": "IMPORTER",
  "Mutation.importReport": "IMPORTER",
  "Mutation.resolveHeldDocument": "IMPORTER",
  "Mutation.discardHeldDocument": "IMPORTER",
  "Mutation.correctObservation": "REVIEWER",
  "Mutation.undoCorrection": "REVIEWER",
  "Mutation.reviewFindings": "REVIEWER",
  "Mutation.publishRanking": "REVIEWER",
  // What an agency is called, is and belongs to decides how reports of all are recognised, compared and ranked.
  "Mutation.saveAgency": "ADMIN",
  // A scheme decides how all are ranked.
  "Mutation.saveScheme": "ADMIN",
  HeldDocument: "IMPORTER",
};

/** What may be asked whatever the settings say: who one is, and the schema. */
const ALWAYS: ReadonlySet<string> = new Set(["Query.viewer", "Viewer"]);

/** The least role for a field; null: nobody, because a root field has no entry. */
export function leastRole(
  schema: GraphQLSchema,
  type: string,
  field: string,
  publicRead: boolean,
): Role | null {
  const path = `${type}.${field}`;
  const declared = LEAST_ROLE[path] ?? LEAST_ROLE[type];
  if (declared === undefined && isRoot(schema, type)) return null;
  const least = declared ?? "PUBLIC";
  const closed = !publicRead && isRoot(schema, type) && !ALWAYS.has(path);
  return least === "PUBLIC" && closed ? "READER" : least;
}

export interface ChosenOperation {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

/**
 * Refuses an operation that names a field above the viewer's role, before anything of it runs. Fields that a directive would
 * leave out count too: what a variable says is not looked at.
 *
 * @throws Refusal UNAUTHENTICATED without a token, FORBIDDEN with one of too low a role, naming field and role
 */
export function requireAccess(
  schema: GraphQLSchema,
  { operation, fragments }: ChosenOperation,
  { role }: Viewer,
  { publicRead }: { publicRead: boolean },
): void {
  for (const { type, field } of fieldsOf(schema, operation, fragments)) {
    if (field.startsWith("__")) continue;
    const least = leastRole(schema, type, field, publicRead);
    if (least === null || !isAtLeast(role, least)) throw refused(`${type}.${field}`, role, least);
  }
}

function* fieldsOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): Generator<{ type: string; field: string }> {
  const found: { type: string; field: string }[] = [];
  const spread: string[] = [];
  const seen = new Set<string>();
  const info = new TypeInfo(schema);
  const note = visitWithTypeInfo(info, {
    Field: ({ name }) => {
      const parent = info.getParentType();
      if (!parent) return;
      const named = getNamedType(parent);
      const types = isAbstractType(named) ? schema.getPossibleTypes(named) : [named];
      for (const { name: type } of types.filter(isObjectType)) found.push({ type, field: name.value });
    },
    FragmentSpread: ({ name }) => void spread.push(name.value),
  });
  visit(operation, note);
  // Each fragment once, however often and deeply it is spread.
  for (let name = spread.pop(); name !== undefined; name = spread.pop()) {
    const fragment = fragments[name];
    if (!fragment || seen.has(name)) continue;
    seen.add(name);
    visit(fragment, note);
  }
  yield* found;
}

function isRoot(schema: GraphQLSchema, type: string): boolean {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].some(
    (root) => root?.name === type,
  );
}

function refused(path: string, role: Role, least: Role | null): Refusal {
  if (least === null)
    return new Refusal(
      "FORBIDDEN",
      `${path} 没有声明可用的角色，任何人都不能用`,
      `no role is declared for ${path}, so nobody may ask for it`,
    );
  return new Refusal(
    role === "PUBLIC" ? "UNAUTHENTICATED" : "FORBIDDEN",
    `${path} 须有 ${least} 及以上的角色，此次请求的角色为 ${role}；请用 Authorization: Bearer gk_… 出示令牌`,
    `${path} needs the role ${least} or above, this request has ${role}; show a token with Authorization: Bearer gk_…`,
    { field: path, role: least },
  );
}
