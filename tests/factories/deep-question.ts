import {
  getNamedType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";

/** What arguments are given, by their names, wherever a field takes them; a field's own by its path. */
export type Examples = Readonly<Record<string, string>>;

/** Of these only the code is asked: they are the same in every release. */
const SAME_ALWAYS = new Set(["Form", "Indicator", "Rule", "Region", "FormTable", "SourceDocument"]);

/**
 * All that can be asked below a root field, at most `depth` objects deep: every field of every type, and where a type comes again
 * on the way down its plain fields. What is added to the schema later is asked too.
 *
 * @throws Error where a field needs an argument of which there is no example
 */
export function deepQuestion(schema: GraphQLSchema, root: string, examples: Examples, depth: number): string {
  return fieldText("Query", schema.getQueryType()!.getFields()[root]!, [], examples, depth);
}

type Field = GraphQLField<unknown, unknown>;

function fieldText(
  parent: string,
  field: Field,
  above: readonly string[],
  examples: Examples,
  depth: number,
): string {
  const type = getNamedType(field.type);
  const called = `${field.name}${argumentsText(parent, field, examples)}`;
  return isObjectType(type) ? `${called} { ${below(type, above, examples, depth)} }` : called;
}

function below(type: GraphQLObjectType, above: readonly string[], examples: Examples, depth: number): string {
  if (SAME_ALWAYS.has(type.name)) return "code" in type.getFields() ? "code" : "__typename";
  const path = [...above, type.name];
  const isEnd = above.includes(type.name) || path.length >= depth;
  const fields = Object.values(type.getFields()).filter(
    (field) => !isEnd || !isObjectType(getNamedType(field.type)),
  );
  const texts = fields.map((field) => fieldText(type.name, field, path, examples, depth));
  return texts.length ? texts.join(" ") : "__typename";
}

function argumentsText(parent: string, { name, args }: Field, examples: Examples): string {
  const texts = args.flatMap((argument) => {
    const example = exampleOf(`${parent}.${name}`, argument, examples);
    return example === null ? [] : [`${argument.name}: ${example}`];
  });
  return texts.length ? `(${texts.join(", ")})` : "";
}

function exampleOf(path: string, { name, type, defaultValue }: GraphQLArgument, examples: Examples) {
  const example = examples[`${path}(${name}:)`] ?? examples[name];
  if (example !== undefined) return example || null;
  if (!isNonNullType(type) || defaultValue !== undefined) return null;
  throw new Error(`no example for the argument ${path}(${name}:), which must be given`);
}
