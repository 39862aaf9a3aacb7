/** What a grade word asks of its matter: more of it, less of it, or that it be so. */
export type GradeDirection = "up" | "down" | "maintain"

/** A word of grade, without the adverbs printed around it. @zh 定性指标的等级词 */
export interface Grade {
  readonly word: string
  readonly direction: GradeDirection
}

/** Grade words by what they ask. Words, not phrases: adverbs before and after are taken off first. */
const words: Readonly<Record<GradeDirection, string>> = {
  up: `提高 提升 增强 增加 增长 改善 改进 促进 推动 推进 加强 优化 扩大 发展 上升 拓展 拓宽 带动 加快 丰富 壮大 繁荣
    延长 递增 最大化 深化 强化 激发 培育 引领 好转 向好 提速 升级 增进 助力 支持 健康发展 良性发展 高质量发展 回升 普及 做大做强`,
  down: `降低 减少 缓解 下降 减轻 缩短 压缩 节约 节省 遏制 消除 防范 化解 压减 减缓 杜绝 避免 递减 最小化 控制 抑制 解决 预防 治理
    收窄 可控 有效控制 防止 零容忍`,
  maintain: `保障 确保 保证 健全 规范 完整 真实 合规 依法 依规 依法依规 合法 公开 科学 合理 相关 满足 及时 按时 准时 按期 如期 达标 合格 优良 良好
    优秀 优质 稳定 平稳 安全 有序 到位 落实 符合 准确 精准 齐全 充分 充足 明确 清晰 完善 完备 建立 实现 达到 达成 保持 维持
    维护 维稳 有效 满意 非常满意 比较满意 基本满意 完成 通过 高效 便捷 方便 畅通 顺利 显著 明显 较高 较好 良 优 好 高 强 是 有
    可持续 长效 均衡 公平 公正 透明 和谐 常态化 制度化 标准化 全面 正确 严格 严密 执行 开展 正常运转 正常运行 正常使用 正常开展 正常履职
    正常发放 运行正常 运转正常 适用 适宜 可行 匹配 一致 认可 知晓 甲级 一级 一流 领先 先进 较强 较大 重大 深远 积极 增效 落地
    足额 当日 当天 当日办结 即时 立即 实时 随到随办 即到即办 即时办结 环保 绿色 无害 无污染 无异议 无违规 无影响 整洁 干净 美观 舒适
    宜居 完好 牢固 覆盖 受益 惠民 惠及 达到预期 达到预期目标 达到预期效果 达到预期指标 符合预期 实现预期 成效显著 效果显著 效果明显 成效明显`,
}

const grades = new Map<string, Grade>()
for (const direction of ["up", "down", "maintain"] as const)
  for (const word of words[direction].split(/\s+/)) if (!grades.has(word)) grades.set(word, { word, direction })

const adverbs =
  /^(?:有所|有效地?|明显|显著|不断|持续|逐步|逐渐|逐年|进一步|大幅度?|全面|基本|较好地?|较大|较为|较|得到|得以|切实|稳步|稳定|充分|大大|极大地?|很好地?|很大|一定程度上?|日益|继续|积极|严格|足额|已|能够|可|更加|更|十分|非常|比较|高度|高效|初步|长期|深入|大力|科学|合理|进行|予以|给予|起到|具有|实现|做到|达到|保持|趋于|促进|全力|有力|平稳|健康)/u
const afterwards =
  /(?:了|的|程度|明显|显著|较好|较大|较高|良好|到位|作用|效果|成效|水平|要求|需求|需要|目标|效应|有效|比较|性)$/u
const longestWord = Math.max(...[...grades.keys()].map((word) => word.length))

/**
 * The grade a plain text states: the word itself (提高), with adverbs (有效提高, 提升明显), or at the end or the beginning
 * of a few words on one matter (服务质量提升, 提高工作效率). Undefined for longer or other words.
 */
export function gradeIn(text: string): Grade | undefined {
  if (text.length > 16) return undefined
  const bare = text.replace(/[。.!;,、]$/u, "")
  return withoutAdverbs(bare) ?? atTheEdge(bare.replace(adverbs, ""))
}

function withoutAdverbs(text: string): Grade | undefined {
  let rest = text
  for (let round = 0; round < 4; round++) {
    const grade = grades.get(rest)
    if (grade) return grade
    const shorter = rest.replace(adverbs, "")
    const next = shorter === rest || shorter === "" ? rest.replace(afterwards, "") : shorter
    if (next === rest || next === "") break
    rest = next
  }
  // 「不断」 and 「已」 came off too far: the adverb itself may be the grade (全面到位 → 到位, 明显 → 明显).
  return grades.get(rest)
}

/** A matter with its grade behind it (队伍稳定) or before it (改善环境). Single letters count only by themselves. */
function atTheEdge(text: string): Grade | undefined {
  if (/[不未无没非]/u.test(text)) return undefined
  for (const read of [(n: number) => text.slice(-n), (n: number) => text.slice(0, n)])
    for (let letters = Math.min(longestWord, text.length - 1); letters > 1; letters--) {
      const grade = grades.get(read(letters))
      if (grade) return grade
    }
  return undefined
}
