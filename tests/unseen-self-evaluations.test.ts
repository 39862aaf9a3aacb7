import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { checkDocument, type Finding } from "#checks"
import { readDocument } from "#formats"
import { pointsText, type Rescoring, rescore } from "#performance"
import { publishedPerformance, type Recognition, recognise } from "#recognition"
import { loadStatutes } from "#workflow"
import { mergedDocx, mergedHtml, mergedXlsx } from "../tools/fixtures/merged-grid.ts"

const folder = fileURLToPath(new URL("unseen-self-evaluations/", import.meta.url))
const statutes = await loadStatutes()

/** What a piece's name says it is: its text as it stands, or with merged cells as a Word file, a page, a workbook. */
const makers: Readonly<Record<string, (text: string) => Uint8Array>> = {
  docx: mergedDocx,
  html: mergedHtml,
  xlsx: mergedXlsx,
}
const textOf = (piece: string) => readFileSync(`${folder}${piece}.txt`, "utf8")

async function read(piece: string, text = textOf(piece)): Promise<Recognition> {
  const make = makers[/\.(\w+)$/.exec(piece)?.[1] ?? ""]
  const outcome = await readDocument(make ? make(text) : new TextEncoder().encode(text), piece)
  if ("problem" in outcome) throw new Error(outcome.problem.message.en)
  return recognise(outcome.document, statutes)
}

function scored(recognition: Recognition): Rescoring {
  const { family, fiscalYear } = recognition.profile
  const region = statutes.families.find(({ id }) => id === family)?.region
  return rescore(publishedPerformance(recognition), statutes.rubrics, {
    ...(region === undefined ? {} : { region }),
    ...(fiscalYear === undefined ? {} : { year: fiscalYear }),
  })
}

/** The last number of a text, else the text. */
function number(text: string): string {
  const last = /(\d+(?:\.\d+)?)\D*$/.exec(text)
  return last ? String(Number(last[1])) : text.trim()
}

const points = (micro: number | undefined) => (micro === undefined ? "" : pointsText(micro))
const million = (fen: number | undefined) => (fen === undefined ? "" : String(fen / 1_000_000))

/** A project as it must come out: name, what is shown, published and computed total, rows; budgets and outturn, 万元; defects. */
type Expected = readonly [
  name: string,
  shown: string,
  published: string,
  computed: string,
  rows: number,
  money: string,
  defects?: string,
]

interface Piece {
  readonly projects: readonly Expected[]
  /** Announced projects, money (万元) and mean; then how many are not shown and their money. */
  readonly announced?: readonly [count: string, money: string, mean: string]
  readonly unshown?: readonly [count: number, money: string]
  /** What the check may say beside info: nothing is wrong in any of them. */
  readonly warnings?: readonly string[]
  /**
   * Numbers changed one by one in a copy, in the line that holds the text: each must be found, at its place or where
   * `at` says (a score that is wrong by itself makes its grade or the mean wrong).
   */
  readonly planted: readonly (readonly [row: string, from: string, to: string, at?: string])[]
}

