/** One shape for every refusal, whatever the address: that of a GraphQL error, in both languages. */
export interface ErrorBody {
  readonly errors: readonly [
    {
      readonly message: string;
      readonly extensions: { readonly code: string; readonly messageZh: string; readonly messageEn: string };
    },
  ];
}

export function errorBody(code: string, messageZh: string, messageEn: string): ErrorBody {
  return {
    errors: [{ message: `${messageZh} · ${messageEn}`, extensions: { code, messageZh, messageEn } }],
  };
}

export const INTERNAL = { code: "INTERNAL", messageZh: "内部错误", messageEn: "Internal error" } as const;

/** The database is away: the same question may be answered a moment later. */
export const UNAVAILABLE = {
  code: "UNAVAILABLE",
  messageZh: "数据库暂时连接不上，请稍后再试",
  messageEn: "The database is away for the moment, try again later",
} as const;
