import { resolve } from "node:path";
import { describeDatabase, readSettings } from "../../../src/server/settings";
import { SettingsError } from "../../../src/server/settings-error";

function problemsOf(env: NodeJS.ProcessEnv): SettingsError {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error;
    throw error;
  }
  throw new Error("the settings were accepted");
}

describe("the settings", () => {
  it("are 127.0.0.1:4000, the embedded database in .gongkai and introspection on when nothing is set", () => {
    expect(readSettings({ PATH: "/bin" })).toEqual({
      port: 4000,
      host: "127.0.0.1",
      databaseUrl: null,
      dataDir: resolve(".gongkai"),
      publicRead: true,
      introspection: true,
      keepDocuments: true,
      logLevel: "info",
    });
  });

  it("are read from the environment, port 0 and an IPv6 address included", () => {
    const settings = readSettings({
      PORT: "0",
      HOST: "::1",
      DATABASE_URL: "postgresql://gongkai:secret@db.intern:5432/gongkai",
      GONGKAI_DATA_DIR: "/srv/gongkai",
      GONGKAI_PUBLIC_READ: "false",
      GONGKAI_INTROSPECTION: "false",
      GONGKAI_KEEP_DOCUMENTS: "FALSE",
      GONGKAI_LOG_LEVEL: "warn",
    });
    expect(settings).toEqual({
      port: 0,
      host: "::1",
      databaseUrl: "postgresql://gongkai:secret@db.intern:5432/gongkai",
      dataDir: "/srv/gongkai",
      publicRead: false,
      introspection: false,
      keepDocuments: false,
      logLevel: "warn",
    });
  });

  it("count an empty variable as unset", () => {
    expect(readSettings({ PORT: "", DATABASE_URL: "" })).toMatchObject({ port: 4000, databaseUrl: null });
  });

  it("name all 7 wrong settings in one message, each with what was found and what is allowed, in both languages", () => {
    const error = problemsOf({
      PORT: "65536",
      HOST: "a b",
      DATABASE_URL: "mysql://root:hunter2@db/x",
      GONGKAI_INTROSPECTION: "yes",
      GONGKAI_KEEP_DOCUMENTS: "0",
      GONGKAI_LOG_LEVEL: "loud",
      GONGKAI_INTROSPECTON: "false",
    });
    expect(error.problems.map(({ name }) => name)).toEqual([
      "PORT",
      "HOST",
      "DATABASE_URL",
      "GONGKAI_INTROSPECTION",
      "GONGKAI_KEEP_DOCUMENTS",
      "GONGKAI_LOG_LEVEL",
      "GONGKAI_INTROSPECTON",
    ]);
    expect(error.message.split("\n")).toHaveLength(1 + 7);
    expect(error.message).toContain(
      'PORT: 得到 "65536"，应为 0 到 65535 的整数（0 为任一空闲端口） · found "65536", allowed: an integer from 0 to 65535 (0 takes any free port)',
    );
    expect(error.message).toContain('found "loud", allowed: fatal, error, warn, info, debug, trace, silent');
    expect(error.message).toContain("GONGKAI_INTROSPECTON: 没有这个设置");
  });

  it.each(["4000.5", "-1", "0x10", " 80", "99999"])("refuse the port %j", (PORT) => {
    expect(problemsOf({ PORT }).problems.map(({ name }) => name)).toEqual(["PORT"]);
  });

  it.each(["localhost", "0.0.0.0", "::", "gongkai-1.intern"])("take the host %j", (HOST) => {
    expect(readSettings({ HOST }).host).toBe(HOST);
  });

  it.each(["999.1.1.1", "http://localhost", "-x", "a..b"])("refuse the host %j", (HOST) => {
    expect(problemsOf({ HOST }).problems.map(({ name }) => name)).toEqual(["HOST"]);
  });

  it.each(["mysql://root:hunter2@db/x", "hunter2", "postgres://me:hunter2@db:port/x"])(
    "never print the password of a wrong DATABASE_URL (%s)",
    (DATABASE_URL) => {
      expect(problemsOf({ DATABASE_URL }).message).not.toContain("hunter2");
    },
  );

  it("show a database without its password and its parameters", () => {
    expect(describeDatabase("postgres://me:hunter2@db:5432/gongkai?password=hunter2")).toBe(
      "postgres://me@db:5432/gongkai",
    );
    expect(describeDatabase("postgresql://db/gongkai")).toBe("postgresql://db/gongkai");
  });
});
