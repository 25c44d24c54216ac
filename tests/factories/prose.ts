import type { Report, Section } from "../../src/report";
import { below, pick, randomFrom } from "../../src/synthetic";

const characters = Array.from(
  "开展培训加强队伍建设梳理栏目更新目录规范流程畅通渠道回应关切提升质效深化改革服务群众优化环境推动发展聚焦重点领域完善制度落实责任督促整改宣传引导听取意见科技教育医疗养老交通住房就业农田水利",
);

/** Sentences of characters in no order, the same for the same seed: two seeds have nothing in common, and no formula of the field. */
export function aProse(seed: number, letters: number): string {
  const random = randomFrom(seed);
  let prose = "";
  for (let left = letters; left > 0;) {
    const length = Math.min(left, 20 + below(random, 20));
    const words = Array.from({ length }, () => pick(random, characters)).join("");
    prose += `${words.slice(0, 7)}，${words.slice(7)}。`;
    left -= length;
  }
  return prose;
}

/** A main part. */
export const aSection = (text: string, about: Partial<Section> = {}): Section => ({
  kind: "OVERVIEW",
  number: "一",
  title: "总体情况",
  level: 1,
  parent: null,
  page: null,
  text,
  ...about,
});

export const textsOf = (...texts: string[]): Pick<Report, "sections"> => ({
  sections: texts.map((text) => aSection(text)),
});
