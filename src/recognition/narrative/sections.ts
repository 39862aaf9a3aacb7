import type { LocatedDocument } from "#documents"
import { type FlowPart, foldText } from "./flow-text.ts"
import { type Topic, topicOfHeading } from "./topic.ts"

/** A run of text under one path of headings. */
export interface Section {
  /** Headings above, outermost first, as printed. */
  readonly headings: readonly string[]
  readonly topic: Topic | undefined
  /** The folded heading that named the topic. */
  readonly topicHeading: string
  /** Sections of one top-level item share it. */
  readonly chapter: number
  readonly parts: readonly FlowPart[]
}

interface Heading {
  readonly level: number
  readonly printed: string
  readonly folded: string
  readonly chapter: number
}

const numbering: readonly (readonly [level: number, pattern: RegExp])[] = [
  [1, /^第[一二三四五六七八九十]{1,3}(?:部分|编|章)/],
  [2, /^[一二三四五六七八九十]{1,3}[、.]/],
  [3, /^\([一二三四五六七八九十]{1,3}\)/],
  [4, /^\d{1,2}(?:、|\.(?!\d))/],
  [5, /^\(\d{1,2}\)/],
]

/** Level of the numbering a folded line begins with (1 第一部分, 2 一、, 3 (一), 4 1., 5 (1)), 0 for none. */
export function numberingLevel(folded: string): number {
  return numbering.find(([, pattern]) => pattern.test(folded))?.[0] ?? 0
}

/** Headings under which no figures of the budget or the accounts are explained. */
const outside =
  /目录|名词解释|名词说明|职责|职能|机构设置|机构情况|单位构成|概况|工作任务|工作重点|工作目标|联系方式|项目概述|项目概况|立项依据|实施主体|实施方案|实施周期|(?:预算|决算|公开)?(?:报|附)?表$/
/** Parts that hold nothing but lists, tables and attachments, whatever stands below. */
const closed = /^(?:第.{1,3}部分)?(?:附件|附表|目录)|自评报告|评价报告|名词解释|名词说明/
const unnumbered = /名词解释|职责|职能|机构设置|编制说明|情况说明|绩效自评报告|目录$|^附件/
const figure = /\d(?:万元|亿元|千元|元|万|%|辆|个|人次|台|批次)/
const sentence = /[。;,!?]./
const inner = /[。;!?:]./
const goesOn = /[。;:!?.)]$/
const note = /^(?:注|备注|说明|单位|部门名称|单位名称|编制部门|填报单位|金额单位)\d{0,2}[:：、.]/

/** Cuts a document into sections of explanation; contents, duties, glossary, tables and attachments are left out. */
export function sections(document: LocatedDocument): Section[] {
  const titles = new Set<number>()
  for (const block of document.blocks)
    if (block.kind === "table")
      for (const index of [block.titleBlock, block.unitBlock]) if (index !== undefined) titles.add(index)
  const result: Section[] = []
  let path: readonly Heading[] = []
  let chapter = 0
  let parts: FlowPart[] = []
  const listed = new Set<string>()
  const close = () => {
    if (parts.length > 0) {
      const section = sectionUnder(path, parts)
      if (section) result.push(section)
    }
    parts = []
  }
  document.blocks.forEach((block, index) => {
    if ((block.kind !== "paragraph" && block.kind !== "heading") || titles.has(index)) return
    const folded = foldText(block.text.length > 400 ? block.text.slice(0, 400) : block.text)
    if (folded === "" || note.test(folded)) return
    const level = headingLevel(folded, block.kind === "heading")
    if (level > 0) {
      close()
      if (level <= 2) chapter++
      // a line of the contents that comes again is the heading itself: the contents end there
      const entry = folded.replace(/[.…·\s]*\d{0,3}$/, "")
      if (path.some((h) => /目录$/.test(h.folded))) {
        if (listed.has(entry)) path = path.filter((h) => !/目录$/.test(h.folded))
        else listed.add(entry)
      }
      path = [...path.filter((h) => h.level < level), { level, printed: block.text.trim(), folded, chapter }]
      if (level > 2) parts.push({ block: index, text: block.text, joined: false })
      return
    }
    const lead = leadOf(folded)
    if (lead && !path.some((h) => h.level < lead.level && topicOfHeading(h.folded))) {
      // 1.政府采购情况。2024年…: a heading that runs on into its text
      close()
      path = [...path.filter((h) => h.level < lead.level), { ...lead, chapter }]
      parts.push({ block: index, text: block.text, joined: false })
      return
    }
    const before = parts[parts.length - 1]
    const joined =
      before !== undefined &&
      block.kind === "paragraph" &&
      numberingLevel(folded) === 0 &&
      headingLevel(foldText(before.text.slice(0, 400)), false) === 0 &&
      !goesOn.test(foldText(before.text.slice(-4)))
    parts.push({ block: index, text: block.text, joined })
  })
  close()
  return result
}

const longestHeading = 100

/** 0 when the line is no heading. A numbered short line without a figure or sentence is one in every kind of block. */
function headingLevel(line: string, marked: boolean): number {
  const folded = line.endsWith(")") ? line.slice(0, Math.max(line.lastIndexOf("("), 4)) : line
  if (folded.length > longestHeading || figure.test(folded) || /\((?:类|款|项)\)/.test(folded)) return 0
  const level = numberingLevel(folded)
  if (level >= 4 && folded.endsWith("。")) return 0
  // 第二部分 and the like, and lines set as headings, may hold the whole name of a body
  const most = level === 1 || marked ? longestHeading : 45
  if (level > 0) return folded.length <= most && !inner.test(folded) && !/[:;]$/.test(folded) ? level : 0
  return folded.length <= 45 && !sentence.test(folded) && unnumbered.test(folded) && (marked || !/[。:;]$/.test(folded))
    ? 1
    : 0
}

/** The heading a numbered paragraph begins with, where its first sentence is short and names a topic. */
function leadOf(folded: string): Omit<Heading, "chapter"> | undefined {
  const level = numberingLevel(folded)
  if (level < 3) return undefined
  const end = folded.slice(0, 36).search(/[。:]/)
  const lead = end < 0 ? "" : folded.slice(0, end)
  if (lead === "" || figure.test(lead) || /[,;]/.test(lead) || !topicOfHeading(lead)) return undefined
  return { level, printed: lead, folded: lead }
}

function sectionUnder(path: readonly Heading[], parts: readonly FlowPart[]): Section | undefined {
  if (path.some((h) => closed.test(h.folded))) return undefined
  const headings = path.map((h) => h.printed)
  for (let i = path.length - 1; i >= 0; i--) {
    const { folded, chapter } = path[i]!
    const topic = topicOfHeading(folded)
    if (outside.test(folded) && (topic === undefined || folded.endsWith("表"))) return undefined
    if (topic) return { headings, topic, topicHeading: folded, chapter, parts }
  }
  return { headings, topic: undefined, topicHeading: "", chapter: path[path.length - 1]?.chapter ?? 0, parts }
}
