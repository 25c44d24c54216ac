import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";
import { SettingsError, type SettingsProblem } from "./settings-error";

export const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** How the service runs: read once at the start, never changed afterwards. */
export interface Settings {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** Null: the embedded PostgreSQL. It may hold a password: print `describeDatabase(…)` instead. */
  readonly databaseUrl: string | null;
  /** Absolute path of the folder for what the service keeps on disk, the embedded database above all. */
  readonly dataDir: string;
  /** Off: who shows no token may ask who they are and nothing else. */
  readonly publicRead: boolean;
  readonly introspection: boolean;
  readonly keepDocuments: boolean;
  readonly logLevel: LogLevel;
}

const aBoolean = z
  .string()
  .toLowerCase()
  .pipe(z.enum(["true", "false"]))
  .transform((text) => text === "true");

const HOST_NAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i;

const environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(4000),
  HOST: z
    .string()
    .refine((host) => isIP(host) !== 0 || (HOST_NAME.test(host) && !/^[\d.]+$/.test(host)))
    .default("127.0.0.1"),
  DATABASE_URL: z
    .string()
    .refine((url) => /^postgres(ql)?:\/\//.test(url) && URL.canParse(url))
    .nullable()
    .default(null),
  GONGKAI_DATA_DIR: z.string().default(".gongkai"),
  GONGKAI_PUBLIC_READ: aBoolean.default(true),
  GONGKAI_INTROSPECTION: aBoolean.default(true),
  GONGKAI_KEEP_DOCUMENTS: aBoolean.default(true),
  GONGKAI_LOG_LEVEL: z.enum(LOG_LEVELS).default("info"),
});

type Name = keyof typeof environment.shape;
const NAMES = Object.keys(environment.shape) as Name[];

const ALLOWED: Record<Name, { zh: string; en: string }> = {
  PORT: {
    zh: " 0 到 65535 的整数（0 为任一空闲端口）",
    en: "an integer from 0 to 65535 (0 takes any free port)",
  },
  HOST: { zh: " IP 地址或主机名", en: "an IP address or a host name" },
  DATABASE_URL: {
    zh: " postgres://用户:口令@主机:端口/数据库，或不设（用内置数据库）",
    en: "postgres://user:password@host:port/database, or unset (the embedded database)",
  },
  GONGKAI_DATA_DIR: { zh: "文件夹路径", en: "the path of a folder" },
  GONGKAI_PUBLIC_READ: { zh: " true 或 false", en: "true or false" },
  GONGKAI_INTROSPECTION: { zh: " true 或 false", en: "true or false" },
  GONGKAI_KEEP_DOCUMENTS: { zh: " true 或 false", en: "true or false" },
  GONGKAI_LOG_LEVEL: { zh: ` ${LOG_LEVELS.join(" ")}`, en: LOG_LEVELS.join(", ") },
};

/** Names the tests read for themselves; a service that a test starts inherits them. */
const NOT_OURS = /^GONGKAI_(CHROMIUM$|TEST_)/;

/**
 * The settings from environment variables. An empty variable counts as unset, as compose files pass them.
 *
 * @throws SettingsError that names everything wrong at once; an unknown GONGKAI_ name is wrong too, because a mistyped
 * `GONGKAI_INTROSPECTION=false` would otherwise leave introspection on without a word.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(NAMES.filter((name) => env[name]).map((name) => [name, env[name]]));
  const read = environment.safeParse(given);
  const wrong = new Set(read.error?.issues.map((issue) => issue.path[0]));
  const problems = [
    ...NAMES.filter((name) => wrong.has(name)).map((name) => wrongValue(name, env[name] ?? "")),
    ...Object.keys(env).filter(isUnknown).sort().map(unknownName),
  ];
  if (!read.success || problems.length > 0) throw new SettingsError(problems);

  return {
    port: read.data.PORT,
    host: read.data.HOST,
    databaseUrl: read.data.DATABASE_URL,
    dataDir: resolve(read.data.GONGKAI_DATA_DIR),
    publicRead: read.data.GONGKAI_PUBLIC_READ,
    introspection: read.data.GONGKAI_INTROSPECTION,
    keepDocuments: read.data.GONGKAI_KEEP_DOCUMENTS,
    logLevel: read.data.GONGKAI_LOG_LEVEL,
  };
}

function wrongValue(name: Name, value: string): SettingsProblem {
  // An address that cannot be read may hold a password anywhere in it.
  const secret = name === "DATABASE_URL";
  const zh = secret ? "（不显示，可能含口令）" : ` ${JSON.stringify(value)}`;
  const en = secret ? "something not shown here (it may hold a password)" : JSON.stringify(value);
  return {
    name,
    messageZh: `得到${zh}，应为${ALLOWED[name].zh}`,
    messageEn: `found ${en}, allowed: ${ALLOWED[name].en}`,
  };
}

const isUnknown = (name: string) =>
  name.startsWith("GONGKAI_") && !NOT_OURS.test(name) && !NAMES.includes(name as Name);

function unknownName(name: string): SettingsProblem {
  const allowed = NAMES.join(" ");
  return {
    name,
    messageZh: `没有这个设置，可用的有 ${allowed}`,
    messageEn: `no such setting, allowed: ${allowed}`,
  };
}

/**
 * The database as it may be shown to people: never the password, nor the parameters, which may hold one too.
 *
 * @example describeDatabase("postgres://me:secret@db:5432/gongkai?password=x") //=> "postgres://me@db:5432/gongkai"
 */
export function describeDatabase(databaseUrl: string): string {
  const { protocol, username, host, pathname } = new URL(databaseUrl);
  return `${protocol}//${username ? `${username}@` : ""}${host}${pathname}`;
}
