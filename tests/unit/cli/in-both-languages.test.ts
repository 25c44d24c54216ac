import { Command, InvalidArgumentError, Option } from "commander";
import { speakBoth } from "../../../src/cli/in-both-languages";

/** A command with one of everything that can be written wrongly; what it says on standard error. */
function errorOf(...words: string[]): string {
  const said: string[] = [];
  const write = { writeErr: (text: string) => void said.push(text), writeOut: () => {} };
  const number = () => {
    throw new InvalidArgumentError("须为整数 · a whole number.");
  };
  const run = new Command("run")
    .argument("<file>")
    .addOption(new Option("--format <format>").choices(["csv", "json"]))
    .option("--many <number>", "几个 · how many", number)
    .action(() => {});
  const strict = new Command("strict").requiredOption("--must <x>").action(() => {});
  const program = new Command("gongkai").addCommand(run).addCommand(strict);
  speakBoth(program, "gongkai");
  for (const command of [program, run, strict]) command.exitOverride().configureOutput(write);
  expect(() => program.parse(words, { from: "user" })).toThrow();
  return said.join("");
}

it.each([
  [["run", "x", "--foo"], "没有选项 --foo · unknown option '--foo'"],
  [["nope"], "没有命令 nope · unknown command 'nope'"],
  [["run"], "缺少 file · missing required argument 'file'"],
  [["run", "x", "--format"], "选项 --format <format> 没有写值 · option '--format <format>' argument missing"],
  [["run", "x", "--format", "pdf"], "选项 --format <format> 不能是 pdf；可用的有 csv, json · option"],
  [["run", "x", "--many", "a"], "选项 --many <number> 不能是 a · option"],
  [["run", "x", "y"], "多写了参数 · too many arguments"],
  [["strict"], "缺少选项 --must <x> · required option '--must <x>' not specified"],
])("%j is refused in Chinese and English, with the way to the help", (words, said) => {
  const text = errorOf(...words);
  expect(text).toContain(said);
  expect(text).toMatch(/（gongkai( run| strict)? --help 列出用法 · .* shows the usage）/);
});

it("a near name is asked for in both languages too", () => {
  expect(errorOf("run", "x", "--fromat", "csv")).toContain("（是不是 --format · did you mean --format?）");
});
