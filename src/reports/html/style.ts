/**
 * The style of the page: a sheet of paper beside its list of findings. Text colours keep a contrast of at least
 * 4.5 : 1 (WCAG 2.2, 1.4.3) on every ground they stand on; fonts are those a Chinese system has.
 */
export const style = `
:root{color-scheme:light;--ink:#1f1d1a;--soft:#5c574d;--line:#ddd8cc;--hair:#ebe7dd;--ground:#f5f3ee;--paper:#fff;
--error:#a3231a;--error-ground:#fbe6e2;--warning:#7a5000;--warning-ground:#fbf0d6;--info:#27577a;--info-ground:#e6eff5;--good:#1e6438;--good-ground:#e7f2ea;
--sans:"PingFang SC","Hiragino Sans GB","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC","Microsoft YaHei",system-ui,sans-serif;
--serif:"Songti SC","Noto Serif CJK SC","Noto Serif SC","Source Han Serif SC",SimSun,serif;
--mono:ui-monospace,"SF Mono",Consolas,"DejaVu Sans Mono",monospace}
*{box-sizing:border-box}
html{scroll-padding-top:24px;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.65 var(--sans);overflow-wrap:anywhere}
a{color:inherit;text-decoration-color:#b9b3a5;text-underline-offset:3px}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--info);outline-offset:2px}
h1,h2,h3,h4,h5,h6,p,dl,dd,ul,ol,fieldset{margin:0;padding:0}
ul,ol{list-style:none}
code{font:12px/1.5 var(--mono)}
del{text-decoration:line-through;text-decoration-thickness:1px}
ins{text-decoration:none;color:var(--good);font-weight:600}
.vh,.skip a:not(:focus){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.sign{font-family:var(--sans);font-style:normal;margin-right:.15em}
.error>.sign,.sign.error{color:var(--error)}.sign.warning{color:var(--warning)}.sign.info{color:var(--info)}.sign.good{color:var(--good)}
main,.index,footer{max-width:1480px;margin:0 auto;padding:0 32px}
footer{padding-top:24px;padding-bottom:40px;color:var(--soft);font-size:13px}

.overview{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:4px 48px;padding:40px 0 20px;border-bottom:2px solid var(--ink);align-items:start}
.eyebrow{color:var(--soft);font-size:13px;letter-spacing:.2em}
.overview h1,.overview h2{font:600 28px/1.35 var(--serif);text-wrap:balance}
.verdict{grid-row:span 3;max-width:21em;padding-left:20px;border-left:3px solid var(--soft);font-size:13px;color:var(--soft)}
.verdict .word{font:600 24px/1.4 var(--serif);color:var(--ink)}
.verdict.does-not-conform{border-color:var(--error)}.verdict.does-not-conform .word{color:var(--error)}
.verdict.reservations{border-color:var(--warning)}.verdict.reservations .word{color:var(--warning)}
.verdict.conforms{border-color:var(--good)}.verdict.conforms .word{color:var(--good)}
.stamp{font-family:var(--sans);font-weight:400;margin-right:.35em}
.stamp.does-not-conform{color:var(--error)}.stamp.reservations{color:var(--warning)}.stamp.conforms{color:var(--good)}
.counts{display:flex;flex-wrap:wrap;gap:4px 28px;margin-top:14px;align-items:baseline}
.counts b{font:600 26px/1.2 var(--serif);font-variant-numeric:lining-nums tabular-nums;margin-right:.1em}
.counts .error b{color:var(--error)}.counts .warning b{color:var(--warning)}.counts .info b{color:var(--info)}.counts .passed b{color:var(--good)}
.counts .none,.counts .follows{color:var(--soft)}.counts .follows{font-size:13px}
.facts{grid-column:1;display:flex;flex-wrap:wrap;gap:2px 24px;margin-top:14px;font-size:13px;color:var(--soft)}
.facts div{display:flex;gap:.6em;min-width:0}.facts dd{color:var(--ink)}.facts dt{white-space:nowrap}.facts code{font-size:11px;color:var(--soft)}

.columns{display:grid;grid-template-columns:minmax(320px,376px) minmax(0,1fr);gap:0 28px;align-items:start}
.findings{position:sticky;top:0;max-height:100vh;overflow-y:auto;padding:24px 8px 32px 0;scrollbar-width:thin;scrollbar-color:var(--line) transparent}
.document{padding:24px 0 32px;min-width:0}
.findings>h2,.findings>h3,.section-title>*{font:600 15px/1.6 var(--sans);letter-spacing:.08em;margin-bottom:10px}
.filter{border:0;display:flex;flex-wrap:wrap;gap:4px 14px;font-size:13px;color:var(--soft);margin-bottom:12px}
.filter legend{float:left;margin-right:14px}.filter label{display:inline-flex;align-items:center;gap:5px;cursor:pointer}
.filter input{accent-color:var(--ink);margin:0}
.card{padding:13px 14px 12px 15px;margin-bottom:10px;background:var(--paper);border:1px solid var(--line);border-left-width:3px;border-radius:2px}
.card.error{border-left-color:var(--error)}.card.warning{border-left-color:var(--warning)}.card.info{border-left-color:var(--info)}
.card h3,.card h4{font:600 15px/1.55 var(--sans);display:flex;gap:9px;align-items:baseline}
.number{font-variant-numeric:tabular-nums}
a.number{flex:none;font-weight:600;text-decoration:none;font-size:13px;white-space:nowrap}
a.number.error{color:var(--error)}a.number.warning{color:var(--warning)}a.number.info{color:var(--info)}
a.number:hover{text-decoration:underline}
.where{font-size:13px;color:var(--soft);margin-top:3px}
.values{display:flex;flex-wrap:wrap;gap:1px 14px;margin-top:7px;font-size:14px;font-variant-numeric:lining-nums tabular-nums}
.values div{display:flex;gap:.5em;align-items:baseline}.values dt{font-size:12px;color:var(--soft)}.values del{color:var(--error)}
.related,.symptoms{margin-top:9px;font-size:13px;display:grid;gap:2px}
.related>p,.symptoms>p{color:var(--soft);font-size:12px}
.related li,.symptoms li{padding-left:12px;border-left:1px solid var(--line);padding-bottom:2px}
.related li a{color:var(--soft)}.related b{font-weight:600;font-variant-numeric:tabular-nums}
.symptoms li .where{display:block;font-size:12px;margin:0}
.basis{margin-top:9px;font-size:12px;color:var(--soft)}.basis code{font-size:11px}.ids{font-size:12px;color:var(--soft);white-space:nowrap}
.other{display:none;font-size:13px;color:var(--soft)}
article:has(.show-other:checked) .other{display:block}
article:has(.show-error:not(:checked)) .card.error,article:has(.show-warning:not(:checked)) .card.warning,article:has(.show-info:not(:checked)) .card.info{display:none}
details{font-size:13px}summary{cursor:pointer;color:var(--soft);padding:2px 0}summary:hover{color:var(--ink)}
.unrecognised,.certificate{margin-top:26px;font-size:13px}
.unrecognised>h2,.unrecognised>h3,.certificate>h2,.certificate>h3{font:600 15px/1.6 var(--sans);letter-spacing:.08em;margin-bottom:4px}
.unrecognised p{color:var(--soft)}.unrecognised li{padding-left:12px;border-left:1px solid var(--line);margin-top:4px}

.paper{background:var(--paper);border:1px solid var(--line);padding:40px clamp(18px,3.6vw,52px) 52px;font:16px/1.85 var(--serif)}
.paper p{margin:0 0 .55em;max-width:46em;text-align:justify;white-space:pre-wrap}
.paper .heading>*{font:600 17px/1.6 var(--serif);margin:1.5em 0 .5em}
.paper .heading.l1>*{font-size:22px;text-align:center;margin:1.1em 0 .8em}.paper .heading.l2>*{font-size:19px}
.paper .page{position:relative;margin:26px 0;max-width:none;text-align:center;line-height:1;border-top:1px dashed var(--line)}
.paper .page:first-child{margin-top:-14px}
.page span{position:relative;top:-.55em;background:var(--paper);padding:0 10px;font:11px/1 var(--sans);color:var(--soft)}
.paper .aside{color:var(--soft);font-size:14px;border-left:3px solid var(--hair);padding-left:12px}
mark{color:inherit;padding:1px 2px;border-radius:1px;background:none}
mark.error{box-shadow:inset 0 -2px var(--error)}mark.warning{box-shadow:inset 0 -2px var(--warning)}mark.info{box-shadow:inset 0 -2px var(--info)}
mark.error.cause{background:var(--error-ground)}mark.warning.cause{background:var(--warning-ground)}mark.info.cause{background:var(--info-ground)}
mark.symptom{box-shadow:none;text-decoration:underline dotted 2px;text-underline-offset:4px}
mark.symptom.error{text-decoration-color:var(--error)}mark.symptom.warning{text-decoration-color:var(--warning)}mark.symptom.info{text-decoration-color:var(--info)}
.paper .bar{border-left:3px double var(--soft);padding-left:12px;margin-left:-18px}
mark.blank{font:12px/1 var(--sans);color:var(--soft)}
.ref{font:600 11px/1 var(--sans);vertical-align:super;text-decoration:none;white-space:nowrap;margin:0 2px;padding:1px 2px;border-radius:2px}
.ref.error{color:var(--error)}.ref.warning{color:var(--warning)}.ref.info{color:var(--info)}.ref:hover{text-decoration:underline}
.ref:target{outline:2px solid currentColor;outline-offset:1px;background:var(--warning-ground)}
.card:target,.symptoms li:target{box-shadow:0 0 0 2px var(--ink)}
.paper :target:not(.ref){outline:2px solid var(--info);outline-offset:2px}
.notes{margin:2px 0 1.1em;padding:7px 14px;border-left:3px solid var(--line);background:#faf8f3;font:13px/1.6 var(--sans);max-width:59em}
.notes li{display:block;padding:1px 0}.notes a{font-weight:600;margin-right:.4em;text-decoration:none;font-variant-numeric:tabular-nums}.notes .why{color:var(--soft)}
.paper .whole{margin:0 0 4px}

.table{overflow-x:auto;margin:6px 0 14px;scrollbar-width:thin}
table{border-collapse:collapse;font:12.5px/1.5 var(--sans)}
.paper table{width:max-content;min-width:min(100%,36em);border-top:1.5px solid var(--ink);border-bottom:1.5px solid var(--ink)}
.paper td,.paper th{border:1px solid var(--line);padding:4px 7px;vertical-align:middle;text-align:left;font-weight:400;max-width:16em;min-width:3em;white-space:pre-line}
.paper th[scope^=col]{background:#faf8f3;text-align:center;font-weight:600;max-width:8em;text-wrap:balance}
.paper td.number,.paper th.number{text-align:right;font-variant-numeric:lining-nums tabular-nums;overflow-wrap:normal}
.paper .code{white-space:nowrap;overflow-wrap:normal}.paper td.found{white-space:normal}.paper td.number.found{white-space:nowrap}
.paper .compared{background:linear-gradient(225deg,var(--info) 5px,transparent 5.5px) no-repeat}
.paper .repeated{color:var(--soft)}
.gap td{text-align:center!important;color:var(--soft);background:var(--ground);font-size:12px;padding:6px}
table.plain{width:100%}.plain th,.plain td{text-align:left;font-weight:400;padding:5px 14px 5px 0;border-bottom:1px solid var(--line);vertical-align:top}
.plain thead th{color:var(--soft);font-size:12px}.plain .number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.index{padding-top:40px}.index h1{font:600 28px/1.4 var(--serif)}.index .table{margin-top:14px;background:var(--paper);border:1px solid var(--line);padding:4px 16px}
.one-of-several{margin-top:28px}.none{color:var(--soft)}

@media (max-width:1000px){
main,.index,footer{padding-left:16px;padding-right:16px}
.overview{grid-template-columns:minmax(0,1fr);gap:14px;padding-top:24px}.overview h1,.overview h2,.index h1{font-size:23px}
.verdict{grid-row:auto;max-width:none;order:0}.facts,.counts{margin-top:0}
.columns{grid-template-columns:minmax(0,1fr)}.findings{position:static;max-height:none;overflow:visible;padding-right:0;padding-bottom:0}
.paper{padding:22px 16px 28px;margin:0 -16px;border-left:0;border-right:0}
.paper p{text-align:left}
}
@media print{
@page{size:A4;margin:16mm 14mm}
body{background:none;font-size:10pt}
main,footer{padding:0;max-width:none}.filter,.skip{display:none}
.columns{display:block}.findings{position:static;max-height:none;overflow:visible;padding:4mm 0 0}
.card{break-inside:avoid;background:none}.document{break-before:page;padding:0}
.paper{border:0;padding:0;margin:0;font-size:10.5pt}.paper .bar{margin-left:0}.paper .heading{break-after:avoid}.notes{break-before:avoid;break-inside:avoid}
.table{overflow:visible}table{font-size:7.5pt;min-width:0}.paper td,.paper th{padding:2px 3px;min-width:0}.paper td.number.found{white-space:normal}.paper table{width:auto;min-width:0}tr{break-inside:avoid}
.one-of-several{break-before:page}
details::details-content{content-visibility:visible;block-size:auto}
mark,.gap td,.notes,.paper th,.compared{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`
