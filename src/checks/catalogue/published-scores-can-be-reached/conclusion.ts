import { onePoint, type ProjectRescoring } from "#performance"
import { lettersOnly, projectName } from "#recognition"
import { type CheckContext, inOrder } from "../../rule.ts"
import { rescoringOf } from "../../scoring/score-cards.ts"

const points = (printed: string) => ({ text: `${printed}分`, value: printed })

/** Longest paragraph in which a conclusion is looked for, and how far behind the project's name its score may stand. */
const longestParagraph = 2_000
const nearestScore = 60

/** A report's conclusion names the project and its total: the score published elsewhere. */
export function* concluded({ project, card, published }: ProjectRescoring, context: CheckContext) {
  const name = spaced(project)
  if (!published || !name) return
  for (const [block, paragraph] of context.recognition.document.blocks.entries()) {
    if (
      paragraph.kind !== "paragraph" ||
      paragraph.text.length > longestParagraph ||
      !paragraph.text.includes("总得分")
    )
      continue
    const { text } = paragraph
    const named = name.exec(text)
    if (!named) continue
    const from = named.index + named[0].length
    const score = /^[^。；]*?总得分\s*[为是：:]?\s*(\d{1,3}(?:\.\d{1,3})?)\s*分/.exec(
      text.slice(from, from + nearestScore),
    )
    // An evaluation by the department or by finance has a score of its own.
    if (!score || !/自评|自我评价/.test(score[0]) || isOfLonger(project, text, context)) continue
    if (Math.round(Number(score[1]) * onePoint) === published.quantity.value) {
      yield inOrder
      continue
    }
    const start = from + score[0].lastIndexOf(score[1]!)
    const here = { printed: score[1]!, at: { block, span: [start, start + score[1]!.length] as const } }
    const there = published.place && { printed: published.printed, at: published.place }
    // The one that follows is right.
    const [wrong, right] =
      there && Math.round(Number(score[1]) * onePoint) === card.total ? [there, here] : [here, there]
    yield {
      message: "conclusion" as const,
      at: wrong.at,
      subject: `${projectName(project)}/conclusion`,
      data: { project, found: here.printed, expected: published.printed },
      found: points(wrong.printed),
      expected: points(right?.printed ?? published.printed),
      unit: "分",
      related: right ? [{ label: "公布", at: right.at }] : [],
    }
  }
}

/** Whether the text names another project, whose name holds this one's. */
function isOfLonger(project: string, text: string, context: CheckContext): boolean {
  const [own, all] = [lettersOnly(project), lettersOnly(text)]
  return rescoringOf(context).projects.some((other) => {
    const name = lettersOnly(other.project)
    return name.length > own.length && name.includes(own) && all.includes(name)
  })
}

/** A project's name as text may print it: spaces anywhere; undefined for a name too short to tell projects apart. */
function spaced(project: string): RegExp | undefined {
  const letters = [...lettersOnly(project)].slice(0, 60)
  return letters.length < 4
    ? undefined
    : new RegExp(letters.map((letter) => letter.replace(/[^\p{L}\p{N}]/u, "\\$&")).join("[\\s\\p{P}]*"), "u")
}
