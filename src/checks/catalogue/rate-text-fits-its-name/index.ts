import { lettersOnly, likeness, plain, type TargetIndicator } from "#recognition"
import { defineRule, inOrder } from "../../rule.ts"

/** The description of a rate is the rate's own, and its formula says what the description says (E-12). @zh 比率的说明与名称相符 */
export const rule = defineRule({
  name: "rate-text-fits-its-name",
  checks: ["E-12"],
  severity: "warning",
  title: { zh: "比率指标的说明与指标名称、计算公式相符", en: "A rate's description fits its name and formula" },
  citation: "《部门（单位）整体绩效目标表》；财预〔2013〕53号",
  messages: {
    borrowed: {
      zh: "“{name}”的说明与“{other}”的说明相同，应填写本指标的说明",
      en: "{name} carries the description of {other}",
    },
    inconsistent: {
      zh: "“{name}”的公式把调整数再减年初预算数，而说明称调整数已是追加、追减、调剂的总和，两者不符",
      en: "{name}: the formula subtracts the initial budget from what is described as the sum of the changes already",
    },
  },
  *inspect({ recognition }) {
    for (const [index, table] of (recognition.performance ?? []).entries()) {
      if (table.kind !== "overall-target" && table.kind !== "target-sheet") continue
      const rates = table.indicators
        .slice(0, 200)
        .filter((i) => i.note && lettersOnly(i.note.text).length >= 15 && /率$/.test(plain(i.name.text)))
      for (const rate of rates) {
        const subject = `${table.kind}#${index}/${lettersOnly(rate.name.text)}`
        const owner = ownerOf(rate, rates)
        if (owner) {
          const name = plain(rate.name.text)
          const expected = formulas[name] && `${name}=${formulas[name]}×100%`
          yield {
            message: "borrowed",
            at: rate.note!.place,
            subject: `${subject}/text`,
            data: { name: rate.name.text, other: owner.name.text },
            found: { text: rate.note!.text, value: rate.note!.text },
            ...(expected ? { expected: { text: expected, value: expected } } : {}),
            related: [{ label: "表中", at: owner.note!.place }],
          }
        } else if (/预算调整率/.test(plain(rate.name.text)) && contradicts(plain(rate.note!.text)))
          yield {
            message: "inconsistent",
            at: rate.note!.place,
            subject: `${subject}/formula`,
            severity: "info",
            data: { name: rate.name.text },
          }
        else yield inOrder
      }
    }
  },
})

/** The other rate whose description this one carries: the texts are equal and the other's name fits them better. */
function ownerOf(rate: TargetIndicator, rates: readonly TargetIndicator[]): TargetIndicator | undefined {
  const text = lettersOnly(rate.note!.text)
  const closeness = (name: string) => likeness(lettersOnly(name), text.slice(0, 110))
  return rates.find(
    (other) =>
      other !== rate &&
      lettersOnly(other.name.text) !== lettersOnly(rate.name.text) &&
      lettersOnly(other.note!.text) === text &&
      closeness(other.name.text) > closeness(rate.name.text),
  )
}

function contradicts(note: string): boolean {
  return /\((?:预算)?调整数-年初预算数\)\/年初预算数/.test(note) && /追减/.test(note) && /总和|之和|合计/.test(note)
}

/** Usual formulas of the overall target's rates (rules.md §7). @zh 通行计算公式 */
const formulas: Readonly<Record<string, string>> = {
  预算执行率: "（预算完成数/预算数）",
  结转结余率: "（结转结余总额/预算数）",
  "“三公经费”控制率": "（本年度“三公经费”实际支出数/“三公经费”预算数）",
  政府采购执行率: "（实际政府采购金额/政府采购预算数）",
  绩效目标编制完成率: "（已完成绩效目标编制项目数量/应编制绩效目标项目总数）",
  绩效监控完成率: "（已完成绩效监控项目数量/部门项目总数）",
  绩效自评完成率: "（已完成自评项目数量/部门项目总数）",
  部门绩效评价完成率: "（已完成评价项目数量/部门重点绩效评价项目数）",
  评价结果应用率: "（评价提出的意见建议采纳数/提出的意见建议总数）",
}
