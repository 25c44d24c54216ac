import { demoCommand } from "../../../src/cli/commands/demo";

describe("gongkai demo", () => {
  it.each(["0", "1", "61", "2.5", "many"])(
    "refuses %s departments before it opens a database",
    async (text) => {
      let said = "";
      const command = demoCommand()
        .exitOverride()
        .configureOutput({ writeErr: (line) => (said += line) });
      await expect(command.parseAsync(["--departments", text], { from: "user" })).rejects.toMatchObject({
        code: "commander.invalidArgument",
      });
      expect(said).toContain("须为 2 至 60 的整数");
    },
  );
});
