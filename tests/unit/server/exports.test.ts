import { buildSchema } from "../../../src/graphql";
import { aServer, closeServers } from "./a-server";

const schema = buildSchema();
afterEach(closeServers);

/** A server that exports these chunks whatever is asked. */
async function exporting(content: () => AsyncGenerator<string>) {
  const { app } = await aServer({
    schema,
    openExport: async () => ({
      ...{ fileName: "名次.csv", mediaType: "text/csv; charset=utf-8", release: 7, content: content() },
    }),
  });
  const { port } = app.server.address() as { port: number };
  return fetch(`http://127.0.0.1:${port}/export/ranking.csv`);
}

describe("an export over HTTP", () => {
  it("breaks off where reading breaks, so that half a file is noticed", async () => {
    const answer = await exporting(async function* () {
      yield "half of it\r\n";
      throw new Error("the disk is gone");
    });
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow();
  });

  it("stops reading when the client is gone", async () => {
    let chunks = 0;
    const ended = new Promise<number>((resolve) => {
      void exporting(async function* () {
        try {
          for (;;) {
            chunks += 1;
            yield "x".repeat(65_536);
          }
        } finally {
          resolve(chunks);
        }
      }).then((answer) => answer.body!.cancel());
    });
    expect(await ended).toBeGreaterThan(0);
  });
});