const pieces: Readonly<Record<string, Piece>> = {
  "national-form": {
    projects: [["河湖水质监测运行经费", "sheet", "98.18", "98.18", 9, "120 118.5 112.58"]],
    planted: [
      ["年度资金总额", "9.50", "8.50"],
      ["月报报送及时率", "9.68", "6.98"],
      ["监测频次", "\t10\t10", "\t10\t9"],
      ["总分", "98.18", "98.81"],
    ],
  },
  "central-three-projects": {
    projects: [
      ["岩芯数字化扫描", "sheet,statement", "97.20", "97.2", 7, "700 640 588.8"],
      ["岩芯库房维护", "sheet,statement", "100.00", "100", 6, "410.5 410.5 410.5"],
      ["野外岩芯汇交", "sheet,statement", "89.50", "89.5", 5, "300 300 285"],
    ],
    announced: ["4", "1534.50", "96.1"],
    unshown: [1, "184"],
    warnings: ["mean-score-follows"],
    planted: [
      ["扫描岩芯长度", "\t23\t", "\t25\t"],
      ["得分为97.20分", "97.20分", "92.70分"],
      ["岩芯库房维护项目绩效自评综述", "执行数为410.50", "执行数为401.50"],
      ["总分\t\t\t\t\t\t100\t89.50", "89.50", "98.50"],
    ],
  },
  "jiangsu-execution-row": {
    projects: [["农村公路养护补助", "sheet", "97.75", "97.75", 8, "800 760 741"]],
    planted: [
      ["预算执行\t", "9.75", "7.95"],
      ["合计", "97.75", "99.75"],
    ],
  },
  "sichuan-operators": {
    projects: [["51182123T000009876543-义务教育学校校舍维修", "sheet", "98.75", "98.75", 9, "350 360 342"]],
    planted: [
      ["受益学生数", "14.25", "12.45"],
      ["总额", "9.5", "5.9"],
      ["合计", "98.75", "97.85"],
    ],
  },
  "hubei-levels-with-points": {
    // The first sheet is of the whole department, no project.
    projects: [["防返贫动态监测工作经费", "sheet", "98", "98", 7, " 60 57"]],
    planted: [
      ["年度财政资金总额", "\t19", "\t16"],
      ["监测户数", "1215户\t20", "1215户\t12"],
      ["部门整体支出总额", "19.4", "14.9"],
    ],
  },
  "overall-repeated-weights": {
    projects: [],
    planted: [
      ["合计", "\t97", "\t99"],
      ["预算完成率", "\t13", "\t18"],
    ],
  },
  "shanghai-money-beside-labels": {
    projects: [["社区文化活动专项", "sheet", "98.5", "98.5", 7, " 125 118.75"]],
    planted: [
      ["参与人次", "\t19", "\t16"],
      ["合计", "98.5", "95.8"],
    ],
  },
  "statement-variants": {
    projects: [
      ["消费促进活动", "statement", "98.5", "99.7", 4, " 500 485"],
      ["外贸企业纾困补助", "statement", "96.50", "99.5", 4, " 320 304"],
      ["会展业发展专项", "statement", "92", "99", 4, "200 180 162"],
      ["电商直播基地建设", "statement", "89.2", "98.2", 4, " 150 123"],
    ],
    announced: ["12", "2345.67", "96.8"],
    unshown: [8, "1195.67"],
    warnings: ["mean-score-follows"],
    planted: [
      ["消费促进活动", "98.5分", "89.5分", "优"],
      ["外贸企业", "95.00%", "59.00%"],
      ["电商直播", "89.2分", "99.2分"],
    ],
  },
  "beijing-costs.docx": {
    projects: [
      ["公园绿地精细化养护", "sheet", "98.90", "98.9", 9, "1500 1480 1465.2"],
      ["古树名木保护", "sheet", "85.00", "85", 6, "86 80 64"],
    ],
    planted: [
      ["苗木成活率", "\t10\t10", "\t10\t7"],
      ["总分\t<\t<\t<\t<\t<\t100\t85.00", "85.00", "88.00"],
    ],
  },
  "guangdong-words.xlsx": {
    projects: [["高标准农田管护", "sheet", "94.8", "94.8", 8, "900 950 931"]],
    planted: [
      ["清淤沟渠长度", "\t9\t", "\t6\t"],
      ["总分", "94.8", "98.4"],
    ],
  },
  "hunan-numbered-sources": {
    projects: [["小型水库维修养护", "sheet", "97.5", "97.5", 8, "230 230 218.5"]],
    planted: [
      ["维养水库", "\t20\t20", "\t20\t10"],
      ["年度资金总额", "218.5", "281.5"],
    ],
  },
  "anhui-results-as-scores": {
    projects: [
      ["困难群众救助", "statement", "98.2", "99.82", 4, " 600 589.2"],
      ["社区养老服务站建设", "statement", "91", "99", 4, " 200 180"],
      ["殡葬改革宣传", "statement", "97", "100", 4, " 60 60"],
    ],
    announced: ["3", "860", "95.4"],
    planted: [
      ["平均得分", "95.4", "94.5"],
      ["社区养老", "执行率90%", "执行率96%"],
    ],
  },
  "hebei-list-only": {
    projects: [
      ["农村公路日常养护", "statement", "97", "99.5", 4, " 320 304"],
      ["公交运营补贴", "statement", "100", "100", 4, " 150.5 150.5"],
      ["桥梁检测", "statement", "84", "97.5", 4, " 48 36"],
    ],
    planted: [
      ["桥梁检测", "75%", "57%"],
      ["农村公路", "\t97\t", "\t79\t", "优"],
    ],
  },
  "zhejiang-unnamed-money": {
    projects: [["全域旅游推广", "sheet", "96.6", "96.6", 5, " 500 480"]],
    planted: [
      ["接待游客人次", "\t27", "\t22"],
      ["500\t480", "9.6", "6.9"],
    ],
  },
  "summary-of-scores.html": {
    projects: [
      ["公共图书馆免费开放", "statement", "100", "100", 4, "120 120 120"],
      ["文物保护单位修缮", "statement", "94.5", "99", 4, "450 430 387"],
      ["乡镇文化站设备购置", "statement", "97.2", "99.5", 4, "86.3 86.3 81.99"],
      ["非遗传承人补助", "statement", "100", "100", 4, "30 30 30"],
      ["全域旅游宣传推广", "statement", "88.1", "98", 4, "260 250 200"],
      ["广播电视村村通运行维护", "statement", "95", "99.5", 4, "140 140 133"],
    ],
    announced: ["6", "1056.30", "95.8"],
    planted: [
      ["文物保护单位修缮", "94.5", "99.4"],
      ["全域旅游宣传推广", "80.00", "88.00"],
      ["合计", "951.99", "995.19"],
      ["非遗传承人补助", "\t优", "\t良"],
      ["全域旅游宣传推广", "88.1", "81.8", "95.8"],
      ["平均得分", "95.8分", "98.5分"],
    ],
  },
  "shandong-summary-and-sheet": {
    projects: [
      ["水生动物疫病防控", "sheet,statement", "98.60", "98.6", 8, "150 150 144"],
      ["渔业资源增殖放流", "statement", "99.00", "100", 4, " 120.5 120.5"],
      ["良种引进试验", "statement", "87.50", "98.5", 4, " 60 51"],
      ["渔民技术培训", "statement", "100.00", "100", 4, " 40 40"],
      ["养殖尾水监测", "statement", "95.20", "99", 4, " 50 45"],
    ],
    announced: ["5", "420.5", ""],
    planted: [
      ["1\t水生动物疫病防控", "98.60", "96.80"],
      ["4\t渔民技术培训", "40.00\t100.00%", "40.00\t10.00%"],
      ["检测样品数量", "\t20\t20", "\t20\t2"],
    ],
  },
}

