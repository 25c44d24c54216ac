export { chainsOver, type Chain, type ChainLink } from "./chains";
export { checkAcrossYears } from "./check-years";
export { yearCodes } from "./handovers";
export { remarkIn, type YearReport } from "./year-report";
