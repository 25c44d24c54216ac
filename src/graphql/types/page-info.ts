import { Field, ObjectType } from "type-graphql";
import { say } from "../say";

@ObjectType("PageInfo", {
  description: say("页的信息（Relay）。", "About a page (Relay)."),
  simpleResolvers: true,
})
export class PageInfoType {
  @Field(() => Boolean, { description: say("后面还有没有。", "Whether more follow.") })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: say("前面还有没有。", "Whether some stand before.") })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: say("首条的游标；null 为空页。", "Cursor of the first; null: an empty page."),
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: say("末条的游标；null 为空页。", "Cursor of the last; null: an empty page."),
  })
  endCursor!: string | null;
}
