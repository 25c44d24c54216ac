import type { Command } from "commander";
import { Option } from "commander";
import { getNamedType, isEnumType, type GraphQLSchema } from "graphql";
import { argumentNames, formats, takesJson, takesMany, type ArgumentName, type ExportKind } from "../export";

/** What was written for each option of a query, in the order of the line. */
export type WrittenOptions = [name: string, text: string][];

/** The arguments of a query as options, with the schema's own words. */
export function addArguments(
  command: Command,
  schema: GraphQLSchema,
  kind: ExportKind,
  written: WrittenOptions,
): Command {
  for (const argument of argumentNames(schema, kind))
    command.addOption(
      new Option(`--${argument.name} <${placeholderOf(argument)}>`, describe(argument)).argParser((text) => {
        written.push([argument.name, text]);
        return text;
      }),
    );
  for (const format of formats)
    for (const [name, values] of Object.entries(format.options))
      command.addOption(
        new Option(
          `--${name} <${values.join("|")}>`,
          `只用于 ${format.code} · of ${format.code} only`,
        ).argParser((text: string) => {
          written.push([name, text]);
          return text;
        }),
      );
  return command;
}

function placeholderOf(argument: ArgumentName): string {
  if (takesJson(argument)) return "json";
  const { name } = getNamedType(argument.type);
  return takesMany(argument) ? `${name},…` : name;
}

function describe({ description, type }: ArgumentName): string {
  const named = getNamedType(type);
  const values = isEnumType(named)
    ? ` (${named
        .getValues()
        .map(({ name }) => name)
        .join(" ")})`
    : "";
  return `${description.split("\n").join(" · ")}${values}`;
}
