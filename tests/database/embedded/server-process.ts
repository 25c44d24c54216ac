/**
 * What a service or a command does with the embedded server, and nothing more, as a process that tests can kill:
 * `node -r ./register.cjs server-process.ts <dataDir> <role>`. Says what happens as a line of JSON each.
 */
import { startEmbedded, type Role } from "../../../src/db/embedded";

const say = (what: object) => process.stdout.write(`${JSON.stringify(what)}\n`);

async function main(dataDir: string, role: Role): Promise<void> {
  const end = new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, resolve);
  });
  const working = setInterval(() => undefined, 60_000);
  try {
    const server = await startEmbedded({ dataDir, role, onNotice: ({ zh, en }) => say({ notice: zh, en }) });
    say({ url: server.url, owned: server.owned });
    await end;
    await Promise.all([server.stop(), server.stop()]);
    say({ stopped: true });
  } catch (error) {
    const { name, messageZh, messageEn, message } = error as Error &
      Record<"messageZh" | "messageEn", string>;
    say({ failed: name, zh: messageZh ?? message, en: messageEn ?? message });
  } finally {
    clearInterval(working); // From here on nothing may keep this process alive.
  }
}

void main(process.argv[2] ?? "", process.argv[3] as Role);
