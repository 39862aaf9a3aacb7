import type { CompactText } from "../../prose/compact-text.ts"
import { hasFigure } from "../../prose/prose.ts"
import { type Issue, inOrder } from "../../rule.ts"

/** Ids of the rule's messages. */
export type Message = "title" | "subject" | "base" | "base-self" | "end"

/** Findings and instances in order. */
export type Result = Generator<Issue<Message> | typeof inOrder>

const ownPhrase =
  /^(?:[\u4e00-\u9fff]{0,24}?)(20\d\d)年(?:度|初)?(?:我?(?:部门|单位|局|中心|院|委|办)|区级|市级|本级)?(?:收入总计|支出总计|收、支总计|收支总计|收入支出总计|收入合计|支出合计|本年收入合计|本年支出合计|一般公共预算(?:财政拨款)?(?:收支|收入|支出|基本支出)|财政拨款收|“三公”经费|机构运转经费|机关运行经费|政府采购预算|政府采购支出总额)/

/** A sentence that opens with the year and what it tells of it. */
export function* subjects(text: string, start: number, compact: CompactText, block: number, year: number): Result {
  const match = ownPhrase.exec(text)
  if (!match || !hasFigure(text)) return
  const at = match[0].indexOf(match[1]!)
  const before = text.slice(0, at)
  const found = Number(match[1])
  if (found === year) {
    yield inOrder
    return
  }
  // with, than and like name the base; a report on last year's execution may stand in a budget
  if (
    /[与和同比较对据按自从]|上年|截至|截止/.test(before) ||
    Math.abs(found - year) > 2 ||
    /执行情况|完成情况|[与比较同](?:20\d\d年|上年)[^，]{0,6}(?:预算|决算)?$/.test(text)
  )
    return
  yield issue(
    "subject",
    found === year - 1 || found === year + 1 ? "error" : "warning",
    found,
    year,
    `subject/${block}/${found}`,
    { found, year },
    compact,
    start + at,
  )
}

/** 与2023年相比, 比2023年, 较2023年, with an amount behind. */
export function* bases(
  text: string,
  start: number,
  compact: CompactText,
  block: number,
  year: number,
  kind: string | undefined,
): Result {
  if (!hasFigure(text) && !/持平|无差异|无增减/.test(text)) return
  for (const match of text.matchAll(
    /(?:(?<![占可对相之])比|较|与|和|同)(20\d\d)年(?:度|初)?(?:部门|单位)?(?:年初)?((?:预算|决算|执行|支出|收入)[^，。；]{0,8}?)?(相比|对比|比较|持平|无差异|增加|减少|增长|下降|上升|降低|相等|一致|数)/g,
  )) {
    const found = Number(match[1])
    if (found === year - 1) {
      yield inOrder
      continue
    }
    const word = match[0][0]!
    const tail = match[3]!
    if (
      (word === "与" || word === "和" || word === "同") &&
      !/相比|对比|比较|持平|无差异|相等|一致/.test(text.slice(match.index, match.index + match[0].length + 8))
    )
      continue
    const at = start + match.index + 1
    const subject = `base/${block}/${found}`
    if (found === year) {
      // the accounts compare the outturn with the year's own budget
      if (
        kind === "accounts" ||
        tail === "数" ||
        (match[2] !== undefined && (!match[2].startsWith("预算") || /执行|完成|调整/.test(text)))
      )
        continue
      yield issue(
        "base-self",
        match[2] === undefined ? "error" : "warning",
        found,
        year - 1,
        subject,
        { found, year, base: year - 1 },
        compact,
        at,
      )
    } else if (found > year || found < year - 4) continue
    else yield issue("base", "warning", found, year - 1, subject, { found, year, base: year - 1 }, compact, at)
  }
}

/** 2023年期末, 截至2023年12月31日, of vehicles and equipment. */
export function* ends(
  text: string,
  start: number,
  compact: CompactText,
  block: number,
  year: number,
  kind: string | undefined,
): Result {
  if (kind === undefined || !/车辆|设备|资产/.test(text)) return
  for (const match of text.matchAll(/(20\d\d)年(?:度)?(?:期末|年末|年底|末|底|12月31日|8月31日)/g)) {
    const found = Number(match[1])
    const expected = kind === "budget" ? year - 1 : year
    if (found === expected) yield inOrder
    else if (Math.abs(found - expected) <= 2) {
      const future = kind === "budget" && found >= year
      yield issue(
        "end",
        future && !match[0].includes("8月31日") ? "error" : "warning",
        found,
        expected,
        `end/${block}/${found}`,
        { found, expected },
        compact,
        start + match.index,
      )
    }
  }
}

function issue(
  message: Message,
  severity: "error" | "warning",
  found: number,
  expected: number,
  subject: string,
  data: Record<string, string | number>,
  compact: CompactText,
  at: number,
): Issue<Message> {
  return {
    message,
    severity,
    at: compact.place(at, at + 4),
    subject,
    data,
    found: stated(`${found}年`),
    expected: stated(`${expected}年`),
  }
}

/** A value that reads as it is. */
export function stated(text: string) {
  return { text, value: text }
}
