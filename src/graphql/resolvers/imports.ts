import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { importOne, type HeldDocument } from "../../db";
import { answered } from "../answered";
import type { Context } from "../context";
import { findingsOf } from "../findings";
import { requireBase64, requireFileName } from "../import-arguments";
import { type ImportResultNode, type MessageNode } from "../import-result";
import type { EvidenceNode, FindingNode, ReportNode } from "../nodes";
import { say } from "../say";
import { AnswerArgs } from "../types/answer-args";
import { FindingType } from "../types/finding";
import { HeldDocumentType, ImportMessageType, ImportResultType } from "../types/import";
import { EvidenceType } from "../types/observation";
import { ReportType } from "../types/report";

@Resolver()
export class ImportMutations {
  @Mutation(() => ImportResultType, {
    description: say(
      "导入一份报告，成为一版数据（IMPORTER）。请求正文至多 32 MB。同一文件再来，结果为 UNCHANGED。",
      "Imports one report as a release (IMPORTER). The body of the request holds at most 32 MB. The same document again is UNCHANGED.",
    ),
  })
  async importReport(
    @Ctx() context: Context,
    @Arg("fileName", () => String, {
      description: say(
        "文件名，不带路径；扩展名有助于认出格式。",
        "Name of the file without a path; its extension helps to tell the format.",
      ),
    })
    fileName: string,
    @Arg("contentBase64", () => String, {
      description: say("文件的全部字节，Base64。", "All bytes of the file in Base64."),
    })
    contentBase64: string,
    @Args(() => AnswerArgs) answers: AnswerArgs,
  ): Promise<ImportResultNode> {
    const file = { fileName: requireFileName(fileName), bytes: requireBase64(contentBase64) };
    return answered(context, answers, (writer, options) =>
      importOne(context.database, writer, file, options),
    );
  }
}

@Resolver(() => ImportResultType)
export class ImportResultFields {
  @FieldResolver(() => ReportType, {
    nullable: true,
    description: say("所收录的报告；null 为待定或拒收。", "The report; null: held or rejected."),
  })
  report(@Root() { report }: ImportResultNode): ReportNode | null {
    return report;
  }

  @FieldResolver(() => HeldDocumentType, {
    nullable: true,
    description: say(
      "待定文件；null 为不待定，或试导入。",
      "The held document; null: not held, or a dry run.",
    ),
  })
  held(@Root() { held }: ImportResultNode): HeldDocument | null {
    return held;
  }

  @FieldResolver(() => [FindingType], {
    description: say(
      "核对所见（FAILED 和 UNCERTAIN），先重后轻，与去年、上下级等核对的也在内；试导入亦然。",
      "What checks found (FAILED and UNCERTAIN), the gravest first, against other reports too; in a dry run as well.",
    ),
  })
  async findings(@Root() { report }: ImportResultNode, @Ctx() context: Context): Promise<FindingNode[]> {
    return report ? findingsOf(context, report) : [];
  }

  @FieldResolver(() => [ImportMessageType], {
    description: say("读入时的提示，按文件中的次序。", "What there is to say, in the order of the document."),
  })
  messages(@Root() { messages }: ImportResultNode): readonly MessageNode[] {
    return messages;
  }
}

@Resolver(() => ImportMessageType)
export class ImportMessageFields {
  @FieldResolver(() => EvidenceType, {
    nullable: true,
    description: say("出处；null 为与某一处无关。", "Where it stands; null: it is about no one place."),
  })
  evidence(@Root() { evidence }: MessageNode): EvidenceNode | null {
    return evidence;
  }
}
