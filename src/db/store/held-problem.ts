import { Problem } from "../access/problem";

/** There is none with this id, or none to be seen by who asks. */
export function noSuchHeld(id: number): Problem {
  return new Problem(
    "BAD_ARGUMENT",
    `没有编号为 ${id} 的待定文件；可用 heldDocuments 或 gongkai held 查看`,
    `there is no held document ${id}; heldDocuments or gongkai held lists them`,
  );
}

/** Somebody was faster. */
export function answeredAlready(id: number, resolution: "IMPORTED" | "DISCARDED"): Problem {
  const [zh, en] = resolution === "IMPORTED" ? ["收录", "imported"] : ["弃用", "discarded"];
  return new Problem(
    "CONFLICT",
    `编号为 ${id} 的待定文件已经${zh}，不再等待答复`,
    `the held document ${id} is ${en} already and waits no longer`,
  );
}
