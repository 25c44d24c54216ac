import {
  isEnumType,
  isInputObjectType,
  isObjectType,
  isScalarType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
} from "graphql";

const BUILT_IN = ["String", "Int", "Float", "Boolean", "ID"];

/**
 * Every name that a client can rely on, with all that must not change about it: `Query.compare(scope:)` → `Scope! = "OWN"`.
 * A default is compared by its value.
 */
export function apiElements(schema: GraphQLSchema): Map<string, string> {
  const elements = new Map<string, string>();
  const add = (path: string, shape: string) => elements.set(path, shape);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__") || BUILT_IN.includes(type.name)) continue;
    if (isScalarType(type)) add(type.name, "scalar");
    if (isEnumType(type)) {
      add(type.name, "enum");
      for (const { name } of type.getValues()) add(`${type.name}.${name}`, "value");
    }
    if (isInputObjectType(type)) {
      add(type.name, "input");
      for (const field of Object.values(type.getFields()))
        add(`${type.name}.${field.name}`, inputShape(field));
    }
    if (isObjectType(type)) {
      add(type.name, "type");
      for (const field of Object.values(type.getFields())) {
        add(`${type.name}.${field.name}`, String(field.type));
        for (const arg of field.args) add(`${type.name}.${field.name}(${arg.name}:)`, inputShape(arg));
      }
    }
  }
  return elements;
}

function inputShape({ type, defaultValue }: GraphQLArgument | GraphQLInputField): string {
  return defaultValue === undefined ? String(type) : `${String(type)} = ${JSON.stringify(defaultValue)}`;
}
