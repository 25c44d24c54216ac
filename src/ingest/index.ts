/**
 * Ingest: the bytes of a document come in, the report that it holds goes out, with what there is to say about it. Bad content is
 * a message, never an exception. It reads no file, opens no connection and stores nothing. A `ReaderPool` does the same in
 * processes of its own, which a document may take down without harm to the rest.
 */
export { ReaderPool, type ReaderPoolOptions } from "./processes/pool";
export { isNamedAsReadable, readDocument } from "./read-document";
export { readProvisionally, type ProvisionalReading } from "./read-provisionally";
export type { DocumentReading, Held, Reading, ReadOptions, ReadsDocument, SourceFile } from "./reading";
export { readRegisterFile } from "./register-file/read-register-file";
export { REGISTER_COLUMNS } from "./register-file/record";
export { simplifiedInPlace } from "./simplify";
export { refusedForSize } from "./size";
