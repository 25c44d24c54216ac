import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { GraphQLDateTime } from "graphql-scalars";
import { say } from "./say";

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day without a time zone, as text from the database to the client: never a JS date. */
export const IsoDate = new GraphQLScalarType<string, string>({
  name: "Date",
  description: say(
    "日期（ISO 8601），如 2018-03-20；不含时区。",
    "A day in ISO 8601, such as 2018-03-20; it has no time zone.",
  ),
  serialize: requireDate,
  parseValue: requireDate,
  parseLiteral: (node) => requireDate(node.kind === Kind.STRING ? node.value : undefined),
});

function requireDate(value: unknown): string {
  const [, year, month, day] = (typeof value === "string" && ISO_DATE.exec(value)) || [];
  const days = month === "02" && isLeap(Number(year)) ? 29 : DAYS[Number(month) - 1];
  if (typeof value !== "string" || !days || Number(day) < 1 || Number(day) > days)
    throw new GraphQLError(
      `日期须形如 2018-03-20 · a date looks like 2018-03-20, not ${JSON.stringify(value)}`,
    );
  return value;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** A moment, in UTC. */
export const DateTime = new GraphQLScalarType({
  ...GraphQLDateTime.toConfig(),
  description: say(
    "时刻（ISO 8601，世界时），如 2024-01-31T02:00:00.000Z；北京时间为其后 8 小时。",
    "A moment in ISO 8601, in UTC, such as 2024-01-31T02:00:00.000Z; Beijing is 8 hours ahead.",
  ),
});
