import { atTheEnd } from "./global-setup";

export default async function globalTeardown(): Promise<void> {
  await atTheEnd.undo?.();
  delete atTheEnd.undo;
}
