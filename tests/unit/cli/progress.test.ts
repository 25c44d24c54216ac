import { Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { inOrder } from "../../../src/cli/in-order";
import { Progress, type Screen } from "../../../src/cli/progress";

function aScreen(isTTY: boolean): { screen: Screen; text: () => string } {
  let written = "";
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      written += chunk.toString();
      done();
    },
  });
  const nothing = () => true;
  const screen = Object.assign(stream, {
    ...{ isTTY, columns: 200, rows: 50 },
    ...{ cursorTo: nothing, moveCursor: nothing, clearLine: nothing, clearScreenDown: nothing },
  });
  return { screen: screen as unknown as Screen, text: () => written };
}

describe("the progress of an import", () => {
  it("shows 2 of 4 files, how many a second and the time left on a terminal, and stays below the lines", async () => {
    const { screen, text } = aScreen(true);
    const progress = new Progress(4, screen);
    for (const name of ["a.txt", "b\u001b[2J.txt"]) {
      await sleep(120);
      progress.around(() => void screen.write(`line of ${name.slice(0, 1)}\n`));
      progress.advance(name);
    }
    await sleep(150);
    progress.stop();
    expect(text()).toContain("2/4 50%");
    expect(text()).toMatch(/ \d+\.\d\/s {2}剩余 · left \d+s/);
    expect(text()).toContain("b\\u{1b}[2J.txt");
    expect(text()).toContain("\r\u001b[2Kline of a\n");
    const after = text();
    progress.stop();
    expect(text()).toBe(after);
  });

  it.each([
    ["nobody watches", false, 4],
    ["there is one file", true, 1],
  ])("says nothing where %s", (_, isTTY, total) => {
    const { screen, text } = aScreen(isTTY);
    const progress = new Progress(total, screen);
    progress.around(() => undefined);
    progress.advance("a.txt");
    progress.stop();
    expect(text()).toBe("");
  });
});

describe("work in order", () => {
  it("gives 20 results in the order of the items with 4 at once, whichever is ready first", async () => {
    let now = 0;
    let most = 0;
    const results: number[] = [];
    const work = async (n: number) => {
      most = Math.max(most, (now += 1));
      await sleep((n * 7) % 11);
      now -= 1;
      return n;
    };
    const items = Array.from({ length: 20 }, (_, i) => i);
    for await (const result of inOrder(items, 4, work)) results.push(result);
    expect(results).toEqual(items);
    expect(most).toBe(4);
  });

  it("throws the mistake of the third at its place, after the first two results", async () => {
    const results: number[] = [];
    const all = (async () => {
      const work = (n: number) => (n === 3 ? Promise.reject(new Error("three")) : Promise.resolve(n));
      for await (const result of inOrder([1, 2, 3, 4], 10, work)) results.push(result);
    })();
    await expect(all).rejects.toThrow("three");
    expect(results).toEqual([1, 2]);
  });
});
