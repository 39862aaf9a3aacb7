import { createHash } from "node:crypto"

const lengthMost = 60

/** A name as packages and resources have it: lower-case Latin letters, digits, hyphens. */
export function slug(name: string): string {
  const split = name.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase()
  const kept = split.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "")
  const short = kept.slice(0, lengthMost).replace(/-$/, "")
  // Names that differ only in what cannot be kept must not become one.
  if (short === split.trim().replace(/[ _]/g, "-") && short !== "") return short
  const mark = createHash("sha256").update(name).digest("hex").slice(0, 8)
  return short === "" ? `package-${mark}` : `${short}-${mark}`
}
