import type { Figure } from "#identities"
import { economicTables, sectionsOf, sum } from "../../bounds/economic-sections.ts"
import { defineRule, inOrder } from "../../rule.ts"

/** Contributions at fixed rates lead back to one base of wages. @zh 按比例计提的各项缴费推算的基数应相近 */
export const rule = defineRule({
  name: "contributions-imply-one-wage-base",
  checks: [],
  severity: "info",
  title: { zh: "按比例计提的各项缴费推算的工资基数应相近", en: "Contributions at fixed rates imply one base of wages" },
  citation:
    "国办发〔2019〕13号（养老16%）；国办发〔2015〕18号（职业年金8%）；《工会法》（2%）；《住房公积金管理条例》（5%至12%）",
  messages: {
    apart: {
      zh: "{table}中{others}推算的工资基数一致（约{base}），{code}{name}按{rate}%推算的基数为{own}，与之不同，按该基数应约为{expected}。口径不同（如缴费基数上下限、津补贴范围）时可不改，请核对。",
      en: "In {table} {others} imply one base of wages (about {base}); {code} at {rate} % implies {own}. On the common base it would be about {expected}. Check unless the bases differ for a reason.",
    },
  },
  *inspect({ recognition, statutes }) {
    for (const table of economicTables(recognition.tables, statutes, true)) {
      const sections = sectionsOf(table, (c) => c.nature?.startsWith("basic") === true)
      const implied = rates.flatMap((rate) => {
        const section = sections.get(rate.code)
        const figure = section?.figures.find((f) => !f.blank)
        const fen = section ? sum(section.figures) : 0
        return section && figure && fen > 0
          ? [{ rate, name: section.name, figure, fen, bases: rate.percent.map((p) => (fen * 100) / p) }]
          : []
      })
      const outlier = implied.length >= 4 ? oneApart(implied) : undefined
      if (!outlier) {
        if (implied.length >= 4) yield inOrder
        continue
      }
      const { item, base } = outlier
      const amount = (fen: number) => shown(fen, item.figure)
      const rate = [...item.rate.percent].sort(
        (a, b) => Math.abs((item.fen * 100) / a - base) - Math.abs((item.fen * 100) / b - base),
      )[0]!
      const expected = amount((base * rate) / 100)
      yield {
        message: "apart",
        at: item.figure.place,
        subject: `${table.form}/${item.rate.code}/base`,
        data: {
          table: table.title,
          others: implied
            .filter((i) => i !== item)
            .map((i) => i.rate.code)
            .join("、"),
          base: amount(base),
          code: item.rate.code,
          name: item.name,
          rate,
          own: amount((item.fen * 100) / rate),
          expected,
        },
        related: implied.filter((i) => i !== item).map((i) => ({ label: i.figure.label, at: i.figure.place })),
        found: { text: `${item.figure.printed}${item.figure.unit}`, value: item.figure.printed.replaceAll(",", "") },
        expected: { text: `约${expected}`, value: expected.replace(/[^\d.]/g, "") },
        unit: item.figure.unit,
      }
    }
  },
})

interface Implied {
  readonly rate: { readonly code: string; readonly percent: readonly number[] }
  readonly name: string
  readonly figure: Figure
  readonly fen: number
  readonly bases: readonly number[]
}

/** National rates in percent, in force since 2019 (pension) and 2014 (annuity); regions choose the housing fund's. */
const rates: readonly Implied["rate"][] = [
  { code: "30108", percent: [16] },
  { code: "30109", percent: [8] },
  { code: "30113", percent: [12, 11, 10, 9, 8, 7, 6, 5] },
  { code: "30228", percent: [2] },
  { code: "30229", percent: [2.5] },
]

/** The one contribution that does not fit the base all others agree on within 1 %; undefined unless exactly one is more than 10 % apart. */
function oneApart(implied: readonly Implied[]): { readonly item: Implied; readonly base: number } | undefined {
  const found: { item: Implied; base: number }[] = []
  for (const item of implied) {
    const others = implied.filter((i) => i !== item)
    const base = others.find((i) => i.bases.length === 1)?.bases[0]
    if (base === undefined) continue
    const agree = others.every((i) => i.bases.some((b) => Math.abs(b - base) <= base / 100))
    const apart = item.bases.every((b) => Math.abs(b - base) > base / 10)
    if (agree && apart) found.push({ item, base })
  }
  return found.length === 1 ? found[0] : undefined
}

function shown(fen: number, like: Figure): string {
  const perUnit: Readonly<Record<string, number>> = { 元: 100, 千元: 100_000, 万元: 1_000_000, 亿元: 10_000_000_000 }
  const per = perUnit[like.unit] ?? 100
  return `${(fen / per).toFixed(like.unit === "元" ? 0 : 2)}${like.unit}`
}
