import { describe, expect, it } from "vitest"
import { shownBlocks } from "../../../tools/test-office/index.ts"
import { readHtml } from "./index.ts"

const bytes = (html: string) => new TextEncoder().encode(html)
function read(html: string | Uint8Array) {
  const outcome = readHtml(typeof html === "string" ? bytes(html) : html)
  if ("problem" in outcome) throw new Error(outcome.problem.message.en)
  return outcome.blocks
}
const shown = (html: string | Uint8Array) => shownBlocks(read(html))

/** Text in GB2312 and in Big5, which no encoder here writes. */
const gb2312 = { 预算: [0xd4, 0xa4, 0xcb, 0xe3], 收入: [0xca, 0xd5, 0xc8, 0xeb] }
const big5 = { 預算: [0xb9, 0x77, 0xba, 0xe2] }
const latin = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...Buffer.from(part, "latin1")] : [...part])))

describe("the characters of a page", () => {
  const page = (meta: string, content: readonly number[]) =>
    latin(`<html><head>${meta}</head><body><p>`, content, "&#x3002;</p>")

  it.each([
    ['<meta charset="gb2312">', gb2312.预算, "预算"],
    ["<meta charset=GBK>", gb2312.预算, "预算"],
    ['<META http-equiv="Content-Type" content="text/html; charset=gb18030">', gb2312.预算, "预算"],
    ["<meta charset='big5'>", big5.預算, "預算"],
    ["", gb2312.收入, "收入"],
    ['<meta charset="utf-8">', gb2312.收入, "收入"],
    ['<meta charset="no-such-thing">', gb2312.收入, "收入"],
    ['<meta charset="gb2312">', [...bytes("决算")], "决算"],
    ["", [...bytes("决算")], "决算"],
  ])("are told by their bytes, else by %s", (meta, content, text) => {
    expect(shown(page(meta, content))).toEqual([`${text}。`])
  })

  it("are told by a byte order mark before all else", () => {
    expect(shown(bytes('\ufeff<meta charset="gb2312"><p>决算。'))).toEqual(["决算。"])
    expect(shown(latin([0xff, 0xfe], [...Buffer.from("<p>决算。", "utf16le")]))).toEqual(["决算。"])
  })
})

describe("the text of a page", () => {
  it("is what is seen: no scripts, styles, comments, forms or hidden parts", () => {
    const hidden = [
      "<script>var 密='<p>密</p>'</script>",
      "<style>p{}</style><noscript>密</noscript><template>密</template><!-- 密 --><title>密</title>",
      '<p style="display: none">密</p><div hidden>密</div><span style="VISIBILITY:hidden">密</span>',
      "<nav>首页</nav><select><option>密</select><input value=密><del>密</del><p style='mso-hide:all'>密",
    ]
    expect(shown(`${hidden.join("")}<p>明。`)).toEqual(["明。"])
  })

  it("has its white space as browsers show it, also where the source is broken between Chinese characters", () => {
    expect(shown("<p>  本年\n   收入 \t <b> 合计</b>\r\n为&nbsp;1.00&shy;万元\nand\nmore。 ")).toEqual([
      "本年收入 合计为\u00a01.00万元 and more。",
    ])
    expect(shown("<p>1.00<sup>12</sup>万元。")).toEqual(["1.00¹²万元。"])
    expect(shown("<pre>一、概况\n说明。</pre>")).toEqual(["3# 一、概况", "说明。"])
  })

  it("is parted into paragraphs by blocks and into lines by breaks", () => {
    expect(shown("前文。<div>甲<div>乙</div>丙</div>单位：万元<br>部门：某局")).toEqual([
      "前文。",
      "甲",
      "乙",
      "丙",
      "单位：万元",
      "部门：某局",
    ])
  })

  it("has headings by their tags, by what Word saved, and by their numbers", () => {
    const page = `<p>前文。<h2>部门概况</h2><h3>一、职责</h3><p style='mso-outline-level:1'>收支</p><p class=MsoToc1>二、目录项</p><p>二、机构</p>`
    expect(shown(page)).toEqual(["前文。", "3# 部门概况", "3# 一、职责", "2# 收支", "二、目录项", "3# 二、机构"])
  })

  it("stands on the line of the source where it begins", () => {
    const blocks = read("<html>\n<body>\n<p>\n甲。</p>\n<table>\n<tr><td>乙<td>1\n<tr><td>丙<td>2</table>")
    expect(blocks.map((block) => block.pieces)).toEqual([[{ line: 3 }], [{ line: 6 }, { line: 7 }]])
  })
})

describe("lists", () => {
  it("print their numbers: start, value, type, reversed, nested", () => {
    expect(shown("<ol start=3><li>甲。<li value=7>乙。<li>丙。</ol>")).toEqual(["3.甲。", "7.乙。", "8.丙。"])
    expect(shown("<ol type=I><li>甲。<ol type=a><li>子。<li>丑。</ol><li>乙。</ol>")).toEqual([
      "I.甲。",
      "a.子。",
      "b.丑。",
      "II.乙。",
    ])
    expect(shown("<ol reversed><li>甲。<li>乙。</ol>")).toEqual(["2.甲。", "1.乙。"])
    expect(shown('<ol style="list-style-type: cjk-ideographic"><li><p>部门概况</p><li>收支情况</ol>')).toEqual([
      "3# 一、部门概况",
      "3# 二、收支情况",
    ])
  })

  it("print no number where there is none: bullets, list-style none", () => {
    expect(shown("<ul><li>甲。<li>乙。</ul><ol style='list-style:none'><li>丙。</ol>")).toEqual([
      "甲。",
      "乙。",
      "丙。",
    ])
  })

  it("that Word saved bring their numbers and bullets along", () => {
    const ignored = (mark: string) =>
      `<![if !supportLists]><span style='mso-list:Ignore'>${mark}<span>&nbsp;&nbsp; </span></span><![endif]>`
    expect(shown(`<p class=MsoListParagraph>${ignored("一、")}部门概况</p><p>${ignored("l")}要点。</p>`)).toEqual([
      "3# 一、部门概况",
      "要点。",
    ])
  })
})

describe("drawings", () => {
  it("that say they are an image are charts with their name; others are nothing to read", () => {
    const named =
      '<svg role="img" aria-label="收入结构"><title>饼图</title><desc>财政拨款占98%</desc><text>x</text></svg>'
    expect(shown(`<p>前。</p>${named}<svg><text>装饰</text></svg><canvas>旧</canvas><p>后。`)).toEqual([
      "前。",
      "chart: 收入结构 饼图 财政拨款占98%",
      "后。",
    ])
  })
})

describe("a page without text", () => {
  it.each(["", "<html><body><img src=a.png>", "<script>load()</script>", "<table><tr><td>&nbsp;</table>"])(
    "says so: %s",
    (html) => {
      expect(readHtml(bytes(html))).toHaveProperty("problem.code", "no-text")
    },
  )
})
