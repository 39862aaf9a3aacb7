import { coordinateKey, withDimensions } from "#fiscal"
import type { Figure } from "#identities"
import { printFen } from "#money"
import type { Recognition, RecognisedTable } from "#recognition"
import { canBeEqual, companionsOf, nameOf } from "../../companions.ts"
import { type CheckContext, defineRule, inOrder } from "../../rule.ts"

/** What was carried into the year is what the year before closed with. @zh 本年年初结转和结余等于上年年末结转和结余 */
export const rule = defineRule({
  name: "opening-balance-equals-prior-closing",
  checks: ["A-40"],
  severity: "warning",
  title: {
    zh: "本年年初结转和结余等于上年年末结转和结余",
    en: "The opening balance is the closing balance of the year before",
  },
  citation: "《政府会计制度》；部门决算报表编制口径",
  messages: {
    differs: {
      zh: "{table}的年初结转和结余为{found}，{document}的年末结转和结余为{expected}，相差{difference}。因差错更正、收回或归集调整而不等的，应在说明中写明原因。",
      en: "{table} opens with {found}, {document} closed with {expected}; difference {difference}. Say why, if it was corrected, recovered or re-attributed.",
    },
  },
  *inspect(context) {
    const { before } = companionsOf(context)
    if (!before || context.recognition.profile.kind !== "accounts") return
    const explained = saysWhy(context)
    for (const table of context.recognition.tables) {
      const prior = before.tables.find(
        (t) => t.form === table.form && t.figures.some((f) => f.coordinate.flow === "carry-out"),
      )
      if (!prior) continue
      for (const opening of table.figures) {
        if (opening.coordinate.flow !== "carry-in" || opening.coordinate.year !== undefined) continue
        const closing = closingOf(opening, prior)
        if (!closing) continue
        if (canBeEqual(opening, closing)) {
          yield inOrder
          continue
        }
        yield issueOf(opening, closing, table, before, explained)
      }
    }
  },
})

function closingOf(opening: Figure, prior: RecognisedTable): Figure | undefined {
  const wanted = coordinateKey(withDimensions(opening.coordinate, { flow: "carry-out" }))
  const found = prior.figures.filter((f) => coordinateKey(f.coordinate) === wanted)
  return found.length === 1 ? found[0] : undefined
}

function issueOf(opening: Figure, closing: Figure, table: RecognisedTable, before: Recognition, explained: boolean) {
  const decimals = Math.max(2, opening.decimals)
  const unit = opening.unit as "万元"
  const print = (fen: number) => `${printFen(fen, unit, decimals)}${unit}`
  const found = opening.blank ? "空白" : `${opening.printed}${unit}`
  return {
    message: "differs" as const,
    ...(explained ? { severity: "info" as const } : {}),
    at: opening.place,
    subject: `${table.form}/${opening.key}/opening`,
    data: {
      table: opening.label,
      found,
      document: nameOf(before),
      expected: print(closing.quantity.value),
      difference: print(opening.quantity.value - closing.quantity.value),
    },
    found: { text: opening.blank ? "" : found, value: opening.printed.replaceAll(",", "") },
    expected: { text: print(closing.quantity.value), value: printFen(closing.quantity.value, unit, decimals) },
    difference: printFen(opening.quantity.value - closing.quantity.value, unit, decimals),
    unit,
  }
}

const why =
  /差错更正|会计差错|归集调[入出整]|归集上缴|收回.{0,12}(?:结转|结余)|(?:调整|上缴).{0,12}(?:年初|结转|结余)|(?:年初|结转|结余).{0,12}(?:调整|收回|上缴)/

/** The text gives a reason for an opening balance that was changed. */
function saysWhy({ recognition }: CheckContext): boolean {
  return recognition.document.blocks.some(
    (b) => b.kind === "paragraph" && b.text.length < 4000 && why.test(b.text) && !/是指/.test(b.text.slice(0, 80)),
  )
}
