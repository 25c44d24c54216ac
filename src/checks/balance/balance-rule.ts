import { forms, layoutOf } from "../../catalogue/index";
import { Figures } from "../figures";
import type { Outcome } from "../finding";
import type { ReportRule } from "../rule";
import { cellsIn, type Edit } from "./edit";
import { judge } from "./judge";
import { onceFor } from "./once-for";
import { sayEdit } from "./say";

/** A rule that holds cells of one report against each other. */
export interface BalanceRule extends ReportRule {
  /** What it requires of this report, whatever the figures say. */
  edits(figures: Figures): readonly Edit[];
}

type Declaration = Pick<
  BalanceRule,
  "code" | "severity" | "titleZh" | "titleEn" | "legalSource" | "edits"
> & {
  readonly kind?: "ACROSS_TABLES";
};

/** A rule of its edits; it judges the forms that declare any. */
export function balanceRule(declaration: Declaration): BalanceRule {
  const edits = onceFor(declaration.edits);
  return {
    kind: "BALANCE",
    ...declaration,
    edits,
    forms: forms.map(({ code }) => code).filter((code) => edits(wholeForm(code)).length > 0),
    *check({ figures }) {
      for (const edit of edits(figures)) yield outcomeOf(edit, figures);
    },
  };
}

export const isBalanceRule = (rule: ReportRule): rule is BalanceRule => "edits" in rule;

/** A report that has every cell of its form. */
const wholeForm = (form: (typeof forms)[number]["code"]): Figures => {
  const codes = layoutOf(form);
  return Figures.of(
    form,
    codes,
    codes.map(() => ({ status: "BLANK", value: null })),
  );
};

function outcomeOf(edit: Edit, figures: Figures): Outcome {
  const cellOf = (code: string) => figures.cell(code);
  const judgement = judge(edit, cellOf);
  const { status, expected, actual } = judgement;
  const { zh, en } = sayEdit(edit, judgement, cellOf);
  const indicators = cellsIn(edit);
  return {
    ...{ status, subject: edit.subject, messageZh: zh, messageEn: en, expected, actual, indicators },
    evidence: indicators.map((indicator) => ({ report: null, indicator })),
    // A decision is about these numbers: two that change and cancel out are another case.
    facts: [status, ...indicators.map((code) => cellOf(code).value ?? cellOf(code).status)].join(" "),
  };
}
