import { newestRelease, type Database } from "../db";
import { Refusal } from "../compare";
import type { ReadsDocument } from "../ingest";
import { makeLoaders, type Loaders } from "./loaders";
import { PUBLIC_VIEWER, type Viewer } from "./viewer";

/** What every resolver of one operation shares. */
export interface Context {
  readonly database: Database;
  readonly loaders: Loaders;
  readonly releases: OperationReleases;
  readonly viewer: Viewer;
  /** Whether originals of imported documents are kept. */
  readonly keepDocuments: boolean;
  /** How a document is read: in this process where nothing is said. */
  readonly read?: ReadsDocument;
  /**
   * The newest release when the operation first asked; what `extensions.release` and the header Gongkai-Release name. `synthetic`:
   * it holds data of a city that does not exist.
   */
  readonly answered: { release?: number; synthetic?: boolean };
  /** Codes of all agencies of a comparison that is asked for part by part; see `CompareQuestion.among`. */
  readonly comparedAmong?: readonly string[];
}

/** Nobody in particular asks where no viewer is given. */
export function makeContext(
  database: Database,
  {
    viewer = PUBLIC_VIEWER,
    keepDocuments = true,
    read,
  }: Partial<Pick<Context, "viewer" | "keepDocuments" | "read">> = {},
): Context {
  const answered: Context["answered"] = {};
  return {
    ...{ database, viewer, keepDocuments, read, answered },
    loaders: makeLoaders(database),
    releases: new OperationReleases(database, (number, synthetic) => {
      answered.release = number;
      answered.synthetic = synthetic ?? answered.synthetic;
    }),
  };
}

/** One newest release for the whole operation, read once, when first asked. */
class OperationReleases {
  private newest: Promise<number> | undefined;

  constructor(
    private readonly database: Database,
    private readonly onRead: (number: number, synthetic?: boolean) => void,
  ) {}

  /** The release to answer from: 0 while nothing was published. @throws Refusal UNKNOWN_RELEASE */
  async resolve(asked: number | null | undefined): Promise<number> {
    this.newest ??= newestRelease(this.database).then((release) => {
      const number = release?.number ?? 0;
      this.onRead(number, release?.synthetic);
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

  /** A mutation of this operation made this release: what follows is answered from it. */
  moveTo(number: number): void {
    this.newest = Promise.resolve(number);
    this.onRead(number);
  }
}
