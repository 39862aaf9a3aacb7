import fc from "fast-check"
import type { Coordinate, Dimension } from "#fiscal"
import { emptyLedger, type Ledger, type LedgerLine, type LedgerPlace } from "#ledger"
import type { Statutes } from "#statutes"

const at: LedgerPlace = { table: "", row: 0 }

/** Text a person could type: anything printable in any script, quotes, commas, line breaks, formula signs; never blank. */
const text = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
    fc.constantFrom(
      "=SUM(A1:A9)",
      "+86 0371",
      "-5.00",
      "@某人",
      "'=1",
      '他说："好，行。"',
      "第一行\n第二行",
      "，,\t;",
      "　全角",
      "𠮷野",
    ),
    fc.string({ unit: fc.constantFrom("预", "算", "公", "开", "，", "。"), minLength: 200, maxLength: 900 }),
  )
  .map((s) => s.replace(/[\p{Cc}\p{Cs}\ufeff\ufffe\uffff]/gu, (c) => (c === "\n" || c === "\t" ? c : "")).trim())
  .filter((s) => s !== "")
/** A name: one line, no more than a cell shows. */
const name = fc.oneof(
  fc.constantFrom("清溪市水务局", "堤防维护", "A楼（二期）", "10 年以上设备更新"),
  fc.uuid().map((id) => `项目${id}`),
)
/** What units and projects are called: never what another entry calls one by, because a name comes back as its code. */
const registered = name.map((text) => `${text}（登记名）`)
const fen = fc.oneof(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(0, 1, -1, 2 ** 49))
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 })

/** An object with some of its fields left out, and every other field defined. */
const record = <T extends object>(
  required: { [K in keyof T]: fc.Arbitrary<unknown> },
  optional: Record<string, fc.Arbitrary<unknown>> = {},
) =>
  fc
    .record({ ...required, ...optional }, { requiredKeys: Object.keys(required) as never })
    .map((entry) => ({ ...entry, at }))

const words: Partial<Record<Dimension, readonly string[]>> = {
  unit: ["309001", "清溪市水文站"],
  phase: ["proposed", "approved", "adjusted", "outturn"],
  year: ["2022", "2023"],
  vintage: ["current", "carried"],
  nature: ["basic", "basic.personnel", "basic.operating", "project.targeted", "project.other-operational", "operating"],
  threePublic: ["total", "overseas", "vehicles.running", "reception", "conference"],
  procurement: ["total", "goods", "sme"],
  topic: ["agency-operating", "另外的事项"],
  flow: ["revenue", "carry-in", "surplus-use", "expenditure", "carry-out", "allocation", "resources", "uses"],
  project: ["P0001", "堤防维护"],
}

const day = fc
  .date({ min: new Date("2015-01-01"), max: new Date("2035-12-31"), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10))

/** Monitoring, answers, recommendations and department evaluations. */
function performanceRecords(list: (entry: fc.Arbitrary<unknown>) => fc.Arbitrary<unknown>) {
  const of = fc.oneof(name, fc.constant("overall"))
  return {
    monitoring: list(
      record(
        { of: fc.oneof(of, fc.constant("earmarked")), on: day },
        { indicator: text, actual: text, outturnFen: fen, note: text },
      ),
    ),
    answers: list(
      record(
        { of, item: text },
        {
          answer: fc.constantFrom("yes", "partly", "no", "not-applicable"),
          score: text,
          evidence: text,
          signer: text,
          cause: text,
        },
      ),
    ),
    recommendations: list(
      record(
        {
          of,
          source: fc.constantFrom("monitoring", "self-evaluation", "department-evaluation", "finance-evaluation"),
          text,
          outcome: fc.constantFrom("adopted", "not-adopted", "pending"),
        },
        { measure: text },
      ),
    ),
    departmentEvaluations: list(
      record(
        { project: name },
        {
          rubric: text,
          evaluator: text,
          on: day,
          conclusion: text,
          achievements: text,
          problems: text,
          suggestions: text,
        },
      ),
    ),
  }
}

