import { aServer, closeServers, resolved } from "./a-server";

afterEach(closeServers);

/** Asks as somebody who has seen a release. */
async function ask(seen: string | string[], newestRelease: () => Promise<number>) {
  const { send } = await aServer({ newestRelease });
  const headers = { "content-type": "application/json", "gongkai-release": seen };
  return send("/graphql", { method: "POST", headers, body: '{"query": "{ hello }"}' });
}

describe("a request that sends Gongkai-Release back", () => {
  it.each(["0", "1", "2", "3", " 3 "])("is answered where %j is there", async (seen) => {
    const answer = await ask(seen, async () => 3);
    expect([answer.status, answer.json().data]).toEqual([200, { hello: "你好" }]);
  });

  it("waits for a release that comes a moment later, and runs nothing before it is there", async () => {
    const ranBefore: number[] = [];
    const answer = await ask("5", async () => {
      ranBefore.push(resolved.count);
      return ranBefore.length + 1;
    });
    expect([answer.status, ranBefore]).toEqual([200, [0, 0, 0, 0]]); // 2, 3, 4, 5
    expect(resolved.count).toBe(1);
  });

  it("is refused with 503 and Retry-After where that release does not come: nothing is answered from an older one", async () => {
    const answer = await ask("4", async () => 3);
    expect([answer.status, answer.headers["retry-after"], resolved.count]).toEqual([503, "1", 0]);
    expect(answer.json()).toMatchObject({
      errors: [
        {
          extensions: {
            code: "UNAVAILABLE",
            messageEn: expect.stringContaining("release 4 was seen, and the newest here is 3"),
            messageZh: expect.stringContaining("已见过第 4 版数据，此处最新的是第 3 版"),
          },
        },
      ],
    });
  });

  it.each(["", "x", "-1", "1.5", "1e3", "0x10", "2147483648", "99999999999999999999", "3, 3", "一"])(
    "is refused with 400 where the header is %j, without looking for a release",
    async (seen) => {
      let looked = 0;
      const answer = await ask(Buffer.from(seen).toString("latin1"), async () => (looked += 1));
      expect([answer.status, looked, resolved.count]).toEqual([400, 0, 0]);
      expect(answer.json().errors[0].extensions).toMatchObject({
        code: "BAD_REQUEST",
        messageEn: expect.stringContaining("must be the number of a release, such as 12"),
      });
    },
  );

  it("is refused with 400 where it sends the header twice", async () => {
    expect((await ask(["3", "3"], async () => 3)).status).toBe(400);
  });

  it("is told that the database is away where it is", async () => {
    const answer = await ask("1", async () => {
      throw Object.assign(new Error("connect ECONNREFUSED 10.0.0.5:5432"), { code: "ECONNREFUSED" });
    });
    expect([answer.status, answer.json().errors[0].extensions.code]).toEqual([503, "UNAVAILABLE"]);
    expect(answer.body.toString()).not.toContain("10.0.0.5");
  });
});
