/**
 * The one way in: `npm start`, `npm test`, `npm run build|check|generate|bench|bench:…`. Installs what is
 * missing, builds what is stale, prints one line a step. Needs nothing but Node and writes only below this folder.
 */
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
const cache = join(root, ".cache")
const builtMark = join(root, "dist", ".built")
const bin = join(root, "dist", "bin", "mingzhang.js")
const tsx = ["--conditions=source", "--import", "tsx"]
const typescript = ["node_modules/typescript/bin/tsc"]
const vitestSummary = join(cache, "vitest-summary.json")

const [command = "", ...args] = process.argv.slice(2)
const benches = {
  bench: "bench/main.ts",
  "bench:mutation": "bench/mutation.ts",
  "bench:round-trip": "bench/round-trip.ts",
  "bench:write": "bench/write.ts",
  "bench:examples": "bench/as-published.ts",
  "bench:score": "bench/score.ts",
  "bench:score-mutation": "bench/score-mutation.ts",
  "bench:targets": "bench/targets.ts",
}
const measured = Object.fromEntries(Object.entries(benches).map(([name, path]) => [name, () => measure(path)]))
const commands = { start, test, build, check, generate, ...measured }

if (!Object.hasOwn(commands, command)) {
  console.error(`Usage: node scripts/enter.mjs ${Object.keys(commands).join("|")}`)
  process.exit(2)
}
// Tools put their temporary files where these say: below this folder too.
mkdirSync(join(cache, "tmp"), { recursive: true })
for (const name of ["TMPDIR", "TMP", "TEMP"]) process.env[name] = join(cache, "tmp")
process.exitCode = await commands[command]()

/** Builds when stale and shows the product at work: on `examples/`, or as told (`npm start -- check FILE`). */
async function start() {
  if (!install() || !(await buildWhenStale())) return 1
  if (args.length) return node([bin, ...args])
  const examples = existsSync(join(root, "examples"))
    ? readdirSync(join(root, "examples"), { withFileTypes: true })
    : []
  const named = (wanted) =>
    examples
      .filter(wanted)
      .map(({ name }) => join("examples", name))
      .sort()
  const documents = named((entry) => entry.isFile() && entry.name !== "README.md")
  const [ledger] = named((entry) => entry.isDirectory())
  if (documents.length === 0) return node([bin, "--help"])
  const folder = join(root, "mingzhang-report")
  mkdirSync(folder, { recursive: true })
  // The folder ignores itself, whatever the project's own list says.
  writeFileSync(join(folder, ".gitignore"), "*\n")
  const report = join("mingzhang-report", "report.html")
  const written = join("mingzhang-report", "package")
  const statuses = [
    node([bin, "check", ...documents, "--format", "text"]),
    node([bin, "check", ...documents, "--format", "html", "--out", report]),
    ledger ? node([bin, "compile", ledger, "--out", written]) : 0,
  ]
  // Findings in the examples are what is to be shown, no failure of this command; anything else is one.
  if (statuses.some((status) => status !== 0 && status !== 1)) return 1
  console.log(`\n报告已写入 / report written to: ${join(root, report)}`)
  if (ledger) console.log(`由账册 ${ledger} 编制的公开文本 / package written from that ledger: ${join(root, written)}`)
  console.log("检查自己的文件 / check your own file: npm start -- check FILE")
  console.log("编制公开文本 / write a package:       npm start -- compile LEDGER --out FOLDER")
  return 0
}

/** Everything continuous integration asks; the last line says how many passed and failed. */
async function test() {
  if (!install()) return closing({ passed: 0, failed: 1, skipped: [] })
  const built = await buildWhenStale()
  const steps = [
    built,
    step("lint", ["node_modules/@biomejs/biome/bin/biome", "lint"]),
    step("generate --check", [...tsx, "tools/generate/main.ts", "--check"]),
    step("types", [...typescript, "-b", "--pretty", "false"]),
  ]
  rmSync(vitestSummary, { force: true })
  const status = node(["node_modules/vitest/vitest.mjs", "run", ...args], { CI: process.env.CI ?? "1" })
  const none = { passed: 0, failed: status === 0 ? 0 : 1, skipped: [] }
  const tests = existsSync(vitestSummary) ? JSON.parse(readFileSync(vitestSummary, "utf8")) : none
  const failedSteps = steps.filter((passed) => !passed).length
  const unexplained = status !== 0 && tests.failed === 0 ? 1 : 0
  return closing({ ...tests, failed: tests.failed + failedSteps + unexplained })
}

function closing({ passed, failed, skipped }) {
  if (skipped.length) console.log(`\nSkipped ${skipped.length}:`)
  for (const { name, reason } of skipped) console.log(`  ${name}${reason ? `: ${reason}` : ""}`)
  console.log(`\n${passed} passed, ${failed} failed${skipped.length ? `, ${skipped.length} skipped` : ""}`)
  return failed === 0 ? 0 : 1
}

async function build() {
  return install() && (await buildNow()) ? 0 : 1
}

/** The fast half of `test`: formatting, lint, generated files, types. */
async function check() {
  if (!install()) return 1
  const steps = [
    step("format and lint", ["node_modules/@biomejs/biome/bin/biome", "check"]),
    step("generate --check", [...tsx, "tools/generate/main.ts", "--check"]),
    step("types", [...typescript, "-b", "--pretty", "false"]),
  ]
  return steps.every(Boolean) ? 0 : 1
}

