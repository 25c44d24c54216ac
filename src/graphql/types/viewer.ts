import { Field, ObjectType } from "type-graphql";
import { ROLES, type Role } from "../../db";
import { enumOf } from "../enums";
import { say } from "../say";

const RoleEnum = enumOf(
  "Role",
  ROLES,
  say("角色；后者可做前者所能做的一切。", "Roles; each may do all that those before it may."),
  {
    PUBLIC: say("公众：未出示令牌", "Whoever shows no token"),
    READER: say("读者：可查询", "May read"),
    IMPORTER: say("导入员：可导入报告，答复待定文件", "May import reports and answer for held documents"),
    REVIEWER: say("审核员：可处理核对结果和更正", "May decide on findings and correct figures"),
    ADMIN: say("管理员：可改名册和方案", "May change the register and the schemes"),
  },
);

@ObjectType("Viewer", {
  description: say("此次请求是谁。", "Who asks."),
  simpleResolvers: true,
})
export class ViewerType {
  @Field(() => RoleEnum, { description: say("角色。", "The role.") })
  role!: Role;

  @Field(() => String, {
    nullable: true,
    description: say("令牌的名称；null 为未出示令牌。", "Name of the token; null: none was shown."),
  })
  name!: string | null;
}
