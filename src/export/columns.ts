import {
  getNamedType,
  isEnumType,
  isObjectType,
  isRequiredArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLObjectType,
} from "graphql";
import type { Answer } from "./kind";

/** What a cell of an export holds; a list stands in one cell. `null` is empty, never 0. */
export type Cell = string | number | boolean | null | readonly Cell[];

/** The last field of a path, or null where the schema has none. */
export function fieldAt(type: GraphQLObjectType, path: string): GraphQLField<unknown, unknown> | null {
  const [name, ...rest] = path.split(".");
  const field = type.getFields()[name!];
  if (!field || field.args.some(isRequiredArgument)) return null;
  if (rest.length === 0) return field;
  const below = getNamedType(field.type);
  return isObjectType(below) ? fieldAt(below, rest.join(".")) : null;
}

/** The type of the nodes at the end of a path of fields. */
export function typeAt(type: GraphQLObjectType, path: readonly string[]): GraphQLObjectType {
  return path.reduce((at, name) => {
    const below = getNamedType(at.getFields()[name]?.type);
    if (!isObjectType(below)) throw new Error(`${at.name}.${name} is no object type`);
    return below;
  }, type);
}

export function enumAt(type: GraphQLObjectType, path: string): GraphQLEnumType | null {
  const named = getNamedType(fieldAt(type, path)?.type);
  return isEnumType(named) ? named : null;
}

/**
 * A selection of those paths that the type has.
 *
 * @example selectionOf(Filing, ["year", "agency.code", "agency.name"]) //=> "year agency { code name }"
 */
export function selectionOf(type: GraphQLObjectType, paths: readonly string[]): string {
  const known = paths.filter((path) => fieldAt(type, path));
  const heads = [...new Set(known.map((path) => path.split(".")[0]!))];
  return heads
    .map((head) => {
      const below = known.filter((path) => path.startsWith(`${head}.`));
      if (below.length === 0) return head;
      const inner = selectionOf(
        typeAt(type, [head]),
        below.map((path) => path.slice(head.length + 1)),
      );
      return `${head} { ${inner} }`;
    })
    .join(" ");
}

/** The value at a path; through a list, the values of all its items. */
export function cellAt(node: unknown, path: string): Cell {
  return path.split(".").reduce<unknown>((at, name) => {
    if (Array.isArray(at)) return at.map((item: unknown) => stepTo(item, name));
    return stepTo(at, name);
  }, node) as Cell;
}

function stepTo(at: unknown, name: string): unknown {
  const value = (at as Answer | null | undefined)?.[name] ?? null;
  return value instanceof Date ? value.toISOString() : value;
}
