import { coerceInputValue, getNamedType, isRequiredArgument, type GraphQLSchema } from "graphql";
import { Refusal } from "../compare";
import { argumentNames, takesJson, takesMany, type ArgumentName } from "./argument-names";
import type { ExportKind } from "./kind";
import { queryField } from "./question";
import { shown, typeAlong, wanted } from "./wanted";

/** A name and what was written for it; a name may come more than once. */
export type Written = readonly (readonly [name: string, text: string])[];

/**
 * The arguments of the query as they were written in an address or on a command line.
 *
 * Lists are repeated or have commas between their values, inputs are written by dotted names or whole as JSON, enums as in the schema.
 *
 * @example [["indicators", "application.received"], ["years", "2023,2024"], ["where.regions", "320000"]]
 *   //=> { indicators: ["application.received"], years: [2023, 2024], where: { regions: ["320000"] } }
 * @throws Refusal BAD_ARGUMENT on an unknown name, a value of another type, and what is missing
 */
export function readArguments(
  schema: GraphQLSchema,
  kind: ExportKind,
  written: Written,
): Record<string, unknown> {
  const names = argumentNames(schema, kind);
  const given: Record<string, unknown> = {};
  for (const [name, texts] of grouped(written)) {
    const known = names.find((one) => one.name === name);
    if (!known) throw unknownArgument(name, names);
    put(given, name.split("."), valueOf(known, texts));
  }
  const { args } = queryField(schema, kind);
  for (const { name, type } of args) if (given[name] !== undefined) coerce(name, given[name], type, names);
  const missing = args.filter(
    (argument) => isRequiredArgument(argument) && given[argument.name] === undefined,
  );
  if (missing.length) {
    const list = missing.map(({ name }) => name).join(" ");
    throw bad(`缺少参数 ${list}`, `missing arguments: ${list}`, list);
  }
  return given;
}

function grouped(written: Written): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const [name, text] of written) texts.set(name, [...(texts.get(name) ?? []), text]);
  return texts;
}

/** Of the type where the text can be read so; else the text, for the type to refuse. */
function valueOf(argument: ArgumentName, texts: readonly string[]): unknown {
  const { name, type } = argument;
  if (texts.some((text) => text === "")) throw bad(`${name} 没有写值`, `${name} has no value`, name);
  if (takesJson(argument) && texts.length === 1) return fromJson(name, texts[0]!);
  if (takesMany(argument) && !takesJson(argument))
    return texts.flatMap((text) => text.split(",")).map((text) => scalarOf(getNamedType(type).name, text));
  if (texts.length === 1) return scalarOf(getNamedType(type).name, texts[0]!);
  throw writtenTwice(name);
}

export const writtenTwice = (name: string): Refusal =>
  bad(`${name} 只能写一次`, `${name} can be given only once`, name);

function scalarOf(typeName: string, text: string): unknown {
  if (typeName === "Int" && /^[+-]?\d+$/.test(text)) return Number(text);
  if (typeName === "Float" && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return Number(text);
  if (typeName === "Boolean" && /^(true|false)$/.test(text)) return text === "true";
  return text;
}

function fromJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw bad(
      `${name} 须写成 JSON，或用 ${name}. 开头的名称分项写`,
      `${name} must be JSON, or be written part by part under names that start with ${name}.`,
      name,
    );
  }
}

/** The path is of known names only, so it never leads into a prototype. */
function put(into: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name, ...rest] = path as [string, ...string[]];
  const found = into[name];
  if (rest.length === 0 ? found !== undefined : found !== undefined && !isRecord(found))
    throw bad(`${name} 写了两种写法`, `${name} is written in two ways`, name);
  if (rest.length === 0) into[name] = value;
  else put((into[name] ??= {}) as Record<string, unknown>, rest, value);
}

const isRecord = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function coerce(
  name: string,
  value: unknown,
  type: ArgumentName["type"],
  names: readonly ArgumentName[],
): void {
  coerceInputValue(value, type, (path, wrong) => {
    const at = [name, ...path.filter((step) => typeof step === "string")].join(".");
    const named = getNamedType(names.find((one) => one.name === at)?.type ?? typeAlong(type, path));
    const { zh, en, values } = wanted(named, wrong);
    throw bad(
      `${at} 的值不对：${shown(wrong)}；${zh}`,
      `${at} has a wrong value: ${shown(wrong)}; ${en}`,
      at,
      values,
    );
  });
}

function unknownArgument(name: string, names: readonly ArgumentName[]): Refusal {
  const allowed = names.map((one) => one.name);
  const pages = /^(first|after)$/.test(name);
  return bad(
    `没有参数 ${name}${pages ? "：导出给出全部行，不分页" : ""}；可用的有 ${allowed.join(" ")}`,
    `there is no argument ${name}${pages ? ": an export gives all rows" : ""}; allowed: ${allowed.join(" ")}`,
    name,
    allowed,
  );
}

function bad(zh: string, en: string, argument: string, allowed?: unknown): Refusal {
  return new Refusal("BAD_ARGUMENT", zh, en, {
    argument,
    ...(allowed === undefined ? {} : { values: allowed }),
  });
}

/**
 * The same arguments as they would be written again, and the release.
 *
 * @example writeArguments({ years: [2023, 2024], where: { regions: ["320000"] } })
 *   //=> [["years", "2023,2024"], ["where.regions", "320000"]]
 */
export function writeArguments(given: Readonly<Record<string, unknown>>, under = ""): Written {
  return Object.entries(given).flatMap(([name, value]): Written => {
    const path = under + name;
    if (value === null || value === undefined) return [];
    if (Array.isArray(value)) {
      const isPlain = value.every((item) => !isRecord(item) && !String(item).includes(","));
      return [[path, isPlain && value.length ? value.join(",") : JSON.stringify(value)]];
    }
    if (!isRecord(value)) return [[path, String(value)]];
    const inner = writeArguments(value as Record<string, unknown>, `${path}.`);
    return inner.length ? inner : [[path, "{}"]];
  });
}
