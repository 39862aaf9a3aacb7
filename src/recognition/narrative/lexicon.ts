/**
 * What recognition of sentences asks of the statutory classifications. Codes are returned best first; an empty list
 * means that no subject bears the name. Names are given as printed without level marks, spaces and quotes, with
 * half-width brackets; implementations compare them leniently (outdated names, 其它 for 其他, a missing 支出).
 * @zh 说明文字所用的科目词典
 */
export interface NarrativeLexicon {
  /** Codes of functional subjects of the name, below `parent` when given. @zh 支出功能分类 */
  functionByName(name: string, parent?: string): readonly string[]
  /** Codes of departmental economic subjects of the name. @zh 部门预算支出经济分类 */
  departmentByName(name: string, parent?: string): readonly string[]
  /** Codes of governmental economic subjects of the name. @zh 政府预算支出经济分类 */
  governmentByName(name: string, parent?: string): readonly string[]
}
