/** A document that is made to harm whoever opens it; made when it is asked for. */
export interface HostileFile {
  readonly name: string;
  readonly fileName: string;
  readonly bytes: () => Buffer;
}
