type Json = unknown
type Check = (value: Json, path: string) => readonly string[]

/**
 * Where a value breaks the schema of SARIF 2.1.0: required properties, types, enumerations, unknown properties,
 * and the indexes that must lead somewhere. Covers what this module writes; used by its tests, which have no network.
 */
export function sarifFaults(value: Json): readonly string[] {
  return [...logCheck(value, ""), ...indexFaults(value)]
}

const text: Check = (value, path) => (typeof value === "string" ? [] : [`${path}: not a string`])
const uri: Check = (value, path) =>
  typeof value === "string" && /^[\w\-.~!$&'()*+,;=:@%/?#]+$/.test(value) ? [] : [`${path}: not a URI reference`]
const flag: Check = (value, path) => (typeof value === "boolean" ? [] : [`${path}: not a boolean`])
const bag: Check = (value, path) => (isRecord(value) ? [] : [`${path}: not an object`])
const from =
  (least: number): Check =>
  (value, path) =>
    Number.isSafeInteger(value) && Number(value) >= least ? [] : [`${path}: not an integer from ${least}`]
const oneOf =
  (...allowed: readonly string[]): Check =>
  (value, path) =>
    allowed.includes(String(value)) ? [] : [`${path}: ${JSON.stringify(value)} is not one of ${allowed.join(", ")}`]
const list =
  (each: Check): Check =>
  (value, path) =>
    Array.isArray(value) ? value.flatMap((item, i) => each(item, `${path}[${i}]`)) : [`${path}: not an array`]
const texts: Check = (value, path) =>
  isRecord(value)
    ? Object.entries(value).flatMap(([key, item]) => text(item, `${path}.${key}`))
    : [`${path}: not an object`]

/** An object with required properties (marked "!") and optional ones, and no others. */
function shape(properties: Readonly<Record<string, Check>>): Check {
  const known = new Map(Object.entries(properties).map(([key, check]) => [key.replace("!", ""), check]))
  const required = Object.keys(properties)
    .filter((key) => key.endsWith("!"))
    .map((key) => key.slice(0, -1))
  return (value, path) => {
    if (!isRecord(value)) return [`${path}: not an object`]
    const missing = required.filter((key) => value[key] === undefined).map((key) => `${path}: needs ${key}`)
    const wrong = Object.entries(value).flatMap(([key, item]) => {
      const check = known.get(key)
      return check ? check(item, path === "" ? key : `${path}.${key}`) : [`${path}: ${key} is not a property`]
    })
    return [...missing, ...wrong]
  }
}

const level = oneOf("none", "note", "warning", "error")
const message = shape({ "text!": text })
const artifactLocation = shape({ "uri!": uri, index: from(0) })
const region = shape({
  "startLine!": from(1),
  endLine: from(1),
  startColumn: from(1),
  endColumn: from(1),
  snippet: message,
})
const location = shape({
  id: from(0),
  "physicalLocation!": shape({ "artifactLocation!": artifactLocation, region, properties: bag }),
  logicalLocations: list(shape({ "name!": text, "fullyQualifiedName!": text, "kind!": text, properties: bag })),
  message,
})
const rule = shape({
  "id!": text,
  "shortDescription!": message,
  "fullDescription!": message,
  helpUri: uri,
  "help!": message,
  "defaultConfiguration!": shape({ "level!": level }),
  "properties!": bag,
})
const notification = shape({
  "level!": level,
  "message!": message,
  locations: list(location),
  descriptor: shape({ "id!": text }),
  associatedRule: shape({ "id!": text, index: from(0) }),
})
const replacement = shape({ "deletedRegion!": region, insertedContent: message })
const fix = shape({
  description: message,
  "artifactChanges!": list(shape({ "artifactLocation!": artifactLocation, "replacements!": list(replacement) })),
})
const result = shape({
  "ruleId!": text,
  ruleIndex: from(0),
  kind: oneOf("fail", "pass", "open", "review", "informational", "notApplicable"),
  level,
  "message!": message,
  locations: list(location),
  relatedLocations: list(location),
  partialFingerprints: texts,
  fixes: list(fix),
  suppressions: list(bag),
  properties: bag,
})
const logCheck = shape({
  $schema: uri,
  "version!": oneOf("2.1.0"),
  "runs!": list(
    shape({
      "tool!": shape({ "driver!": shape({ "name!": text, version: text, informationUri: uri, rules: list(rule) }) }),
      language: oneOf("zh-CN", "en"),
      columnKind: oneOf("utf16CodeUnits", "unicodeCodePoints"),
      invocations: list(
        shape({ "executionSuccessful!": flag, exitCode: from(0), toolExecutionNotifications: list(notification) }),
      ),
      artifacts: list(shape({ location: artifactLocation, mimeType: text, hashes: texts, properties: bag })),
      results: list(result),
      properties: bag,
    }),
  ),
})

function indexFaults(log: Json): string[] {
  const runs = isRecord(log) && Array.isArray(log.runs) ? log.runs : []
  return runs.flatMap((run: Json, i) => {
    const { results, tool } = run as {
      results: { ruleIndex: number; ruleId: string }[]
      tool: { driver: { rules: { id: string }[] } }
    }
    return results.flatMap(({ ruleIndex, ruleId }, j) =>
      tool.driver.rules[ruleIndex]?.id === ruleId ? [] : [`runs[${i}].results[${j}].ruleIndex: no such rule`],
    )
  })
}

function isRecord(value: Json): value is Record<string, Json> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
