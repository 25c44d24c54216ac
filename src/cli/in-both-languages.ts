import type { Command } from "commander";

/**
 * What commander says when an option or a command is wrong, as its English has it, and how that is said in Chinese.
 * A message of our own that it quotes (`须为 2 至 60 的整数 · a whole number …`) is in both languages already.
 */
const SAYINGS: readonly (readonly [english: RegExp, chinese: string])[] = [
  [/^unknown option '(.*)'/, "没有选项 $1"],
  [/^unknown command '(.*)'/, "没有命令 $1"],
  [/^missing required argument '(.*)'/, "缺少 $1"],
  [/^required option '(.*)' not specified/, "缺少选项 $1"],
  [/^option '(.*)' argument missing/, "选项 $1 没有写值"],
  [
    /^option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\./,
    "选项 $1 不能是 $2；可用的有 $3",
  ],
  [/^option '(.*)' argument '(.*)' is invalid\./, "选项 $1 不能是 $2"],
  [/^command-argument value '(.*)' is invalid for argument '(.*)'\./, "$2 不能是 $1"],
  [/^too many arguments/, "多写了参数"],
];

/** @example inBothLanguages("error: unknown option '--foo'") //=> "没有选项 --foo · unknown option '--foo'" */
function inBothLanguages(text: string): string {
  const english = text
    .replace(/^error: /, "")
    .replace(/\(Did you mean (.*)\?\)/, "（是不是 $1 · did you mean $1?）");
  const said = SAYINGS.find(([pattern]) => pattern.test(english));
  if (!said) return english;
  const [whole] = said[0].exec(english)!;
  return `${whole.replace(said[0], said[1])} · ${english}`;
}

/** Help and errors of a command and all below it in Chinese and English; an error says how to get the help. */
export function speakBoth(command: Command, path: string): void {
  command
    .helpOption("-h, --help", "显示帮助 · show help")
    .showHelpAfterError(`（${path} --help 列出用法 · ${path} --help shows the usage）`)
    .configureOutput({ outputError: (text, write) => write(inBothLanguages(text)) });
  if (command.commands.length)
    command.helpCommand("help [command]", "显示某个命令的帮助 · show help of a command");
  for (const below of command.commands) speakBoth(below, `${path} ${below.name()}`);
}
