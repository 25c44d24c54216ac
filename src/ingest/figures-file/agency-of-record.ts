import type { Agency, Message } from "../../report/index";
import { fatal, info, type Result } from "../messages";
import type { ReadOptions } from "../reading";
import { nameKey } from "../recognise/agency-names";
import { codeUnknown } from "../recognise/choose-agency";
import { placeOf } from "./issues";
import type { FiguresRecord } from "./schema";

/** The agency that a record speaks of: the register's where it knows the code, else as the record describes it. */
export function agencyOfRecord(
  { agency }: FiguresRecord,
  { agency: given, register }: ReadOptions,
  line: number | null,
): Result<{ agency: Agency; isNew: boolean } | null> {
  const known = register.byCode(given ?? agency.code);
  if (given !== undefined && !known) return { value: null, messages: [codeUnknown(given)] };
  if (!known) return { value: { agency: toAgency(agency), isNew: true }, messages: [] };
  if (given === undefined && ![known.name, ...known.aliases].map(nameKey).includes(nameKey(agency.name)))
    return { value: null, messages: [otherName(known, agency.name, line)] };
  return {
    value: { agency: known, isNew: false },
    messages: given === undefined ? differences(known, agency, line) : [],
  };
}

const toAgency = ({ code, name, type, level, region, aliases, parent }: FiguresRecord["agency"]): Agency => ({
  code,
  name,
  aliases: aliases ?? [],
  type,
  level,
  region,
  parent: parent ?? null,
  validFrom: null,
  validTo: null,
  successors: [],
});

function otherName(known: Agency, name: string, line: number | null): Message {
  const where = placeOf(["agency", "name"], line);
  return fatal(
    "AGENCY_NAME_DIFFERS",
    `${where.zh}：代码 ${known.code} 在名录中是“${known.name}”，这里写的是“${name}”。代码不能另作他用；确为同一机关的，请先把该名称登记为别名。`,
    `${where.en}: the code ${known.code} is ${known.name} in the register, here it is ${name}. A code is never used again for another; if it is the same agency, register the name as an alias first.`,
  );
}

/** The register wins: an import of figures is not the way to change it. */
function differences(known: Agency, said: FiguresRecord["agency"], line: number | null): readonly Message[] {
  const fields = (["type", "level", "region"] as const).filter((field) => known[field] !== said[field]);
  if (fields.length === 0) return [];
  const where = placeOf(["agency"], line);
  return [
    info(
      "AGENCY_DIFFERS",
      `${where.zh}：${fields.join("、")} 与名录不同，按名录处理。`,
      `${where.en}: ${fields.join(", ")} differ from the register, which counts.`,
    ),
  ];
}
