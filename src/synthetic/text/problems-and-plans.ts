import { planClauses, problemClauses } from "./bank/clauses";
import { gaps, nextSteps, plans, problems } from "./bank/problems";
import { numbered, type Writer } from "./phrases";

/** What is not good yet and what shall be done about it, three of each. */
export const problemsAndPlans = (writer: Writer): string[] => [
  writer.one("gaps", gaps) +
    numbered([...writer.take("problems", problems, 1), ...writer.chain("problems", problemClauses, 2)]),
  writer.one("next", nextSteps) +
    numbered([...writer.take("plans", plans, 1), ...writer.chain("plans", planClauses, 2)]),
];
