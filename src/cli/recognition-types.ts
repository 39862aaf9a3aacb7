import type { CheckedDocument } from "#reports"

/** A document as understood, as the reports receive it; the doors do not reach into the module that makes it. */
export type Recognition = CheckedDocument["recognition"]

/** A printed number with its place and meaning. */
export type Figure = Recognition["tables"][number]["figures"][number]
