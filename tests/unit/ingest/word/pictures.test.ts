import { sixSections } from "../../../factories/documents/prose";
import { anAgency, aRegister, read } from "../documents";
import { docxOf, p } from "./package";

const picture = `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="5760085" cy="4319905"/><pic:pic/></wp:inline></w:drawing></w:r></w:p>`;

describe("a DOCX whose tables are pictures", () => {
  it("keeps its six sections, has no figure, and says that three large pictures may hold the tables", async () => {
    const body = sixSections(2023).flatMap(({ number, title, paragraphs }, i) => [
      p(`${number}、${title}`),
      ...paragraphs.map((text) => p(text)),
      ...(i >= 1 && i <= 3 ? [picture] : []),
    ]);
    const { report, messages } = await read(
      docxOf([p("威海市中小企业局2023年政府信息公开工作年度报告"), ...body].join("")),
      {
        fileName: "report.docx",
        register: aRegister(anAgency()),
      },
    );
    expect(report!.sections.filter(({ level }) => level === 1)).toHaveLength(6);
    expect(report!.observations.filter(({ status }) => status !== "NOT_EXTRACTED")).toEqual([]);
    const about = messages.filter(({ code }) => /TABLE|PICTURES/.test(code));
    expect(about).toMatchObject([
      {
        code: "PICTURES_NOT_READ",
        severity: "WARNING",
        messageZh: expect.stringContaining("二、主动公开政府信息情况"),
      },
      { code: "NO_TABLE", severity: "WARNING", messageZh: expect.stringContaining("3 张较大的图片") },
    ]);
  });
});
