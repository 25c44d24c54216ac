import { Command } from "commander";
import { schemaText } from "../../graphql";

export function schemaCommand(): Command {
  return new Command("schema")
    .description("打印 GraphQL schema · print the GraphQL schema")
    .action(() => void process.stdout.write(schemaText()));
}
