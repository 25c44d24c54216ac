import { computedIn, eachRow, formByCode, formsWith } from "../../catalogue/index";

const since2014 = ["A2014", "B2019", "C2021"] as const;

/** A figure that later forms hold only under another name (申请答复数 is 总计 there) would say everything twice. */
const isAnotherName = (code: string): boolean =>
  since2014.some((form) => computedIn(form, code)?.length === 1);

/**
 * What may be held against other agencies: the totals that every form since 2014 asks for, outermost of their kind: applications
 * received and completed, reviews, lawsuits. All of them are brought by others. What an agency does by itself (licences, penalties,
 * documents) depends on its field, and no peer has the same.
 */
export const headlineIndicators: readonly string[] = [...eachRow(formByCode("A2014"))].flatMap(
  ({ row: { indicator, relation }, level }) =>
    indicator &&
    relation === "sum" &&
    level <= 2 &&
    since2014.every((form) => formsWith(indicator).includes(form)) &&
    !isAnotherName(indicator)
      ? [indicator]
      : [],
);

/** Cells that have to be read for them: what a form does not print it may hold as a sum. */
export const headlineCells: readonly string[] = [
  ...new Set(
    headlineIndicators.flatMap((code) => [
      code,
      ...since2014.flatMap((form) => computedIn(form, code) ?? []),
    ]),
  ),
];
