import type { PublishedBlock } from "#documents"

/** Whether what follows a chart is a caption of its own: then the chart's is not printed again. */
export function isCaptioned(next: PublishedBlock | undefined): boolean {
  return next?.kind === "paragraph" && next.style === "caption"
}
