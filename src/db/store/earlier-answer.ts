import type { Held, Reading, ReadOptions } from "../../ingest";
import type { Message, Scope } from "../../report";
import type { Database } from "../connection";

/** What somebody said before about a document that cannot tell by itself what it is. */
type EarlierAnswer =
  | {
      readonly given: Pick<ReadOptions, "agency" | "year" | "scope">;
      readonly message: (fileName: string) => Message;
    }
  | { readonly discarded: (fileName: string) => Pick<Reading, "messages"> & { held: Held | null } };

interface Known {
  readonly agency: string;
  readonly year: number;
  readonly scope: Scope;
  readonly scopeStated: boolean;
}

/**
 * A published report of the same bytes tells which agency, year and scope they are; a discarded document stays discarded. So a
 * folder that is imported again asks nothing twice.
 */
export async function earlierAnswer(database: Database, sha256: string): Promise<EarlierAnswer | null> {
  const [known] = await database.query<Known>(
    `SELECT report.agency_code AS agency, report.year, report.scope, report.scope_stated AS "scopeStated"
     FROM reports AS report
     WHERE report.document_sha256 = $1 AND report.valid_from IS NOT NULL AND report.valid_to IS NULL
     ORDER BY report.id DESC LIMIT 1`,
    [sha256],
  );
  if (known) {
    const { agency, year, scope, scopeStated } = known;
    return {
      given: { agency, year, ...(scopeStated && { scope }) },
      message: (fileName) => answeredBefore(fileName, known),
    };
  }
  const [last] = await database.query<{ by: string; at: string; reason: string | null; resolution: string }>(
    `SELECT held.resolved_by AS by, to_char(held.resolved_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS at,
            held.reason, held.resolution
     FROM held_documents AS held WHERE held.document_sha256 = $1 ORDER BY held.id DESC LIMIT 1`,
    [sha256],
  );
  if (last?.resolution !== "DISCARDED") return null;
  return { discarded: (fileName) => ({ held: null, messages: [discardedBefore(fileName, last)] }) };
}

function answeredBefore(fileName: string, { agency, year }: Known): Message {
  return {
    severity: "INFO",
    code: "ANSWERED_BEFORE",
    messageZh: `${fileName}：文件本身不能确定机关或年度，按同一文件此前的答复作 ${agency} ${year} 年处理。`,
    messageEn: `${fileName}: the document does not tell its agency or year; it counts as ${agency} ${year}, as was said of the same document before.`,
  };
}

function discardedBefore(
  fileName: string,
  { by, at, reason }: { by: string; at: string; reason: string | null },
): Message {
  return {
    severity: "FATAL",
    code: "DISCARDED_BEFORE",
    messageZh: `${fileName}：此文件待定时已于 ${at} 由 ${by} 弃用，理由：${reason}。仍要收录的，请写明机关和年度再导入。`,
    messageEn: `${fileName}: this document was held and discarded by ${by} on ${at}, because: ${reason}. To take it in after all, import it and say which agency and year it is.`,
  };
}
