import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openPdf } from "../../../../src/ingest/pdf/open-pdf";
import { realFigures } from "../../../factories/documents/figures";
import { printTables } from "../../../../src/synthetic";
import { streamOf, writePdf, type Page } from "../../../factories/documents/pdf-file";
import { layOut } from "../../../factories/documents/pdf-layout";
import { codes, prose, read, refusal, reportWith } from "./readings";

const folder = join(__dirname, "../../../fixtures/documents/pdf");
const blank: Page = { width: 595, height: 842, texts: [], lines: [] };
const withText = (page: Partial<Page> = {}): Page => ({
  ...blank,
  texts: [{ text: "一、概述", x: 72, y: 100, size: 12 }],
  ...page,
});
/** A drawing that pages and other drawings call by its name. */
const drawing = (content: string, resources = ""): string =>
  streamOf(content, false).replace(
    "<< ",
    `<< /Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << ${resources} >> `,
  );
const picture = streamOf("\0\0\0", false).replace(
  "<< ",
  "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8 ",
);
const asPicture = { resources: "/XObject << /Im 100 0 R >>", objects: [picture] };
const report = () => writePdf(layOut(reportWith(printTables("C2021", realFigures("huaian-gov-2024")))));

describe("pictures", () => {
  it("a PDF of pictures alone is PDF_WITHOUT_TEXT and names its 3 pages", async () => {
    const scan = { ...blank, operators: "q 595 0 0 842 0 0 cm /Im Do Q" };
    const message = await refusal(writePdf([scan, scan, scan], asPicture));
    expect(message).toMatchObject({
      code: "PDF_WITHOUT_TEXT",
      messageZh: expect.stringContaining("第 1—3 页"),
    });
  });

  it("page marks on scans are no text", async () => {
    const scan = (n: number): Page => ({
      ...blank,
      operators: "q 500 0 0 700 40 60 cm /Im Do Q",
      texts: [{ text: `- ${n} -`, x: 280, y: 810, size: 10 }],
    });
    expect((await refusal(writePdf([scan(1), scan(2)], asPicture))).code).toBe("PDF_WITHOUT_TEXT");
  });

  it("a page whose table is a picture is PAGE_IS_PICTURE, and the document knows the page and how much of it", async () => {
    const half = withText({ operators: "q 595 0 0 421 0 0 cm /Im Do Q" });
    const { document, messages } = await read(writePdf([withText(), half], asPicture));
    expect(document.pictures).toEqual([{ page: 2, percent: 50 }]);
    expect(messages).toMatchObject([
      { code: "PAGE_IS_PICTURE", severity: "WARNING", messageZh: expect.stringContaining("第 2 页有 50%") },
    ]);
  });

  it("a seal of 3 % and a ground below the words are none", async () => {
    const words = Array.from({ length: 3 }, (_, i) => ({
      text: "政府信息公开",
      x: 72,
      y: 100 + 20 * i,
      size: 12,
    }));
    const page = withText({
      texts: words,
      operators: "q 120 0 0 120 400 600 cm /Im Do Q q 595 0 0 842 0 0 cm /Im Do Q",
    });
    const { document, messages } = await read(writePdf([page], asPicture));
    expect(document.pictures).toBeUndefined();
    expect(messages).toEqual([]);
  });

  it("words laid invisibly over a scan are read, with a warning", async () => {
    const page = withText({
      texts: [{ text: "一、概述", x: 72, y: 100, size: 12, mode: 3 }],
      operators: "q 595 0 0 842 0 0 cm /Im Do Q",
    });
    const { document, messages } = await read(writePdf([page], asPicture));
    expect(document.text).toBe("一、概述");
    expect(codes(messages)).toContain("PAGE_TEXT_RECOGNISED");
  });
});

