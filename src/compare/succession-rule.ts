/** The rule of `followSuccession` in words, for the notes of every answer that follows it. SQL: succession.sql.ts, merged.sql.ts. */
export const SUCCESSION_RULE = {
  zh:
    "已追随承继：机关连同职责全部并入它的机关合为一个，各年取其中当年存续者的数。" +
    "一个机关的数照录；几个机关的数相加，比率按合计的分子、分母重算；其中一个没有数、各自所用表式不完全可比、或指标不可相加的，不给数并说明原因。" +
    "职责拆分给几个机关的，去向不明，分拆前的年度不归入任何一个（BREAK），除非后来又全部并回一处。" +
    "名录未载末年的机关视为仍在；承继成环的不追随。",
  en:
    "Succession is followed: an agency stands together with all whose duties came to it as a whole, in each year by those of them that exist in it. " +
    "The figure of one is given as it is; those of several are added, a ratio is worked out again of the added numerators and denominators; " +
    "where one of them has no figure, their forms are not fully comparable, or the indicator is not additive, there is none, with the reason. " +
    "Where duties were split among several agencies nobody knows what went to whom: the years before count for none of them (BREAK), unless all came together again. " +
    "An agency without a last year in the register still exists; successions in a circle are not followed.",
} as const;
