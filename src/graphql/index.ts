/**
 * Questions come in, and are answered from below through loaders that are made for each operation. Types and descriptions live
 * here, rules do not.
 */
export { requireAccess, type ChosenOperation } from "./access";
export { comparedAgencies, type ComparedArguments } from "./compared-agencies";
export { makeContext, type Context } from "./context";
export { LARGEST_PAGE } from "./paging";
export { buildSchema, schemaText } from "./schema";
export { PUBLIC_VIEWER, viewerOf, writerOf, type Viewer } from "./viewer";
