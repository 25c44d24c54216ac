/**
 * Questions come in, and are answered from below through loaders that are made for each operation. Types and descriptions live
 * here, rules do not.
 */
export { requireAccess, type ChosenOperation } from "./access";
export { makeContext, type Context } from "./context";
export { buildSchema, schemaText } from "./schema";
export { PUBLIC_VIEWER, viewerOf, writerOf, type Viewer } from "./viewer";
