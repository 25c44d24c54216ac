import { isConnectionProblem } from "../db";

/** Says on standard error what went wrong, in both languages where the error knows them, and sets exit code 1. */
export function reportFailure(error: unknown): void {
  process.exitCode = 1;
  const { messageZh, messageEn } = messagesOf(error);
  if (messageZh && messageEn) process.stderr.write(`${messageZh}\n${messageEn}\n`);
  else if (isConnectionProblem(error)) reportUnreachable(error as Error);
  else
    process.stderr.write(
      `内部错误 · internal error\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
}

interface Messages {
  readonly messageZh?: string;
  readonly messageEn?: string;
}

/** A refused question has them where GraphQL looks for them. */
function messagesOf(error: unknown): Messages {
  const { extensions } = (error ?? {}) as { extensions?: Messages };
  return extensions?.messageZh ? extensions : ((error ?? {}) as Messages);
}

function reportUnreachable({ message }: Error): void {
  process.stderr.write(
    `数据库连接不上（${message}）：请核对 DATABASE_URL，并确认数据库已启动\n` +
      `the database cannot be reached (${message}): check DATABASE_URL, and that the database is running\n`,
  );
}
