import { Arg, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import {
  childrenOf,
  comparability,
  formByCode,
  forms,
  formsWith,
  indicatorByCode,
  indicators,
  membersOf,
  parentOf,
  rowsOf,
  searchIndicators,
  type ComparabilityVerdict,
  type Form,
  type FormCode,
  type FormTable,
  type Indicator,
  type IndicatorKind,
} from "../../catalogue";
import { FormCodeEnum, IndicatorKindEnum } from "../enums";
import { formulaOf, inputsOf } from "../formula";
import { say } from "../say";
import {
  ComparabilityVerdictType,
  FormCellType,
  FormColumnType,
  FormRowType,
  FormTableType,
  FormType,
  IndicatorType,
} from "../types/catalogue";

@Resolver(() => FormType)
export class FormResolver {
  @Query(() => [FormType], { description: say("全部官方表式。", "All official forms.") })
  forms(): readonly Form[] {
    return forms;
  }

  @Query(() => FormType, { nullable: true, description: say("一种官方表式。", "One official form.") })
  form(
    @Arg("code", () => FormCodeEnum, { description: say("表式代码。", "Its code.") }) code: FormCode,
  ): Form {
    return formByCode(code);
  }

  @FieldResolver(() => [FormTableType], {
    description: say("各块表，按表式次序。", "Its tables, in the form's order."),
  })
  tables(@Root() form: Form): readonly FormTable[] {
    return form.tables;
  }
}

@Resolver(() => FormTableType)
export class FormTableResolver {
  @FieldResolver(() => [FormColumnType], { description: say("各栏。", "Its columns.") })
  columns(@Root() table: FormTable) {
    return table.columns;
  }

  @FieldResolver(() => [FormRowType], {
    description: say("各行，含标题行，按表式次序。", "Its rows, headings too, in the form's order."),
  })
  rows(@Root() table: FormTable) {
    return [...rowsOf(table)].map(({ row, level }) => ({
      ...row,
      level,
      label: row.label + (row.remark ?? ""),
    }));
  }
}

@Resolver(() => IndicatorType)
export class IndicatorResolver {
  @Query(() => [IndicatorType], {
    description: say(
      "指标，按表式次序；members: true 时含带 @ 的代码。",
      "Indicators in the forms' order; with `members: true` also the codes with @.",
    ),
  })
  indicators(
    @Arg("form", () => FormCodeEnum, {
      nullable: true,
      description: say("只取此表式所有的；null 为不限。", "Only those of this form; null: all."),
    })
    form: FormCode | null,
    @Arg("kind", () => IndicatorKindEnum, {
      nullable: true,
      description: say("只取此类；null 为不限。", "Only of this kind; null: all."),
    })
    kind: IndicatorKind | null,
    @Arg("search", () => String, {
      nullable: true,
      description: say(
        "名称、定义或代码中的文字；null 为不限。",
        "Text in the names or the code; null: all.",
      ),
    })
    search: string | null,
    @Arg("members", () => Boolean, {
      defaultValue: false,
      description: say("是否含带 @ 的代码。", "Whether to include the codes with @."),
    })
    members: boolean,
  ): Indicator[] {
    const from = search?.trim() ? searchIndicators(search) : indicators;
    return from.filter(
      (one) =>
        (members || !one.member) &&
        (!kind || one.kind === kind) &&
        (!form || formsWith(one.code).includes(form)),
    );
  }

  @Query(() => IndicatorType, {
    nullable: true,
    description: say("一个指标；null 为没有此代码。", "One indicator; null: no such code."),
  })
  indicator(
    @Arg("code", () => ID, { description: say("指标代码。", "Its code.") }) code: string,
  ): Indicator | null {
    return indicatorByCode(code) ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: say(
      "算式：DERIVED 为各指标代码的算式，如 100 × (a + b) ÷ c；QUALITY 为文字；其他为表式未印而可由各格相加得出的，逐表式。null 为各表式均直接印出。",
      "How it is worked out: DERIVED in codes, e.g. 100 × (a + b) ÷ c; QUALITY in words; of all others how forms that do not print it add it up, form by form. null: every form prints it.",
    ),
  })
  formula(@Root() indicator: Indicator): string | null {
    return formulaOf(indicator);
  }

  @FieldResolver(() => [IndicatorType], {
    description: say(
      "算式所用的指标，各一次；QUALITY 不取自表格，为空。",
      "The indicators that the formula takes, each once; none of QUALITY, which is not taken from cells.",
    ),
  })
  inputs(@Root() indicator: Indicator): Indicator[] {
    return inputsOf(indicator);
  }

  @FieldResolver(() => [FormCodeEnum], {
    description: say("印出或可算得它的表式。", "Forms that print it or hold what it is computed from."),
  })
  forms(@Root() indicator: Indicator): readonly FormCode[] {
    return formsWith(indicator.code);
  }

  @FieldResolver(() => IndicatorType, {
    nullable: true,
    description: say("上级指标；null 为最上。", "The indicator above; null: none."),
  })
  parent(@Root() indicator: Indicator): Indicator | null {
    return parentOf(indicator.code) ?? null;
  }

  @FieldResolver(() => [IndicatorType], { description: say("下级指标。", "The indicators below.") })
  children(@Root() indicator: Indicator): readonly Indicator[] {
    return childrenOf(indicator.code);
  }

  @FieldResolver(() => IndicatorType, {
    nullable: true,
    description: say("@ 之前的指标；null 为本身即是。", "The indicator before the @; null: it has none."),
  })
  base(@Root() indicator: Indicator): Indicator | null {
    return (indicator.base && indicatorByCode(indicator.base)) || null;
  }

  @FieldResolver(() => [IndicatorType], {
    description: say("按申请人类别分的各指标。", "Its indicators by kind of applicant."),
  })
  members(@Root() indicator: Indicator): readonly Indicator[] {
    return membersOf(indicator.code);
  }

  @FieldResolver(() => ComparabilityVerdictType, {
    description: say("在两个表式之间是否可比。", "Whether it may stand beside itself in another form."),
  })
  comparability(
    @Root() indicator: Indicator,
    @Arg("from", () => FormCodeEnum, { description: say("前一表式。", "One form.") }) from: FormCode,
    @Arg("to", () => FormCodeEnum, { description: say("后一表式。", "The other.") }) to: FormCode,
  ): ComparabilityVerdict {
    return comparability(indicator.code, from, to);
  }
}

@Resolver(() => FormRowType)
export class FormRowResolver {
  @FieldResolver(() => IndicatorType, {
    nullable: true,
    description: say(
      "本行总计的指标；null 为标题行或没有总计。",
      "The row's total; null: a heading, or a row without a total.",
    ),
  })
  indicator(@Root() row: { indicator?: string }): Indicator | null {
    return (row.indicator && indicatorByCode(row.indicator)) || null;
  }

  @FieldResolver(() => [FormCellType], {
    description: say("各格，按栏；标题行为空。", "Its cells, column by column; none for a heading."),
  })
  cells(@Root() row: { cells?: readonly string[]; indicator?: string }): { column: number; code: string }[] {
    const codes = row.cells ?? (row.indicator ? [row.indicator] : []);
    return codes.map((code, column) => ({ column, code }));
  }
}

@Resolver(() => FormCellType)
export class FormCellResolver {
  @FieldResolver(() => IndicatorType, { description: say("本格的指标。", "The cell's indicator.") })
  indicator(@Root() cell: { code: string }): Indicator | undefined {
    return indicatorByCode(cell.code);
  }
}
