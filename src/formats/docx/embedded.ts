import type { UnreadableBlock } from "#documents"

/** Why an object of another program inside a document is not read: only its picture is shown there. */
export function embedded(program: string, line: number): UnreadableBlock {
  const isSheet = /^(?:excel|et\.|ket\.)/i.test(program)
  const [zh, en] = isSheet
    ? ["电子表格", "spreadsheet"]
    : program === "altChunk"
      ? ["文件", "file"]
      : ["对象", "object"]
  return {
    kind: "unreadable",
    reason: `此处嵌入了一个${zh}，其内容未读。请改为普通表格或文字。 / A ${en} is embedded here and was not read; put it in as a plain table or text.`,
    pieces: [{ line }],
  }
}
