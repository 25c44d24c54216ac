import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder that holds package.json: two levels up from src/server, three from dist/src/server. */
export const PROJECT_ROOT = findUpwards(__dirname);

function findUpwards(folder: string): string {
  if (existsSync(join(folder, "package.json"))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error(`no package.json above ${__dirname}`);
  return findUpwards(above);
}
