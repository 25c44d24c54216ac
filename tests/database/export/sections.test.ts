import { loadSamples } from "../../../src/server";
import { exportedJson } from "../../factories/export";
import { Service } from "../../factories/service";

let service: Service;
beforeAll(async () => {
  service = await Service.start();
  await loadSamples(service.database, true);
});
afterAll(() => service.stop());

describe("an export of sections", () => {
  it("holds, page by page, what the search answers at once, with its snippets", async () => {
    const { rows, counts } = await exportedJson(
      service,
      "sections",
      { "where.search": "培训" },
      { pageSize: 1 },
    );
    const { sections } = await service.ask(
      `{ sections(where: { search: "培训" }, first: 500) { totalCount edges { snippet highlights { start end }
           node { id kind title text report { year agency { code } } } } } }`,
    );
    expect(counts.rows).toBe(sections.totalCount);
    expect(rows.length).toBeGreaterThan(1);
    expect(
      rows.map((row) => ({
        snippet: row.snippet,
        highlights: (row["highlights.start"] as number[]).map((start, i) => ({
          ...{ start, end: (row["highlights.end"] as number[])[i] },
        })),
        node: {
          ...{ id: row["node.id"], kind: row["node.kind"], title: row["node.title"], text: row["node.text"] },
          report: { year: row["node.report.year"], agency: { code: row["node.report.agency.code"] } },
        },
      })),
    ).toEqual(sections.edges);
  });
});
