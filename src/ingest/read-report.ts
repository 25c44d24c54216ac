import type { Message, Report } from "../report/index";
import type { Document } from "./document";
import { isFatal } from "./messages";
import { findAnnexes } from "./outline/annexes";
import type { SectionHead } from "./outline/head";
import { aboutHeads, findHeads } from "./outline/headings";
import { kindOf } from "./outline/section-kind";
import { buildSections } from "./outline/sections";
import { aboutClaims, findClaims } from "./prose/find-claims";
import { readFigures } from "./read-figures";
import { refused, type Held, type Reading, type ReadOptions } from "./reading";
import { findContact } from "./recognise/contact";
import { recogniseSheet } from "./recognise/form";
import { askingFor } from "./recognise/held";
import { recogniseIdentity } from "./recognise/identity";
import { nothingBelowTitle, noTitle, notAReport } from "./report-messages";

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
  const outline = buildSections(blocks, heads, annexes, new Set(identity.title?.blocks));
  const figures = readFigures(document, outline, sheet, identity.year);
  if (!identity.title && !figures.form && !hasReportSections(heads)) return refuse([notAReport()]);
  if (!figures.form && outline.sections.every((section) => section.text === ""))
    return refuse([nothingBelowTitle()]);
  const { agency, year, title } = identity;
  const messages = [
    ...identity.messages,
    ...(title ? [] : [noTitle()]),
    ...aboutHeads(heads),
    ...figures.messages,
  ];
  if (!agency || year === null || messages.some(isFatal))
    return refuse(messages, askingFor(identity, messages, options));

  const claims = findClaims(outline, { year, form: figures.form });
  const report: Report = {
    agency: agency.code,
    year,
    form: figures.form,
    otherForms: figures.otherForms,
    ...identity.scope,
    title: title?.text ?? `${agency.name}${year}年政府信息公开工作年度报告`,
    ...identity.dates,
    contact: findContact(blocks, identity.bodyStart),
    sections: outline.sections,
    layout: figures.layout,
    observations: figures.observations,
    extras: figures.extras,
    claims,
  };
  return { report, agency: null, messages: [...messages, ...aboutClaims(claims)], held: null, text };
}

/** Headings of two and more of the things that every report speaks of. */
const hasReportSections = (heads: ReadonlyMap<number, SectionHead>): boolean =>
  new Set([...heads.values()].flatMap(({ title }) => kindOf(title) ?? [])).size >= 2;
