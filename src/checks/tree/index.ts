export { checkUpTheTree } from "./check-tree";
export type { Child, Family, FamilyReport } from "./family";
export { headlines } from "./headlines";
