import type { Coordinate, Dimension } from "#fiscal"
import type { Cells, Column } from "./column.ts"
import { flows, natures, phases, procurementParts, threePublicParts, topics, vintages } from "./words.ts"

const columns: Readonly<Record<Dimension, Column>> = {
  unit: {
    key: "unit",
    zh: "预算单位",
    aliases: ["单位", "单位代码", "单位编码", "单位名称", "预算单位代码"],
    kind: "unit",
    help: {
      zh: "单位代码或名称；只有一个单位时可不填",
      en: "Code or name of the unit; may be left blank when there is only one",
    },
  },
  year: {
    key: "year",
    zh: "年度",
    aliases: ["年份"],
    kind: "integer",
    help: { zh: "四位年份；本年度不填", en: "Four digits; blank for the ledger's own year" },
  },
  phase: {
    key: "phase",
    zh: "阶段",
    kind: "choice",
    choices: phases,
    help: {
      zh: "草案、年初、全年、决算；不填时预算为年初、决算为决算",
      en: "Proposed, approved, adjusted or outturn; blank means the document's own",
    },
  },
  flow: {
    key: "flow",
    zh: "收支",
    aliases: ["收支类别", "类别"],
    kind: "choice",
    choices: flows,
    help: { zh: "收入、上年结转、支出、年末结转等", en: "Revenue, carry-in, expenditure, carry-out …" },
  },
  source: {
    key: "source",
    zh: "资金来源",
    aliases: ["资金性质", "资金来源名称", "资金性质名称"],
    kind: "source",
    help: {
      zh: "如：一般公共预算、政府性基金预算、财政专户管理资金、事业收入；也可填资金性质代码",
      en: "Name of the fund source, or its fund type code",
    },
  },
  vintage: {
    key: "vintage",
    zh: "当年或结转",
    aliases: ["当年／结转", "当年/结转", "结转"],
    kind: "choice",
    choices: vintages,
    help: {
      zh: "当年安排还是上年结转的钱；支出不填即当年",
      en: "Money of this year or carried over; blank expenditure is of this year",
    },
  },
  nature: {
    key: "nature",
    zh: "支出性质",
    aliases: ["支出类型", "项目类别", "支出类别"],
    kind: "choice",
    choices: natures,
    help: {
      zh: "人员经费、公用经费、其他运转类、特定目标类等",
      en: "Personnel, operating, other operational, targeted …",
    },
  },
  function: {
    key: "function",
    zh: "功能科目",
    aliases: ["支出功能分类", "功能分类科目", "支出功能分类科目", "功能分类", "支出功能科目", "功能科目编码"],
    kind: "code",
    classification: "function",
    help: { zh: "支出功能分类项级科目，7位代码", en: "Functional item, 7 digits" },
  },
  economicDepartment: {
    key: "economicDepartment",
    zh: "部门经济科目",
    aliases: ["部门预算支出经济分类", "部门支出经济分类", "部门经济分类", "经济科目", "部门预算经济分类"],
    kind: "code",
    classification: "economicDepartment",
    help: { zh: "部门预算支出经济分类款级科目，5位代码", en: "Departmental economic section, 5 digits" },
  },
  economicGovernment: {
    key: "economicGovernment",
    zh: "政府经济科目",
    aliases: ["政府预算支出经济分类", "政府支出经济分类", "政府经济分类", "政府预算经济分类"],
    kind: "code",
    classification: "economicGovernment",
    help: {
      zh: "政府预算支出经济分类款级科目，5位代码；不填时按部门经济科目和单位性质对应",
      en: "Governmental economic section, 5 digits; blank: taken from the departmental one and the unit's nature",
    },
  },
  project: {
    key: "project",
    zh: "项目",
    aliases: ["项目代码", "项目编码", "项目名称"],
    kind: "project",
    help: { zh: "项目代码或名称，须在“项目”表中", en: "Code or name of a project of the table of projects" },
  },
  threePublic: {
    key: "threePublic",
    zh: "三公项目",
    aliases: ["“三公”经费", "三公经费"],
    kind: "choice",
    choices: threePublicParts,
    help: {
      zh: "三公经费项目；支出一般由部门经济科目得出，不用填",
      en: "Part of the three public expenses; lines usually have it by their economic section",
    },
  },
  procurement: {
    key: "procurement",
    zh: "采购",
    aliases: ["政府采购"],
    kind: "choice",
    choices: procurementParts,
    help: { zh: "采购合计、货物、工程、服务、中小企业、小微企业", en: "Kind of procurement" },
  },
  topic: {
    key: "topic",
    zh: "事项",
    kind: "choice",
    choices: topics,
    open: true,
    help: { zh: "如：机关运行经费", en: "A named matter such as operating expenses of agencies" },
  },
}

/** Columns of these dimensions, in this order; the rare ones are written only where used. */
export function coordinateColumns(usual: readonly Dimension[], rare: readonly Dimension[] = []): readonly Column[] {
  return [
    ...usual.map((dimension) => columns[dimension]),
    ...rare.map((dimension) => ({ ...columns[dimension], rare: true })),
  ]
}

/** The coordinate a row's cells give. */
export function coordinateOf(cells: Cells): Coordinate {
  const coordinate: { [D in Dimension]?: string } = {}
  for (const dimension of Object.keys(columns) as Dimension[]) {
    const value = cells[dimension]
    if (value !== undefined) coordinate[dimension] = String(value)
  }
  return coordinate
}

/** The cells of a coordinate. */
export function cellsOfCoordinate({ year, ...coordinate }: Coordinate): Cells {
  return { ...coordinate, ...(year === undefined ? {} : { year: Number(year) }) }
}

/** The words of 假定范围: dimensions by their names, parted by 、; unknown words are left out. */
export function dimensionsNamed(text: string): readonly Dimension[] {
  const words = text.split(/[、，,；;\s]+/)
  return (Object.keys(columns) as Dimension[]).filter((dimension) => {
    const { zh, aliases = [] } = columns[dimension]
    return words.some((word) => word === zh || aliases.includes(word))
  })
}

/** Dimensions as they are written in 假定范围. */
export function namesOfDimensions(dimensions: readonly Dimension[]): string {
  return dimensions.map((dimension) => columns[dimension].zh).join("、")
}
