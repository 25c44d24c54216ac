import type { Agency, AgencyRegister, Message } from "../../report/index";
import { fatal, info, warning, type Result } from "../messages";
import { isShortFor, fullNames, nameKey, namesOf } from "./agency-names";
import { inNamedRegion, namedByRegion } from "./by-region";
import { areRegionsAbove } from "./regions-of";

/** What a document says about who reports. */
export interface AgencyClues {
  /** The words of the title, empty where it names nobody. */
  readonly title: string;
  /** Who stands above the date under the report; null where nobody does. */
  readonly signer: string | null;
  /** Short lines that stand alone, e.g. under the table's title. */
  readonly lines: readonly string[];
  readonly text: string;
  /** To tell apart agencies that bore one name at different times. */
  readonly year: number | null;
}

/** The agency of a document: by its title, else by who signs, else by the words of the introduction. */
export function recogniseAgency(clues: AgencyClues, register: AgencyRegister): Result<Agency | null> {
  const says = saidIn(clues);
  for (const [where, find] of places) {
    const all = living(find(clues, register), clues.year);
    const found = all.length > 1 ? inNamedRegion(all, says) : all;
    if (found.length > 1) return { value: null, messages: [ambiguous(clues, found)] };
    const [agency] = found;
    if (!agency) continue;
    const isByRegion = all.length > 1;
    return {
      value: agency,
      messages: [
        ...(where === null ? signedByAnother(agency, clues, register) : [foundIn(where, agency)]),
        ...(isByRegion ? [toldByRegion(agency)] : []),
        ...outOfYears(agency, clues.year),
      ],
    };
  }
  return { value: null, messages: [unknown(clues, register)] };
}

/** Whether the document names a place, in its title, its front matter or on a line of its own. */
function saidIn({ title, signer, lines, text }: AgencyClues): (place: string) => boolean {
  const words = nameKey([title, signer ?? "", ...lines, text.slice(0, longestIntroduction)].join("|"));
  return (place) => words.includes(place);
}

type Find = (clues: AgencyClues, register: AgencyRegister) => readonly Agency[];
const places: readonly (readonly [{ zh: string; en: string } | null, Find])[] = [
  [null, inTitle],
  [{ zh: "标题和所在地区", en: "title and region" }, inTitleByRegion],
  [{ zh: "落款", en: "signature" }, inSignature],
  [{ zh: "正文", en: "text" }, inText],
];

function inTitle({ title }: AgencyClues, register: AgencyRegister): readonly Agency[] {
  const names = namesOf(register);
  for (const name of fullNames(title)) {
    const exact = names.byName(name);
    if (exact.length > 0) return exact;
  }
  // 山东省威海市中小企业局: the regions above it may stand before what the register calls 威海市中小企业局.
  const key = nameKey(title);
  const longest = names.all.filter(
    ([name]) => name.length >= 4 && key.length > name.length && key.endsWith(name),
  );
  const below = longest.map(([name, agencies]) =>
    agencies.filter((one) => areRegionsAbove(one, key.slice(0, -name.length))),
  );
  return below.find((agencies) => agencies.length > 0) ?? [];
}

/** A title that leaves out regions of the name counts where it is sure, else where the document names them elsewhere. */
function inTitleByRegion(clues: AgencyClues, register: AgencyRegister): readonly Agency[] {
  const says = saidIn(clues);
  const named = namedByRegion(clues.title, register);
  return unique(named.filter(({ needs }) => needs.every(says)).map(({ agency }) => agency));
}

function inSignature({ title, signer, lines }: AgencyClues, register: AgencyRegister): readonly Agency[] {
  const fits = ({ name, aliases }: Agency) =>
    title === "" || [name, ...aliases].some((one) => isShortFor(title, one));
  for (const line of signer === null ? lines : [signer, ...lines]) {
    const found = namesOf(register).byName(line).filter(fits);
    if (found.length > 0) return found;
  }
  return [];
}

const longestIntroduction = 10_000;

/** Only where the words say that it is this agency that reports: others are named in every report. */
function inText({ title, text }: AgencyClues, register: AgencyRegister): readonly Agency[] {
  const words = nameKey(text.slice(0, longestIntroduction).replace(/《[^》]*》/g, ""));
  const found: Agency[] = [];
  for (const [name, agencies] of namesOf(register).all) {
    if (name.length < 4) continue;
    if (title === "" ? isReporter(words, name, agencies) : isShortFor(title, name) && words.includes(name))
      found.push(...agencies);
  }
  return unique(found);
}

function isReporter(words: string, name: string, agencies: readonly Agency[]): boolean {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    const before = words.slice(Math.max(0, at - 4), at);
    const after = words.slice(at + name.length);
    const office =
      /^(?:办公[室厅]|[^，。]{0,6}[科处股]室?)/.test(after) &&
      agencies.every(({ type }) => type !== "GOVERNMENT");
    if (/(?:与|由|向)$/.test(before) && (office || /^(?:编制|联系|负责|根据|,|，)/.test(after))) return true;
    if (/公布$|发布$/.test(before) && /^20\d{2}年/.test(after)) return true;
  }
  return false;
}