const faults = (recognition: Recognition): Finding[] =>
  checkDocument(recognition, statutes).findings.filter((f) => f.severity !== "info")
const shownFinding = (f: Finding) => `${f.severity} ${f.rule} ${f.at.quote} → ${f.expected?.text}`

describe("self-evaluations in the forms of many regions", () => {
  it("are the pieces in the folder", () => {
    expect(readdirSync(folder).sort()).toEqual(
      Object.keys(pieces)
        .map((piece) => `${piece}.txt`)
        .sort(),
    )
  })

  describe.each(Object.entries(pieces))("%s", (name, piece) => {
    it("gives its projects with their totals, rows and money", async () => {
      const { projects } = scored(await read(name))
      const found = projects.map(({ project, shown, published, card, execution }): Expected => {
        const money = [execution?.initial, execution?.adjusted, execution?.executed].map(million).join(" ")
        const defects = card.rows.flatMap((row) => row.defects)
        const base = [project, shown.join(), published?.printed ?? "", points(card.total), card.rows.length, money]
        return (defects.length > 0 ? [...base, defects.join()] : base) as unknown as Expected
      })
      expect(found).toEqual(piece.projects)
    })

    it("has no row that contradicts another", async () => {
      const { projects, remarks } = scored(await read(name))
      for (const row of projects.flatMap(({ card }) => card.rows)) expect(row.difference, row.name).toBeUndefined()
      expect(remarks.filter(({ level }) => level === "error").map(({ message }) => message.zh)).toEqual([])
    })

    it("tells what is announced, and what of it is not shown", async () => {
      const { announcement, unshown } = scored(await read(name))
      expect(
        announcement && [
          announcement.count.printed,
          announcement.money?.printed ?? "",
          announcement.mean?.printed ?? "",
        ],
      ).toEqual(piece.announced)
      expect(unshown && [unshown.count, million(unshown.money?.fen)]).toEqual(piece.unshown)
    })

    it("is found clean", async () => {
      const found = faults(await read(name))
      expect(found.filter(({ severity }) => severity === "error").map(shownFinding)).toEqual([])
      expect(found.map(({ rule }) => rule)).toEqual(piece.warnings ?? [])
    })

    const planted = piece.planted.map(([row, from, to, at = to]) => [row, from, to, at] as const)
    it.each(planted)("a wrong number is found: %s %s → %s", async (row, from, to, told) => {
      const text = textOf(name)
      const lines = text.split("\n")
      const at = lines.findIndex((line) => line.includes(row) && line.includes(from))
      expect(at).toBeGreaterThanOrEqual(0)
      lines[at] = lines[at]!.replace(from, to)
      const clean = new Set(faults(await read(name)).map(shownFinding))
      const copy = await read(name, lines.join("\n"))
      const found = faults(copy).filter((finding) => !clean.has(shownFinding(finding)))
      // It is told at the wrong number, or the wrong number is named among what contradicts the place.
      const said = found.flatMap((f) => [f.at.quote, f.expected?.text, ...f.related.map(({ at }) => at.quote)])
      expect(said.map((one) => number(one ?? ""))).toContain(number(told))
    })
  })
})
