import { GraphQLError } from "graphql";
import { Refusal } from "../compare";
import { sha256, type PublishedRanking } from "../db";
import { freezeRows, hasVersions, type FrozenArguments } from "../rank";
import type { Context } from "./context";
import { requireRankQuestion, type AskedRanking } from "./rank-question";

/** The ranking that was published, as a question. @throws Refusal CONFLICT where somebody changed the stored arguments since */
export function publishedQuestion(published: PublishedRanking): AskedRanking {
  const frozen = readArguments(published);
  if (frozen) return { ...frozen, weights: null };
  throw new Refusal(
    "CONFLICT",
    `公布的排名 ${published.id} 所存的参数与公布时的不同，不能据以重算`,
    `the stored arguments of the published ranking ${published.id} are not those it was published with: nothing can be computed by them`,
  );
}

/** Null where they are not what they were. */
function readArguments(published: PublishedRanking): FrozenArguments | null {
  if (sha256(published.arguments) !== published.argumentsSha256) return null;
  const frozen = JSON.parse(published.arguments) as FrozenArguments;
  return frozen.release === published.release && frozen.year === published.year ? frozen : null;
}

/**
 * Whether the ranking is what it was: arguments and rows have the bytes they were published with, the indicators still mean the
 * same, and the rows come out byte for byte when they are computed now from its release.
 */
export async function replays(context: Context, published: PublishedRanking): Promise<boolean> {
  const frozen = readArguments(published);
  const rows = await context.loaders.publishedRowsById.load(published.id);
  if (!frozen || rows === null || sha256(rows) !== published.sha256) return false;
  try {
    const question = await requireRankQuestion(context, { ...frozen, weights: null }, published.release);
    return hasVersions(question, frozen) && (await freezeRows(context.database, question)).json === rows;
  } catch (error) {
    // What it names is no longer there.
    if (error instanceof GraphQLError) return false;
    throw error;
  }
}
