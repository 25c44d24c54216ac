import { setTimeout as sleep } from "node:timers/promises";
import { inTurn } from "../../../src/db/embedded/turn";

const linuxIt = process.platform === "linux" ? it : it.skip;

describe("inTurn", () => {
  linuxIt(
    "does three works on one folder one after another, and one on another folder beside them",
    async () => {
      const events: string[] = [];
      const work = (folder: string, name: string) =>
        inTurn(folder, async () => {
          events.push(`${name} begins`);
          await sleep(100);
          events.push(`${name} ends`);
          return name;
        });
      const done = await Promise.all([
        work("/a", "1"),
        work("/a", "2"),
        work("/a", "3"),
        work("/b", "other"),
      ]);
      expect(done).toEqual(["1", "2", "3", "other"]);

      const onA = events.filter((event) => !event.startsWith("other"));
      for (let i = 0; i < onA.length; i += 2) expect(onA[i + 1]).toBe(onA[i]!.replace("begins", "ends"));
      expect(events.indexOf("other begins")).toBeLessThan(events.indexOf(onA.at(-1)!));
    },
  );

  it("gives the turn back when the work fails", async () => {
    await expect(inTurn("/c", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await inTurn("/c", () => Promise.resolve(1))).toBe(1);
  });
});
