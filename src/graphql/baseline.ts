import { Refusal, type Baseline, type BaselineKind } from "../compare";
import { isGiven, requireAgencies, requireFilter, requireYear } from "./arguments";
import type { Context } from "./context";
import type { BaselineInput } from "./types/baseline";

type Part = "year" | "agency" | "peers";

const NEEDED: Readonly<Record<BaselineKind, Part | null>> = {
  ...{ PREVIOUS_YEAR: null, YEAR: "year", AGENCY: "agency", PEER_MEDIAN: null },
};
const ALLOWED: Readonly<Record<BaselineKind, Part | null>> = { ...NEEDED, PEER_MEDIAN: "peers" };

/** The baseline once its parts are there and known; null where none is asked. @throws Refusal BAD_ARGUMENT, UNKNOWN_AGENCY */
export async function requireBaseline(
  context: Context,
  release: number,
  input: BaselineInput | null | undefined,
): Promise<Baseline | null> {
  if (!isGiven(input)) return null;
  const { kind, year, agency, peers } = input;
  const given = (["year", "agency", "peers"] as const).filter((part) => isGiven(input[part]));
  refuseMissing(kind, given);
  refuseTooMany(kind, given);
  if (kind === "YEAR") return { kind, year: requireYear(year!) };
  if (kind === "AGENCY") {
    const [found] = await requireAgencies(context, release, [agency!]);
    return { kind, agency: found! };
  }
  if (kind === "PREVIOUS_YEAR") return { kind };
  return { kind, peers: isGiven(peers) ? await requireFilter(context, release, peers) : null };
}

function refuseMissing(kind: BaselineKind, given: readonly Part[]): void {
  const needed = NEEDED[kind];
  if (needed === null || given.includes(needed)) return;
  const example = needed === "year" ? "year: 2019" : 'agency: "320800"';
  throw new Refusal(
    "BAD_ARGUMENT",
    `baseline 为 ${kind} 时须写 ${needed}，如 { kind: ${kind}, ${example} }`,
    `a baseline of kind ${kind} needs ${needed}, such as { kind: ${kind}, ${example} }`,
    [needed],
  );
}

function refuseTooMany(kind: BaselineKind, given: readonly Part[]): void {
  const allowed = ALLOWED[kind];
  const more = given.filter((part) => part !== allowed);
  if (more.length === 0) return;
  throw new Refusal(
    "BAD_ARGUMENT",
    `baseline 为 ${kind} 时不用 ${more.join("、")}；${allowed ? `只写 ${allowed}` : "什么也不必再写"}`,
    `a baseline of kind ${kind} takes no ${more.join(", ")}; ${allowed ? `only ${allowed} goes with it` : "nothing goes with it"}`,
    allowed ? [allowed] : [],
  );
}
