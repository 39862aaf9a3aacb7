import { damaged } from "./problem.ts"

/** A JSON object whose fields are not yet known to be right. */
export type Fields = Readonly<Record<string, unknown>>

/** A value as an object. */
export function fields(value: unknown, where: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw damaged(where, "应为对象", "should be an object")
  return value as Fields
}

/** A value as an array of at most `most` elements. */
export function list(value: unknown, where: string, most: number): readonly unknown[] {
  if (!Array.isArray(value)) throw damaged(where, "应为数组", "should be an array")
  if (value.length > most) throw damaged(where, `元素多于 ${most} 个`, `has more than ${most} elements`)
  return value
}

/** A value as text. */
export function words(value: unknown, where: string): string {
  if (typeof value !== "string") throw damaged(where, "应为文字", "should be text")
  return value
}

/** A value as a whole number from `least` to `most`. */
export function whole(value: unknown, where: string, least: number, most: number): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < least || value > most)
    throw damaged(where, `应为 ${least} 至 ${most} 的整数`, `should be a whole number from ${least} to ${most}`)
  return value
}

/** A value as a finite number from `least` to `most`. */
export function finite(value: unknown, where: string, least: number, most: number): number {
  if (typeof value !== "number" || !Number.isFinite(value) || value < least || value > most)
    throw damaged(where, `应为 ${least} 至 ${most} 的数`, `should be a number from ${least} to ${most}`)
  return value
}
