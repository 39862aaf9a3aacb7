import { type PrintedNumber, printedNumber } from "#money"

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
}
const places: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1_000, 仟: 1_000 }
const myriads: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 }

/** Letters a number in words is written with. */
export const numeralLetters = `${Object.keys(digits).join("")}${Object.keys(places).join("")}${Object.keys(myriads).join("")}`
const leading = new RegExp(`^[${numeralLetters}]{1,16}`, "u")
const digitFirst = /^([-+]?\d[\d,]*(?:\.\d+)?)/u

/** The number a text begins with, in digits or in words, and what follows it. */
export interface LeadingNumber {
  readonly number: PrintedNumber
  readonly rest: string
  /** Whether the number was written in words: then only a known unit makes it a value (一次性 is none). */
  readonly words: boolean
}

/** A whole number in words: 三十五 is 35, 两百 is 200, 百 is 100; undefined when the letters form none. */
export function chineseNumeral(text: string): number | undefined {
  let total = 0
  let section = 0
  let digit: number | undefined
  let place = Number.POSITIVE_INFINITY
  for (const letter of text) {
    const one = digits[letter]
    const ten = places[letter]
    const many = myriads[letter]
    if (one !== undefined) {
      // Two digits in a row are a telephone number or a year, except after 零.
      if (digit !== undefined && digit !== 0) return undefined
      digit = one
    } else if (ten !== undefined) {
      if (ten >= place || digit === 0) return undefined
      section += (digit ?? 1) * ten
      place = ten
      digit = undefined
    } else if (many !== undefined) {
      section += digit ?? 0
      // 万 alone is no number; 亿 after 万 multiplies all before it.
      if (section === 0 && total === 0) return undefined
      total = many > 10_000 ? (total + section) * many : total + section * many
      section = 0
      place = Number.POSITIVE_INFINITY
      digit = undefined
    } else return undefined
  }
  const value = total + section + (digit ?? 0)
  return text === "" || !Number.isSafeInteger(value) || value > 2 ** 50 ? undefined : value
}

/** Reads the number at the beginning of a plain text. */
export function leadingNumber(text: string): LeadingNumber | undefined {
  const match = digitFirst.exec(text)
  if (match) {
    const number = printedNumber(match[1]!)
    return number && { number, rest: text.slice(match[1]!.length), words: false }
  }
  if (/^半(?=年|天|日|小时|个)/u.test(text))
    return { number: { text: "半", scaled: 5, decimals: 1 }, rest: text.slice(1), words: true }
  // The longest letters that form a number: of 一百万元 all three, of 三千米 only 三 would be wrong too.
  const letters = leading.exec(text)?.[0] ?? ""
  for (let length = letters.length; length > 0; length--) {
    const value = chineseNumeral(letters.slice(0, length))
    if (value !== undefined)
      return {
        number: { text: letters.slice(0, length), scaled: value, decimals: 0 },
        rest: text.slice(length),
        words: true,
      }
  }
  return undefined
}

const hundredths = new RegExp(`百分之([\\d.${numeralLetters}]{1,12})`, "gu")
const thousandths = new RegExp(`千分之([\\d.${numeralLetters}]{1,12})`, "gu")

/** Shares in words brought to digits: 百分之九十五 → 95%, 千分之三 → 3‰, 九成五 → 95%, 三分之二 → 2:3. */
export function sharesInDigits(text: string): string {
  if (!/[分成]/u.test(text)) return text
  const value = (word: string) => (/^[\d.]+$/.test(word) ? word : String(chineseNumeral(word) ?? word))
  return text
    .replace(hundredths, (_, w: string) => `${value(w)}%`)
    .replace(thousandths, (_, w: string) => `${value(w)}‰`)
    .replace(
      /([一二三四五六七八九])成([一二三四五六七八九])?(?=$|以上|以下|以内|左右)/gu,
      (_, tens: string, ones?: string) => {
        return `${digits[tens]! * 10 + (ones ? digits[ones]! : 0)}%`
      },
    )
    .replace(/([一二三四五六七八九])分之([一二三四五六七八九])/gu, (_, all: string, part: string) => {
      return `${digits[part]}:${digits[all]}`
    })
}
