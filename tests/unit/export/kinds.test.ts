import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildASTSchema, parse } from "graphql";
import { fieldAt, typeAt } from "../../../src/export/columns";
import { kinds } from "../../../src/export/kinds";
import { buildSchema } from "../../../src/graphql";

const law = buildASTSchema(parse(readFileSync(join(__dirname, "../../fixtures/api.graphql"), "utf8")));

describe("what is exported", () => {
  /** What the service tells beyond the law, as its own schema says. */
  const own = buildSchema();

  it.each(kinds)(
    "of $code stands under names that clients rely on, or that the service has",
    ({ code, columns, parts, about, everyRow = [] }) => {
      const answer = typeAt(law.getQueryType()!, [code]);
      const ownAnswer =
        code in own.getQueryType()!.getFields() ? typeAt(own.getQueryType()!, [code]) : answer;
      const unknown = columns.filter(
        ({ path }) =>
          !parts.some(
            ({ list }) => fieldAt(typeAt(answer, list), path) ?? fieldAt(typeAt(ownAnswer, list), path),
          ),
      );
      expect(unknown).toEqual([]);
      expect(about.filter((path) => !fieldAt(answer, path))).toEqual([]);
      expect(about).toEqual(expect.arrayContaining(everyRow.map(({ path }) => path)));
    },
  );

  it("is every query that the design names, each in Chinese and English", () => {
    expect(kinds.map(({ code }) => code)).toEqual([
      "compare",
      "ranking",
      "reports",
      "findings",
      "filings",
      "sections",
    ]);
    for (const { titleZh, titleEn, columns } of kinds)
      for (const name of [titleZh, ...columns.map(({ nameZh }) => nameZh)])
        expect([name, titleEn]).toEqual([expect.stringMatching(/\p{Script=Han}|SHA/u), expect.any(String)]);
  });
});
