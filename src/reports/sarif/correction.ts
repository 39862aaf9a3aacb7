import type { Finding } from "#checks"
import { printedNumber } from "#money"

/**
 * What should stand where a finding's quote stands; undefined when the expected is not one plain value (a range, a
 * set, a sentence), or the quote is not the found value and nothing else but its unit.
 * @zh 更正
 */
export function correction({ at, found, expected, cause }: Finding): string | undefined {
  if (cause !== null || !found || !expected || at.quote === "" || !isPlain(expected.value)) return undefined
  if (isNumber(found.value) !== isNumber(expected.value)) return undefined
  if (isNumber(at.quote.trim())) {
    if (bare(at.quote) !== bare(found.value)) return undefined
    const grouped = at.quote.includes(",") ? withGroups(expected.value) : expected.value
    return at.quote.replace(at.quote.trim(), () => grouped)
  }
  if (at.quote === found.value) return expected.value
  return at.quote === found.text && isPlain(expected.text) ? expected.text : undefined
}

function isNumber(text: string): boolean {
  return printedNumber(text) !== undefined
}

function isPlain(text: string): boolean {
  return text !== "" && text.length <= 64 && !/[、，,；;|/～~—…\s或至]/.test(text)
}

function bare(text: string): string {
  return text.replace(/[\s,\u3000]/g, "")
}

function withGroups(value: string): string {
  const [whole = "", fraction] = value.split(".")
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",")
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}
