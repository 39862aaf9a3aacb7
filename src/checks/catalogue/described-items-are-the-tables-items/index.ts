import type { Figure } from "#identities"
import type { AmountClaim } from "#recognition"
import { stated } from "../../claims/claim-index.ts"
import { shown } from "../../claims/compare-amounts.ts"
import { type CheckContext, defineRule, type Issue, inOrder } from "../../rule.ts"
import { type Enumeration, enumerationsOf } from "./enumerations.ts"
import { functionRows } from "./function-rows.ts"

type Message = "missing" | "extra" | "zero" | "order"

/** Every subject of the table is described, and every described subject is in the table (A-26, B-36). @zh 正文所列科目与表一致 */
export const rule = defineRule<Message>({
  name: "described-items-are-the-tables-items",
  checks: ["A-26", "B-36"],
  severity: "error",
  title: { zh: "正文逐项说明的科目与一般公共预算支出表一致", en: "The subjects described are those of the table" },
  citation: "部门决算公开说明编写要求",
  messages: {
    missing: {
      zh: "表中“{name}（{code}）”有{amount}，正文没有说明。请在正文补充该科目。",
      en: "The table has {amount} for {name} ({code}), which the text does not describe.",
    },
    extra: {
      zh: "正文列有“{name}”{amount}，表中没有该科目。请核对科目名称和金额。",
      en: "The text describes {name} with {amount}, which the table does not have.",
    },
    zero: {
      zh: "正文列出的“{names}”金额为0，表中没有这些科目，可不列。",
      en: "{names} are listed with nothing; they may be left out.",
    },
    order: {
      zh: "正文没有按科目代码顺序排列：“{name}（{code}）”排在“{before}”之后。",
      en: "The subjects are not in the order of their codes: {name} ({code}) stands behind {before}.",
    },
  },
  *inspect(context) {
    for (const enumeration of enumerationsOf(context)) yield* judged(context, enumeration)
  },
})

function* judged(context: CheckContext, { items, level, words }: Enumeration): Iterable<Issue<Message> | typeof inOrder> {
  const rows = functionRows(context, level)
  if (rows.size === 0) return
  const accounts = context.recognition.profile.kind === "accounts"
  const checks = [accounts && level === 7 ? "A-26" : accounts ? "A-25" : "B-36"]
  const told = new Set(items.map((item) => item.subject.function!))
  const shared = [...rows.keys()].filter((code) => told.has(code)).length
  // a list that shares little with the table speaks of something else
  if (shared * 2 < Math.min(rows.size, told.size)) return
  const last = items[items.length - 1]!
  const name = (code: string) => context.statutes.classifications.function.byCode(code)?.name ?? code
  for (const [code, figure] of rows) {
    if (told.has(code)) {
      yield inOrder
      continue
    }
    if (figure.quantity.value === 0) continue
    const sure = words.every((word) => context.statutes.classifications.function.byName(word).length > 0)
    yield {
      message: "missing",
      severity: sure ? "error" : "warning",
      at: last.figure.place,
      subject: `missing/${code}`,
      checks,
      data: { name: name(code), code, amount: shown(figure) },
      expected: stated(`${name(code)}${shown(figure)}`),
      related: [{ label: figure.label, at: figure.place }],
    }
  }
  const zeros: AmountClaim[] = []
  const strangers = new Map<string, AmountClaim>()
  for (const item of items) {
    const code = item.subject.function!
    if (rows.has(code)) continue
    if (item.figure.quantity.value === 0) zeros.push(item)
    else if (!strangers.has(code)) strangers.set(code, item)
  }
  for (const [code, item] of strangers) yield stranger(item, code, level, rows, checks)
  if (zeros.length > 0 && !accounts)
    yield {
      message: "zero",
      severity: "info",
      at: (zeros[0]!.name ?? { place: zeros[0]!.at }).place,
      subject: "zero",
      checks,
      data: { names: zeros.map((z) => z.name?.text ?? z.subject.function!).join("、") },
      related: zeros.slice(1, 8).map((z) => ({ label: z.name?.text ?? "", at: z.at })),
    }
  yield* orderOf(items, name, checks)
}

function stranger(item: AmountClaim, code: string, level: number, rows: ReadonlyMap<string, Figure>, checks: readonly string[]): Issue<Message> {
  const same = [...rows].filter(([, figure]) => figure.quantity.value === item.figure.quantity.value)
  return {
    message: "extra",
    // a name no list knows, or a subject whose money stands under another name, is for a reader to judge
    severity: code.length === level && /^\d+$/.test(code) ? "error" : "warning",
    at: item.name?.place ?? item.at,
    subject: `extra/${code}`,
    checks,
    data: { name: item.name?.text ?? code, amount: shown(item.figure) },
    found: stated(item.name?.text ?? code),
    ...(same.length === 1 ? { expected: stated(same[0]![1].label.split(" · ")[1] ?? same[0]![0]) } : {}),
    related: same.length === 1 ? [{ label: same[0]![1].label, at: same[0]![1].place }] : [],
  }
}

function* orderOf(items: readonly AmountClaim[], name: (code: string) => string, checks: readonly string[]): Iterable<Issue<Message>> {
  const codes = items.filter((item) => /^\d{7}$/.test(item.subject.function!))
  const moved = codes.findIndex((item, i) => i > 0 && item.subject.function! < codes[i - 1]!.subject.function!)
  if (moved <= 0) return
  const item = codes[moved]!
  const code = item.subject.function!
  const before = codes[moved - 1]!
  yield { message: "order", severity: "info", at: item.name?.place ?? item.at, subject: "order", checks, data: { name: name(code), code, before: name(before.subject.function!) }, related: [{ label: name(before.subject.function!), at: before.at }] }
}
