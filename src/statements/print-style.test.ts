import { expect, test } from "vitest"
import { bookOf } from "#ledger"
import { loadStatutes } from "#workflow"
import { sampleDisclosure } from "./sample-disclosure.ts"
import { statementsOf } from "./statements-of.ts"

const statutes = await loadStatutes()

/** Printed amounts of thousands and more in the first table of a family. */
function thousands(id: string, grouped?: boolean): readonly string[] {
  const family = statutes.families.find((one) => one.id === id)!
  const made = sampleDisclosure(family, { seed: 4, units: 1, projects: 3, sources: ["R11"], carried: false })
  const lines = made.lines.map((line) => ({ ...line, fen: line.fen * 100 }))
  const publisher = { ...made.publisher, ...(grouped === undefined ? {} : { grouped }) }
  const { statements } = statementsOf(bookOf({ ...made, publisher, lines }, statutes), family, statutes)
  return statements[0]!.cells.map(({ printed }) => printed).filter((printed) => /^\d{4,}|,/.test(printed))
}

test("commas between thousands follow the publisher, else the form", () => {
  const plain = thousands("henan-department-12")
  expect(plain.length).toBeGreaterThan(0)
  expect(plain.filter((printed) => printed.includes(","))).toEqual([])
  expect(thousands("henan-department-12", true).map((printed) => printed.replaceAll(",", ""))).toEqual(plain)
  expect(thousands("henan-department-12", true).every((printed) => /^\d{1,3}(,\d{3})+\.\d\d$/.test(printed))).toBe(true)
  expect(thousands("shaanxi-15").every((printed) => printed.includes(","))).toBe(true)
  expect(thousands("shaanxi-15", false).some((printed) => printed.includes(","))).toBe(false)
})
