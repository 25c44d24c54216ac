import { aServer, closeServers, underWay } from "./a-server";

afterEach(closeServers);

/** Lets so many requests arrive before the server is told to close. */
async function arrived(requests: number): Promise<void> {
  while (underWay.count < requests) await new Promise((done) => setTimeout(done, 5));
}

describe("closing the server", () => {
  it("lets 20 answers under way finish, and takes no new connection", async () => {
    const { app, graphql, get } = await aServer();
    const answers = Array.from({ length: 20 }, () => graphql("{ slow(ms: 1000) }"));
    await arrived(20);
    const closed = app.close();
    await expect(get("/healthz")).rejects.toThrow("ECONNREFUSED");
    for (const answer of await Promise.all(answers)) {
      expect(answer).toMatchObject({ status: 200, data: { slow: "done" } });
      expect(answer.headers.connection).toBe("close");
    }
    await closed;
  });

  it("cuts off after its grace of 300 ms what would take 20 seconds", async () => {
    const { app, graphql } = await aServer({ graceMs: 300 });
    const cutOff = expect(graphql("{ slow(ms: 20000) }")).rejects.toThrow("socket hang up");
    await arrived(1);
    const since = Date.now();
    await app.close();
    await cutOff;
    const ms = Date.now() - since;
    expect(ms).toBeGreaterThanOrEqual(290);
    expect(ms).toBeLessThan(2000);
  });

  it("takes less than half a second when nothing is under way", async () => {
    const { app, graphql } = await aServer();
    await graphql("{ hello }");
    const since = Date.now();
    await app.close();
    expect(Date.now() - since).toBeLessThan(500);
  });
});
