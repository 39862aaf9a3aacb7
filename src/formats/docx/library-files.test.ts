import {
  AlignmentType,
  Document,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
} from "docx"
import { describe, expect, it } from "vitest"
import { shownBlocks } from "../../../tools/test-office/index.ts"
import { readDocx } from "./index.ts"

const cell = (text: string, more: object = {}) => new TableCell({ children: [new Paragraph(text)], ...more })
const numbered = (text: string, level: number) => new Paragraph({ text, numbering: { reference: "official", level } })

/** A file as another program writes it: two sections, lists, a contents list, notes, a merged head. */
const file = new Document({
  numbering: {
    config: [
      {
        reference: "official",
        levels: [
          { level: 0, format: LevelFormat.CHINESE_COUNTING_THOUSAND, text: "%1、" },
          { level: 1, format: LevelFormat.DECIMAL, text: "%2." },
        ],
      },
    ],
  },
  footnotes: { 1: { children: [new Paragraph("含上年结转。")] } },
  sections: [
    {
      footers: {
        default: new Footer({
          children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
        }),
      },
      children: [
        new Paragraph({
          text: "某市某局2024年部门预算公开",
          heading: HeadingLevel.TITLE,
          alignment: AlignmentType.CENTER,
        }),
        new TableOfContents("目录", { hyperlink: true, headingStyleRange: "1-3" }),
        new Paragraph({ text: "收支情况", heading: HeadingLevel.HEADING_1 }),
        numbered("收入总计1.00万元。", 0),
        numbered("财政拨款1.00万元。", 1),
        new Paragraph({ children: [new TextRun("支出总计1.00万元"), new FootnoteReferenceRun(1), new TextRun("。")] }),
      ],
    },
    {
      properties: { page: { size: { orientation: PageOrientation.LANDSCAPE, width: 11906, height: 16838 } } },
      children: [
        new Paragraph({ text: "支出总体情况表", alignment: AlignmentType.CENTER }),
        new Paragraph({ text: "单位：万元", alignment: AlignmentType.RIGHT }),
        new Table({
          rows: [
            new TableRow({
              tableHeader: true,
              children: [cell("科目", { rowSpan: 2 }), cell("支出", { columnSpan: 2 })],
            }),
            new TableRow({ tableHeader: true, children: [cell("基本"), cell("项目")] }),
            new TableRow({ children: [cell("合计"), cell("1.00"), cell("0.00")] }),
          ],
        }),
      ],
    },
  ],
})

describe("a file written by the docx library", () => {
  it("is read as it prints", async () => {
    const outcome = await readDocx(await Packer.toBuffer(file))
    if ("problem" in outcome) throw new Error(outcome.problem.message.en)
    expect(shownBlocks(outcome.blocks)).toEqual([
      "1# 某市某局2024年部门预算公开",
      "收支情况",
      "2# 收支情况",
      "一、收入总计1.00万元。",
      "1.财政拨款1.00万元。",
      "支出总计1.00万元。",
      "3# 支出总体情况表",
      "单位：万元",
      "科目 2x1|支出 1x2",
      "基本|项目",
      "合计|1.00|0.00",
      "含上年结转。",
    ])
    expect(outcome.blocks[8]).toMatchObject({ titleBlock: 6, unitBlock: 7 })
    expect(outcome.pages).toEqual([
      { number: 1, width: 595.3, height: 841.9 },
      { number: 2, width: 841.9, height: 595.3 },
    ])
  })
})
