import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FORM_CODES } from "../../../src/catalogue";
import { RULE_KINDS, rules } from "../../../src/checks";

const folder = join(__dirname, "../../../src/checks/rules");
const files = readdirSync(folder).filter((file) => file !== "index.ts");

describe("the rules that are declared", () => {
  it("are one file each, and none is forgotten in the index", () => {
    const index = readFileSync(join(folder, "index.ts"), "utf8");
    for (const file of files) expect(index).toContain(`from "./${file.replace(/\.ts$/, "")}"`);
    expect(rules.length).toBeGreaterThanOrEqual(files.length);
  });

  it("have a code of their own in upper case, that says what is required", () => {
    const codes = rules.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[A-Z][A-Z_]+[A-Z]$/);
  });

  it.each(rules.map((rule) => [rule.code, rule] as const))(
    "%s says of which kind it is, for which forms, in two languages",
    (_, rule) => {
      expect(RULE_KINDS).toContain(rule.kind);
      expect(rule.forms.length).toBeGreaterThan(0);
      expect(FORM_CODES).toEqual(expect.arrayContaining([...rule.forms]));
      expect(rule.titleZh).toMatch(/\p{Script=Han}/u);
      expect(rule.titleEn).toMatch(/^[A-Z]/);
    },
  );
});
