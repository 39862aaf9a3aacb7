interface Field {
  code: string
  inCode: boolean
  contents: boolean
}

const fieldsMost = 64
const codeMost = 200

/**
 * The fields that are open at a place: their instructions are not printed, their results are.
 * @zh 域
 */
export class Fields {
  readonly #open: Field[] = []
  /** Fields beyond the most that are followed. */
  #beyond = 0

  mark(type: string | undefined): void {
    if (type === "begin") {
      if (this.#open.length >= fieldsMost) this.#beyond++
      else this.#open.push({ code: "", inCode: true, contents: false })
    } else if (type === "end") {
      if (this.#beyond > 0) this.#beyond--
      else this.#open.pop()
    } else if (type === "separate" && this.#beyond === 0) {
      const field = this.#open.at(-1)
      if (field) separate(field)
    }
  }

  instruction(text: string): void {
    const field = this.#open.at(-1)
    if (field?.inCode && field.code.length < codeMost) field.code += text.slice(0, codeMost)
  }

  /** Instructions end with their paragraph, lest a field that was never closed swallow the document. */
  endParagraph(): void {
    for (const field of this.#open) if (field.inCode) separate(field)
  }

  /** Whether what stands here is printed. */
  get printed(): boolean {
    return this.#open.every((field) => !field.inCode)
  }

  /** Whether this is the result of a contents field. */
  get contents(): boolean {
    return this.#open.some((field) => field.contents)
  }
}

function separate(field: Field): void {
  field.inCode = false
  field.contents = isContents(field.code)
}

/** Whether a field's instruction makes a contents list. */
export function isContents(code: string): boolean {
  return /^\s*TOC\b/i.test(code)
}
