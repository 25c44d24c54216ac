import type { AddressInfo } from "node:net";
import { buildSchema } from "graphql";
import { createServer } from "../../src/server/server";

/**
 * The service that the browser visits.
 *
 * SWITCH HERE to the full service (embedded database, samples loaded): give its address without the slash at the end. The
 * tests ask only for the seed report, which this small schema answers in the meantime.
 */
export async function startService(): Promise<{ origin: string; close: () => Promise<void> }> {
  const app = await createServer({
    schema: smallSchema(),
    context: async () => ({ releaseNumber: 1 }),
    health: async () => true,
    document: async () => null,
    frontPage: async () => ({
      agencies: 1,
      reports: 1,
      years: [2017],
      forms: ["A2014"],
      release: 1,
      createdAt: "2026-11-25T00:00:00Z",
    }),
    introspection: true,
    logLevel: "silent",
  });
  await app.listen({ port: 0, host: "127.0.0.1" });
  const { port } = app.server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => app.close() };
}

function smallSchema() {
  const schema = buildSchema(`
    type Query { report(agency: ID!, year: Int!): Report }
    "一份报告 · One report"
    type Report { title: String! publishedOn: String sections: [Section!]! observations: [Observation!]! }
    type Section { number: String title: String! kind: String! }
    type Observation { indicator: Indicator! value: Float unit: String! status: String! raw: String evidence: Evidence }
    type Indicator { code: ID! nameZh: String! }
    type Evidence { row: String quote: String }
  `);
  const report = {
    title: "威海市中小企业局2017年政府信息公开年度报告",
    publishedOn: "2018-03-20",
    sections: [{ number: "一", title: "概述", kind: "OVERVIEW" }],
    observations: [],
  };
  const fields = schema.getQueryType()?.getFields();
  if (fields?.report) fields.report.resolve = () => report;
  return schema;
}
