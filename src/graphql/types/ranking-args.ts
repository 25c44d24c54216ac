import { ArgsType, Field, Float, ID, Int } from "type-graphql";
import type { FigureBasis, NameOrder } from "../../db";
import type { SortDirection, TieMethod } from "../../rank";
import type { Scope } from "../../report";
import { FigureBasisEnum, NameOrderEnum, ScopeEnum, SortDirectionEnum, TieMethodEnum } from "../enums";
import {
  FIGURES,
  FOLLOW_SUCCESSION,
  MIN_DENOMINATOR,
  PEERS,
  RANKED_INDICATOR,
  RANKED_SCHEME,
  RELEASE,
  SCHEME_VERSION,
  SCOPE_OF_MANY,
} from "../phrases";
import { say } from "../say";
import { AgencyFilterInput } from "./agency";

/** The arguments of a ranking that is published. Last field first: the schema turns them round. */
@ArgsType()
export class RankingArgs {
  @Field(() => Int, { nullable: true, description: RELEASE })
  release?: number | null;

  @Field(() => Boolean, { defaultValue: false, description: FOLLOW_SUCCESSION })
  followSuccession!: boolean;

  @Field(() => Float, { nullable: true, description: MIN_DENOMINATOR })
  minDenominator?: number | null;

  @Field(() => NameOrderEnum, {
    defaultValue: "STROKE",
    description: say("并列之内的次序。", "Order inside a tie."),
  })
  tieOrder!: NameOrder;

  @Field(() => TieMethodEnum, {
    defaultValue: "COMPETITION",
    description: say("并列的记法。", "How equal values share a rank."),
  })
  ties!: TieMethod;

  @Field(() => SortDirectionEnum, {
    nullable: true,
    description: say(
      "方向；null 按指标的优劣方向，无优劣的从大到小。",
      "Direction; null follows the polarity, NEUTRAL is DESC.",
    ),
  })
  direction?: SortDirection | null;

  @Field(() => FigureBasisEnum, { defaultValue: "CORRECTED", description: FIGURES })
  figures!: FigureBasis;

  @Field(() => ScopeEnum, { defaultValue: "OWN", description: SCOPE_OF_MANY })
  scope!: Scope;

  @Field(() => AgencyFilterInput, { nullable: true, description: PEERS })
  where?: AgencyFilterInput | null;

  @Field(() => Int, { description: say("年度。", "The year.") })
  year!: number;

  @Field(() => Int, { nullable: true, description: SCHEME_VERSION })
  schemeVersion?: number | null;

  @Field(() => ID, { nullable: true, description: RANKED_SCHEME })
  scheme?: string | null;

  @Field(() => ID, { nullable: true, description: RANKED_INDICATOR })
  indicator?: string | null;
}
