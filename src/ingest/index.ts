/**
 * Ingest: the bytes of a document come in, the report that it holds goes out, with what there is to say about it. Bad content is
 * a message, never an exception. It reads no file, opens no connection and stores nothing.
 */
export { readDocument } from "./read-document";
export type { Held, Reading, ReadOptions, SourceFile } from "./reading";
export { readRegisterFile } from "./register-file/read-register-file";
export { REGISTER_COLUMNS } from "./register-file/record";
