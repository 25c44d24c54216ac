import type { Answer, Service } from "./service";

const OBSERVATION = `value status reason reportedValue raw correction { value reason by release undone lapsedIn }
  corrections { value reason by release undone lapsedIn }`;

/** Corrects cells of a service's reports, and asks what they say. */
export class Corrections {
  constructor(private readonly service: Service) {}

  /** Id of the version that is shown now. */
  async idOf(agency: string, year = 2024): Promise<string> {
    const { report } = await this.service.ask(
      "query ($agency: ID!, $year: Int!) { report(agency: $agency, year: $year) { id } }",
      { agency, year },
    );
    return report.id;
  }

  correct(report: string, indicator: string, value: unknown, reason = "与原件核对"): Promise<Answer> {
    return this.service.answer(
      `mutation ($report: ID!, $indicator: ID!, $value: Float, $reason: String!) {
         correctObservation(report: $report, indicator: $indicator, value: $value, reason: $reason) { ${OBSERVATION} } }`,
      { report, indicator, value, reason },
    );
  }

  undo(report: string, indicator: string, reason = "原件无误"): Promise<Answer> {
    return this.service.answer(
      `mutation ($report: ID!, $indicator: ID!, $reason: String!) {
         undoCorrection(report: $report, indicator: $indicator, reason: $reason) { ${OBSERVATION} } }`,
      { report, indicator, reason },
    );
  }

  /** What the report says of the cell in a release. */
  async cell(agency: string, indicator: string, release: number | null = null, year = 2024) {
    const { report } = await this.service.ask(
      `query ($agency: ID!, $year: Int!, $indicator: ID!, $release: Int) {
         report(agency: $agency, year: $year, release: $release) { observation(indicator: $indicator) { ${OBSERVATION} } } }`,
      { agency, year, indicator, release },
    );
    return report.observation;
  }
}

/** Code, message and what would do of the one error. */
export function refusalOf({ errors }: Answer): Record<string, unknown> | undefined {
  return errors.length === 1 ? errors[0]!.extensions : undefined;
}
