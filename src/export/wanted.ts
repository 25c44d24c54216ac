import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isRequiredInputField,
  type GraphQLInputType,
  type GraphQLNamedInputType,
} from "graphql";

/** What would be right in place of a value, as it ends a sentence; `values` where they can be listed. */
export interface Wanted {
  readonly zh: string;
  readonly en: string;
  readonly values?: readonly string[];
}

const SCALARS: Readonly<Record<string, Wanted>> = {
  Int: { zh: "须为整数，如 2024", en: "it must be a whole number of 32 bits, such as 2024" },
  Float: { zh: "须为数，如 0.5", en: "it must be a number, such as 0.5" },
  Boolean: { zh: "须为 true 或 false", en: "it must be true or false", values: ["true", "false"] },
  Date: { zh: "须为日期，形如 2018-03-20", en: "it must be a date such as 2018-03-20" },
};

/** Of the type that refused the value. */
export function wanted(type: GraphQLNamedInputType, wrong: unknown): Wanted {
  if (isEnumType(type)) return oneOf(type.getValues().map(({ name }) => name));
  if (!isInputObjectType(type)) return SCALARS[type.name] ?? { zh: "须为文字", en: "it must be text" };
  const fields = Object.values(type.getFields());
  const names = fields.map(({ name }) => name);
  if (typeof wrong !== "object" || wrong === null || Array.isArray(wrong))
    return {
      zh: `须为 JSON 对象，可含 ${names.join(" ")}`,
      en: `it must be a JSON object of ${names.join(" ")}`,
      values: names,
    };
  const given = Object.keys(wrong);
  const lacking = fields.filter((field) => isRequiredInputField(field) && !given.includes(field.name));
  if (given.every((name) => names.includes(name)) && lacking.length) {
    const list = lacking.map(({ name }) => name).join(" ");
    return { zh: `缺少 ${list}`, en: `it lacks ${list}`, values: names };
  }
  return oneOf(names);
}

const oneOf = (values: readonly string[]): Wanted => ({
  ...{ zh: `可用的有 ${values.join(" ")}`, en: `allowed: ${values.join(" ")}`, values },
});

/** The type at a path into an input. */
export function typeAlong(type: GraphQLInputType, path: readonly (string | number)[]): GraphQLInputType {
  return path.reduce<GraphQLInputType>((at, step) => {
    const named = getNamedType(at);
    return isInputObjectType(named) && typeof step === "string" ? (named.getFields()[step]?.type ?? at) : at;
  }, type);
}

const LONGEST = 60;

/** A value as a message quotes it: short whatever was written, and never deeper than its first bracket. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length ? "[…]" : "[]";
  if (typeof value === "object" && value !== null)
    return `{ ${Object.keys(value).slice(0, 5).join(" ").slice(0, LONGEST)} }`;
  if (typeof value !== "string") return String(value);
  return JSON.stringify(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value);
}