async function generate() {
  return install() ? node([...tsx, "tools/generate/main.ts", ...args]) : 1
}

async function measure(path) {
  return install() && (await buildWhenStale()) ? script(path) : 1
}

function script(path) {
  if (existsSync(join(root, path))) return node([...tsx, path, ...args])
  console.error(`${path} does not exist in this version / 本版本没有 ${path}`)
  return 2
}

/**
 * Installs when a package of package-lock.json is missing or of another version than the installed one. Where the
 * registry lacks a package for another platform, `npm ci` refuses the whole lock file; `npm install` does not, and
 * keeps to the same versions.
 */
function install() {
  const since = performance.now()
  if (installed()) return true
  const results = [npm("ci")]
  if (results[0].status !== 0) results.push(npm("install", "--no-save"))
  const passed = results.at(-1).status === 0
  report("install", since, passed)
  if (passed) return true
  for (const { stdout, stderr, error } of results) console.error(stderr || stdout || error?.message)
  console.error(
    "安装依赖失败：请检查网络或镜像设置后运行 npm ci / could not install: check the network or registry, then run `npm ci`",
  )
  return false
}

/** A call of npm: the one that runs this script where there is one, else the one on the path. */
function npm(...words) {
  const own = process.env.npm_execpath
  const args = [...words, "--no-audit", "--no-fund"]
  const options = { cwd: root, encoding: "utf8", shell: !own && process.platform === "win32" }
  return own ? spawnSync(process.execPath, [own, ...args], options) : spawnSync("npm", args, options)
}

function installed() {
  try {
    const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages
    const present = JSON.parse(readFileSync(join(root, "node_modules", ".package-lock.json"), "utf8")).packages
    return Object.entries(wanted).every(
      ([path, { version, optional }]) => path === "" || optional || present[path]?.version === version,
    )
  } catch {
    return false
  }
}

async function buildWhenStale() {
  if (existsSync(bin) && existsSync(builtMark) && readFileSync(builtMark, "utf8") === sourceHash()) return true
  return buildNow()
}

/** Packs data, checks types and emits every module to dist/, bundles the command line to dist/bin. */
async function buildNow() {
  const hash = sourceHash()
  rmSync(builtMark, { force: true })
  const done =
    step("pack data", [...tsx, "tools/generate/main.ts", "--packed"]) &&
    step("compile", [...typescript, "-b", "src/cli", "--pretty", "false"]) &&
    (await bundle())
  if (done) writeFileSync(builtMark, hash)
  return done
}

async function bundle() {
  const since = performance.now()
  const esbuild = await import(pathToFileURL(join(root, "node_modules", "esbuild", "lib", "main.js")).href)
  const outdir = join(root, "dist", "bin")
  rmSync(outdir, { recursive: true, force: true })
  try {
    await esbuild.build({
      absWorkingDir: root,
      entryPoints: [{ in: "src/cli/main.ts", out: "mingzhang" }],
      outdir,
      bundle: true,
      splitting: true,
      chunkNames: "chunks/[name]-[hash]",
      platform: "node",
      format: "esm",
      target: "node20",
      conditions: ["source"],
      // Native parts and fonts stay packages; so does what is large and only writing needs.
      external: [
        "@embedpdf/pdfium",
        "@myriaddreamin/typst-ts-node-compiler",
        "@resvg/resvg-js",
        "@expo-google-fonts/*",
        "echarts",
        "exceljs",
      ],
      // Packages written for require() find it in a bundle of modules.
      banner: {
        js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
      },
      minifySyntax: true,
      legalComments: "none",
      logLevel: "warning",
    })
    chmodSync(bin, 0o755)
    report("bundle", since, true)
    return true
  } catch {
    report("bundle", since, false)
    return false
  } finally {
    await esbuild.stop()
  }
}

/** What a build is made from: path, time and size of every source, without the tests. */
function sourceHash() {
  const hash = createHash("sha256").update(process.version)
  const add = (path) => {
    const { mtimeMs, size } = statSync(join(root, path))
    hash.update(`${path}\0${mtimeMs}\0${size}\n`)
  }
  for (const folder of ["src", "statutes", "tools"])
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
      if (entry.isFile() && !entry.name.endsWith(".test.ts"))
        add(join(entry.parentPath, entry.name).slice(root.length + 1))
  for (const name of readdirSync(root).sort())
    if (name === "package.json" || name === "package-lock.json" || /^tsconfig.*\.json$/.test(name)) add(name)
  add(join("scripts", "enter.mjs"))
  return hash.digest("hex")
}

/** Runs a quiet step: one line with its seconds, and what it said when it failed. */
function step(name, words) {
  const since = performance.now()
  const result = spawnSync(process.execPath, words, { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 })
  const passed = result.status === 0
  report(name, since, passed)
  if (!passed) console.error([result.stdout, result.stderr, result.error?.message].filter(Boolean).join("\n").trimEnd())
  return passed
}

function report(name, since, passed) {
  console.error(`${passed ? "✓" : "✗"} ${name} ${((performance.now() - since) / 1000).toFixed(1)} s`)
}

function node(words, env = {}) {
  const { status } = spawnSync(process.execPath, words, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env },
  })
  return status ?? 1
}
