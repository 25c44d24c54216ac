import type { Report } from "../../report/index";
import { decode } from "../decode";
import { agencyOfRecord } from "../figures-file/agency-of-record";
import { recordsOf, type RecordOfFile } from "../figures-file/records";
import { observeRecord } from "../figures-file/report-from-record";
import { sectionsOfRecord } from "../figures-file/sections-of-record";
import { figuresFormat } from "../figures-file/schema";
import { isFatal } from "../messages";
import { aboutClaims, findClaims } from "../prose/find-claims";
import { refused, type Reading, type ReadOptions } from "../reading";
import { chooseScope } from "../recognise/scope";
import { emptyFile, notText } from "../text/open-text";
import type { FiguresReader } from "./reader";

const opening = new RegExp(`^\\s*\\{[^]{0,2000}?"format"\\s*:\\s*"${figuresFormat.split("/")[0]!}/`);

/** The project's own format for figures without their document: one JSON object a report, or one on each line (.jsonl). */
export const figures: FiguresReader = {
  kind: "figures",
  mediaType: "application/json",
  extensions: [".figures.json", ".jsonl"],
  nameZh: "数据文件",
  nameEn: "figures file",
  recognises: ({ bytes, fileName }) =>
    /\.(?:figures\.json|jsonl)$/i.test(fileName) ||
    opening.test(
      Buffer.from(bytes.subarray(0, 4096))
        .toString("utf8")
        .replace(/^\ufeff/, ""),
    ),
  read: ({ bytes }, options) => {
    const decoded = decode(bytes);
    if ("problem" in decoded) return [refused([notText[decoded.problem]])];
    if (decoded.text.trim() === "") return [refused([emptyFile])];
    return recordsOf(decoded.text).map((record) => readRecord(record, options));
  },
};

function readRecord({ record, line, messages: invalid }: RecordOfFile, options: ReadOptions): Reading {
  if (!record) return refused(invalid);
  const who = agencyOfRecord(record, options, line);
  const read = observeRecord(record, line);
  const scope = chooseScope(record.scope, who.value?.agency ?? null, options);
  const messages = [...who.messages, ...scope.messages, ...read.messages];
  if (!who.value || messages.some(isFatal)) return refused(messages);

  const { agency, isNew } = who.value;
  const year = options.year ?? record.year;
  const sections = sectionsOfRecord(record);
  const claims = findClaims({ sections, places: new Map() }, { year, form: record.form });
  const report: Report = {
    agency: agency.code,
    year,
    form: record.form,
    otherForms: record.otherForms,
    ...scope.value,
    title: record.title ?? `${agency.name}${year}年政府信息公开工作年度报告`,
    publishedOn: record.publishedOn ?? record.signedOn,
    signedOn: record.signedOn,
    periodStart: null,
    periodEnd: null,
    contact: null,
    sections,
    layout: read.layout,
    observations: read.observations,
    extras: read.extras,
    claims,
  };
  return {
    report,
    agency: isNew ? agency : null,
    messages: [...messages, ...aboutClaims(claims)],
    held: null,
    text: null,
  };
}
