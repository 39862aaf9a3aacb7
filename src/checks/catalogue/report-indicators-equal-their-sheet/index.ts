import {
  type IndicatorSentence,
  indicatorSentences,
  lettersOnly,
  pairedIndicators,
  type RepeatedIndicator,
} from "#recognition"
import { pointsFit } from "../../projects/points-fit.ts"
import { defineRule, inOrder } from "../../rule.ts"

/**
 * A report's table of scores repeats the targets and results of its project's sheet (E-11). Where the two differ, the
 * one that its own points contradict is wrong; else the one that the report's text contradicts; else the report's.
 * @zh 自评报告附表的指标值、完成值与自评表一致
 */
export const rule = defineRule({
  name: "report-indicators-equal-their-sheet",
  checks: ["E-11"],
  severity: "error",
  title: {
    zh: "自评报告附表的指标值、完成值与同一项目的自评表一致",
    en: "A report's table repeats the targets and results of its project's sheet",
  },
  citation: "财预〔2020〕10号",
  messages: {
    target: {
      zh: "{name}：此处的指标值{found}与同一项目{other}的{expected}不一致",
      en: "{name}: the target {found} here is {expected} in the same project's {otherEn}",
    },
    actual: {
      zh: "{name}：此处的完成值{found}与同一项目{other}的{expected}不一致",
      en: "{name}: the result {found} here is {expected} in the same project's {otherEn}",
    },
  },
  *inspect({ recognition }) {
    const pairs = pairedIndicators(recognition.performance ?? [])
    if (pairs.length === 0) return
    const said = new Map<string, IndicatorSentence[]>()
    for (const sentence of indicatorSentences(recognition.document).slice(0, 500)) {
      const name = lettersOnly(sentence.name.text)
      said.set(name, [...(said.get(name) ?? []), sentence])
    }
    for (const pair of pairs) {
      const sentences = said.get(lettersOnly(pair.report.name.text)) ?? []
      for (const of of ["target", "actual"] as const) {
        const [sheet, report] = [pair.sheet[of], pair.report[of]]
        if (!sheet || !report) continue
        if (lettersOnly(sheet.text) === lettersOnly(report.text)) {
          yield inOrder
          continue
        }
        const inSheet = sheetIsWrong(pair, of, sentences)
        const [wrong, right] = inSheet ? [sheet, report] : [report, sheet]
        yield {
          message: of,
          at: wrong.place,
          subject: `${pair.id}/${of}`,
          data: {
            name: pair.report.name.text,
            found: wrong.text,
            expected: right.text,
            other: inSheet ? "自评报告附表" : "自评表",
            otherEn: inSheet ? "report" : "sheet",
          },
          found: { text: wrong.text, value: wrong.text },
          expected: { text: right.text, value: right.text },
          related: [{ label: "表中", at: right.place }],
        }
      }
    }
  },
})

/** Points first, then the text: what contradicts them is wrong. */
function sheetIsWrong(
  { sheet, report }: RepeatedIndicator,
  of: "target" | "actual",
  sentences: readonly IndicatorSentence[],
): boolean {
  const fits = [pointsFit(sheet), pointsFit(report)]
  if (fits[0] !== fits[1]) return fits[0] === false
  const says = (text: string) => sentences.some((s) => s[of] && numbersOf(s[of].text) === numbersOf(text))
  return !says(sheet[of]!.text) && says(report[of]!.text)
}

/** A sentence writes 「大于等于 90%」 for ≥90%: the numbers are compared, or the words where there are none. */
function numbersOf(text: string): string {
  const numbers = text.slice(0, 200).match(/\d[\d.]{0,20}/g)
  return numbers ? numbers.join(" ") : lettersOnly(text)
}
