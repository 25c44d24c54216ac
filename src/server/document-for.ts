import { heldOriginal, isAtLeast, keptDocument, type Database } from "../db";
import { writerOf, type Viewer } from "../graphql";
import { tokenNeeded } from "./authenticate";
import type { ServedDocument } from "./documents";

/**
 * The original of a published report for whoever may read, of a held document for whoever may answer for it; else null.
 *
 * @throws HttpError 401 where only tokens may read and none was shown
 */
export async function documentFor(
  database: Database,
  sha256: string,
  viewer: Viewer,
  { publicRead }: { publicRead: boolean },
): Promise<ServedDocument | null> {
  if (viewer.role === "PUBLIC" && !publicRead) throw tokenNeeded();
  const published = await keptDocument(database, sha256);
  if (published || !isAtLeast(viewer.role, "IMPORTER")) return published;
  return heldOriginal(database, sha256, writerOf(viewer));
}
