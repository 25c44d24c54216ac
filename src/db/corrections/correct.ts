import type { EntityManager } from "typeorm";
import { indicatorByCode } from "../../catalogue";
import { requireCodeWithin, type Writer } from "../access/writer";
import type { Database } from "../connection";
import { CorrectionEntity } from "../entities";
import { lockForTransaction } from "../locks";
import { Batch } from "../store/batch";
import { printedCell, reportVersion } from "./find-cell";
import type { CellEntry, PrintedCell } from "./printed-cell";
import { asPrinted, nothingToUndo } from "./problems";
import { requireReason, requireSensibleValue } from "./sensible";
import { settleFindings } from "./settle-findings";

/** Which cell, and why. */
export interface CellToCorrect {
  /** Id of the newest version of the report. */
  readonly reportId: number;
  readonly indicator: string;
  readonly reason: string;
}

/**
 * Says what a printed cell should have said, as a release of its own. What is printed stays beside it. `value: null`: the cell
 * is blank.
 *
 * @returns the release; null where the same was said of the cell before, for the same reason
 * @throws Problem where there is no such cell, it prints just that, no such cell could say it, there is a newer version, or the
 *   agency lies outside the writer's region
 */
export async function correctObservation(
  database: Database,
  writer: Writer,
  { reportId, indicator, ...said }: CellToCorrect & { readonly value: number | null },
): Promise<number | null> {
  const reason = requireReason(said.reason);
  return changeCell(database, writer, reportId, indicator, (cell, holding) => {
    const value = requireSensibleValue(indicator, said.value);
    if (cell.value === value && (value !== null || cell.status === "BLANK"))
      throw asPrinted(cell, holding !== null);
    if (holding?.value === value && holding.reason === reason) return null;
    return { value, reason, undone: false };
  });
}

/**
 * Takes the correction of a cell back, as a release of its own: what is printed holds again.
 *
 * @throws Problem where there is none, there is a newer version, or the agency lies outside the writer's region
 */
export async function undoCorrection(
  database: Database,
  writer: Writer,
  { reportId, indicator, ...said }: CellToCorrect,
): Promise<number> {
  const reason = requireReason(said.reason);
  const release = await changeCell(database, writer, reportId, indicator, (cell, holding) => {
    if (!holding) throw nothingToUndo(cell);
    return { value: cell.value, reason, undone: true };
  });
  if (release === null) throw new Error("an undo made no release");
  return release;
}

async function changeCell(
  database: Database,
  writer: Writer,
  reportId: number,
  indicator: string,
  change: (cell: PrintedCell, holding: CellEntry | null) => CellEntry | null,
): Promise<number | null> {
  return Batch.atOnce(database, writer, async (batch) => {
    const made = await batch.inTransaction(async (manager) => {
      // Nobody publishes another version meanwhile, and of two that correct one cell the second sees what the first said.
      await lockForTransaction(manager, "publish");
      const report = await reportVersion(manager, reportId);
      await requireCodeWithin(manager, writer, report.agencyCode, batch.id);
      const cell = await printedCell(manager, report, indicator);
      const entry = change(cell, await holdingCorrection(manager, cell));
      if (!entry) return null;
      const { agencyCode, year, scope, raw } = cell;
      await manager.insert(CorrectionEntity, {
        ...{ agencyCode, year, scope, indicator, raw, ...entry },
        ...{ madeBy: writer.actor, batchId: batch.id, validFrom: null, validTo: null },
      });
      await settleFindings(batch, report, cell, entry);
      return { cell, entry };
    });
    return made && batch.publish("CORRECTION", ...summaryOf(made.cell, made.entry));
  });
}

async function holdingCorrection(manager: EntityManager, cell: PrintedCell): Promise<CellEntry | null> {
  const { agencyCode, year, scope, indicator } = cell;
  const [entry] = await manager.query<CellEntry[]>(
    `SELECT correction.value, correction.reason, correction.undone FROM corrections AS correction
     WHERE correction.agency_code = $1 AND correction.year = $2 AND correction.scope = $3 AND correction.indicator = $4
       AND correction.valid_from IS NOT NULL AND correction.valid_to IS NULL AND NOT correction.undone`,
    [agencyCode, year, scope, indicator],
  );
  return entry ?? null;
}

function summaryOf(cell: PrintedCell, { value, undone }: CellEntry): [zh: string, en: string] {
  const { nameZh, nameEn } = indicatorByCode(cell.indicator)!;
  const where = `${cell.agencyName} ${cell.year}`;
  if (undone) return [`撤回更正：${where} 年“${nameZh}”`, `Took a correction back: ${where}, ${nameEn}`];
  const [zh, en] =
    cell.raw === null ? ["未提取", "not extracted"] : [cell.raw || "空白", cell.raw || "blank"];
  return [
    `更正：${where} 年“${nameZh}”，原印 ${zh}，应为 ${value ?? "空白"}`,
    `Corrected: ${where}, ${nameEn}, printed ${en}, should be ${value ?? "blank"}`,
  ];
}
