/** Finds the place of a data folder with other binaries than npm's, and makes the cluster there; says where both lie. */
import { ensureCluster } from "../../../src/db/embedded/cluster";
import { findPlace } from "../../../src/db/embedded/place";

async function main(dataDir: string, folder: string): Promise<void> {
  const place = await findPlace(dataDir, { folder, version: "18.4.0" });
  await ensureCluster(place);
  process.stdout.write(JSON.stringify({ url: "none", native: place.native.folder, cluster: place.cluster }));
}

void main(process.argv[2] ?? "", process.argv[3] ?? "");
