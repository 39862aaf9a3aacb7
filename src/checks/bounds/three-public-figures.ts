import type { Figure } from "#identities"
import type { RecognisedTable } from "#recognition"

/** An item of the three public expenses and the economic sections that pay it. @zh “三公”经费各项对应的经济科目 */
export interface ThreePublicItem {
  readonly item: string
  readonly name: string
  readonly sections: readonly string[]
}

/** Source: 财预〔2016〕143号; sections of the departmental economic classification in force since 2018. */
export const threePublicItems: readonly ThreePublicItem[] = [
  { item: "overseas", name: "因公出国（境）费", sections: ["30212"] },
  { item: "vehicles.purchase", name: "公务用车购置费", sections: ["31013", "30913"] },
  { item: "vehicles.running", name: "公务用车运行维护费", sections: ["30231"] },
  { item: "reception", name: "公务接待费", sections: ["30217"] },
]

const vehicles: ThreePublicItem = {
  item: "vehicles",
  name: "公务用车购置及运行维护费",
  sections: ["31013", "30913", "30231"],
}

/** Items that the table itself prints, each with its figure of this year: vehicles in one where it does not split them. */
export function printedItems(table: RecognisedTable): { readonly item: ThreePublicItem; readonly figure: Figure }[] {
  const own = (item: string) => table.figures.find((f) => f.coordinate.threePublic === item && isOfThisYear(f))
  const split =
    (own("vehicles.purchase") && !own("vehicles.purchase")!.blank) ||
    (own("vehicles.running") && !own("vehicles.running")!.blank)
  const whole = own("vehicles")
  const joined = !split && whole !== undefined && !whole.blank && whole.quantity.value !== 0
  return [...threePublicItems, vehicles].flatMap((item) => {
    if (item === vehicles ? !joined : joined && item.item.startsWith("vehicles")) return []
    const figure = own(item.item)
    return figure ? [{ item, figure }] : []
  })
}

/** Tables of the three public expenses. */
export function threePublicTables(tables: readonly RecognisedTable[]): RecognisedTable[] {
  return tables.filter(
    (t) =>
      t.columns.some((c) => c.role.kind === "amount" && c.role.coordinate.threePublic !== undefined) ||
      t.figures.some((f) => f.coordinate.threePublic !== undefined),
  )
}

function isOfThisYear(figure: Figure): boolean {
  const { year, phase, unit } = figure.coordinate
  return year === undefined && phase === undefined && unit === undefined
}
