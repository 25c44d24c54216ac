import type { Agency } from "../../report/index";
import { fatal, warning, type Result } from "../messages";
import type { ReadOptions } from "../reading";
import { recogniseAgency, type AgencyClues } from "./agency";

/** The agency as given by its code, else as the document says. One that the document contradicts is taken, with a warning. */
export function chooseAgency(
  clues: AgencyClues,
  { agency: code, register }: ReadOptions,
): Result<Agency | null> {
  if (code === undefined) return recogniseAgency(clues, register);
  const given = register.byCode(code);
  if (!given) return { value: null, messages: [codeUnknown(code)] };
  const said = recogniseAgency(clues, register).value;
  return { value: given, messages: said && said.code !== given.code ? [contradicts(given, said)] : [] };
}

export const codeUnknown = (code: string) =>
  fatal(
    "AGENCY_UNKNOWN",
    `名录中没有代码为“${code}”的机关。请核对 --agency，或者先用 gongkai agencies import 登记。`,
    `No agency of the register has the code “${code}”. Check --agency, or register it with gongkai agencies import.`,
  );

const contradicts = (given: Agency, said: Agency) =>
  warning(
    "AGENCY_CONTRADICTS",
    `指定的机关是${given.name}（${given.code}），文件写的是${said.name}（${said.code}），按指定处理。`,
    `${given.name} (${given.code}) was given, the document says ${said.name} (${said.code}); it counts as given.`,
  );
