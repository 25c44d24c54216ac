import type { Relation } from "../../catalogue/index";
import type { Words } from "../cell-names";
import type { Cell, CellStatus } from "../figures";
import type { Edit } from "./edit";
import { countedValue, type Judgement } from "./judge";
import { addends, blanksAmong, list, unitOf } from "./say-values";

type CellOf = (code: string) => Cell;

const statusWords: Readonly<Record<CellStatus, Words>> = {
  REPORTED: { zh: "", en: "" },
  BLANK: { zh: "空白", en: "blank" },
  NOT_APPLICABLE: { zh: "未填数字", en: "not a number" },
  UNREADABLE: { zh: "无法辨认", en: "unreadable" },
  NOT_EXTRACTED: { zh: "未提取到", en: "not extracted" },
  NOT_IN_FORM: { zh: "表中无此项", en: "not in the form" },
};

/** The outcome in words: the sum written out, what is printed, where, in which unit. */
export function sayEdit(edit: Edit, judgement: Judgement, cellOf: CellOf): Words {
  const said =
    judgement.status === "NOT_ASSESSABLE"
      ? sayMissing(edit, judgement, cellOf)
      : saying[edit.relation](edit, judgement, cellOf);
  return { zh: `${edit.place.zh}：${said.zh}。`, en: `${edit.place.en}: ${said.en}.` };
}

function sayMissing(edit: Edit, { missing }: Judgement, cellOf: CellOf): Words {
  const shown = missing.slice(0, 3).map((code) => {
    const [name, why] = [nameOf(edit, code), statusWords[cellOf(code).status]];
    return { zh: `${name.zh}${why.zh}`, en: `${name.en} is ${why.en}` };
  });
  const more = missing.length - shown.length;
  return {
    zh: `${shown.map(({ zh }) => zh).join("、")}${more > 0 ? `等 ${missing.length} 格` : ""}，无法核对`,
    en: `${shown.map(({ en }) => en).join(", ")}${more > 0 ? ` and ${more} more` : ""}; nothing can be checked`,
  };
}

const saying: Readonly<Record<Relation, (edit: Edit, judgement: Judgement, cellOf: CellOf) => Words>> = {
  sum: saySum,
  ofWhich: sayParts,
  deduplicated: sayBounds,
};

function saySum(edit: Edit, { status, expected, actual }: Judgement, cellOf: CellOf): Words {
  const left = addends(edit, edit.parts, cellOf);
  const sum = { zh: `${left.zh} = ${expected}`, en: `${left.en} = ${expected}` };
  const printed = sayTotal(edit, actual, cellOf);
  const blanks = blanksAmong(edit, cellOf);
  return status === "PASS"
    ? { zh: `${sum.zh}，${printed.zh}，相符`, en: `${sum.en}, ${printed.en}: they agree` }
    : { zh: `${sum.zh}，${printed.zh}${blanks.zh}`, en: `${sum.en}, ${printed.en}${blanks.en}` };
}

/** What is printed as the total, or as the two that stand for it. */
function sayTotal(edit: Edit, actual: number | null, cellOf: CellOf): Words {
  const unit = unitOf(edit);
  if (edit.totals.length > 1) {
    const { zh, en } = addends(edit, edit.totals, cellOf);
    return { zh: `${zh} = ${actual} ${unit}`, en: `${en} = ${actual} ${unit}` };
  }
  const { zh, en } = edit.isTotalNamed ? { zh: "", en: "the total" } : edit.name(edit.totals[0]!);
  return { zh: `${zh}印为 ${actual} ${unit}`, en: `${en} is printed as ${actual} ${unit}` };
}

function sayParts(edit: Edit, { status, actual }: Judgement, cellOf: CellOf): Words {
  const above = edit.parts.filter((code) => (countedValue(edit, code, cellOf(code)) ?? NaN) > actual!);
  const parts = list(edit, status === "PASS" ? edit.parts : above, cellOf);
  const total = sayTotal(edit, actual, cellOf);
  if (status === "PASS")
    return { zh: `${total.zh}，不少于${parts.zh}`, en: `${total.en}, not below ${parts.en}` };
  const [them, none] = above.length > 1 ? ["其中任何一项", "any of them"] : ["此数", "that"];
  return {
    zh: `${total.zh}，少于${parts.zh}；不应少于${them}`,
    en: `${total.en}, below ${parts.en}; it should not be below ${none}`,
  };
}

function sayBounds(edit: Edit, { status, expected, actual }: Judgement, cellOf: CellOf): Words {
  const unit = unitOf(edit);
  const sum = addends(edit, edit.parts, cellOf);
  if (status === "PASS")
    return {
      zh: `印为 ${actual} ${unit}，不少于最大的一项，也不多于各项之和（${sum.zh}）`,
      en: `printed as ${actual} ${unit}, between the largest part and the sum of all (${sum.en})`,
    };
  if (actual! > expected!)
    return {
      zh: `印为 ${actual} ${unit}，多于各项之和（${sum.zh} = ${expected}）；同一信息只计 1 条，总数不应多于各项之和${blanksAmong(edit, cellOf).zh}`,
      en: `printed as ${actual} ${unit}, above the sum of its parts (${sum.en} = ${expected}); what is counted once cannot be more than all parts together${blanksAmong(edit, cellOf).en}`,
    };
  return sayParts(edit, { status, expected, actual, missing: [] }, cellOf);
}

function nameOf(edit: Edit, code: string): Words {
  return edit.isTotalNamed && edit.totals.includes(code) ? { zh: "总数", en: "the total" } : edit.name(code);
}
