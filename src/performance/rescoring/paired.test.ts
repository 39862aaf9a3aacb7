import { describe, expect, it } from "vitest"
import { enteredMoney, enteredPoints } from "../entered/entered-number.ts"
import { sampleEvaluation } from "../scoring/sample-evaluation.ts"
import { pairedProjects } from "./paired.ts"
import type { EvaluationStatement, PublishedEvaluation } from "./published.ts"

const evaluation = (
  name: string,
  score = "97.4",
  kind: PublishedEvaluation["kind"] = "sheet",
): PublishedEvaluation => ({
  kind,
  evaluation: { ...sampleEvaluation, project: { text: name }, totalScore: enteredPoints(score)! },
})
const statement = (name: string, score?: string, wan?: number): EvaluationStatement => ({
  project: { text: name },
  ...(score ? { score: enteredPoints(score)! } : {}),
  ...(wan === undefined ? {} : { executed: enteredMoney(wan * 1_000_000) }),
})
const shown = (evaluations: readonly PublishedEvaluation[], statements: readonly EvaluationStatement[]) =>
  pairedProjects({ evaluations, statements }).map(({ name, sheet, report, statement: told }) => [
    name,
    [sheet && "sheet", report && "report", told && `text ${told.score?.printed ?? ""}`.trim()]
      .filter(Boolean)
      .join("+"),
  ])

describe("what is published of one project", () => {
  it("is brought together by its name, whatever the brackets and spaces", () => {
    expect(
      shown(
        [
          evaluation("古树保护（2024年）"),
          evaluation("古树 保护(2024年)", "97.4", "report"),
          evaluation("河道清淤", "90"),
        ],
        [statement("河道清淤", "90"), statement("古树保护(2024年)", "97.4")],
      ),
    ).toEqual([
      ["古树保护（2024年）", "sheet+report+text 97.4"],
      ["河道清淤", "sheet+text 90"],
    ])
  })

  it("meets in the order of the document where several have one name", () => {
    expect(
      shown(
        [evaluation("运转费", "90"), evaluation("运转费", "95")],
        [statement("运转费", "90"), statement("运转费", "95")],
      ),
    ).toEqual([
      ["运转费", "sheet+text 90"],
      ["运转费", "sheet+text 95"],
    ])
  })

  it("meets misspelt by a letter where score or money agree, and stays apart where they contradict", () => {
    const name = "城区道路照明设施维护管理经费"
    expect(shown([evaluation(name)], [statement("城区道路照明设施维护管理经废", "97.4")])).toEqual([
      [name, "sheet+text 97.4"],
    ])
    expect(shown([evaluation(name)], [statement("城区道路照明设施维护管理经废", "88", 12)])).toHaveLength(2)
    expect(shown([evaluation(name)], [statement("农村道路养护", "97.4")])).toHaveLength(2)
  })

  it("never meets by having no name", () => {
    const nameless: PublishedEvaluation = { kind: "sheet", evaluation: { ...sampleEvaluation, project: { text: "" } } }
    expect(shown([nameless, nameless], [statement("", "90"), statement("（）", "91")])).toHaveLength(4)
  })

  it("is sought in bounded work: thousands of sheets and statements whose names are all alike", () => {
    const name = (letter: number) => `${"古树名木保护与复壮项目".repeat(10)}${String.fromCharCode(letter)}`
    const sheets = Array.from({ length: 3_000 }, (_, index) => evaluation(name(0x4e00 + index)))
    const statements = Array.from({ length: 3_000 }, (_, index) => statement(name(0x7000 + index), "97.4"))
    const projects = pairedProjects({ evaluations: sheets, statements })
    // All of them are kept; the first are still paired.
    expect(projects.filter(({ sheet }) => sheet)).toHaveLength(3_000)
    expect(projects.filter(({ statement: told }) => told)).toHaveLength(3_000)
    expect(projects[0]!.statement).toBeDefined()
    expect(projects.length).toBeLessThan(6_000)
  })
})
