import { describe, expect, it } from "vitest"
import { parseArguments } from "./arguments.ts"
import { type CommandOption, formatOption } from "./command.ts"

const options: CommandOption[] = [
  formatOption("text", "json"),
  { name: "out", value: "PATH", meaning: { zh: "写到", en: "write to" } },
  { name: "with", value: "FILE", many: true, meaning: { zh: "连同", en: "with" } },
]
const parsed = (...args: string[]) => {
  const result = parseArguments(args, { options })
  return "wrong" in result ? result.wrong.en : { words: result.words, ...Object.fromEntries(result.options) }
}

describe("parseArguments", () => {
  it("tells words from options, in any order", () => {
    expect(parsed("a.pdf", "--format", "json", "b.pdf")).toEqual({ words: ["a.pdf", "b.pdf"], format: ["json"] })
    expect(parsed("--format=json", "a.pdf")).toEqual({ words: ["a.pdf"], format: ["json"] })
  })

  it("gives --with every word up to the next option", () => {
    expect(parsed("a.pdf", "--with", "b.pdf", "c.pdf", "--out", "r.txt")).toEqual({
      words: ["a.pdf"],
      with: ["b.pdf", "c.pdf"],
      out: ["r.txt"],
    })
  })

  it("gives --with one word where the command would be left without", () => {
    expect(parsed("--with", "b.pdf", "a.pdf")).toEqual({ words: ["a.pdf"], with: ["b.pdf"] })
  })

  it("gives --with=FILE that one, and lets it be repeated", () => {
    expect(parsed("--with=b.pdf", "a.pdf", "--with=c.pdf")).toEqual({ words: ["a.pdf"], with: ["b.pdf", "c.pdf"] })
  })

  it("takes everything behind -- as a word", () => {
    expect(parsed("--", "--format")).toEqual({ words: ["--format"] })
    expect(parsed("a.pdf", "--with", "b.pdf", "--", "-c.pdf")).toEqual({ words: ["a.pdf", "-c.pdf"], with: ["b.pdf"] })
  })

  it("knows --help, -h and --lang for every command", () => {
    expect(parsed("-h")).toEqual({ words: [], help: [] })
    expect(parsed("--help", "--lang", "en")).toEqual({ words: [], help: [], lang: ["en"] })
  })

  it.each([
    [["--fromat", "json"], "there is no option --fromat; did you mean --format?"],
    [["--nothing-like-it"], "there is no option --nothing-like-it"],
    [["-x"], "there is no option -x"],
    [["--format", "jsn"], "--format cannot be jsn; it is one of text, json; did you mean json?"],
    [["a.pdf", "--out"], "--out needs PATH"],
    [["a.pdf", "--out="], "--out needs PATH"],
    [["a.pdf", "--out", "--format", "json"], "--out needs PATH"],
    [["--help=yes"], "--help takes no value"],
    [["--lang", "fr"], "--lang cannot be fr; it is one of zh, en"],
  ])("%j: %s", (args, message) => {
    expect(parsed(...args)).toBe(message)
  })
})
