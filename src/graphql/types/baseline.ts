import { Field, ID, InputType, Int } from "type-graphql";
import type { BaselineKind } from "../../compare";
import type { AgencyFilter } from "../../db";
import { BaselineKindEnum } from "../enums";
import { say } from "../say";
import { AgencyFilterInput } from "./agency";

@InputType("BaselineInput", {
  description: say(
    "与什么相比。YEAR 须写 year，AGENCY 须写 agency，PEER_MEDIAN 可写 peers；其余不写。",
    "What to compare with. YEAR takes `year`, AGENCY takes `agency`, PEER_MEDIAN may take `peers`; nothing else goes with them.",
  ),
})
export class BaselineInput {
  @Field(() => BaselineKindEnum, { description: say("哪一种。", "Which kind.") })
  kind!: BaselineKind;

  @Field(() => Int, {
    nullable: true,
    description: say(
      "YEAR 的年度，不必在所问的各年之中。",
      "Of YEAR: the year, which need not be among those asked.",
    ),
  })
  year?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: say(
      "AGENCY 的机关代码，不必在所比的各机关之中。",
      "Of AGENCY: its code, which need not be among those compared.",
    ),
  })
  agency?: string | null;

  @Field(() => AgencyFilterInput, {
    nullable: true,
    description: say(
      "PEER_MEDIAN 的同类机关，含自身；null 为所比的各机关。只取该年存续、且与其中多数所用表式完全可比的数。",
      "Of PEER_MEDIAN: the peers, the agency itself among them; null: the compared agencies. Only figures of the year that are fully comparable with the form most of them used.",
    ),
  })
  peers?: AgencyFilter | null;
}
