import { defineRule, type Issue, inOrder } from "../../rule.ts"
import type { CompactText } from "../../prose/compact-text.ts"
import { explainingOf, type Sentence, sentencesOf } from "../../prose/prose.ts"

type Message = "missing" | "half" | "mixed"

/** An amount in a sentence is printed with its unit, one unit a sentence (N-05). @zh 正文金额带计量单位 */
export const rule = defineRule<Message>({
  name: "amounts-carry-their-unit",
  checks: ["N-05"],
  severity: "warning",
  title: { zh: "正文中的金额带计量单位，同一句单位一致", en: "Amounts in sentences carry their unit, one a sentence" },
  citation: "部门预决算公开模板",
  messages: {
    missing: {
      zh: "“{text}”的金额后缺少单位，应为{expected}。",
      en: "The amount in {text} has no unit; it should read {expected}.",
    },
    half: {
      zh: "“{text}”的单位不完整，应为{expected}。",
      en: "The unit in {text} is incomplete; it should read {expected}.",
    },
    mixed: {
      zh: "同一句中混用{units}，请统一单位，避免误读。",
      en: "One sentence mixes {units}; use one unit.",
    },
  },
  *inspect({ recognition }) {
    for (const { block, compact } of explainingOf(recognition.document)) {
      if (compact.text.length > 8000) continue
      const usual = unitOf(compact.text)
      if (!usual) continue
      for (const sentence of sentencesOf(compact.text)) {
        if (sentence.text.length > 1500) continue
        yield* bare(sentence, compact, block, usual)
        yield* mixture(sentence, compact, block)
      }
    }
  },
})

type Result = Generator<Issue<Message> | typeof inOrder>

/** The unit that a paragraph's amounts are printed in. */
function unitOf(text: string): string | undefined {
  const counts = new Map<string, number>()
  for (const match of text.matchAll(/\d(万元|亿元|千元|元)/g)) counts.set(match[1]!, (counts.get(match[1]!) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

const verb =
  "(?:(?:各)?(?:增加|减少|增长|下降|压减|节约|追加|调增|调减)(?:了|额为?|数为?)?|年初预算(?:数)?为|支出(?:预算|决算)(?:数)?为|预算安排|共计|合计|总额为?)"

/** A number behind a word of money with a stop right behind it. */
function* bare({ text, start }: Sentence, compact: CompactText, block: number, usual: string): Result {
  for (const match of text.matchAll(
    new RegExp(`(${verb})(\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,4})?|\\d{1,12}(?:\\.\\d{1,4})?)`, "g"),
  )) {
    const end = match.index + match[0].length
    const after = text.slice(end, end + 3)
    const number = match[2]!
    if (/^[\d,.]/.test(after)) continue
    if (/^(?:万元|亿元|千元|百元|元|%)/.test(after)) {
      yield inOrder
      continue
    }
    const numberStart = start + end - number.length
    const printed = compact.printed(start + match.index, start + end + 1)
    const base = { at: compact.place(numberStart, start + end), subject: `${block}/${match[0]}`, found: stated(number) }
    if (/^万(?=[，。；、)]|$)/.test(after)) {
      yield {
        ...base,
        message: "half",
        severity: "info",
        at: compact.place(numberStart, start + end + 1),
        data: { text: printed, expected: `${number}万元` },
        found: stated(`${number}万`),
        expected: stated(`${number}万元`),
      }
      continue
    }
    if (!/^(?:[，。；)]|$)/.test(after) || isYear(number) || Number(number.replaceAll(",", "")) < 1) continue
    // 增长 is said of rates as well as of amounts
    const rate = /增长|下降/.test(match[1]!)
    if (rate && Number(number.replaceAll(",", "")) <= 1000) continue
    yield {
      ...base,
      message: "missing",
      data: { text: printed, expected: `${number}${usual}` },
      expected: stated(`${number}${usual}`),
    }
  }
}

function* mixture({ text, start }: Sentence, compact: CompactText, block: number): Result {
  const units = new Map<string, number>()
  for (const match of text.matchAll(/[1-9][\d,.]*?(万元|亿元|元)(?!以[上下]|[／/]|一|的设备|\(含\))/g))
    if (!units.has(match[1]!)) units.set(match[1]!, match.index + match[0].length - match[1]!.length)
  if (units.size < 2) return
  const [, at] = [...units][1]!
  const unit = [...units][1]![0]
  yield {
    message: "mixed",
    severity: "info",
    at: compact.place(start + at, start + at + unit.length),
    subject: `${block}/mixed`,
    data: { units: [...units.keys()].join("、") },
    found: stated([...units.keys()].join("、")),
    expected: stated([...units.keys()][0]!),
  }
}

function isYear(number: string): boolean {
  return /^20[0-4]\d$/.test(number)
}

function stated(text: string) {
  return { text, value: text }
}
