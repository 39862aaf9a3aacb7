/** Heads over a whole side of a table; they say which panel, not which money, and are no part of a column's key. */
export const panelHeads: ReadonlySet<string> = new Set([
  "收入",
  "支出",
  "项目",
  "本年支出",
  "支出用途",
  "支出功能分类",
  "功能分类",
  "收入预算",
  "支出预算",
])
