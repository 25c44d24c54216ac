import { Field, Float, Int, ObjectType } from "type-graphql";
import { say } from "../say";

@ObjectType("Claim", {
  description: say("正文里说到的一个数。", "A figure stated in prose."),
  simpleResolvers: true,
})
export class ClaimType {
  @Field(() => Float, {
    description: say(
      "数值，单位见 unit；约数为其所约之数。",
      "In `unit`; of a hedged figure, what it hedges.",
    ),
  })
  value!: number;

  @Field(() => String, {
    nullable: true,
    description: say(
      "单位，照原文，如 件、元；null 为未写。",
      "Unit as printed, e.g. 件 or 元; null: none is.",
    ),
  })
  unit!: string | null;

  @Field(() => Boolean, {
    description: say(
      "是否约数（余、多、约、近、超过、左右、以上）。",
      "Whether the words hedge: 余, 约, 近, 超过 …",
    ),
  })
  approximate!: boolean;

  @Field(() => Int, {
    description: say(
      "引文在该节文字中的起点（UTF-16 单元）。",
      "Start of the quote in the section's text, in UTF-16 units.",
    ),
  })
  charStart!: number;

  @Field(() => Int, {
    description: say(
      "引文在该节文字中的终点，不含。",
      "End of the quote in the section's text, not included.",
    ),
  })
  charEnd!: number;
}
