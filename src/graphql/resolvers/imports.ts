import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from "type-graphql";
import { importOne, type HeldDocument } from "../../db";
import type { Scope } from "../../report";
import type { Context } from "../context";
import { ScopeEnum } from "../enums";
import { requireAnswers, requireBase64, requireFileName } from "../import-arguments";
import { importResult, rememberRehearsal, type ImportResultNode, type MessageNode } from "../import-result";
import type { EvidenceNode, ReportNode } from "../nodes";
import { DRY_RUN } from "../phrases";
import { say } from "../say";
import { HeldDocumentType, ImportMessageType, ImportResultType } from "../types/import";
import { EvidenceType } from "../types/observation";
import { ReportType } from "../types/report";
import { writing } from "../writing";

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
    @Arg("agency", () => ID, {
      nullable: true,
      description: say("机关代码；null 为照文件所写。", "Code of the agency; null: as the document says."),
    })
    agency: string | null,
    @Arg("year", () => Int, {
      nullable: true,
      description: say("年度；null 为照文件所写。", "The year; null: as the document says."),
    })
    year: number | null,
    @Arg("scope", () => ScopeEnum, {
      nullable: true,
      description: say("口径；null 为照文件所写。", "The scope; null: as the document says."),
    })
    scope: Scope | null,
    @Arg("dryRun", () => Boolean, { defaultValue: false, description: DRY_RUN }) dryRun: boolean,
  ): Promise<ImportResultNode> {
    const file = { fileName: requireFileName(fileName), bytes: requireBase64(contentBase64) };
    const answers = await requireAnswers(context, { agency, year, scope });
    const result = await writing(context, (writer) =>
      importOne(context.database, writer, file, {
        ...answers,
        ...{ dryRun, keepDocument: context.keepDocuments, read: context.read },
        ...(dryRun && { look: (inside, imported) => rememberRehearsal(context, inside, imported) }),
      }),
    );
    return importResult(context, result, dryRun);
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
