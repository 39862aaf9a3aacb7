const digits = "〇一二三四五六七八九"
const legalDigits = "零壹贰叁肆伍陆柒捌玖"

/** 一百零三, 十二: as numbers are said, up to 9999. */
function spoken(n: number, digit: string, units: readonly string[], zero: string): string {
  let text = ""
  let gap = false
  const figures = String(n)
  for (const [i, figure] of [...figures].entries()) {
    const unit = units[figures.length - 1 - i] ?? ""
    if (figure === "0") gap = text !== ""
    else {
      text += `${gap ? zero : ""}${digit[Number(figure)]}${unit}`
      gap = false
    }
  }
  return text
}

const counted = (n: number): string => spoken(n, digits, ["", "十", "百", "千"], "零").replace(/^一十/, "十")
const positional = (n: number): string => [...String(n)].map((figure) => digits[Number(figure)]).join("")

/** One character of a row of them, counted on from the first; decimal beyond its end. */
const from =
  (first: string, count: number) =>
  (n: number): string =>
    n <= count ? String.fromCodePoint(first.codePointAt(0)! + n - 1) : String(n)

/** Characters in turn, beginning again after the last. */
const cycle =
  (characters: string) =>
  (n: number): string =>
    characters[(n - 1) % characters.length]!

/** a…z, aa…zz, as Word counts; bounded in length. */
const letters =
  (first: string) =>
  (n: number): string =>
    String.fromCharCode(first.charCodeAt(0) + ((n - 1) % 26)).repeat(Math.min(40, Math.floor((n - 1) / 26) + 1))

function roman(n: number): string {
  const values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1]
  const marks = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"]
  let left = n
  let text = ""
  for (const [i, value] of values.entries()) for (; left >= value; left -= value) text += marks[i]
  return text
}

function circled(n: number): string {
  if (n <= 20) return from("①", 20)(n)
  return n <= 35 ? from("㉑", 15)(n - 20) : n <= 50 ? from("㊱", 15)(n - 35) : String(n)
}

const smallCount = (n: number): string => (n < 100 ? counted(n) : positional(n))
const japanese = (n: number): string => spoken(n, digits, ["", "十", "百", "千"], "").replace(/一(?=[十百千])/g, "")

/** Names of OOXML (ST_NumberFormat, ECMA-376-1 §17.18.59) whose numbers are no plain decimals. */
const formats: Readonly<Record<string, (n: number) => string>> = {
  none: () => "",
  decimalZero: (n) => String(n).padStart(2, "0"),
  decimalFullWidth: (n) => [...String(n)].map((figure) => String.fromCharCode(0xff10 + Number(figure))).join(""),
  decimalFullWidth2: (n) => formats.decimalFullWidth!(n),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: from("⑴", 20),
  decimalEnclosedFullstop: from("⒈", 20),
  numberInDash: (n) => `- ${n} -`,
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  upperLetter: letters("A"),
  lowerLetter: letters("a"),
  chineseCounting: smallCount,
  taiwaneseCounting: smallCount,
  japaneseCounting: japanese,
  chineseCountingThousand: counted,
  taiwaneseCountingThousand: counted,
  koreanDigital2: positional,
  ideographDigital: positional,
  taiwaneseDigital: positional,
  japaneseDigitalTenThousand: positional,
  chineseLegalSimplified: (n) => spoken(n, legalDigits, ["", "拾", "佰", "仟"], "零"),
  ideographLegalTraditional: (n) => spoken(n, "零壹貳參肆伍陸柒捌玖", ["", "拾", "佰", "仟"], "零"),
  ideographTraditional: cycle("甲乙丙丁戊己庚辛壬癸"),
  ideographZodiac: cycle("子丑寅卯辰巳午未申酉戌亥"),
  ideographEnclosedCircle: from("㊀", 10),
}

const numberMost = 9999

/**
 * A list's number as Word prints it in a number format: 3 is 三 in `chineseCounting`, ③ in `decimalEnclosedCircle`.
 * Formats not known and numbers beyond 9999 are printed as decimals.
 * @zh 自动编号
 */
export function numberWord(n: number, format: string): string {
  if (format === "none") return ""
  if (n < 0 || n > numberMost || !Object.hasOwn(formats, format)) return String(n)
  return n === 0 && format !== "decimalZero" ? zeroWord(format) : formats[format]!(n)
}

function zeroWord(format: string): string {
  return /^(?:chinese|taiwanese|japanese|ideographDigital)/.test(format) ? "〇" : "0"
}
