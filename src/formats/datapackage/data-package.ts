import { createHash } from "node:crypto"
import { type Classification, type UsedClassification, usedClassifications } from "./classification.ts"
import { csvText, harmless } from "./csv-text.ts"
import { type FactRow, factColumns, factFields, factValue } from "./fact-row.ts"
import { slug } from "./slug.ts"

/** A licence of opendefinition.org, or any other with its address. */
export interface Licence {
  readonly name?: string
  readonly path?: string
  readonly title?: string
}

/** What an open data package is made of. */
export interface DataPackageInput {
  /** Becomes the name of the package: Latin letters, digits and hyphens are kept. */
  readonly name: string
  readonly title: string
  /** Full name of the publishing body. */
  readonly author: string
  /** Day of publication, ISO. */
  readonly issued: string
  readonly facts: readonly FactRow[]
  readonly classifications: readonly Classification[]
  /** Only the publisher can grant one: none where none is given. */
  readonly licences?: readonly Licence[]
}

const descriptorPath = "datapackage.json"
const factsPath = "facts.csv"

/**
 * A Fiscal Data Package (specs.frictionlessdata.io/fiscal-data-package): its files by their path, `datapackage.json`
 * among them. One line a printed figure, amounts in exact 元; the code lists it uses beside it. Equal input gives equal
 * text.
 * @zh 开放数据包
 */
export function dataPackage(input: DataPackageInput): ReadonlyMap<string, string> {
  const lists = usedClassifications(input.classifications, input.facts)
  const numbers: ReadonlySet<string> = new Set(["year", "decimals", "amount"])
  const lines = input.facts.map((fact) =>
    factColumns.map((column) => {
      const value = factValue(fact, column)
      return numbers.has(column) ? value : harmless(value)
    }),
  )
  const files = new Map([[factsPath, csvText([factColumns, ...lines])]])
  for (const list of lists) {
    const entries = list.entries.map(({ code, name, parent }) => [code, name, parent ?? ""].map(harmless))
    files.set(listPath(list), csvText([["code", "name", "parent"], ...entries]))
  }
  const resources = [factsResource(lists, files), ...lists.map((list) => listResource(list, files))]
  const descriptor = `${JSON.stringify({ ...packageProperties(input), resources }, null, 2)}\n`
  return new Map([[descriptorPath, descriptor], ...files])
}

function packageProperties({ name, title, author, issued, facts, licences = [] }: DataPackageInput) {
  const years = facts.map((fact) => factValue(fact, "year")).filter((year) => year !== "")
  const [first = "", last = first] = [...new Set(years)].sort().filter((_, i, all) => i === 0 || i === all.length - 1)
  return {
    profile: "fiscal-data-package",
    name: slug(name),
    title,
    description: "以=、+、-、@开头的文字前加有撇号。 Text that begins with =, +, - or @ has an apostrophe in front.",
    ...(/^\d{4}-\d{2}-\d{2}$/.test(issued) && { created: `${issued}T00:00:00Z` }),
    // A licence without name and path is none.
    ...licencesOf(licences),
    contributors: [{ title: author, role: "publisher" }],
    countryCode: "CN",
    granularity: "aggregated",
    // The fiscal year is the calendar year (预算法 第十八条).
    ...(first !== "" && { fiscalPeriod: { start: `${first}-01-01`, end: `${last}-12-31` } }),
  }
}

function licencesOf(licences: readonly Licence[]): { readonly licenses?: readonly Licence[] } {
  const named = licences.filter(({ name, path }) => name || path)
  return named.length > 0 ? { licenses: named } : {}
}

type Files = ReadonlyMap<string, string>

function factsResource(lists: readonly UsedClassification[], files: Files) {
  const foreignKeys = lists
    .filter((list) => list.complete)
    .map((list) => ({ fields: list.column, reference: { resource: slug(list.column), fields: "code" } }))
  const currency = { name: "currency", type: "string", columnType: "value-currency:code", constant: "CNY" }
  return {
    ...resource("facts", "公开数据", factsPath, files),
    schema: {
      fields: factColumns.map((column) => ({ name: column, ...factFields[column] })),
      missingValues: [""],
      ...(foreignKeys.length > 0 && { foreignKeys }),
      extraFields: [currency],
    },
  }
}

function listResource(list: UsedClassification, files: Files) {
  // A reference to the list itself has no name (table-schema, foreign keys).
  const foreignKeys = [{ fields: "parent", reference: { resource: "", fields: "code" } }]
  const hasParents = list.entries.some(({ parent }) => parent)
  return {
    ...resource(slug(list.column), list.title, listPath(list), files),
    schema: {
      fields: [
        { name: "code", type: "string", title: "编码", constraints: { required: true, unique: true } },
        { name: "name", type: "string", title: "名称" },
        { name: "parent", type: "string", title: "上级编码" },
      ],
      missingValues: [""],
      primaryKey: "code",
      ...(list.closed && hasParents && { foreignKeys }),
    },
  }
}

function resource(name: string, title: string, path: string, files: Files) {
  const bytes = Buffer.from(files.get(path) ?? "", "utf8")
  return {
    name,
    title,
    path,
    profile: "tabular-data-resource",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes: bytes.length,
    hash: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
    dialect: { delimiter: ",", quoteChar: '"', doubleQuote: true, lineTerminator: "\r\n", header: true },
  }
}

const listPath = ({ column }: UsedClassification): string => `classifications/${slug(column)}.csv`
