import type { Place } from "#documents"
import { amountQuantity, type DisplayUnit, printedNumber, printFen, type Quantity } from "#money"
import type { Recognition } from "#recognition"
import { defineRule, inOrder } from "../../rule.ts"

/** The number and money of projects with targets, as the text announces them, are those of the tables (B-41). @zh 设绩效目标的项目数和金额 */
export const rule = defineRule({
  name: "announced-projects-match-their-targets",
  checks: ["B-41"],
  severity: "error",
  title: {
    zh: "文字公布的绩效目标项目数、金额与绩效目标表一致",
    en: "Announced projects with targets match the tables",
  },
  citation: "财预〔2021〕101号；部门预算公开说明",
  messages: {
    count: {
      zh: "文中称设绩效目标的项目{found}个，绩效目标表列有{expected}个",
      en: "{found} projects with targets are announced, the tables list {expected}",
    },
    tables: {
      zh: "文中称设绩效目标的项目{found}个，与项目支出表一致，但绩效目标表列有{expected}个。请核对绩效目标表是否拆分或重复列示。",
      en: "{found} projects with targets are announced, as the table of projects has, but the target tables list {expected}",
    },
    amount: {
      zh: "文中称绩效目标涉及资金{found}，绩效目标表合计{expected}",
      en: "{found} are announced for projects with targets, the tables sum to {expected}",
    },
  },
  *inspect({ recognition }) {
    const listed = listedProjects(recognition)
    if (!listed) return
    for (const { count, amount } of announcements(recognition)) {
      if (count) {
        const issue = {
          at: count.at,
          subject: "targets/count",
          data: { found: count.text, expected: listed.counts[0]! },
        }
        if (listed.counts[0] === count.value) yield inOrder
        else if (listed.counts.includes(count.value))
          yield { ...issue, message: "tables" as const, severity: "info" as const }
        else
          yield {
            ...issue,
            message: "count" as const,
            found: { text: `${count.text}个`, value: count.text },
            expected: { text: `${listed.counts[0]}个`, value: String(listed.counts[0]) },
          }
      }
      if (!amount) continue
      if (listed.sums.some((sum) => sum.low <= amount.quantity.high && amount.quantity.low <= sum.high)) yield inOrder
      else {
        const bare = printFen(listed.sums[0]!.value, amount.unit, 2)
        const expected = `${bare}${amount.unit}`
        yield {
          message: "amount" as const,
          at: amount.at,
          subject: "targets/amount",
          data: { found: amount.text, expected },
          found: { text: amount.text, value: amount.text },
          expected: { text: expected, value: bare },
        }
      }
    }
  },
})

interface Listed {
  /** Numbers of projects the tables admit, the target tables' own first. */
  readonly counts: readonly number[]
  readonly sums: readonly Quantity[]
}

/**
 * Projects of the target tables, and of the table of projects: the text may count either. A sheet of several projects
 * and a unit printed twice are left out.
 */
function listedProjects({ performance = [], tables }: Recognition): Listed | undefined {
  const totals = performance.flatMap((table) => {
    if (table.kind === "target-sheet" && !/总体|整体/.test(table.title)) return [table.money]
    return table.kind === "target-summary" ? table.projects.map((p) => p.money) : []
  })
  const figures = totals.flatMap((money) => money.find((line) => line.part === "total")?.figure ?? [])
  if (figures.length === 0 || figures.length !== totals.length) return undefined
  const sum = (list: readonly Quantity[]): Quantity => ({
    scale: "fen",
    value: list.reduce((s, q) => s + q.value, 0),
    low: list.reduce((s, q) => s + q.low, 0),
    high: list.reduce((s, q) => s + q.high, 0),
    ulp: 1,
  })
  const projects = tables.filter((t) => t.form === "B10")
  const rows = projects.reduce(
    (n, t) => n + t.rows.filter((r) => r.codeKind === "project" && r.kind === "item").length,
    0,
  )
  const budget = projects.flatMap(
    (t) => t.figures.find((f) => !f.blank && t.rows.some((r) => r.kind === "total" && r.index === f.place.row)) ?? [],
  )
  return {
    counts: rows > 0 && rows !== figures.length ? [figures.length, rows] : [figures.length],
    sums: [sum(figures.map((f) => f.quantity)), ...budget.map((f) => f.quantity)],
  }
}

interface Announcement {
  readonly count?: { readonly text: string; readonly value: number; readonly at: Place }
  readonly amount?: {
    readonly text: string
    readonly unit: DisplayUnit
    readonly quantity: Quantity
    readonly at: Place
  }
}

/** Sentences that announce projects with targets of this budget; evaluations and other years are not meant. */
function* announcements({ document, profile }: Recognition): Iterable<Announcement> {
  for (const [block, paragraph] of document.blocks.entries()) {
    if (paragraph.kind !== "paragraph" || !paragraph.text.includes("绩效")) continue
    let start = 0
    for (const sentence of paragraph.text.split(/(?<=[。；])/)) {
      const at = start
      start += sentence.length
      if (
        sentence.length > 400 ||
        !/(?:设立|编制|编报|设置|填报|实行|纳入)[^。；]{0,12}绩效(?:目标|管理)|绩效目标[^。；]{0,6}(?:项目|涉及)/.test(
          sentence,
        )
      )
        continue
      if (
        /自评|绩效评价|其中[：:]/.test(sentence) ||
        (profile.fiscalYear && !new RegExp(`${profile.fiscalYear}|本年|^(?!.*\\d{4}年)`).test(sentence))
      )
        continue
      const count = /(\d{1,4})\s*个[^\d，。；]{0,8}项目|项目[共计为]{0,2}\s*(\d{1,4})\s*个/.exec(sentence)
      const money = /(?:资金|项目支出|金额|预算)[^\d。；]{0,6}(\d[\d,]*(?:\.\d+)?)\s*(万元|亿元|元)/.exec(sentence)
      const digits = count && (count[1] ?? count[2]!)
      const printed = money && printedNumber(money[1]!)
      const quantity = printed && amountQuantity(printed, money[2] as DisplayUnit)
      const spot = (offset: number, length: number): Place => ({ block, span: [at + offset, at + offset + length] })
      if (!digits) continue
      yield {
        count: { text: digits, value: Number(digits), at: spot(count.index + count[0].indexOf(digits), digits.length) },
        ...(money && quantity
          ? {
              amount: {
                text: `${money[1]}${money[2]}`,
                unit: money[2] as DisplayUnit,
                quantity,
                at: spot(
                  money.index + money[0].indexOf(money[1]!),
                  money[1]!.length + (money[0].length - money[0].indexOf(money[1]!) - money[1]!.length),
                ),
              },
            }
          : {}),
      }
    }
  }
}
