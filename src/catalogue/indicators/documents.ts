import { declareIndicators } from "../declare-indicators";

/** Stocks of documents add up over agencies, because a document has one issuing agency; over years they do not. */
export const documents = declareIndicators("件", {
  "regulation.issued": {
    zh: "规章制发件数",
    en: "Regulations issued",
    definitionZh:
      "本年制定的规章件数：2019年表式为本年新制作数量，2021年表式为本年制发件数；有的机关把修订也计入。",
    definitionEn:
      "Regulations made in the year, in the words of 2019 newly made, in those of 2021 issued; some agencies count amendments too.",
  },
  "regulation.disclosed": {
    zh: "规章新公开数量",
    en: "Regulations newly disclosed",
    definitionZh: "本年新公开的规章件数，可含往年制定的；只有2019年表式填报。",
    definitionEn:
      "Regulations first disclosed in the year, older ones perhaps among them; printed by the 2019 form only.",
  },
  "regulation.public_stock": {
    zh: "规章对外公开总数量",
    en: "Regulations open to the public",
    definitionZh: "年末对外公开的规章总件数；只有2019年表式填报，与现行有效件数口径不同。",
    definitionEn:
      "All regulations open to the public at the end of the year; printed by the 2019 form only, and not the stock in force.",
  },
  "regulation.repealed": {
    zh: "规章废止件数",
    en: "Regulations repealed",
    definitionZh: "本年废止的规章件数，有的机关把自然失效也计入；只有2021年表式填报。",
    definitionEn:
      "Regulations repealed in the year, with some agencies lapsed ones too; printed by the 2021 form only.",
  },
  "regulation.in_force": {
    zh: "规章现行有效件数",
    en: "Regulations in force",
    definitionZh: "年末现行有效的规章件数；只有2021年表式填报，与对外公开总数量口径不同。",
    definitionEn:
      "Regulations in force at the end of the year; printed by the 2021 form only, and not the public stock.",
  },
  "regulation.stock": {
    zh: "规章存量",
    en: "Stock of regulations",
    definitionZh:
      "年末规章件数：2019年表式取对外公开总数量，2021年表式取现行有效件数，两者口径不同，只能带断点地看趋势。",
    definitionEn:
      "Regulations at the end of the year, those open to the public by the 2019 form and those in force by the 2021 form: a trend with a break.",
  },
  "normative.issued": {
    zh: "制发规范性文件数",
    en: "Normative documents issued",
    definitionZh:
      "本年制发的规范性文件件数：2014年表式为制发总数，2019年表式为本年新制作数量，2021年表式收窄为行政规范性文件。",
    definitionEn:
      "Normative documents issued in the year: all of them by the 2014 form, newly made ones by the 2019 form, administrative ones only by the 2021 form.",
  },
  "normative.disclosed": {
    zh: "主动公开规范性文件数",
    en: "Normative documents disclosed",
    unit: "条",
    definitionZh:
      "本年主动公开的规范性文件数，可含往年制发的；2014年表式以条计，2019年表式为本年新公开数量，2021年表式没有。",
    definitionEn:
      "Normative documents disclosed in the year, older ones perhaps among them: items by the 2014 form, newly disclosed by the 2019 form, absent from the 2021 form.",
  },
  "normative.public_stock": {
    zh: "规范性文件对外公开总数量",
    en: "Normative documents open to the public",
    definitionZh: "年末对外公开的规范性文件总件数；只有2019年表式填报，与现行有效件数口径不同。",
    definitionEn:
      "All normative documents open to the public at the end of the year; printed by the 2019 form only, and not the stock in force.",
  },
  "normative.repealed": {
    zh: "行政规范性文件废止件数",
    en: "Normative documents repealed",
    definitionZh: "本年废止的行政规范性文件件数，有的机关把自然失效也计入；只有2021年表式填报。",
    definitionEn:
      "Administrative normative documents repealed in the year, with some agencies lapsed ones too; printed by the 2021 form only.",
  },
  "normative.in_force": {
    zh: "行政规范性文件现行有效件数",
    en: "Normative documents in force",
    definitionZh: "年末现行有效的行政规范性文件件数；只有2021年表式填报，与对外公开总数量口径不同。",
    definitionEn:
      "Administrative normative documents in force at the end of the year; printed by the 2021 form only, and not the public stock.",
  },
  "normative.stock": {
    zh: "规范性文件存量",
    en: "Stock of normative documents",
    definitionZh:
      "年末规范性文件件数：2019年表式取对外公开总数量，2021年表式取现行有效件数，两者口径不同，只能带断点地看趋势。",
    definitionEn:
      "Normative documents at the end of the year, those open to the public by the 2019 form and those in force by the 2021 form: a trend with a break.",
  },
});
