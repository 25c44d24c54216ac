/**
 * Composite schemes: what somebody gives becomes a checked and frozen version; a version and the figures of peers become scores,
 * each with what its terms give to it and where it would stand with other weights.
 */
export { checkedScheme, type SchemeInput } from "./check-scheme";
export { chosenVersion, unknownScheme } from "./choose";
export { frozen } from "./freeze";
export { rankIntervals, type Draws, type RankInterval } from "./intervals";
export { readySchemes } from "./ready";
export { schemeOf, type Scheme, type SchemeTerm } from "./scheme";
export type { Contribution } from "./score";
export { scoredPeers, type SchemeQuestion } from "./scored-peers";
export { withWeights, type AskedWeight } from "./weights";
