import {
  execute,
  Kind,
  parse,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { LARGEST_PAGE, requireAccess, type Context, type Viewer } from "../graphql";
import { selectionOf, typeAt } from "./columns";
import type { Answer, AskedQuery, ExportKind, ExportPart, Page } from "./kind";

/** Where questions are asked, and by whom. */
export interface Source {
  readonly schema: GraphQLSchema;
  /** Of one operation; each page has its own, so that no loader keeps what was read before. */
  readonly context: () => Context;
  readonly viewer: Viewer;
  readonly publicRead: boolean;
  /** Rows that are asked for at once; the largest page of the API where it is not said. */
  readonly pageSize?: number;
  /** Whether what a release shows is made up; nothing is where it is not said. */
  readonly isSynthetic?: (release: number) => Promise<boolean>;
}

/** A query with its arguments and its release: whoever asks for a page of it gets what GraphQL answers. */
export class Question implements AskedQuery {
  private readonly field: GraphQLField<unknown, unknown>;

  constructor(
    readonly source: Source,
    readonly kind: ExportKind,
    /** As given, by name. */
    readonly given: Readonly<Record<string, unknown>>,
    /** 0 while nothing was published. */
    readonly release: number,
  ) {
    this.field = queryField(source.schema, kind);
  }

  get pageSize(): number {
    return this.source.pageSize ?? LARGEST_PAGE;
  }

  readonly context = (): Context => this.source.context();

  get answerType(): GraphQLObjectType {
    return typeAt(this.source.schema.getQueryType()!, [this.kind.code]);
  }

  page(part: ExportPart, { nested, ...page }: Page): Promise<Answer> {
    const holder = part.list.slice(0, -1);
    const isPaged = "pageInfo" in typeAt(this.answerType, holder).getFields();
    const rows = selectionOf(
      typeAt(this.answerType, part.list),
      this.kind.columns.map(({ path }) => path),
    );
    const list = `${part.list.at(-1)} { ${rows} } ${isPaged ? "pageInfo { hasNextPage endCursor }" : ""}`;
    const inner = holder.reduceRight((below, name) => `${name}${written(nested)} { ${below} }`, list);
    return this.ask(`${selectionOf(this.answerType, this.kind.about)} ${inner}`, page);
  }

  async ask(selection: string, { args = {}, context }: Page = {}): Promise<Answer> {
    const release = this.release || null;
    const variables: Record<string, unknown> = { ...this.given, release, ...args };
    const used = this.field.args.filter(({ name }) => variables[name] !== undefined);
    const declared = used.map(({ name, type }) => `$${name}: ${String(type)}`).join(", ");
    const passed = used.map(({ name }) => `${name}: $${name}`).join(", ");
    const document = parse(`query (${declared}) { ${this.kind.code}(${passed}) { ${selection} } }`);
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("an export is one operation");

    const { schema, viewer, publicRead } = this.source;
    const fragments: Record<string, FragmentDefinitionNode> = {};
    requireAccess(schema, { operation, fragments }, viewer, { publicRead });
    const contextValue: Context = { ...this.context(), ...context };
    const { data, errors } = await execute({ schema, document, contextValue, variableValues: variables });
    if (errors?.[0]) throw errors[0].originalError ?? errors[0];
    return data![this.kind.code] as Answer;
  }
}

/** The query that a kind is named after. */
export function queryField(schema: GraphQLSchema, { code }: ExportKind): GraphQLField<unknown, unknown> {
  const field = schema.getQueryType()?.getFields()[code];
  if (!field) throw new Error(`there is no query ${code}`);
  return field;
}

function written(args: Page["nested"]): string {
  const parts = Object.entries(args ?? {}).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return parts.length ? `(${parts.join(", ")})` : "";
}
