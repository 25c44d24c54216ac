import { below, pick } from "../random";
import type { SyntheticReport } from "../report";
import { cellsInIdentities, exactIdentities } from "./exact-identities";
import { withFigures, type Fault } from "./fault";
import { neighboursOf, rightOf } from "./neighbours";

/** 1288 as 1 and 288: the rest of the number stands in the cell to the right, which held nothing. */
const torn: Fault = {
  code: "NUMBER_TORN",
  titleZh: "一个数被拆成两格",
  titleEn: "a number is torn over two cells",
  shownBy: ["BALANCE"],
  plant(report, random, beside) {
    const cells = beside.code ? [beside.code] : cellsInIdentities(report);
    const able = cells.flatMap((cell) => {
      const right = rightOf(report, cell);
      const isWhole = /^[1-9]\d*[1-9]\d*$|^[1-9]\d+$/.test(report.figures[cell]!);
      return right && isWhole && report.figures[right] === "0" && !right.endsWith(".total")
        ? [[cell, right]]
        : [];
    });
    if (able.length === 0) return null;
    const [cell, right] = pick(random, able) as [string, string];
    const before = report.figures[cell]!;
    const at = 1 + below(random, before.length - 1);
    const [left, rest] = [before.slice(0, at), String(Number(before.slice(at)))];
    return {
      report: withFigures(report, { [cell]: left, [right]: rest }),
      codes: [cell, right],
      ...{ before, after: `${left} | ${rest}` },
    };
  },
};

/** Two neighbours that do not stand in the same identities. */
const exchanged: Fault = {
  code: "CELLS_EXCHANGED",
  titleZh: "相邻两格互换",
  titleEn: "two neighbouring cells have changed places",
  shownBy: ["BALANCE"],
  plant(report, random, beside) {
    const cells = beside.code ? [beside.code] : cellsInIdentities(report);
    const pairs = cells.flatMap((cell) =>
      neighboursOf(report, cell)
        .filter((other) => isPlain(report, other) && report.figures[other] !== report.figures[cell])
        .filter((other) => shows(report, cell, other))
        .map((other) => [cell, other] as const),
    );
    if (pairs.length === 0) return null;
    const [cell, other] = pick(random, pairs);
    const [before, after] = [report.figures[cell]!, report.figures[other]!];
    return {
      report: withFigures(report, { [cell]: after, [other]: before }),
      ...{ codes: [cell, other], before, after },
    };
  },
};

const isPlain = ({ figures }: SyntheticReport, code: string): boolean => /^\d+$/.test(figures[code] ?? "");

/** Whether an identity of plain numbers holds the one and not the other on one side. */
const shows = (report: SyntheticReport, one: string, other: string): boolean =>
  exactIdentities(report).some(
    ({ left, right }) =>
      [...left, ...right].every((code) => isPlain(report, code)) &&
      [left, right].some((side) => side.includes(one) !== side.includes(other)),
  );

export const twoCellFaults: readonly Fault[] = [torn, exchanged];
