import { printFen } from "#money"
import { sum } from "../../bounds/economic-sections.ts"
import type { ListedProject } from "../../projects/project-list.ts"

/** A name without the line breaks of its cell. */
export function flat(name: string): string {
  return name.replace(/\s+/g, "")
}

/** Up to five projects with their money. */
export function names(projects: readonly ListedProject[]): string {
  const shown = projects.slice(0, 5).map((p) => `“${flat(p.name)}”${amountOf(p)}`)
  return shown.join("、") + (projects.length > 5 ? "等" : "")
}

/** A project's money as printed. */
export function amountOf(project: ListedProject): string {
  return project.money ? `${project.money.printed}${project.money.unit}` : ""
}

/** Money of several projects. */
export function total(projects: readonly ListedProject[]): string {
  const money = projects.flatMap((p) => p.money ?? [])
  const first = money[0]
  return first
    ? `${printFen(sum(money), first.unit as "万元", Math.max(...money.map((f) => f.decimals)))}${first.unit}`
    : "（未印金额）"
}
