/** Union-find over small integers. */
export class DisjointSets {
  private readonly parent: Int32Array
  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, i) => i)
  }
  root(item: number): number {
    let at = item
    while (this.parent[at] !== at) {
      this.parent[at] = this.parent[this.parent[at]!]!
      at = this.parent[at]!
    }
    return at
  }
  join(a: number, b: number): void {
    const x = this.root(a)
    const y = this.root(b)
    if (x !== y) this.parent[Math.max(x, y)] = Math.min(x, y)
  }
}