/** Any ledger at all, lawful or not: what can be written down must come back. Places are left blank. */
export function anyLedger(statutes: Statutes): fc.Arbitrary<Ledger> {
  const codes = (id: "function" | "economicDepartment" | "economicGovernment") =>
    [...statutes.classifications.byId(id).all()].map((subject) => subject.code)
  const sources = [...statutes.classifications.revenue.all().map((s) => s.id), "R11.fiscal", "R11.other"].filter(
    (id) => !id.startsWith("T"),
  )
  const values: Partial<Record<Dimension, readonly string[]>> = {
    ...words,
    source: sources,
    function: [...codes("function"), "9999999", "不存在的科目"],
    economicDepartment: codes("economicDepartment"),
    economicGovernment: codes("economicGovernment"),
  }
  const coordinate = (dimensions: readonly Dimension[], fixed: Coordinate = {}) =>
    fc
      .record(Object.fromEntries(dimensions.map((d) => [d, fc.constantFrom(...values[d]!)])), { requiredKeys: [] })
      .map((c) => ({ ...c, ...fixed }) as Coordinate)
  const lineDimensions: readonly Dimension[] = [
    "unit",
    "source",
    "vintage",
    "nature",
    "function",
    "economicDepartment",
    "economicGovernment",
    "project",
    "threePublic",
    "topic",
  ]
  const line = (flow: string) =>
    record(
      {
        coordinate: coordinate(lineDimensions, { flow }),
        posting: fc.constantFrom("proposed", "approved", "supplement", "virement", "outturn"),
        fen,
      },
      {
        note: text,
        exempt: fc.constantFrom("policy", "force-majeure", "assigned"),
        assumed: text,
        assumedIn: fc.constantFrom(["economicDepartment"], ["source", "function", "economicGovernment"]),
      },
    )
  const list = (entry: fc.Arbitrary<unknown>) => fc.array(entry, { maxLength: 6 })
  const everywhere: readonly Dimension[] = [...lineDimensions, "flow", "procurement", "year", "phase"]
  const { families } = statutes
  return fc
    .record({
      publisher: fc.record(
        {
          family: fc.constantFrom(...families.map((f) => f.id)),
          kind: fc.constantFrom("budget", "accounts"),
          year: fc.integer({ min: 2015, max: 2035 }),
          name: text,
          level: fc.constantFrom("department", "bureau", "unit"),
          self: text,
          issued: fc.constantFrom("2024-02-20", "2025-09"),
          code: name,
          department: text,
          departmentCode: name,
          secrecyReview: text,
          signedOff: text,
          volumes: fc.constantFrom("one", "two"),
          percentDecimals: fc.integer({ min: 0, max: 2 }),
          sharesClose: fc.boolean(),
          grouped: fc.boolean(),
          amountUnit: fc.constantFrom("元", "万元"),
        },
        { requiredKeys: ["family", "kind", "year", "name", "level", "self", "issued"] },
      ),
      units: list(
        record({
          code: name,
          name: registered,
          nature: fc.constantFrom("administrative", "civil-service", "institution"),
        }),
      ),
      expenditure: list(line("expenditure")),
      balances: list(fc.constantFrom("revenue", "carry-in", "surplus-use", "carry-out", "allocation").chain(line)),
      totals: list(record({ coordinate: coordinate(everywhere), fen }, { assumed: text })),
      projects: list(
        record(
          { code: name, name: registered },
          {
            unit: name,
            group: text,
            brief: text,
            key: fc.boolean(),
            keyEvaluation: fc.boolean(),
            purpose: text,
            objective: text,
            termObjective: text,
            term: text,
          },
        ),
      ),
      indicators: list(
        record(
          {
            of: fc.oneof(name, fc.constantFrom("overall", "earmarked")),
            first: text,
            second: text,
            third: text,
            target: text,
          },
          {
            note: text,
            termTarget: text,
            actual: text,
            weight: text,
            score: text,
            deviation: text,
            cause: text,
            baseline: text,
            evidence: text,
          },
        ),
      ),
      tasks: list(
        record(
          { name: text, content: text },
          {
            fen,
            fiscalFen: fen,
            otherFen: fen,
            projects: fc.array(name, { minLength: 1, maxLength: 3 }),
            completion: text,
          },
        ),
      ),
      counts: list(
        record(
          { id: fc.constantFrom(...statutes.counts.map((c) => c.id)), value: fc.integer({ min: 0, max: 1e6 }) },
          { assumed: text },
        ),
      ),
      procurement: list(
        record(
          { kind: fc.constantFrom("goods", "works", "services"), name: text, fen },
          {
            project: name,
            function: fc.constantFrom(...values.function!),
            economicDepartment: fc.constantFrom(...values.economicDepartment!),
            quantity: text,
            smeFen: fen,
            microFen: fen,
            flag: text,
          },
        ),
      ),
      evaluations: list(
        record(
          {
            project: name,
            funds: fc
              .subarray(["R1", "R2", "R3"])
              .chain((ids) =>
                fc.tuple(
                  ...ids.map((source) =>
                    fc.record({ source: fc.constant(source), approvedFen: fen, adjustedFen: fen, outturnFen: fen }),
                  ),
                ),
              ),
          },
          {
            executionWeight: text,
            executionScore: text,
            totalScore: text,
            expected: text,
            achieved: text,
            problems: text,
            measures: text,
            report: fc.boolean(),
          },
        ),
      ),
      ...performanceRecords(list),
      reasons: list(record({ of: coordinate(everywhere), about: fc.constantFrom("change", "difference"), text })),
      texts: list(record({ slot: fc.constantFrom("duties", "offices", "tasks", "purpose.reception", "另一栏"), text })),
      deviations: list(
        record(
          {
            kind: fc.constantFrom("value", "label", "code", "order", "row-added", "row-omitted", "table", "sentence"),
            printed: maybe(text).map((t) => t ?? ""),
          },
          { form: text, rowKey: text, columnKey: text, section: text, slot: text, note: text },
        ),
      ),
    })
    .map(({ expenditure, balances, ...rest }) => {
      const parts = rest as unknown as Ledger
      return {
        ...emptyLedger(parts.publisher),
        ...parts,
        lines: [...expenditure, ...balances] as unknown as LedgerLine[],
      }
    })
}

/** A ledger without the places of its entries, for comparing what was read with what was written. */
export function withoutPlaces(ledger: Ledger): unknown {
  return JSON.parse(JSON.stringify(ledger, (key, value: unknown) => (key === "at" ? undefined : value)))
}
