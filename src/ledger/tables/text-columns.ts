import type { Choice, Column } from "./column.ts"

/** A column of words, unless `more` makes it something else. */
export function textColumn(
  key: string,
  zh: string,
  helpZh: string,
  helpEn: string,
  more: Partial<Column> = {},
): Column {
  return { key, zh, kind: "text", help: { zh: helpZh, en: helpEn }, ...more }
}

/** What an indicator or a record can be about besides a project. */
export const wholes = {
  overall: { id: "overall", zh: "整体", aliases: ["部门整体", "单位整体"] },
  earmarked: { id: "earmarked", zh: "专项资金", aliases: ["专项资金总体"] },
} as const satisfies Record<string, Choice>

/** 对象: a project by code or name, or one of the wholes. */
export function subjectColumn(...choices: readonly Choice[]): Column {
  const words = choices.map(({ zh }) => zh).join("、")
  return {
    key: "of",
    zh: "对象",
    aliases: ["项目", "项目代码", "项目名称"],
    kind: "project",
    required: true,
    choices,
    help: {
      zh: `项目代码或名称，或：${words}`,
      en: `A project${choices.map(({ zh, id }) => `, or ${id === "overall" ? "the whole" : "earmarked money"} (${zh})`).join("")}`,
    },
  }
}
