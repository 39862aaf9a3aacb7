import type { ReadLimits, ReadProblem } from "../outcome.ts"

/** The problem of a text with more characters than the limit, with what to do about it. */
export function tooLarge(limits: ReadLimits): ReadProblem {
  const most = limits.characters.toLocaleString("en-US")
  return {
    code: "too-large",
    message: {
      zh: `文字过多，超过 ${most} 个字符的上限。请拆成几个文件后再读取。`,
      en: `The text is longer than the limit of ${most} characters. Split it into several files and read it again.`,
    },
  }
}

/** The problem of a text with more non-blank lines than can be held. */
export function tooManyLines(most: number): ReadProblem {
  const count = most.toLocaleString("en-US")
  return {
    code: "too-large",
    message: {
      zh: `行数过多，超过 ${count} 行的上限。请拆成几个文件后再读取。`,
      en: `The text has more than ${count} lines. Split it into several files and read it again.`,
    },
  }
}

/** The problem of tables with more cells than the limit. */
export function tooManyCells(limits: ReadLimits): ReadProblem {
  const most = limits.cells.toLocaleString("en-US")
  return {
    code: "too-many-cells",
    message: {
      zh: `表格过大，单元格总数超过 ${most} 个的上限。请检查是否有多余的制表符，或拆成几个文件后再读取。`,
      en: `The tables have more than ${most} cells. Look for stray tab characters, or split the file and read it again.`,
    },
  }
}
