import { printedTexts } from "../../prose/printed-text.ts"
import { defineRule, inOrder } from "../../rule.ts"

/** Advice to whoever fills in the template is gone from what is published (B-44). @zh 模板填报提示已删除 */
export const rule = defineRule({
  name: "no-template-instruction-remains",
  checks: ["B-44"],
  severity: "warning",
  title: { zh: "模板的填报提示已删除", en: "The template's advice on filling it in is deleted" },
  citation: "部门预决算公开模板填报要求",
  messages: {
    left: {
      zh: "“{text}”是模板中给填报人的提示，公开前应删去。",
      en: "{text} is the template's advice to its user; delete it before publication.",
    },
  },
  *inspect({ recognition }) {
    for (const { compact, place, kind, part } of printedTexts(recognition.document)) {
      const { text } = compact
      if (text.length > 4000 || part === "performance") continue
      const match = instruction.exec(text)
      if (!match) {
        if (kind === "heading") yield inOrder
        continue
      }
      const [start, end] = stretchAround(text, match.index, match.index + match[0].length)
      const printed = compact.printed(start, end)
      // a note that the province's own form prints under its tables is no one's slip
      const note =
        (part === "duties" && text.length > 40) ||
        kind === "cell" ||
        /^(?:注|说明|备注)\d?[:：]?/.test(text) ||
        (text.length <= 40 && /^\d{1,2}[、.．]/.test(text))
      yield {
        message: "left",
        severity: note ? "info" : "warning",
        at: compact.place(start, end),
        subject: `${place.block}/${place.row ?? ""}/${place.column ?? ""}/${match[0]}`,
        data: { text: printed.length > 60 ? `${printed.slice(0, 60)}…` : printed },
        found: { text: printed, value: printed },
        expected: { text: "删去", value: "" },
      }
    }
  },
})

const instruction = new RegExp(
  [
    "格式不得(?:随意)?(?:改变|修改|调整)",
    "可选择(?:性)?填(?:写|报)",
    "(?:仍需|仍应|也需|也要|均需)(?:要)?(?:进行)?(?:情况)?说明",
    "不涉及的(?:内容)?(?:不列|删除|可删|不写|不填)",
    "如(?:有)?持平(?:作|的?按|请)",
    "按(?:照)?上述格式(?:依次|逐项)",
    "(?:作|做)(?:如)?下述?说明[:：]?$",
    "(?:请|由|需)[^，。；]{0,16}(?:根据|按照?|结合)[^，。；]{0,24}(?:实际|规定|方案|要求|情况)[^，。；]{0,12}(?:填写|填列|删减)",
    "(?:据实|如实|自行|酌情)(?:填写|填列|表述|修改)",
    "(?<=[，。；(])列明[^，。；]{2,24}(?:数量|批次|人次|名称)",
    "(?:一定|务必|必须)(?:要)?在?(?:目录|表下|表后)?(?:中)?(?:说明|注明)(?:理由|原因)?",
    "应(?:当)?公开空表并说明",
    "(?:没有|无)[^，。；]{2,24}(?:支出|收入|收支|经费|预算|项目)的(?:部门|单位)?[，,](?:仍|请|需|应|作|做)",
    "\\((?:示例|样例|参考|模板|选填|必填|可删|供参考|没有的?(?:请)?删除)[^()]{0,20}\\)",
    "本部分内容为“",
    "(?:单位|部门)(?:可)?(?:根据|按)(?:自身|本单位|本部门)?实际(?:情况)?(?:进行)?(?:增减|填写|删减)",
    "删除(?:此|本)(?:段|句|提示|说明|行)",
    "(?:所属|二级)单位不包括第[一二三四五六七八九十]条",
  ].join("|"),
)

/** The brackets, or the clause, that the advice stands in. */
function stretchAround(text: string, from: number, to: number): [number, number] {
  const open = text.lastIndexOf("(", from)
  const close = text.indexOf(")", to - 1)
  if (open >= 0 && close >= 0 && close - open < 120 && text.lastIndexOf(")", from) < open) return [open, close + 1]
  let start = from
  while (start > 0 && !/[。；;]/.test(text[start - 1]!) && from - start < 100) start--
  let end = to
  while (end < text.length && !/[。；;]/.test(text[end - 1]!) && end - to < 100) end++
  return [start, end]
}
