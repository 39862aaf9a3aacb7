import { type HostileFile, repeated } from "./hostile-file.ts"

/** Web pages that are refused, or read, in a moment. */
export const pages: readonly HostileFile[] = [
  ...["<div>", "<table><tr><td>", "<ul><li>", "<b>"].map((tag) => ({
    name: `${tag.replaceAll(/\W+/g, " ").trim()} without end.html`,
    content: () => `<html><body>${tag.repeat(100_000)}底`,
    problem: "damaged",
    word: "嵌套",
  })),
  {
    name: "stairs of columns.html",
    content: () => `<html><table>${Array.from({ length: 900 }, (_, i) => `<tr><td colspan=${i + 1}>甲<td>1`).join("")}`,
    problem: "too-many-cells",
    word: "单元格",
  },
  {
    name: "nothing but a script.html",
    content: () => "<html><script>load()</script>",
    problem: "no-text",
    word: "脚本",
  },
  {
    name: "spans without end.html",
    content: () => `<html><table>${"<tr><td rowspan=65534 colspan=1000>甲".repeat(200)}`,
  },
  { name: "formats never closed.html", content: () => `<html><body>${"<p><b><i><u>甲。".repeat(300)}` },
  {
    name: "an outside picture.html",
    content: () => '<html><body>正文。<img src="http://example.invalid/x"><iframe src="file:///etc/passwd">',
  },
  {
    name: "one long tag.html",
    content: () => `<html><body>正文。<p style="${repeated("color:red;", 5_000_000)}">完。`,
  },
]

/** Web pages as large as may be, and larger; each is checked in a process of its own. */
export const longPages: readonly HostileFile[] = [
  {
    name: "a million cells.html",
    content: () => `<html><table>${"<tr><td>1<td>2<td>3<td>4<td>5<td>6<td>7<td>8<td>9<td>0".repeat(100_000)}`,
    problem: "too-many-cells",
    word: "单元格",
  },
  {
    name: "too many characters.html",
    content: () => `<html><body>${repeated("本年收入1.00万元，", 6_100_000)}`,
    problem: "too-large",
    word: "字符",
  },
  { name: "paragraphs never closed.html", content: () => `<html><body>${"<p>甲，".repeat(300_000)}` },
]
