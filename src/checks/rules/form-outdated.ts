import { formByCode, formInForce, forms, layoutOf } from "../../catalogue/index";
import type { Report } from "../../report/index";
import type { Outcome } from "../finding";
import { aboutWords } from "../outline/about-words";
import type { ReportRule } from "../rule";

/**
 * A report uses the form that its year asks for.
 *
 * WARNING: figures of an old form answer other questions, and part of the new ones cannot be had. INFO for a form that came later (a
 * report filed late may use it; the year may be read wrongly) and for single rows of another form.
 *
 * @example a report on 2023 in the form of 2019 //=> FAILED, 国办公开办函〔2021〕30号
 */
export const formOutdated: ReportRule = {
  code: "FORM_OUTDATED",
  kind: "OUTLINE",
  severity: "WARNING",
  forms: ["PRE", "A2014", "B2019", "C2021"],
  titleZh: "使用当年应当使用的表式",
  titleEn: "The form is the one that its year asks for",
  legalSource: "国办发〔2014〕32号；国办公开办函〔2019〕60号；国办公开办函〔2021〕30号",
  *check({ report }) {
    const { form, otherForms, year } = report;
    if (form === null) return;
    const [used, due] = [formByCode(form), formInForce(year)];
    const place = (code: string) => forms.findIndex((one) => one.code === code);
    const [source] = due.legalSource.split("《");
    if (form === due.code) {
      const older = otherForms.filter((code) => place(code) < place(form));
      yield older.length > 0 ? borrowed(report, older) : inForce;
      return;
    }
    const isOlder = place(form) < place(due.code);
    yield aboutWords({
      status: isOlder ? "FAILED" : "UNCERTAIN",
      ...(isOlder ? {} : { severity: "INFO" as const }),
      subject: "FORM",
      messageZh: isOlder
        ? `${year} 年度应使用《${due.nameZh}》（${source}），本报告用的是《${used.nameZh}》，与同年其他报告不能逐项比较。`
        : `${year} 年度的表式是《${due.nameZh}》（${source}），本报告用的是以后的《${used.nameZh}》：可能是补报，也可能年度有误。`,
      messageEn: isOlder
        ? `A report on ${year} has to use “${due.nameEn}” (${source}); this one uses “${used.nameEn}”, and cannot be held against others of its year row by row.`
        : `The form of ${year} is “${due.nameEn}” (${source}); this report uses a later one, “${used.nameEn}”: it may have been filed late, or its year be wrong.`,
    });
  },
};

const inForce = aboutWords({
  status: "PASS",
  subject: "FORM",
  messageZh: "使用当年的表式。",
  messageEn: "The form is that of its year.",
});

function borrowed({ layout, year }: Report, older: readonly string[]): Outcome {
  const { code, nameZh, nameEn } = formInForce(year);
  const own = new Set(layoutOf(code));
  return aboutWords({
    status: "FAILED",
    severity: "INFO",
    subject: "ROWS",
    indicators: layout.filter((cell) => !own.has(cell)),
    messageZh: `表式是《${nameZh}》，其中有行、列沿用了旧表式（${older.join("、")}），新表式要求的分项因此没有数。`,
    messageEn: `The form is “${nameEn}”, with rows or columns of an older one (${older.join(", ")}), so that details which the new form asks for have no figures.`,
  });
}
