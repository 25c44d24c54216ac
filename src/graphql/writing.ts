import { Refusal } from "../compare";
import { Problem, type Writer } from "../db";
import type { Context } from "./context";
import { writerOf } from "./viewer";

/** Runs a write as the viewer. What the caller did wrong comes back as a refusal. */
export async function writing<Result>(
  { viewer }: Context,
  write: (writer: Writer) => Promise<Result>,
): Promise<Result> {
  try {
    return await write(writerOf(viewer));
  } catch (error) {
    if (error instanceof Problem)
      throw new Refusal(error.code, error.messageZh, error.messageEn, error.allowed);
    throw error;
  }
}
