import fc from "fast-check"

/** What stands in official documents, and what some format or program would take for something else. */
const words =
  "收入 支出 一般公共预算 财政拨款 本单位 合计 其中 2025年 1,234.56 -0.50 2080505 05 1/2 ３．１４ 12% 2025-01-02 1E5 ‘三公’ “三公”经费 （含） 科目\\编码".split(
    " ",
  )
const marks = [
  ..."# ## | || - -- --- * ** *** _ __ ____ \\ \\\\ \\* ` [ ] ( ) < > & \" ' = + @ =1+1 +1 -1 @SUM =cmd|'/c'!A1".split(
    " ",
  ),
  ..."<br> <BR/> &lt; ]]> _x0041_ • ● ， 、 。 ： ； 注： 单位：万元 第3页 - 3 - 续表 目录 \u3000 \u00a0 𠮷 é \ud83d\udcb0".split(
    " ",
  ),
  ...[" ", "\t", "\n", "\r\n", "\u0000", "\u200b", "\u202e", "\ud800", "\u2028"],
]

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constantFrom(...marks) },
  { weight: 1, arbitrary: fc.string({ maxLength: 4, unit: "binary" }) },
)

/** Any text at all, most of it made of what is awkward somewhere. */
export const awkwardText: fc.Arbitrary<string> = fc
  .array(piece, { minLength: 0, maxLength: 6 })
  .map((pieces) => pieces.join(""))

/** A paragraph as documents have them: it ends with a mark. */
export const randomSentence: fc.Arbitrary<string> = fc
  .tuple(awkwardText, fc.constantFrom("本年收入合计622.00万元", "无变化", "增加12.50万元"))
  .map(([text, end]) => `${text}${end}。`)

/** A name of a table. */
export const randomTitle: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom("收支", "财政拨款收入", "项目支出", "“三公”经费"), fc.constantFrom("总表", "决算表", "预算表"))
  .map(([what, kind]) => what + kind)
