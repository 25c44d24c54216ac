import type { Logger } from "typeorm";

export type StatementListener = (sql: string) => void;

/** Hands each statement to a listener and prints nothing. */
export class StatementLog implements Logger {
  constructor(private readonly listener: StatementListener) {}

  logQuery(sql: string): void {
    this.listener(sql);
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
