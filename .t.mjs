const { evaluate, explain } = await import("/work/main/dist/identities/index.js")
const { sampleBudget } = await import("/work/main/dist/identities/sample-budget.js")
let seed = 7
const rnd = () => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed / 2147483648 }
const doc = (rows) => sampleBudget(Array.from({ length: rows }, () => [0, 1, 2, 3].map(() => rnd() < 0.35 ? 0 : Math.floor(10 ** (5 + rnd() * 5)))), Math.floor(10 ** (8 + rnd() * 2)))
const docs = (count, rows, bad) => {
    let id = []
    for (let i = 0; i < count; i++) { const b = doc(rows); const ok = b.build(); const name = b.names[Math.floor(rnd() * b.names.length)]; const m = i < bad ? (Number(ok.figures.get(name).printed) * 10 + 1).toFixed(2) : ok.figures.get(name).printed; id = id.concat(b.build(new Map([[name, m]])).identities) }
    return id
}
for (const [c, r, b] of [[5,72,3],[5, 72, 3], [5,72,3], [1,360,1],[300, 12, 90],[300, 12, 90], [1, 4500, 1],[1, 4500, 1], [14, 360, 14]]) {
    const ids = docs(c, r, b)
    let e=1e9,x=1e9,ev,ex;for(let k=0;k<7;k++){const t0 = performance.now(); ev = evaluate(ids); const t1 = performance.now(); ex = explain(ev); const t2 = performance.now();e=Math.min(e,t1-t0);x=Math.min(x,t2-t1)}
    console.log(ids.length, "violated", ev.violated.length, "evaluate", e.toFixed(1), "explain", x.toFixed(1), ex.length)
}
