/** The group a first-level name stands for. @zh 成本、产出、效益、满意度 */
export type IndicatorGroup = "cost" | "output" | "benefit" | "satisfaction" | "execution" | "management"

/** The group of a first-level name as printed; undefined for other frameworks' names. */
export function indicatorGroup(label: string): IndicatorGroup | undefined {
  if (/满意/.test(label)) return "satisfaction"
  if (/成本/.test(label)) return "cost"
  if (/产出/.test(label)) return "output"
  if (/效益|效果/.test(label)) return "benefit"
  if (/预算执行/.test(label)) return "execution"
  return /管理|投入|过程|决策/.test(label) ? "management" : undefined
}
