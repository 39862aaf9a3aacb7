import type { MonitoringCourse, MonitoringThresholds, Statutes } from "#statutes"

/** The thresholds of a region and year: the newest that holds; the region's own before the national ones. */
export function thresholdsFor(statutes: Statutes, region: string | undefined, year: number): MonitoringThresholds {
  const holding = statutes.monitoringThresholds.filter(({ from }) => from <= year)
  const of = (wanted: string | undefined) =>
    holding.filter((t) => t.region === wanted).reduce<MonitoringThresholds | undefined>(newer, undefined)
  const found = of(region) ?? of("national") ?? statutes.monitoringThresholds[0]
  if (!found) throw new Error("the statutory data has no monitoring thresholds (parameters/monitoring.yaml)")
  return found
}

function newer(best: MonitoringThresholds | undefined, other: MonitoringThresholds): MonitoringThresholds {
  return !best || other.from > best.from ? other : best
}

/** How a number runs through the year, by its bare unit, the indicator's name and the side of its target. */
export type CourseOf = (unit: string, name: string, side: "at-least" | "at-most") => MonitoringCourse

const addsUp: MonitoringCourse = { course: "cumulative" }

/** The courses of the statutes, their expressions made once. */
export function courses(statutes: Statutes): CourseOf {
  const rules = statutes.monitoringCourses.map((rule) => ({
    rule,
    unit: rule.unit === undefined ? undefined : new RegExp(`^(?:${rule.unit})$`, "u"),
    name: rule.name === undefined ? undefined : new RegExp(rule.name, "u"),
  }))
  return (unit, name, side) =>
    rules.find(
      (r) =>
        (r.unit?.test(unit) ?? true) &&
        (r.name?.test(name) ?? true) &&
        (r.rule.side === undefined || r.rule.side === side),
    )?.rule ?? addsUp
}
