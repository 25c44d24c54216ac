import { isConnectionProblem } from "../../../src/db/connection-problem";

const anError = (message: string, properties: object = {}) => Object.assign(new Error(message), properties);

describe("what counts as a database that is away", () => {
  it.each([
    ["a refused socket", anError("connect ECONNREFUSED 127.0.0.1:5432", { code: "ECONNREFUSED" })],
    ["a server that is starting up", anError("the database system is starting up", { code: "57P03" })],
    ["too many connections", anError("sorry, too many clients already", { code: "53300" })],
    ["a connection that ended", anError("Connection terminated unexpectedly")],
    ["the same below TypeORM's error", anError("…", { driverError: anError("…", { code: "57P01" }) })],
  ])("is %s", (_, error) => expect(isConnectionProblem(error)).toBe(true));

  it.each([
    ["a wrong statement", anError('relation "x" does not exist', { code: "42P01" })],
    [
      "a statement that was cancelled",
      anError("canceling statement due to statement timeout", { code: "57014" }),
    ],
    ["a missing file", anError("no such file", { code: "ENOENT" })],
    ["a mistake of ours", new TypeError("undefined is not a function")],
    ["what is no error", "ECONNREFUSED"],
  ])("is not %s", (_, error) => expect(isConnectionProblem(error)).toBe(false));
});
