import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  type GraphQLInputType,
  type GraphQLSchema,
} from "graphql";
import type { ExportKind } from "./kind";
import { queryField } from "./question";

/** One name under which a part of an argument can be written: `years`, `where.regions`. */
export interface ArgumentName {
  readonly name: string;
  readonly type: GraphQLInputType;
  /** The schema's: Chinese, then English on a second line. */
  readonly description: string;
}

/** Pages are the export's own business: it gives all rows. */
const NOT_OF_EXPORTS: ReadonlySet<string> = new Set(["first", "after"]);

/** An input may hold inputs so deep; the schema's are far from it. */
const DEEPEST = 4;

/** All names of a kind's arguments, in the schema's order, those of inputs with dots. */
export function argumentNames(schema: GraphQLSchema, kind: ExportKind): ArgumentName[] {
  return queryField(schema, kind)
    .args.filter(({ name }) => !NOT_OF_EXPORTS.has(name))
    .flatMap((argument) => namesOf(argument.name, argument, 1));
}

function namesOf(
  name: string,
  { type, description }: { type: GraphQLInputType; description?: string | null },
  depth: number,
): ArgumentName[] {
  const self = { name, type, description: description ?? "" };
  const inner = getNullableType(type);
  if (!isInputObjectType(inner) || depth === DEEPEST) return [self];
  const fields = Object.values(inner.getFields());
  return [self, ...fields.flatMap((field) => namesOf(`${name}.${field.name}`, field, depth + 1))];
}

/** Whether it takes several values: repeated, or with commas between them. */
export const takesMany = ({ type }: ArgumentName): boolean => isListType(getNullableType(type));

/** Whether it is written as JSON: an input as a whole, or a list of inputs. */
export const takesJson = ({ type }: ArgumentName): boolean => isInputObjectType(getNamedType(type));
