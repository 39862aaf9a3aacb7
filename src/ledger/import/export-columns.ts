/** What a column of a flat export may be for the ledger. */
export type ExportField =
  | "unit"
  | "unitName"
  | "function"
  | "economicDepartment"
  | "economicGovernment"
  | "source"
  | "vintage"
  | "nature"
  | "project"
  | "projectName"
  | "fen"
  | "note"

/**
 * Heads under which the integrated budget system and common accounting programs export a field, the best first. A head
 * that ends in 代码, 编码 or 名称 is also known without it.
 * @zh 一体化系统导出表头
 */
export const exportHeads: Readonly<Record<ExportField, readonly string[]>> = {
  unit: ["单位编码", "单位代码", "预算单位编码", "预算单位代码", "预算单位", "单位", "AGENCY_CODE"],
  unitName: ["单位名称", "预算单位名称", "AGENCY_NAME"],
  function: [
    "支出功能分类编码",
    "功能分类编码",
    "功能科目编码",
    "支出功能分类科目编码",
    "功能分类科目编码",
    "支出功能分类科目",
    "功能分类科目",
    "支出功能分类",
    "功能分类",
    "支出功能科目",
    "功能科目",
    "支出功能分类名称",
    "功能分类名称",
    "功能科目名称",
    "EXP_FUNC_CODE",
  ],
  economicDepartment: [
    "部门支出经济分类编码",
    "部门预算支出经济分类编码",
    "部门经济分类编码",
    "部门经济科目编码",
    "部门预算支出经济分类",
    "部门支出经济分类",
    "部门预算经济分类",
    "部门经济分类",
    "部门经济科目",
    "部门预算支出经济分类科目",
    "部门支出经济分类科目",
    "部门支出经济分类名称",
    "DEP_BGT_ECO_CODE",
    "支出经济分类",
    "经济分类",
    "经济科目",
  ],
  economicGovernment: [
    "政府支出经济分类编码",
    "政府预算支出经济分类编码",
    "政府经济分类编码",
    "政府预算支出经济分类",
    "政府支出经济分类",
    "政府预算经济分类",
    "政府经济分类",
    "政府经济科目",
    "政府预算支出经济分类科目",
    "政府支出经济分类科目",
    "政府支出经济分类名称",
    "GOV_BGT_ECO_CODE",
  ],
  source: ["资金性质编码", "资金性质代码", "资金性质", "资金性质名称", "资金来源", "资金来源名称", "FUND_TYPE_CODE"],
  vintage: ["是否上年结转", "是否结转", "结转标志", "当年或结转", "指标来源"],
  nature: [
    "项目类别",
    "项目类别名称",
    "项目类别编码",
    "支出类型",
    "支出性质",
    "支出类别",
    "项目类型",
    "支出项目类别",
    "PRO_CAT_CODE",
  ],
  project: ["项目编码", "项目代码", "预算项目编码", "预算项目代码", "PRO_CODE"],
  projectName: ["项目名称", "预算项目名称", "项目", "预算项目", "PRO_NAME"],
  fen: [
    "年初批复数",
    "批复数",
    "批复金额",
    "年初预算数",
    "预算数",
    "预算金额",
    "本年预算",
    "本年预算数",
    "年度预算",
    "指标金额",
    "REPLY_AMT",
    "AMOUNT",
    "金额",
    "合计",
    "总计",
    "财政审核数",
    "控制数",
    "申报数",
    "申报金额",
    "决算数",
    "支出数",
    "执行数",
    "支付金额",
    "CUR_AMT",
    "APPLY_UP",
  ],
  note: ["备注", "说明", "摘要", "用途"],
}

/** What a person calls a field. */
export const fieldNames: Readonly<Record<ExportField, string>> = {
  unit: "单位编码",
  unitName: "单位名称",
  function: "功能科目",
  economicDepartment: "部门经济科目",
  economicGovernment: "政府经济科目",
  source: "资金性质",
  vintage: "是否结转",
  nature: "项目类别",
  project: "项目编码",
  projectName: "项目名称",
  fen: "金额",
  note: "备注",
}
