import { Parameters, type Database } from "../db";
import { existsInYear } from "../report";
import { successions } from "./succession.sql";

/** An agency whose figures another stands with. `whole`: all its duties came to that one. */
export interface Member {
  readonly code: string;
  readonly name: string;
  /** First and last year in which it exists; null is open. */
  readonly validFrom: number | null;
  readonly validTo: number | null;
  readonly whole: boolean;
}

interface Row extends Member {
  readonly holder: string;
  /** Who stands for the holder in the end; null: nobody else. */
  readonly heir: string | null;
  readonly handedOn: boolean;
}

/** Who stands for whom, around the agencies that were asked for, as the register of one release says. */
export class Succession {
  private readonly rows = new Map<string, Row[]>();

  constructor(rows: readonly Row[]) {
    for (const row of rows) this.rows.set(row.holder, [...(this.rows.get(row.holder) ?? []), row]);
  }

  /** Who stands for the agency in the end: itself, unless all that it had went to one other. */
  heirOf(code: string): string {
    return this.rows.get(code)?.[0]?.heir ?? code;
  }

  /** Its duties were split among several: nobody stands for it. */
  isSplit(code: string): boolean {
    const row = this.rows.get(code)?.[0];
    return Boolean(row?.handedOn) && row?.heir === null;
  }

  /** Itself and all whose duties it took over, directly or through others, by code. */
  membersOf(code: string): readonly Member[] {
    return this.rows.get(code) ?? [];
  }

  /** Whose figures make the agency's in the year: of its members, or once it is no more of its heir's, those that exist then. */
  sourcesIn(code: string, year: number): readonly Member[] {
    const self = this.membersOf(code).find((member) => member.code === code);
    const isOver = self !== undefined && self.validTo !== null && self.validTo < year;
    return this.membersOf(isOver ? this.heirOf(code) : code).filter((member) => existsInYear(member, year));
  }
}

/**
 * Of these agencies, their heirs, and all whose duties went to them: one statement however many are asked for. `asOfYear`: only
 * agencies that had ended before that year have handed on; null: all that have ended.
 */
export async function successionOf(
  database: Database,
  release: number,
  codes: readonly string[],
  asOfYear: number | null = null,
): Promise<Succession> {
  const parameters = new Parameters();
  const place = parameters.add(release);
  const asked = parameters.add(codes);
  const rows = await database.query<Row>(
    `WITH RECURSIVE ${successions(place, asOfYear, parameters)},
     asked(code) AS (
       SELECT unnest(${asked}::text[]) UNION SELECT heir.code FROM heir WHERE heir.member = ANY (${asked}::text[])),
     wanted(code) AS (
       SELECT asked.code FROM asked UNION SELECT stands.member FROM stands JOIN asked ON asked.code = stands.code)
     SELECT part.code AS holder, part.member AS code, part.name, part.exists_from AS "validFrom", part.exists_to AS "validTo",
            part.whole, heir.code AS heir, part.code IN (SELECT passed.code FROM passed) AS "handedOn"
     FROM part JOIN wanted ON wanted.code = part.code LEFT JOIN heir ON heir.member = part.code
     ORDER BY part.code COLLATE "C", part.member COLLATE "C"`,
    parameters.values,
  );
  return new Succession(rows);
}
