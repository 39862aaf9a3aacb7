import { describe, expect, it } from "vitest"
import { commands, laterCommands } from "./commands/index.ts"
import { ranCommand } from "../../tools/ran-command.ts"

const ran = (args: string, environment?: Record<string, string>) =>
  ranCommand(args.split(" ").filter(Boolean), environment)

describe("--help", () => {
  it("lists the commands there are, with an example of each, and nothing that is not there", async () => {
    const { status, out, err } = await ran("--help")
    expect([status, err]).toEqual([0, ""])
    for (const command of commands) {
      expect(out).toContain(`\n  ${`${command.name} ${command.words}`.trimEnd()}`)
      expect(out).toContain(command.examples[0]!.line)
    }
    for (const name of laterCommands) expect(out).not.toMatch(new RegExp(`(^ {2}|mingzhang )${name}\\b`, "m"))
  })

  it("says what every exit status means", async () => {
    const { out } = await ran("--help")
    expect(out).toMatch(/Exit status:\n {2}0 +no error.*\n {2}1 +.*error\n {2}3 +.*read.*\n {2}2 +wrong usage/)
  })

  it("speaks Chinese unless the system or --lang says English", async () => {
    expect((await ran("--help", {})).out).toContain("退出状态")
    expect((await ran("--help", { LANG: "C" })).out).toContain("退出状态")
    expect((await ran("--help --lang en", {})).out).toContain("Exit status")
    expect((await ran("--lang=zh --help")).out).toContain("退出状态")
  })

  it.each(commands.map((c) => c.name))("of %s teaches usage, options and examples in both languages", async (name) => {
    const english = await ran(`${name} --help`)
    expect(english.status).toBe(0)
    expect(english.out).toContain(`Usage: mingzhang ${name}`)
    expect(english.out).toContain("--format")
    expect(english.out).toMatch(new RegExp(`Examples:\\n {2}mingzhang ${name}`))
    const chinese = await ran(`${name} -h --lang zh`)
    expect(chinese.out).toContain(`用法: mingzhang ${name}`)
    expect(chinese.out).not.toContain("Usage")
  })

  it("is also what `help` and `help COMMAND` print", async () => {
    expect((await ran("help")).out).toBe((await ran("--help")).out)
    expect((await ran("help check")).out).toBe((await ran("check --help")).out)
  })

  it("goes to standard error with status 2 when nothing was asked", async () => {
    const { status, out, err } = await ran("")
    expect([status, out]).toEqual([2, ""])
    expect(err).toContain("Commands:")
  })
})

describe("wrong usage has status 2, says why on standard error, and prints nothing else", () => {
  it.each([
    ["chekc a.pdf", "there is no command chekc; did you mean check?"],
    ["frobnicate", "there is no command frobnicate\n"],
    ["check", "check needs FILE|FOLDER…"],
    ["check --format", "--format needs text|json|sarif|html"],
    ["check a.pdf --format xml", "--format cannot be xml; it is one of text, json, sarif, html"],
    ["check a.pdf --famly x", "there is no option --famly; did you mean --family?"],
    ["read a.pdf b.pdf", "too many arguments: b.pdf"],
    ["rules extra", "too many arguments: extra"],
    ["--frmat", "there is no option --frmat"],
  ])("%s", async (args, message) => {
    const { status, out, err } = await ran(args)
    expect([status, out]).toEqual([2, ""])
    expect(err).toContain(`mingzhang: ${message}`)
  })

  it.each(laterCommands)("%s comes in a later release", async (name) => {
    const { status, err } = await ran(`${name} --out x`)
    expect(status).toBe(2)
    expect(err).toContain(`${name} comes in a later release`)
  })

  it("speaks Chinese too", async () => {
    expect((await ran("chekc", {})).err).toBe("mingzhang: 没有命令 chekc，是否想用 check？\n帮助: mingzhang --help\n")
  })
})

describe("--version", () => {
  it("prints the version of package.json", async () => {
    expect((await ran("--version")).out).toMatch(/^mingzhang \d+\.\d+\.\d+\n$/)
  })
})
