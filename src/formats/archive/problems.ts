import type { ReadProblem } from "../outcome.ts"

/** Why an archive is not opened or an entry not unpacked, in words for a clerk. */
export const problems = {
  damaged: problem(
    "damaged",
    "文件已损坏或不完整：压缩包的目录读不出来。请重新下载或重新导出。",
    "The file is damaged or incomplete: the directory of its archive cannot be read. Download or export it again.",
  ),
  part: problem(
    "damaged",
    "文件已损坏：其中一部分解压失败。请在办公软件中打开并另存，再重新读取。",
    "The file is damaged: a part of it does not unpack. Open it in the office program, save it anew and read that.",
  ),
  encrypted: problem(
    "encrypted",
    "文件的压缩包设有密码。请先取消密码再读取。",
    "The archive is protected by a password. Remove it first.",
  ),
  path: problem(
    "damaged",
    "压缩包中有不允许的路径（绝对路径、“..”或反斜杠），不予读取。请由原始文件重新导出。",
    "The archive holds a path that is not allowed (absolute, with “..” or a backslash) and is not read. Export it again from the original.",
  ),
  overlap: problem(
    "damaged",
    "压缩包中的条目相互重叠，是经过改动的文件，不予读取。请由原始文件重新导出。",
    "Entries of the archive overlap: the file was tampered with and is not read. Export it again from the original.",
  ),
  repeated: problem(
    "damaged",
    "压缩包中有同名的条目，无法确定以哪一个为准，不予读取。请由原始文件重新导出。",
    "The archive holds two entries of one name, so it is not certain which one counts; it is not read. Export it again.",
  ),
  entries: problem(
    "too-large",
    "压缩包中的条目过多，超出读取上限。请删去多余的图片或拆成几个文件后再读取。",
    "The archive has more entries than the reader's limit. Remove images or split the file.",
  ),
  expands: problem(
    "too-large",
    "文件展开后过大，超出读取上限（疑似压缩炸弹）。请拆成几个文件后再读取。",
    "The file unpacks to more than the reader's limit (it may be a zip bomb). Split it into several files.",
  ),
} as const

function problem(code: string, zh: string, en: string): ReadProblem {
  return { code, message: { zh, en } }
}
