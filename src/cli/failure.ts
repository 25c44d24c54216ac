/** Says on standard error what went wrong, in both languages where the error knows them, and sets exit code 1. */
export function reportFailure(error: unknown): void {
  process.exitCode = 1;
  const { messageZh, messageEn } = error as { messageZh?: string; messageEn?: string };
  if (messageZh && messageEn) process.stderr.write(`${messageZh}\n${messageEn}\n`);
  else if (isConnectionError(error))
    process.stderr.write(
      `数据库连接不上：${error.message}\nthe database cannot be reached: ${error.message}\n`,
    );
  else
    process.stderr.write(
      `内部错误 · internal error\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
}

function isConnectionError(error: unknown): error is Error & { code: string } {
  const code = (error as { code?: unknown }).code;
  return typeof code === "string" && (/^E[A-Z]+$/.test(code) || /^(08|28|3D|57P)/.test(code));
}
