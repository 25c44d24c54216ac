/** Signs that count by themselves, in their order; beyond the last one digits are printed. */
const series: Readonly<Record<string, string>> = {
  ideographTraditional: "甲乙丙丁戊己庚辛壬癸",
  ideographZodiac: "子丑寅卯辰巳午未申酉戌亥",
  decimalEnclosedCircle: "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
  decimalEnclosedCircleChinese: "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
  decimalEnclosedParen: "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
  decimalEnclosedFullstop: "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
  ideographEnclosedCircle: "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉",
};

const plain = { digits: "〇一二三四五六七八九", ten: "十", hundred: "百", zero: "零" };
const legal = { digits: "零壹贰叁肆伍陆柒捌玖", ten: "拾", hundred: "佰", zero: "零" };

const words: Readonly<Record<string, (n: number) => string>> = {
  none: () => "",
  bullet: () => "",
  decimalZero: (n) => String(n).padStart(2, "0"),
  decimalFullWidth: (n) => wide(n),
  decimalFullWidth2: (n) => wide(n),
  upperRoman: (n) => roman(n),
  lowerRoman: (n) => roman(n).toLowerCase(),
  upperLetter: (n) => letters(n),
  lowerLetter: (n) => letters(n).toLowerCase(),
  chineseCounting: (n) => counting(n, plain),
  chineseCountingThousand: (n) => counting(n, plain),
  taiwaneseCounting: (n) => counting(n, plain),
  taiwaneseCountingThousand: (n) => counting(n, plain),
  japaneseCounting: (n) => counting(n, plain),
  chineseLegalSimplified: (n) => counting(n, legal),
  ideographDigital: (n) => digitByDigit(n),
  japaneseDigitalTenThousand: (n) => digitByDigit(n),
  taiwaneseDigital: (n) => digitByDigit(n),
};

/**
 * A number of an automatic list as Word prints it. `format` is a value of ST_NumberFormat; one that is not known here counts in
 * digits, as Word does where it lacks a font.
 *
 * @example numberWords(12, "chineseCounting") //=> "十二"
 */
export function numberWords(n: number, format: string): string {
  const sign = [...(series[format] ?? "")][n - 1];
  return sign ?? words[format]?.(n) ?? String(n);
}

type Signs = typeof plain;

/** 1 … 999; a list has no more. */
function counting(n: number, { digits, ten, hundred, zero }: Signs): string {
  if (n < 1 || n > 999) return String(n);
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  const above = hundreds === 0 ? "" : digits[hundreds]! + hundred;
  const one = ones === 0 ? "" : digits[ones]!;
  if (tens === 0) return above + (above !== "" && one !== "" ? zero : "") + one;
  // 十二, but 一百一十二.
  return `${above}${tens === 1 && above === "" ? "" : digits[tens]!}${ten}${one}`;
}

const digitByDigit = (n: number): string => String(n).replace(/\d/g, (digit) => plain.digits[Number(digit)]!);
const wide = (n: number): string =>
  String(n).replace(/\d/g, (digit) => "０１２３４５６７８９"[Number(digit)]!);

/** A … Z, AA, BB: the same letter again after the last. */
const letters = (n: number): string =>
  n < 1 || n > 260 ? String(n) : String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));

const romans: readonly [number, string][] = [
  [100, "C"], [90, "XC"], [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"],
]; // prettier-ignore

function roman(n: number): string {
  if (n < 1 || n > 399) return String(n);
  let rest = n;
  let printed = "";
  for (const [value, sign] of romans) {
    printed += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return printed;
}
