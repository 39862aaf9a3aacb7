import { expect, it } from "vitest"
import { isDay, yearOf } from "./day.ts"
import { subjectsOf } from "./subjects.ts"
import { sampleLedger } from "../sample-ledger.ts"

it.each(["2024-06-30", "2024-02-29", "1999-12-31"])("%s is a day", (text) => {
  expect([isDay(text), yearOf(text)]).toEqual([true, Number(text.slice(0, 4))])
})

it.each(["2023-02-29", "2024-06-31", "2024-13-01", "2024-00-10", "2024-6-3", "20240630", "2024-06", "", "六月底"])(
  "%s is none",
  (text) => {
    expect(isDay(text)).toBe(false)
  },
)

it("a subject has one code, whatever it is called by, and its name in messages", () => {
  const { code, called } = subjectsOf(
    sampleLedger({ projects: [{ code: "P1", name: "堤防维护", at: { table: "projects", row: 2 } }] }),
  )
  expect([code("堤防维护"), code("P1"), code("P9"), code("overall")]).toEqual(["P1", "P1", "P9", "overall"])
  expect([called("P1"), called("堤防维护"), called("overall"), called("earmarked")]).toEqual([
    "“堤防维护”",
    "“堤防维护”",
    "整体",
    "专项资金",
  ])
})
