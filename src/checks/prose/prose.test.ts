import { describe, expect, test } from "vitest"
import { readText } from "#formats"
import type { LocatedDocument } from "#documents"
import { hasFigure, proseOf, sentencesOf } from "./prose.ts"
import { printedTexts } from "./printed-text.ts"

function documentOf(text: string): LocatedDocument {
  const read = readText(text)
  if ("problem" in read) throw new Error(read.problem.message.zh)
  return { format: "mingzhang/document@1", source: { name: "x.md", sha256: "", mediaType: "text/markdown" }, ...read }
}

const document = documentOf(`# 某县水利局2024年部门预算公开

## 目 录

一、主要职责

二、收支情况说明

## 一、主要职责

负责全县水利工作。

## 二、2024年部门预算情况说明

收入总计 12 万元。

## 三、名词解释

基本支出：保障机构运转的支出。

## 2024年部门收支总体情况表

单位：万元

收入	金额	支出	金额
一般公共预算	12.00	农林水支出	12.00
收入总计	12.00	支出总计	12.00
`)

describe("prose", () => {
  test("knows the part each paragraph stands in", () => {
    const part = (start: string) =>
      proseOf(document).find((p) => p.kind === "paragraph" && p.raw.startsWith(start))?.part
    expect(part("一、主要职责")).toBe("contents")
    expect(part("负责全县")).toBe("duties")
    expect(part("收入总计")).toBe("explanation")
    expect(part("基本支出")).toBe("glossary")
  })

  test("is made once a document", () => {
    expect(proseOf(document)).toBe(proseOf(document))
  })

  test("printed texts add cells of words, not cells of figures only", () => {
    const cells = [...printedTexts(document)].filter((t) => t.kind === "cell").map((t) => t.compact.text)
    expect(cells).toContain("农林水支出")
    expect(cells).not.toContain("12.00")
  })
})

describe("sentences", () => {
  test("end at full stops and semicolons and know their offset", () => {
    expect(sentencesOf("收入1元；支出2元。结余0元")).toEqual([
      { text: "收入1元；", start: 0 },
      { text: "支出2元。", start: 5 },
      { text: "结余0元", start: 10 },
    ])
    expect(sentencesOf("")).toEqual([])
  })

  test("a figure is an amount or a percentage, not a year or a count", () => {
    expect(hasFigure("支出12.5万元")).toBe(true)
    expect(hasFigure("占88%")).toBe(true)
    expect(hasFigure("2024年共有车辆3辆")).toBe(false)
  })
})
