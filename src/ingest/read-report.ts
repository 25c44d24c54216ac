import type { Locator, Message, Report } from "../report/index";
import { isTable, type Document } from "./document";
import { observeSheet, type SheetReading } from "./figures/observe-sheet";
import type { SheetRow } from "./figures/sheet-rows";
import { isFatal } from "./messages";
import { findAnnexes } from "./outline/annexes";
import { findHeads, type SectionHead } from "./outline/headings";
import { kindOf } from "./outline/section-kind";
import { buildSections, type Outline } from "./outline/sections";
import { findClaims } from "./prose/find-claims";
import { refused, type Held, type Reading, type ReadOptions } from "./reading";
import { findContact } from "./recognise/contact";
import { recogniseSheet, unreadForm, type SheetOfForm } from "./recognise/form";
import { askingFor } from "./recognise/held";
import { recogniseIdentity } from "./recognise/identity";
import {
  formNotReadYet,
  noTable,
  nothingBelowTitle,
  noTitle,
  notAReport,
  tableShapeless,
} from "./report-messages";

/** One document → one report: its outline, its form, who reports on when, its figures. */
export function readReport(document: Document, options: ReadOptions): Reading {
  const { text, blocks } = document;
  const refuse = (messages: readonly Message[], held: Held | null = null): Reading => ({
    ...refused(messages),
    held,
    text,
  });

  const heads = findHeads(blocks);
  const annexes = findAnnexes(blocks, heads);
  const identity = recogniseIdentity(document, { heads, annexes }, options);
  const sheet = recogniseSheet(document);
  if (!identity.title && !sheet && !hasReportSections(heads)) return refuse([notAReport()]);
  const unread = unreadForm(document, sheet);
  if (unread)
    return refuse([
      unread.isShapeless ? tableShapeless(unread.code) : formNotReadYet(unread.code),
      ...identity.messages.filter(isFatal),
    ]);

  const outline = buildSections(blocks, heads, annexes, new Set(identity.title?.blocks));
  if (!sheet && outline.sections.every((section) => section.text === ""))
    return refuse([nothingBelowTitle()]);
  const figures = sheet ? readFigures(sheet, outline) : withoutSheet(blocks.filter(isTable).length);
  const { agency, year, title } = identity;
  const messages = [...identity.messages, ...(title ? [] : [noTitle()]), ...figures.messages];
  if (!agency || year === null || messages.some(isFatal))
    return refuse(messages, askingFor(identity, messages, options));

  const report: Report = {
    agency: agency.code,
    year,
    form: sheet?.form.code ?? null,
    otherForms: [],
    ...identity.scope,
    title: title?.text ?? `${agency.name}${year}年政府信息公开工作年度报告`,
    ...identity.dates,
    contact: findContact(blocks, identity.bodyStart),
    sections: outline.sections,
    layout: figures.layout,
    observations: figures.observations,
    extras: figures.extras,
    claims: findClaims(outline, { year, form: sheet?.form.code ?? null }),
  };
  return { report, agency: null, messages, held: null, text };
}

/** Headings of two and more of the things that every report speaks of. */
const hasReportSections = (heads: ReadonlyMap<number, SectionHead>): boolean =>
  new Set([...heads.values()].flatMap(({ title }) => kindOf(title) ?? [])).size >= 2;

const withoutSheet = (otherTables: number): SheetReading => ({
  layout: [],
  observations: [],
  extras: [],
  messages: [noTable(otherTables)],
});

function readFigures({ form, tables }: SheetOfForm, { places, sections }: Outline): SheetReading {
  return observeSheet(form, tables, ({ line, label }: SheetRow): Locator => {
    const place = places.get(line)!;
    const { kind, title } = sections[place.section]!;
    return { ...place, ...(kind === "ANNEX" ? { table: title } : {}), row: label, quote: line.text };
  });
}
