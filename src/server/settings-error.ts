/** One setting that is wrong: what was found and what is allowed, in both languages. */
export interface SettingsProblem {
  readonly name: string;
  readonly messageZh: string;
  readonly messageEn: string;
}

/** Everything that is wrong with the settings, in one message. The service does not start. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
  readonly messageZh: string;
  readonly messageEn: string;

  constructor(readonly problems: readonly SettingsProblem[]) {
    const lines = problems.map(({ name, messageZh, messageEn }) => `  ${name}: ${messageZh} · ${messageEn}`);
    super(
      ["设置有误，服务没有启动 · The settings are wrong, the service did not start:", ...lines].join("\n"),
    );
    const all = (text: (problem: SettingsProblem) => string) =>
      problems.map((problem) => `\n  ${problem.name}: ${text(problem)}`).join("");
    this.messageZh = `设置有误，服务没有启动：${all(({ messageZh }) => messageZh)}`;
    this.messageEn = `The settings are wrong, the service did not start:${all(({ messageEn }) => messageEn)}`;
  }
}
