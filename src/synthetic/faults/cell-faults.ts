import { below, chance, pick, type Random } from "../random";
import type { SyntheticReport } from "../report";
import { cellsInIdentities } from "./exact-identities";
import { withFigures, type Fault } from "./fault";
import { neighboursOf } from "./neighbours";

/** Other digits in one cell of an exact identity. */
const cellFault = (
  code: string,
  titleZh: string,
  titleEn: string,
  change: (raw: string, random: Random, report: SyntheticReport, cell: string) => string | null,
): Fault => ({
  ...{ code, titleZh, titleEn, shownBy: ["BALANCE"] },
  plant(report, random, beside) {
    const cells = beside.code ? [beside.code] : cellsInIdentities(report);
    const able = cells.filter((cell) => change(report.figures[cell]!, () => 0, report, cell) !== null);
    if (able.length === 0) return null;
    const cell = pick(random, able);
    const before = report.figures[cell]!;
    const after = change(before, random, report, cell);
    if (after === null || after === before) return null;
    return { report: withFigures(report, { [cell]: after }), codes: [cell], before, after };
  },
});

const byOne = cellFault("CELL_BY_ONE", "某格多一或少一", "a cell is off by one", (raw, random) =>
  String(Number(raw) + (raw === "0" || chance(random, 0.5) ? 1 : -1)),
);

const digit = cellFault(
  "DIGIT_CHANGED",
  "某格错一位数字",
  "one digit of a cell is another",
  (raw, random) => {
    const at = below(random, raw.length);
    const others = [..."0123456789"].filter(
      (one) => one !== raw[at] && !(one === "0" && at === 0 && raw.length > 1),
    );
    return raw.slice(0, at) + pick(random, others) + raw.slice(at + 1);
  },
);

const swapped = cellFault(
  "DIGITS_SWAPPED",
  "相邻两位数字颠倒",
  "two neighbouring digits have changed places",
  (raw, random) => {
    const places = [...raw.slice(1)].flatMap((one, i) =>
      one === raw[i] || (i === 0 && one === "0") ? [] : [i],
    );
    if (places.length === 0) return null;
    const at = pick(random, places);
    return raw.slice(0, at) + raw[at + 1]! + raw[at]! + raw.slice(at + 2);
  },
);

const neighbours = cellFault(
  "NEIGHBOURS_FIGURE",
  "填成了相邻格的数",
  "a cell prints its neighbour's figure",
  (raw, random, report, cell) => {
    const others = neighboursOf(report, cell)
      .map((code) => report.figures[code]!)
      .filter((other) => /^\d+$/.test(other) && other !== raw);
    return others.length === 0 ? null : pick(random, others);
  },
);

export const cellFaults: readonly Fault[] = [byOne, digit, swapped, neighbours];
