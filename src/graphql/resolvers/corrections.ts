import { Arg, Ctx, FieldResolver, Float, ID, Mutation, Resolver, Root } from "type-graphql";
import { Refusal, requireIndicator } from "../../compare";
import { correctObservation, undoCorrection, type StoredCorrection } from "../../db";
import type { Context } from "../context";
import { reportNode, type ObservationNode } from "../nodes";
import { observe } from "../observations";
import { requireNoNul } from "../plain-text";
import { say } from "../say";
import { CorrectionType } from "../types/correction";
import { ObservationType } from "../types/observation";
import { writing } from "../writing";

const REPORT = say(
  "报告最新一版的 id；已有新版则报 CONFLICT 并指明。",
  "Id of the newest version of the report; an older one is a CONFLICT that names the newest.",
);
const CELL = say(
  "指标代码，须为表中印有的格；算得的指标请更正其各格。",
  "Code of a cell that the report prints; of what is computed, correct the parts.",
);
const REASON = say(
  "理由，1 至 500 字，写明依据；人人可见，不要写个人信息。",
  "Why, 1 to 500 characters. Everybody can read it: name no private person.",
);

@Resolver()
export class CorrectionMutations {
  @Mutation(() => ObservationType, {
    description: say(
      "更正一格，成为一版数据（REVIEWER）；原印的数留在 reportedValue。再次更正则取代前一次，历次都留着。新版报告在此格印同样的字时更正沿用，否则失效。",
      "Corrects a cell, as a release (REVIEWER); the printed figure stays in `reportedValue`. Correcting again replaces, and the history stays. Another version of the report keeps the correction while it prints the same text in the cell.",
    ),
  })
  async correctObservation(
    @Ctx() context: Context,
    @Arg("report", () => ID, { description: REPORT }) report: string,
    @Arg("indicator", () => ID, { description: CELL }) indicator: string,
    @Arg("value", () => Float, {
      nullable: true,
      description: say(
        "更正后的数，单位为指标的单位；须写明，null 为此格空白。",
        "The corrected figure in the indicator's unit; it must be written, null says that the cell is blank.",
      ),
    })
    value: number | null | undefined,
    @Arg("reason", () => String, { description: REASON }) reason: string,
  ): Promise<ObservationNode> {
    const cell = requireCell(report, indicator, reason);
    if (value === undefined)
      throw new Refusal(
        "BAD_ARGUMENT",
        "须写明 value；此格应为空白的，写 value: null",
        "value must be written; where the cell should be blank, write value: null",
      );
    const release = await writing(context, (writer) =>
      correctObservation(context.database, writer, { ...cell, value }),
    );
    return observationAfter(context, cell, release);
  }

  @Mutation(() => ObservationType, {
    description: say(
      "撤回一格的更正，成为一版数据（REVIEWER）；历次更正和撤回都留着。",
      "Takes the correction of a cell back, as a release (REVIEWER); the history stays.",
    ),
  })
  async undoCorrection(
    @Ctx() context: Context,
    @Arg("report", () => ID, { description: REPORT }) report: string,
    @Arg("indicator", () => ID, { description: CELL }) indicator: string,
    @Arg("reason", () => String, { description: REASON }) reason: string,
  ): Promise<ObservationNode> {
    const cell = requireCell(report, indicator, reason);
    const release = await writing(context, (writer) => undoCorrection(context.database, writer, cell));
    return observationAfter(context, cell, release);
  }
}

function requireCell(report: string, indicator: string, reason: string) {
  requireNoNul({ report, indicator, reason });
  if (!/^[1-9]\d{0,8}$/.test(report))
    throw new Refusal(
      "BAD_ARGUMENT",
      `report 为“${report.slice(0, 40)}”，不是报告的 id；用 report 或 reports 查询，取其 id`,
      `report is "${report.slice(0, 40)}", which is no id of a report; ask with report or reports, and take the id from there`,
    );
  return { reportId: Number(report), indicator: requireIndicator(indicator).code, reason };
}

/** `release: null`: nothing changed. */
async function observationAfter(
  context: Context,
  { reportId, indicator }: ReturnType<typeof requireCell>,
  release: number | null,
): Promise<ObservationNode> {
  if (release !== null) context.releases.moveTo(release);
  const shownAt = await context.releases.resolve(null);
  const report = await context.loaders.reportById.load(reportId);
  if (!report) throw new Error(`report ${reportId} was corrected and is gone`);
  return observe(context, reportNode(report, shownAt), indicator);
}

@Resolver(() => ObservationType)
export class ObservationCorrections {
  @FieldResolver(() => CorrectionType, {
    nullable: true,
    description: say("现行的更正；null 为没有。", "The correction that holds; null: none."),
  })
  async correction(
    @Root() observation: ObservationNode,
    @Ctx() context: Context,
  ): Promise<StoredCorrection | null> {
    if (!observation.mayBeCorrected) return null;
    const [last] = await historyOf(observation, context);
    return last && !last.undone && last.lapsedIn === null ? last : null;
  }

  @FieldResolver(() => [CorrectionType], {
    description: say(
      "此格历次更正和撤回，新的在前；已失效的也在内。",
      "Every correction of the cell and every undoing, newest first, lapsed ones too.",
    ),
  })
  corrections(@Root() observation: ObservationNode, @Ctx() context: Context): Promise<StoredCorrection[]> {
    return historyOf(observation, context);
  }
}

async function historyOf(
  { agencyCode, year, scope, code, shownAt }: ObservationNode,
  { loaders }: Context,
): Promise<StoredCorrection[]> {
  const all = await loaders.correctionsByReportKey.load({
    release: shownAt,
    key: { agencyCode, year, scope },
  });
  return all.filter(({ indicator }) => indicator === code);
}

@Resolver(() => CorrectionType)
export class CorrectionFields {
  @FieldResolver(() => String, {
    nullable: true,
    description: say("何人；对 PUBLIC 为 null。", "Who; null for PUBLIC."),
  })
  by(@Root() { by }: StoredCorrection, @Ctx() { viewer }: Context): string | null {
    return viewer.role === "PUBLIC" ? null : by;
  }
}
