/**
 * The named dimensions of a figure. A figure's meaning is a partial assignment over them; an absent dimension
 * means "summed over all".
 * @zh 维度
 */
export type Dimension =
  /** Department or unit code, else name. @zh 单位 */
  | "unit"
  /** Fiscal year; absent means the document's own. @zh 年度 */
  | "year"
  /** proposed | approved | adjusted | outturn; absent means the document kind's own (budget: approved, accounts: outturn). @zh 阶段 */
  | "phase"
  /** revenue | expenditure | carry-in | carry-out | surplus-use | allocation | resources | uses. @zh 收支 */
  | "flow"
  /** Fund source, an id of `revenue.csv` (R1, R11, R12, R13, R2, R3, R31 …); "R11.fiscal" is its 其中：财政拨款, "R11.other" the rest. @zh 资金来源 */
  | "source"
  /** current | carried: money of this year, or carried over from earlier ones. @zh 当年／结转 */
  | "vintage"
  /** Functional code: 3, 5 or 7 digits. @zh 支出功能分类 */
  | "function"
  /** Departmental economic code: 3 or 5 digits. @zh 部门预算支出经济分类 */
  | "economicDepartment"
  /** Governmental economic code: 3 or 5 digits. @zh 政府预算支出经济分类 */
  | "economicGovernment"
  /** basic, basic.personnel, basic.operating, project, project.other-operational, project.targeted, operating, to-superior, to-subordinate, reserve. @zh 支出性质 */
  | "nature"
  /** Project code, else name. @zh 项目 */
  | "project"
  /** total, overseas, vehicles, vehicles.purchase, vehicles.running, reception; conference and training stand outside the total. @zh “三公”经费 */
  | "threePublic"
  /** total, goods, works, services; sme, micro. @zh 政府采购 */
  | "procurement"
  /** agency-operating: 机关运行经费 (机构运转经费). @zh 机关运行经费 */
  | "topic"

export type Coordinate = { readonly [D in Dimension]?: string }

/** The dimensions in the order of a key: whose and when before what for. */
export const dimensions: readonly Dimension[] = [
  "year",
  "phase",
  "unit",
  "flow",
  "source",
  "vintage",
  "nature",
  "function",
  "economicDepartment",
  "economicGovernment",
  "project",
  "threePublic",
  "procurement",
  "topic",
]

/** Each dimension as it begins its part of a key: alone, and behind another. */
const named = dimensions.map((dimension) => [dimension, `${dimension}=`, `;${dimension}=`] as const)

/** One text per meaning: equal coordinates have equal keys. */
export function coordinateKey(coordinate: Coordinate): string {
  let key = ""
  for (const [dimension, first, next] of named) {
    const value = coordinate[dimension]
    if (value !== undefined) key += (key === "" ? first : next) + value
  }
  return key
}

/** The coordinate with some dimensions set, or removed where given as null. */
export function withDimensions(
  coordinate: Coordinate,
  changes: { readonly [D in Dimension]?: string | null },
): Coordinate {
  // copied one by one: an object that a field was deleted from is slow ever after
  const result: { [D in Dimension]?: string } = {}
  for (const name in coordinate) {
    const dimension = name as Dimension
    // a name of hostile input, which would become the prototype of the copy
    if (name !== "__proto__" && changes[dimension] !== null) result[dimension] = coordinate[dimension]!
  }
  for (const name in changes) {
    const dimension = name as Dimension
    const change = changes[dimension]
    if (change !== null && change !== undefined) result[dimension] = change
  }
  return result
}
