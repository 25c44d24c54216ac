import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Refusal } from "../../compare";
import { saveAgency } from "../../db";
import { AGENCY_CODE, type Agency } from "../../report";
import { isGiven, requireYear } from "../arguments";
import type { Context } from "../context";
import { agencyNode, type AgencyNode } from "../nodes";
import { requireNoNul } from "../plain-text";
import { say } from "../say";
import { AgencyType } from "../types/agency";
import { AgencyInputType } from "../types/agency-input";
import { writing } from "../writing";

const LONGEST_NAME = 300;

@Resolver()
export class AgencyMutations {
  @Mutation(() => AgencyType, {
    description: say(
      "登记一个机关，或改其登记，成为一版数据（ADMIN）。与名录相同则没有新的一版。",
      "Registers an agency or changes its record, as a release (ADMIN). No release where the register says just that already.",
    ),
  })
  async saveAgency(
    @Ctx() context: Context,
    @Arg("input", () => AgencyInputType, { description: say("机关。", "The agency.") })
    input: AgencyInputType,
  ): Promise<AgencyNode> {
    const change = changeOf(input);
    const { agency, release } = await writing(context, (writer) =>
      saveAgency(context.database, writer, input.code, change),
    );
    if (release !== null) context.releases.moveTo(release);
    return agencyNode(agency, await context.releases.resolve(null));
  }
}

/** @throws Refusal BAD_ARGUMENT */
function changeOf(input: AgencyInputType): (known: Agency | null) => Agency {
  requireNoNul(input, "input");
  const { code, type, level } = input;
  if (!AGENCY_CODE.test(code))
    throw wrong(
      "code 须为 2 至 64 个字母、数字、点或连字符，如 371000-zxqyj",
      "code must be 2 to 64 letters, digits, dots or hyphens, such as 371000-zxqyj",
    );
  const [name] = namesOf([input.name]);
  if (input.aliases) namesOf(input.aliases);
  for (const year of [input.validFrom, input.validTo]) if (isGiven(year)) requireYear(year);
  return (known) => ({
    ...{ code, name: name!, type, level },
    aliases: input.aliases === undefined ? (known?.aliases ?? []) : namesOf(input.aliases ?? []),
    region: input.region === undefined ? (known?.region ?? null) : input.region,
    parent: input.parent === undefined ? (known?.parent ?? null) : input.parent,
    validFrom: input.validFrom === undefined ? (known?.validFrom ?? null) : input.validFrom,
    validTo: input.validTo === undefined ? (known?.validTo ?? null) : input.validTo,
    successors: input.successors === undefined ? (known?.successors ?? []) : (input.successors ?? []),
  });
}

function namesOf(texts: readonly string[]): string[] {
  const names = [...new Set(texts.map((text) => text.trim()))];
  if (names.every((name) => name && name.length <= LONGEST_NAME && !name.includes("|"))) return names;
  throw wrong(
    `名称和别名须为 1 至 ${LONGEST_NAME} 字，不含 |`,
    `a name or alias must have 1 to ${LONGEST_NAME} characters, and no |`,
  );
}

const wrong = (zh: string, en: string) => new Refusal("BAD_ARGUMENT", zh, en);
