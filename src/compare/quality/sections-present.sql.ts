import { formByCode } from "../../catalogue";
import { cellsOfPart, FORMS_OF_SIX_PARTS, statement, UNSAID_LINES } from "../../checks";
import type { Layout } from "../../db";
import { MAIN_PARTS } from "../../report";
import type { QualityMetric } from "./metric";

/** No signature and date are as long as this, in bytes: what is longer says something, and need not be read. */
const SURELY_SAID = 500;

/** What JS trims; of PostgreSQL's classes a space as wide as a character is none. */
const SPACE = "[\\s\\u3000\\u00a0\\ufeff]";
const OUTER_SPACE = `^${SPACE}+|${SPACE}+$`;

/**
 * A part stands from its heading to the next main heading. It is there with any line but who signs and when, with headings or a
 * cell of its table below it, or where its own heading is a whole sentence: what SECTION_MISSING and SECTION_EMPTY ask.
 */
export const sectionsPresent: QualityMetric = {
  code: "quality.sections_present",
  sql: ({ layouts, parameters }) => {
    const forms = `${parameters.add(FORMS_OF_SIX_PARTS)}::text[]`;
    const [day, signer, office, isStatement] = [...Object.values(UNSAID_LINES), statement.source].map(
      (pattern) => `${parameters.add(pattern)}::text`,
    );
    return `
    SELECT rated.report_id, coalesce(parts.there, 0)::double precision AS above, ${MAIN_PARTS.length}::double precision AS below,
           CASE WHEN NOT coalesce(rated.form = ANY (${forms}), rated.year >= ${firstYear}) THEN 'NOT_APPLICABLE'
                WHEN parts.report_id IS NULL THEN 'NOT_EXTRACTED' ELSE 'COMPUTED' END AS status
    FROM rated
    LEFT JOIN (
      SELECT part.report_id, count(DISTINCT part.kind) FILTER (WHERE part.kind = ANY (${parameters.add(KINDS)}::text[])
               AND (part.is_said OR part.is_more OR EXISTS (
                 SELECT FROM report_figures AS figures
                 JOIN jsonb_to_recordset(${parameters.add(JSON.stringify(placesOf(layouts)))})
                   AS cells(layout_id integer, kind text, positions integer[])
                   ON cells.layout_id = figures.layout_id AND cells.kind = part.kind
                 CROSS JOIN unnest(cells.positions) AS place(position)
                 WHERE figures.report_id = part.report_id
                   AND substr(figures.statuses, place.position, 1) NOT IN ('X', 'F')))) AS there
      FROM (
        SELECT section.report_id, section.place, min(section.kind) FILTER (WHERE section.level = 1) AS kind,
               bool_or(CASE WHEN octet_length(section.text) > ${SURELY_SAID} THEN true
                            ELSE EXISTS (SELECT FROM regexp_split_to_table(section.text, '\\n') AS printed(line)
                                         CROSS JOIN LATERAL regexp_replace(printed.line, '${OUTER_SPACE}', '', 'g') AS trimmed(words)
                                         WHERE trimmed.words <> '' AND trimmed.words !~ ${day}
                                           AND NOT (trimmed.words ~ ${signer} AND trimmed.words ~ ${office})) END) AS is_said,
               count(*) > 1 OR bool_or(section.title ~ ${isStatement}) AS is_more
        FROM (SELECT placed.*, count(*) FILTER (WHERE placed.level <= 1)
                       OVER (PARTITION BY placed.report_id ORDER BY placed.ordinal) AS place
              FROM report_sections AS placed JOIN rated ON rated.report_id = placed.report_id) AS section
        GROUP BY section.report_id, section.place) AS part
      WHERE part.kind IS NOT NULL
      GROUP BY part.report_id) AS parts ON parts.report_id = rated.report_id`;
  },
};

const KINDS = MAIN_PARTS.map(({ kind }) => kind);

/** Of a report without a table the year tells which form the rules asked for. */
const firstYear = Math.min(...FORMS_OF_SIX_PARTS.map((form) => formByCode(form).firstYear!));

/** Where the cells of a part's table stand in each layout, from 1. */
function placesOf(layouts: readonly Layout[]) {
  return layouts.flatMap(({ id, form, codes }) =>
    KINDS.flatMap((kind) => {
      const cells = new Set(cellsOfPart(form, kind));
      const positions = codes.flatMap((code, i) => (cells.has(code) ? [i + 1] : []));
      return positions.length ? [{ layout_id: id, kind, positions }] : [];
    }),
  );
}
