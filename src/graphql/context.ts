import { newestRelease, type Database } from "../db";
import { Refusal } from "../compare";
import { makeLoaders, type Loaders } from "./loaders";

/** What every resolver of one operation shares. */
export interface Context {
  readonly database: Database;
  readonly loaders: Loaders;
  readonly releases: OperationReleases;
  /** The newest release when the operation first asked; what `extensions.release` and the header Gongkai-Release name. */
  releaseNumber?: number;
}

export function makeContext(database: Database): Context {
  const context: Context = {
    database,
    loaders: makeLoaders(database),
    releases: new OperationReleases(database, (number) => (context.releaseNumber = number)),
  };
  return context;
}

/** One newest release for the whole operation, read once, when first asked. */
class OperationReleases {
  private newest: Promise<number> | undefined;

  constructor(
    private readonly database: Database,
    private readonly onRead: (number: number) => void,
  ) {}

  /** The release to answer from: 0 while nothing was published. @throws Refusal UNKNOWN_RELEASE */
  async resolve(asked: number | null | undefined): Promise<number> {
    this.newest ??= newestRelease(this.database).then((release) => {
      const number = release?.number ?? 0;
      this.onRead(number);
      return number;
    });
    const newest = await this.newest;
    if (asked === null || asked === undefined) return newest;
    if (asked >= 1 && asked <= newest) return asked;
    throw new Refusal(
      "UNKNOWN_RELEASE",
      newest
        ? `没有第 ${asked} 版数据；现有第 1 至 ${newest} 版`
        : `没有第 ${asked} 版数据；尚未发布任何一版`,
      newest
        ? `there is no release ${asked}; there are 1 to ${newest}`
        : `there is no release ${asked}; none was published yet`,
      { from: 1, to: newest },
    );
  }
}
