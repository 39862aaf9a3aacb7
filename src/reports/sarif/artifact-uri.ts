/**
 * A path as a URI reference of SARIF: every segment percent-encoded, "\" read as "/". A relative path stays
 * relative; an absolute one becomes a file: URI (RFC 8089).
 * @zh 文件的 URI
 */
export function artifactUri(path: string): string {
  const segments = path
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replaceAll("\\", "/")
    .split("/")
  const drive = /^[A-Za-z]:$/.test(segments[0] ?? "") && segments.length > 1
  const encoded = segments.map((segment, i) => (drive && i === 0 ? segment : encodeURIComponent(segment))).join("/")
  if (drive) return `file:///${encoded}`
  if (path.startsWith("\\\\")) return `file:${encoded}`
  return encoded.startsWith("//")
    ? `file://${encoded.slice(1)}`
    : encoded.startsWith("/")
      ? `file://${encoded}`
      : encoded
}
