/**
 * Radicals that look like characters, in the order of Unicode, and the characters that they look like. Programs that print web
 * pages put the ones for the others where a font draws both with one sign.
 */
const radicals =
  "⺁⺄⺈⺊⺌⺍⺎⺒⺓⺜⺝⺟⺠⺧⺩⺫⺬⺮⺶⺼⺽⻁⻄⻅⻆⻉⻊⻋⻏⻑⻓⻔⻕⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻱⻳";
const characters =
  "厂乙刀卜小小尢巳幺日月母民牛王目示竹羊肉臼虎西见角贝足车邑長长门阜雨青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龜龟";

const characterOf = new Map([...radicals].map((radical, i) => [radical, [...characters][i]!]));

/** Radicals, variants kept for other standards, ligatures, and marks turned for columns: the letters that they stand for. */
const odd = /[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06\ufe10-\ufe19\ufe30-\ufe44]/g;

/** Signs as they are typed. Digits and marks of full width stay as they are. */
export const plainSigns = (text: string): string =>
  text.replace(odd, (sign) => characterOf.get(sign) ?? sign.normalize("NFKC"));
