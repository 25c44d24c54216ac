import { indicatorByCode, type FormCode } from "../../catalogue/index";
import { besideName, cellName, type Words } from "../cell-names";
import { compareExplanations, type Explanation } from "./explanation";
import { slipWords } from "./slips";

/** Above this many explanations naming them all in a sentence helps nobody. */
const FEW = 3;

/** The end of a message: the likely cause, or the few possible ones; null where there is nothing to say. */
export function sayExplanations(form: FormCode, explanations: readonly Explanation[]): Words | null {
  const [best, second] = explanations;
  if (!best) return null;
  if (!second || compareExplanations(best, second) < 0) {
    const [cells, slip] = [sayCells(form, best), slipWords[best.slip]];
    return {
      zh: `最可能是${cells.zh}${slip ? `（${slip.zh}）` : ""}。`,
      en: `Most likely ${cells.en}${slip ? ` (${slip.en})` : ""}.`,
    };
  }
  const count = explanations.length;
  if (count > FEW || explanations.some(({ changes }) => changes.size > 1)) {
    const first = sayCells(form, best);
    return {
      zh: `有 ${count} 种改法可以使它相符，先看${first.zh}。`,
      en: `${count} changes would make it agree; first look whether ${first.en}.`,
    };
  }
  const ways = explanations.map((one) => sayCells(form, one));
  return {
    zh: `可能是${ways.map(({ zh }) => zh).join("，或")}。`,
    en: `Possibly ${ways.map(({ en }) => en).join(", or ")}.`,
  };
}

function sayCells(form: FormCode, { changes, only }: Explanation): Words {
  const [first, other] = [...changes];
  const [code, value] = first!;
  const name = cellName(form, code);
  if (!only) return { zh: `${name.zh}有误`, en: `${name.en} is wrong` };
  const one = { zh: name.zh + shouldBe(code, value).zh, en: `${name.en} ${shouldBe(code, value).en}` };
  if (!other) return one;
  const second = besideName(form, code, other[0]);
  const should = shouldBe(...other);
  return { zh: `${one.zh}、${second.zh}${should.zh}`, en: `${one.en} and ${second.en} ${should.en}` };
}

function shouldBe(code: string, value: number): Words {
  const unit = indicatorByCode(code)?.unit ?? "";
  return { zh: `应为 ${value} ${unit}`, en: `should be ${value} ${unit}` };
}
