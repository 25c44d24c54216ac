export { headlineCells } from "./headline";
export { judgeOwnHistory, type YearFigures } from "./own-history";
export { judgePeers, type PeerReport } from "./peers";
export { judgeZeros, judgeZerosAfterCases } from "./zeros";