/** The title counts; that somebody else signs is worth a look, unless it is the agency's own office. */
function signedByAnother(
  { code, name }: Agency,
  { signer }: AgencyClues,
  register: AgencyRegister,
): readonly Message[] {
  const found = signer === null ? [] : namesOf(register).byName(signer);
  if (
    found.length === 0 ||
    found.some((one) => one.code === code) ||
    nameKey(signer!).startsWith(nameKey(name))
  )
    return [];
  return [
    warning(
      "SIGNED_BY_ANOTHER",
      `标题写的机关是${name}，落款是${signer}，按标题处理。有误时请用 --agency 指定。`,
      `The title names ${name}, the signature ${signer}; the title counts. If that is wrong, say --agency.`,
    ),
  ];
}

/** Of several that bear one name those that existed in that year, if this leaves any. */
function living(agencies: readonly Agency[], year: number | null): readonly Agency[] {
  if (agencies.length < 2 || year === null) return agencies;
  const then = agencies.filter(
    ({ validFrom, validTo }) => (validFrom ?? year) <= year && year <= (validTo ?? year),
  );
  return then.length > 0 ? then : agencies;
}

const toldByRegion = ({ code, name }: Agency): Message =>
  info(
    "AGENCY_BY_REGION",
    `名录中有几个机关同名，按文件中的地区名称认定为${name}（${code}）。`,
    `Several agencies bear the name; by the region that the document names it is ${name} (${code}).`,
  );

/** A report of a year in which the register says that there was no such agency. */
function outOfYears({ code, name, validFrom, validTo }: Agency, year: number | null): readonly Message[] {
  if (year === null || ((validFrom ?? year) <= year && year <= (validTo ?? year))) return [];
  const span = { zh: `${validFrom ?? ""}—${validTo ?? ""}`, en: `${validFrom ?? "…"} to ${validTo ?? "…"}` };
  return [
    warning(
      "AGENCY_NOT_IN_YEAR",
      `名录中${name}（${code}）的存续年份是 ${span.zh}，报告年度是 ${year} 年。请核对名录，或者用 --agency 指定承继的机关。`,
      `The register has ${name} (${code}) from ${span.en}, the report is about ${year}. Check the register, or say the successor with --agency.`,
    ),
  ];
}

const unique = (agencies: readonly Agency[]): readonly Agency[] => [
  ...new Map(agencies.map((one) => [one.code, one])).values(),
];
const listed = (agencies: readonly Agency[]): string =>
  agencies.map(({ code, name }) => `${name} ${code}`).join("、");

const foundIn = ({ zh, en }: { zh: string; en: string }, { code, name }: Agency): Message =>
  info(
    "AGENCY_NOT_IN_TITLE",
    `标题没有写明机关全称，按${zh}认定为${name}（${code}）。`,
    `The title does not give the agency's full name; the ${en} says ${name} (${code}).`,
  );

function said({ title, signer }: AgencyClues): { zh: string; en: string } {
  if (title !== "") return { zh: `标题写的是“${title}”`, en: `the title says “${title}”` };
  if (signer !== null)
    return {
      zh: `标题没有机关名称，落款是“${signer}”`,
      en: `the title names no agency, the signature is “${signer}”`,
    };
  return { zh: "标题、落款和正文都没有写明机关", en: "title, signature and text name no agency" };
}

function ambiguous(clues: AgencyClues, found: readonly Agency[]): Message {
  const { zh, en } = said(clues);
  return fatal(
    "AGENCY_AMBIGUOUS",
    `报告机关不能确定：${zh}，名录中有 ${found.length} 个机关符合：${listed(found)}。请用 --agency 代码 指定其中一个。`,
    `Which agency reports is not certain: ${en}, and ${found.length} of the register fit: ${listed(found)}. Say which with --agency CODE.`,
  );
}

function unknown(clues: AgencyClues, register: AgencyRegister): Message {
  const { zh, en } = said(clues);
  const near =
    clues.title.length < 2
      ? []
      : register
          .all()
          .filter(({ name }) => isShortFor(clues.title, name))
          .slice(0, 5);
  const hint =
    near.length > 0
      ? { zh: `名录中相近的有：${listed(near)}。`, en: ` The register has ${listed(near)}.` }
      : { zh: "", en: "" };
  return fatal(
    "AGENCY_UNKNOWN",
    `报告机关不在名录中：${zh}。${hint.zh}请用 --agency 代码 指定，或者先用 gongkai agencies import 登记该机关（名称或别名）。`,
    `The agency that reports is not in the register: ${en}.${hint.en} Say which with --agency CODE, or register it, or this name as an alias, with gongkai agencies import.`,
  );
}
