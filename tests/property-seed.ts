import fc from "fast-check"

/**
 * Properties run on the same examples everywhere, so that a red run means a changed program. `MINGZHANG_SEED=random`
 * looks for new examples; what it finds is kept as a case of its own.
 */
if (process.env.MINGZHANG_SEED !== "random")
  fc.configureGlobal({ seed: Number(process.env.MINGZHANG_SEED ?? 20261121) })
