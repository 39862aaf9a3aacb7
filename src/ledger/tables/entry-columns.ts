import type { Column } from "./column.ts"
import { postings } from "./words.ts"

/** The amount of an entry. */
export const amountColumn: Column = {
  key: "fen",
  zh: "金额",
  aliases: ["预算数", "决算数", "批复数", "申报数", "本年预算", "指标金额"],
  kind: "amount",
  required: true,
  help: {
    zh: "按“单位信息”中的金额单位填写，也可在表头写明，如：金额（万元）；减少填负数",
    en: "In the unit declared with the publisher, or in the head itself; reductions are negative",
  },
}

/** What a line does to the budget. */
export const postingColumn: Column = {
  key: "posting",
  zh: "变动",
  aliases: ["指标变动", "业务类型"],
  kind: "choice",
  choices: postings,
  help: {
    zh: "草案、年初、追加（追减为负）、调剂（转出为负）、决算；不填时预算为年初、决算为决算",
    en: "Proposed, approved, supplement, virement or outturn; blank means the document's own",
  },
}

export const noteColumn: Column = {
  key: "note",
  zh: "备注",
  aliases: ["说明"],
  kind: "text",
  help: { zh: "不公开的备注", en: "A note that is not published" },
}

/** Why a change of the budget does not count as an adjustment (预算调整率). */
export const exemptColumn: Column = {
  key: "exempt",
  zh: "不计预算调整",
  aliases: ["不计预算调整原因", "不计调整原因"],
  kind: "choice",
  optional: true,
  choices: [
    { id: "policy", zh: "落实国家政策", aliases: ["国家政策"] },
    { id: "force-majeure", zh: "不可抗力", aliases: ["发生不可抗力"] },
    {
      id: "assigned",
      zh: "上级或本级党委政府临时交办",
      aliases: ["临时交办", "上级临时交办", "上级部门或本级党委政府临时交办"],
    },
  ],
  help: {
    zh: "追加、调剂不计入预算调整率的原因；计入的不填",
    en: "Why a supplement or virement does not count as an adjustment of the budget; blank: it counts",
  },
}

export const assumedColumn: Column = {
  key: "assumed",
  zh: "假定",
  aliases: ["假定理由"],
  kind: "text",
  help: {
    zh: "未曾公布、为填表推定的数，写明理由",
    en: "Why a figure that nobody published was taken so",
  },
}

export const assumedInColumn: Column = {
  key: "assumedIn",
  zh: "假定范围",
  kind: "text",
  rare: true,
  help: {
    zh: "假定只涉及哪些栏目，如：部门经济科目；不填即金额本身",
    en: "Which columns the assumption is about, e.g. the economic section; blank: the amount itself",
  },
}
