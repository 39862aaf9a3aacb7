/** The group a first-level name stands for. @zh 成本、产出、效益、满意度 */
export type IndicatorGroup = "cost" | "output" | "benefit" | "satisfaction" | "execution" | "management"

/** Whether an indicator is the rate of execution itself, which some forms list among the others. @zh 预算执行率 */
export function isExecutionRate(name: string): boolean {
  return /^(?:全年|年度)?(?:项目|部门)?(?:预算|资金)(?:资金)?(?:总)?执行率(?:\(.*\))?$/.test(name)
}

/** The group of a first-level name as printed; undefined for other frameworks' names. */
export function indicatorGroup(label: string): IndicatorGroup | undefined {
  if (/满意/.test(label)) return "satisfaction"
  if (/成本/.test(label)) return "cost"
  if (/产出/.test(label)) return "output"
  if (/效益|效果/.test(label)) return "benefit"
  if (/预算执行/.test(label)) return "execution"
  return /管理|投入|过程|决策/.test(label) ? "management" : undefined
}