describe("files that cannot be read", () => {
  it("with a password: FILE_ENCRYPTED; with one for changes only, they are read", async () => {
    expect(await refusal(readFileSync(join(folder, "password.pdf")))).toMatchObject({
      code: "FILE_ENCRYPTED",
      messageZh: expect.stringContaining("密码"),
      messageEn: expect.stringContaining("password"),
    });
    const { document } = await read(readFileSync(join(folder, "restricted.pdf")));
    expect(document.text).toBe("Open data 2024");
  });

  it("cut short anywhere: FILE_DAMAGED, never half a report", async () => {
    const bytes = report();
    for (const part of [0.2, 0.5, 0.9, 0.99])
      expect(await refusal(bytes.subarray(0, Math.floor(bytes.length * part)))).toMatchObject({
        code: "FILE_DAMAGED",
      });
  });

  it("one byte changed in the words of a page: FILE_DAMAGED, for a figure may be another now", async () => {
    const bytes = Buffer.from(report());
    const page = bytes.indexOf("stream") + 400;
    bytes[page] = bytes[page]! ^ 0x10;
    expect(await refusal(bytes)).toMatchObject({
      code: "FILE_DAMAGED",
      messageZh: expect.stringContaining("1 段"),
    });
  });

  it("with no list of parts, no pages, or noise behind the first bytes: FILE_DAMAGED", async () => {
    const noise = Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256));
    for (const content of ["", "1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n", noise])
      expect(
        (
          await refusal(
            Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.from(content), Buffer.from("\n%%EOF\n")]),
          )
        ).code,
      ).toBe("FILE_DAMAGED");
  });
});

describe("files that are made to do harm", () => {
  const limit = async (bytes: Uint8Array) => {
    const started = performance.now();
    const message = await refusal(bytes);
    expect(performance.now() - started).toBeLessThan(15_000);
    expect(message.code).toBe("LIMIT_EXCEEDED");
    return message.messageEn;
  };

  it("501 pages", async () => {
    expect(await limit(writePdf(Array.from({ length: 501 }, () => blank)))).toContain(
      "501 pages; at most 500",
    );
  });

  it("a drawing that draws itself is drawn once", async () => {
    const { document } = await read(
      writePdf([withText({ operators: "/X Do" })], {
        resources: "/XObject << /X 100 0 R >>",
        objects: [drawing("/X Do", "/XObject << /X 100 0 R >>")],
      }),
    );
    expect(document.text).toBe("一、概述");
  });

  it("drawings that draw the next one twice, 26 deep: 67 million", async () => {
    const objects = Array.from({ length: 26 }, (_, i) =>
      i === 25 ? drawing("0 0 9 9 re f") : drawing("/X Do /X Do", `/XObject << /X ${101 + i} 0 R >>`),
    );
    const bytes = writePdf([withText({ operators: "/X Do" })], {
      resources: "/XObject << /X 100 0 R >>",
      objects,
    });
    expect(await limit(bytes)).toContain("drawing operators");
  });

  it("100 MB of nothing in 100 kB", async () => {
    const bytes = writePdf([withText({ operators: " ".repeat(100_000_000) })]);
    expect(bytes.length).toBeLessThan(200_000);
    expect(await limit(bytes)).toContain("64 MB");
  });

  it("200,000 lines", async () => {
    const lines = Array.from({ length: 200_000 }, (_, i) => `0 ${i % 800} m 500 ${i % 800} l S`).join("\n");
    expect(await limit(writePdf([withText({ operators: lines })]))).toMatch(
      /lines or more|drawing operators/,
    );
  });

  it("a grid of 500 by 500 places", async () => {
    const lines = Array.from(
      { length: 501 },
      (_, i) => `0 ${i * 10} m 5000 ${i * 10} l S ${i * 10} 0 m ${i * 10} 5000 l S`,
    );
    const page = withText({ width: 5000, height: 5000, operators: lines.join("\n") });
    expect(await limit(writePdf([page]))).toContain("250000 places");
  });

  it("30,000 lines of words without a table are read within 10 seconds", async () => {
    const texts = Array.from({ length: 30_000 }, (_, i) => ({
      text: "1 2",
      x: (i * 37) % 560,
      y: (i * 53) % 800,
      size: 2,
    }));
    const started = performance.now();
    const { value, messages } = await openPdf({ bytes: writePdf([{ ...blank, texts }]) });
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(value !== null || messages.length > 0).toBe(true);
  });

  it("scripts, links and files within are not touched", async () => {
    const page = withText();
    const bytes = Buffer.from(
      writePdf([page], { objects: ["<< /S /JavaScript /JS (app.alert\\(1\\)) >>"] })
        .toString("latin1")
        .replace("/Type /Catalog", "/Type /Catalog /OpenAction 100 0 R"),
      "latin1",
    );
    const { value } = await openPdf({ bytes });
    expect(value?.text ?? "").toBe("一、概述");
  });
});

describe("the words around", () => {
  it("a report is read alike twice at once", async () => {
    const bytes = report();
    const [one, other] = await Promise.all([read(bytes), read(bytes)]);
    expect(one.document).toEqual(other.document);
    expect(one.document.text).toContain(prose);
  });
});
