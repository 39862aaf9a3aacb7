import type { ReadLimits, ReadProblem } from "../outcome.ts"

/** The reasons why a workbook cannot be read, in words for a clerk. */
export const problems = {
  damaged: {
    code: "damaged",
    message: {
      zh: "工作簿已损坏或不完整。请在办公软件中打开并另存后再读取。",
      en: "The workbook is damaged or incomplete. Open it in the office program, save it again and read that.",
    },
  },
  empty: {
    code: "empty",
    message: {
      zh: "工作簿中没有可见的内容：工作表都是空的，或都已隐藏。请确认文件，或取消隐藏后再读取。",
      en: "The workbook shows nothing: its sheets are blank or hidden. Make sure of the file, or unhide them.",
    },
  },
  slow: {
    code: "too-large",
    message: {
      zh: "在规定时间内未能读完工作簿。请拆成几个文件，或删去空白的行和列后再读取。",
      en: "The workbook could not be read in the time allowed. Split it, or delete its blank rows and columns.",
    },
  },
} as const satisfies Record<string, ReadProblem>

/** The problem of a workbook with more sheets than the limit. */
export function tooManySheets(limits: ReadLimits): ReadProblem {
  const most = limits.pages.toLocaleString("en-US")
  return {
    code: "too-many-pages",
    message: {
      zh: `工作表超过 ${most} 张的上限。请拆成几个文件后再读取。`,
      en: `The workbook has more than ${most} sheets. Split it into several files and read it again.`,
    },
  }
}

/** The problem of a workbook with more filled cells, or larger tables, than the limit. */
export function tooManyCells(limits: ReadLimits): ReadProblem {
  const most = limits.cells.toLocaleString("en-US")
  return {
    code: "too-many-cells",
    message: {
      zh: `工作簿的单元格超过 ${most} 个的上限。请只保留要公开的表，或拆成几个文件后再读取。`,
      en: `The workbook has more than ${most} cells. Keep only the tables to publish, or split it into several files.`,
    },
  }
}
