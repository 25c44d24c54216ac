import type { CheckedFile } from "./check-files";
import type { PassedOver } from "./passed-over";
import { safeJson } from "./safe-json";

/**
 * The report of a check as one JSON document, written as it comes. Its shape:
 * `{ files: [{ file, reports: [{ agency, agencyName, isRegistered, year, scope, form, title, messages, findings }], passedOver }] }`;
 * `passedOver` is `{ code, messageZh, messageEn }` where the file was not read, else null.
 */
export const jsonOfCheck = {
  start: '{"files":[',
  file: (file: CheckedFile | PassedOver, isFirst: boolean): string =>
    `${isFirst ? "" : ","}\n${safeJson(JSON.stringify("passedOver" in file ? passedOver(file) : checked(file)))}`,
  end: "\n]}\n",
};

const checked = ({ fileName, reports }: CheckedFile) => ({
  file: fileName,
  passedOver: null,
  reports: reports.map(({ report, agency, isRegistered, messages, findings }) => ({
    agency: isRegistered ? (report?.agency ?? null) : null,
    agencyName: agency?.name ?? null,
    isRegistered,
    year: report?.year ?? null,
    scope: report?.scope ?? null,
    form: report?.form ?? null,
    title: report?.title ?? null,
    messages,
    findings,
  })),
});

const passedOver = ({ name, passedOver }: PassedOver) => ({ file: name, passedOver, reports: [] });
