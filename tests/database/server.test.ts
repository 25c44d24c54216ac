import { Client } from "pg";
import { testDatabase } from "./server";

describe("testDatabase", () => {
  it("gives two fresh UTF-8 databases of different names, and drop removes one even while it is in use", async () => {
    const [one, two] = [await testDatabase(), await testDatabase()];
    const [inOne, inTwo] = [new Client(one.url), new Client(two.url)];
    inOne.on("error", () => undefined);
    await Promise.all([inOne.connect(), inTwo.connect()]);
    await inOne.query("CREATE TABLE t (word text)");

    expect((await inTwo.query("SELECT to_regclass('t') AS t")).rows).toEqual([{ t: null }]);
    expect((await inTwo.query("SHOW server_encoding")).rows).toEqual([{ server_encoding: "UTF8" }]);

    await one.drop();
    const names = [one, two].map(({ url }) => new URL(url).pathname.slice(1));
    const left = await inTwo.query("SELECT datname FROM pg_database WHERE datname = ANY($1)", [names]);
    expect(left.rows).toEqual([{ datname: names[1] }]);
    await inTwo.end();
    await two.drop();
  });
});
