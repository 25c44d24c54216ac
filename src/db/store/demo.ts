import type { Region } from "../../catalogue";
import { Problem } from "../access/problem";
import type { Writer } from "../access/writer";
import type { Database } from "../connection";
import { Batch } from "./batch";
import { writeRegions } from "./write-regions";

const KEY = "demo";

/**
 * The batch of a city that does not exist, with its regions. Made-up reports would rank among real ones, so that they go only where
 * there are none, the samples aside.
 *
 * @throws Problem CONFLICT where the database holds reports that somebody imported
 */
export async function openDemo(
  database: Database,
  writer: Writer,
  regions: readonly Region[],
): Promise<Batch> {
  const [held] = await database.query<{ reports: number }>(
    `SELECT count(*)::integer AS reports FROM reports AS report JOIN batches AS batch ON batch.id = report.batch_id
     WHERE batch.key NOT IN ('samples', $1)`,
    [KEY],
  );
  if (held!.reports > 0)
    throw new Problem(
      "CONFLICT",
      `库中已有导入的报告 ${held!.reports} 份，合成数据不与之并存：请用另一个库，如 GONGKAI_DATA_DIR=.gongkai-demo npx gongkai demo，再以同一设置启动服务`,
      `the database holds ${held!.reports} imported reports, and made-up data do not stand beside them: use another database, such as GONGKAI_DATA_DIR=.gongkai-demo npx gongkai demo, then start the service with the same setting`,
    );
  await database.transaction((manager) => writeRegions(manager, regions));
  return Batch.open(database, KEY, writer);
}

/** SHA-256 of the city's documents whose reports stand, published or not yet: to read them again would change nothing. */
export async function demoDocuments(database: Database): Promise<ReadonlySet<string>> {
  const rows = await database.query<{ sha256: string }>(
    `SELECT DISTINCT report.document_sha256 AS sha256 FROM reports AS report JOIN batches AS batch ON batch.id = report.batch_id
     WHERE batch.key = $1 AND report.valid_to IS NULL`,
    [KEY],
  );
  return new Set(rows.map(({ sha256 }) => sha256));
}
