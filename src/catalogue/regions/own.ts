import type { Region } from "../types";

/** Places that govern like a prefecture without a code in GB/T 2260. Codes that start with `x-` are ours. */
export const ownRegions: readonly Region[] = [
  { code: "x-xixian", name: "西咸新区", level: "PREFECTURE", parent: "610000" },
  { code: "x-yangling", name: "杨凌示范区", level: "PREFECTURE", parent: "610000" },
];
