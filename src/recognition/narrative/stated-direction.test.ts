import { describe, expect, it } from "vitest"
import type { RateClaim, ShareClaim } from "../claim.ts"
import { claimIdentities } from "./identities.ts"
import { explained } from "./sample-explanation.ts"
import { directionByFigures, residualShares, risesFromNothing, shareGroups } from "./stated-direction.ts"

const overall = "# 一、收入支出预算总体情况说明"

function rates(...lines: string[]): RateClaim[] {
  return explained("budget", 2024, ...lines).claims.filter((claim) => claim.kind === "rate")
}

function shares(...lines: string[]): ShareClaim[] {
  return explained("budget", 2024, ...lines).claims.filter((claim) => claim.kind === "share")
}

const rated = (words: string) => rates(overall, `2024年收入总计520.00万元，与2023年预算相比，收入${words}。`)[0]!

describe("directionByFigures", () => {
  it("bears out the printed direction where the rate follows from it", () => {
    expect(directionByFigures(rated("增加20.00万元，增长4.00%"))).toBe("up")
    expect(directionByFigures(rated("减少20.00万元，下降3.70%"))).toBe("down")
  })

  it("takes the other direction where only that one gives the rate", () => {
    expect(directionByFigures(rated("减少20.00万元，下降4.00%"))).toBe("up")
    expect(directionByFigures(rated("增加20.00万元，增长3.70%"))).toBe("down")
  })

  it("keeps the printed direction where both would do", () => {
    expect(directionByFigures(rated("减少0.10万元，下降0.02%"))).toBe("down")
    expect(directionByFigures(rated("增加0.10万元，增长0.02%"))).toBe("up")
  })

  it("says nothing where neither gives the rate", () => {
    expect(directionByFigures(rated("增加20.00万元，增长9.00%"))).toBeUndefined()
  })
})

describe("risesFromNothing", () => {
  it("holds where the rise is as large as the amount", () => {
    expect(risesFromNothing(rated("增加520.00万元，增长100%"))).toBe(true)
    expect(risesFromNothing(rated("增加260.00万元，增长100%"))).toBe(false)
    expect(risesFromNothing(rated("减少520.00万元，下降50%"))).toBe(false)
  })
})

describe("identities of rates", () => {
  const rules = (words: string) =>
    claimIdentities(
      explained("budget", 2024, overall, `2024年收入总计520.00万元，与2023年预算相比，收入${words}。`).claims,
      "budget",
    ).map((i) => i.rule)

  it("are left out where a word is wrong or the base is nothing: these are findings of their own", () => {
    expect(rules("增加20.00万元，增长4.00%")).toContain("narrative-change-rate-follows")
    expect(rules("增加20.00万元，增长9.00%")).toContain("narrative-change-rate-follows")
    expect(rules("减少20.00万元，下降4.00%")).not.toContain("narrative-change-rate-follows")
    expect(rules("增加520.00万元，增长100%")).not.toContain("narrative-change-rate-follows")
  })
})

const general = "# 五、一般公共预算支出情况说明"
const structure = (a: string, b: string, c: string) =>
  `2024年一般公共预算支出年初预算为90.00万元。主要用于以下方面：社会保障和就业支出（类）30.00万元，占${a}%；卫生健康支出（类）30.00万元，占${b}%；住房保障支出（类）30.00万元，占${c}%。`

describe("residualShares", () => {
  it("finds the share that was adjusted so that all close at 100", () => {
    const found = [...residualShares(shares(general, structure("33.33", "33.33", "33.34")))]
    expect(found.map(([share, own]) => [share.figure.printed, own])).toEqual([["33.34", 33_330_000]])
  })

  it("finds none where the shares do not close, or two of them are off", () => {
    expect(residualShares(shares(general, structure("33.33", "33.33", "33.33"))).size).toBe(0)
    expect(residualShares(shares(general, structure("33.34", "33.34", "33.32"))).size).toBe(0)
    expect(residualShares(shares(general, structure("33.33", "33.31", "33.36"))).size).toBe(0)
  })

  it("takes the identity of the adjusted share away, and only that", () => {
    const of = (line: string) => {
      const { claims } = explained("budget", 2024, general, line)
      return claimIdentities(claims, "budget").flatMap((i) =>
        i.rule === "narrative-share-follows" && i.kind === "ratio" ? [i.percentage.printed] : [],
      )
    }
    expect(of(structure("33.33", "33.33", "33.34"))).toEqual(["33.33", "33.33"])
    expect(of(structure("33.33", "33.33", "33.35"))).toEqual(["33.33", "33.33", "33.35"])
  })
})

describe("shareGroups", () => {
  it("knows how far the shares of a complete list are from 100", () => {
    const [group] = shareGroups(shares(general, structure("33.33", "33.33", "33.33")))
    expect(group).toMatchObject({ gap: -10_000, complete: true })
  })

  it("calls a list incomplete whose parts do not make up the whole", () => {
    const [group] = shareGroups(
      shares(
        general,
        "2024年一般公共预算支出年初预算为90.00万元。主要用于以下方面：社会保障和就业支出（类）30.00万元，占33.33%；卫生健康支出（类）30.00万元，占33.33%。",
      ),
    )
    expect(group).toMatchObject({ complete: false })
  })
})
