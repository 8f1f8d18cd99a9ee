import { FRONT_STYLE } from "./frontStyle.ts";

/**
 * The brief's style: a serif for reading, a sans for labels; one accent; dark by preference; A4 in print, where the body
 * stands in two columns with the figures as they are drawn for a phone. Printed
 * without the annex a finding shows its strongest piece of evidence alone, so that the body stays short; with it all
 * is printed, each piece once: the first beside their finding, the rest in the annex.
 */
const PAGE = `
:root{color-scheme:light dark;--ink:#1a1d21;--soft:#565d66;--line:#d5d9de;--paper:#fff;--panel:#f5f6f4;--accent:#0b5a7d;--warn:#a04400}
@media (prefers-color-scheme:dark){:root{--ink:#e8eaed;--soft:#a9b1ba;--line:#3a4149;--paper:#14171a;--panel:#1d2126;--accent:#7cc4e8;--warn:#f0a35e}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.55 Charter,"Bitstream Charter","Iowan Old Style",Georgia,"Noto Serif",serif;overflow-wrap:break-word}
a{color:var(--accent);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem}
.masthead,.columns,footer{max-width:70rem;margin:0 auto;padding:0 1.25rem}
.masthead{padding-top:2.5rem;padding-bottom:1.25rem;border-bottom:3px solid var(--ink)}
.kicker,.label,.meta,.ordinal,nav,figcaption,.figure-title,.figure-topic,table,.query,.numbers,.publisher,summary,.likelihood,h3,footer{font-family:system-ui,-apple-system,"Segoe UI","Helvetica Neue",Arial,"Noto Sans",sans-serif}
.kicker{margin:0;text-transform:uppercase;letter-spacing:.14em;font-size:.75rem;color:var(--soft)}
h1{font-size:clamp(2rem,5vw,3.1rem);line-height:1.1;margin:.3rem 0 .5rem;font-weight:600}
h2{font-size:1.55rem;line-height:1.2;margin:0 0 .6rem;font-weight:600}
h3{font-size:.8rem;text-transform:uppercase;letter-spacing:.08em;color:var(--soft);margin:0 0 .3rem}
.asof,.focal,.audit{margin:.2rem 0}.audit{max-width:46rem;font-size:.9rem}
.label{font-size:.75rem;text-transform:uppercase;letter-spacing:.08em;color:var(--soft);margin-right:.35rem}
.columns{display:grid;grid-template-columns:12rem minmax(0,1fr);gap:2.5rem}
nav{font-size:.85rem;padding-top:1.75rem}
nav ol,nav ul{position:sticky;list-style:none;margin:0;padding:0}
nav ol{top:1.5rem;counter-reset:q}nav ul{top:22rem;margin-top:.75rem;padding-top:.75rem;border-top:1px solid var(--line)}
nav li{margin:.1rem 0}nav a{display:block;padding:.2rem 0;text-decoration:none;color:var(--soft)}nav a:hover{color:var(--accent);text-decoration:underline}
main{min-width:0;padding-top:1.5rem}
section{padding:1.25rem 0 2rem;border-bottom:1px solid var(--line)}
.answer{position:relative}
.ordinal{position:absolute;left:-2rem;top:1.35rem;margin:0;color:var(--soft);font-variant-numeric:tabular-nums;font-size:.9rem}
.short{font-size:1.2rem;line-height:1.5;margin:.2rem 0 .7rem;max-width:42rem}
.borne{font-size:.7rem;line-height:1}.borne a{padding:.35rem .2rem;text-decoration:none}.borne a:hover{text-decoration:underline}
.headline{line-height:1.45;margin:.2rem 0 .5rem}
.meta{font-size:.8rem;line-height:1.45;color:var(--soft);margin:.15rem 0 .4rem}
.meta strong{color:var(--ink)}
.judgements{padding-left:1.4rem}.judgements li{margin-bottom:1.2rem}
.judgements .statement{font-size:1.1rem;margin:0 0 .35rem}
.findings{padding-left:1.4rem}.findings>li{margin:0 0 1rem}
.statement{margin:0}
.thin .statement{color:var(--soft)}
.likelihood{font-weight:600;font-size:.9rem;margin:.2rem 0}
.nature{border:1px solid var(--line);border-radius:2px;padding:0 .35rem;margin-right:.3rem}
.nature.judgement{border-color:var(--accent);color:var(--accent)}.nature.assumption{border-color:var(--warn);color:var(--warn)}
details{margin:.2rem 0}
summary{cursor:pointer;font-size:.8rem;color:var(--accent);padding:.25rem 0;width:fit-content}
.numbers,.evidence,.citations{font-size:.84rem;line-height:1.45;padding-left:1.1rem;margin:.3rem 0}
.numbers span{color:var(--soft)}.numbers span::after{content:":"}
.evidence li{margin-bottom:.3rem}.evidence time{font-variant-numeric:tabular-nums;font-weight:600}
.evidence b{font-weight:600}
.publisher{color:var(--soft);font-size:.76rem}
.redline{position:relative;list-style:none;padding:0;max-width:42rem}.redline ul{padding-left:1.1rem;margin:.1rem 0 .7rem}
.redline ins{background:var(--panel);text-decoration:underline 2px var(--accent)}.redline del{color:var(--warn);text-decoration:line-through}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.query{font-size:.78rem;color:var(--soft);margin:.3rem 0}
figure{margin:1.25rem 0;padding:1rem;background:var(--panel)}
figure svg{max-width:100%;height:auto;display:block}
.figure-topic{margin:0 0 .1rem;font-size:.76rem;color:var(--soft)}
.figure-title{margin:0 0 .6rem;font-weight:600;font-size:.95rem}
figcaption{font-size:.8rem;color:var(--soft);margin-top:.5rem;line-height:1.45}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:.8rem;margin:.5rem 0}
caption{text-align:left;color:var(--soft);padding-bottom:.4rem}
th,td{text-align:left;padding:.2rem .7rem .2rem 0;border-bottom:1px solid var(--line);vertical-align:top}
.n{text-align:right;font-variant-numeric:tabular-nums}.none{color:var(--soft);font-style:italic}
.asides{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1rem 1.75rem;margin-top:1.25rem;font-size:.88rem;line-height:1.5}
.asides ul{padding-left:1rem;margin:0}.asides p{margin:0}.asides .method{grid-column:1/-1}
footer{font-size:.78rem;color:var(--soft);padding-top:1.25rem;padding-bottom:2.5rem}
@media (max-width:60rem){.columns{display:block}nav{padding-top:.75rem}nav ol,nav ul{position:static;display:flex;flex-wrap:wrap;gap:0 .9rem;border:0;padding:0;margin:0}.ordinal{position:static;margin-bottom:-.2rem}}
.in-print{display:none}.more{margin:.2rem 0;font-size:.88rem}
#annex [id]{scroll-margin-top:3rem}.annex>summary{font-size:.95rem}.annex>summary span{color:var(--soft);font-weight:400;font-size:.85em}.further{list-style:none;padding-left:0;font-size:.88rem}
.narrow{display:none}@media screen and (max-width:40rem){.wide{display:none}.narrow{display:block}}
@media (max-width:30rem){body{font-size:16px}figure{margin-inline:-.75rem;padding:.75rem}.masthead,.columns,footer{padding-left:1rem;padding-right:1rem}}
@media print{@page{size:A4;margin:12mm 13mm}:root{--ink:#000;--soft:#444;--line:#bbb;--paper:#fff;--panel:#fff;--accent:#000;--warn:#000;color-scheme:light}
html,body{font-size:8pt}body{line-height:1.3}nav,.skip,.data,.ordinal,.borne,.more{display:none}.in-print{display:block;font-size:7.5pt;color:var(--soft);margin:0}
.columns{display:block;padding:0}.masthead,footer{padding-inline:0}.masthead{padding-top:0;padding-bottom:.5rem}footer{padding:.2rem 0 0;font-size:6.5pt}footer p{margin:0}
main{padding-top:0}section{padding:.6rem 0 .7rem}h2{font-size:1.4rem;margin-bottom:.25rem}h2,h3,.short,.headline,.figure-title,.figure-topic{break-after:avoid}
.short{font-size:9pt;line-height:1.35;margin:.1rem 0 .3rem;max-width:none}
.detail,#gaps ul,#changes ul,.citations,#sources>ul{columns:2;column-gap:7mm}#changes ul,#gaps ul,.citations,#sources>ul{margin:.2rem 0}
figure svg,.figure-title,.short,.judgements li{break-inside:avoid}figure{padding:0;margin:.2rem 0 .8rem}.detail figure:first-child{margin-top:0}figure svg{max-height:66mm;margin:0 auto}.findings~figure svg{max-height:56mm}.wide{display:none}.narrow{display:block}
.tall .wide{display:block}.tall .narrow{display:none}.detail .tall svg{max-height:150mm}
.figure-title{font-size:8.5pt;margin-bottom:.2rem}figcaption,.figure-topic{font-size:7pt;line-height:1.3;margin-top:.2rem}
.findings{margin:.2rem 0;padding-left:1.2rem}.findings>li{margin-bottom:.45rem}.judgements li{margin-bottom:.5rem}.judgements .statement{font-size:9.5pt}.likelihood,.meta{margin:.05rem 0}.meta,.likelihood{font-size:7pt;line-height:1.3}
.asides{display:block;font-size:7pt;line-height:1.3;margin-top:.4rem}.asides>div{margin-bottom:.3rem}.asides h3{font-size:6.5pt;margin:0}.asides ul{padding-left:.9rem}
#gaps,#sources,#reading,#changes{font-size:7pt;line-height:1.3}#gaps ul,#sources ul{margin:.2rem 0;padding-left:1rem}#reading p,#sources p{margin:.2rem 0}table{font-size:7pt;margin:.2rem 0}.terms,.terms tbody,.terms tr,.terms td{display:inline;border:0}.terms thead{display:none}.terms td{padding:0 .3rem 0 0}.terms tr:not(:last-child)::after{content:"· "}th,td{padding-block:.05rem}
details{margin:.1rem 0}details::details-content{content-visibility:visible;block-size:auto}summary{list-style:none;color:var(--soft);padding:0;font-size:7pt}summary::-webkit-details-marker{display:none}
main:not(:has(#annex)) .findings :is(summary,.numbers,.query,.evidence li:nth-child(n+2)){display:none}
.numbers{padding:0;margin:0}.numbers li{display:inline}.numbers li:not(:last-child)::after{content:"; "}.evidence li{margin:0}
.evidence,.numbers,.query,.citations,.publisher{font-size:7pt;line-height:1.3;margin:.1rem 0}a{text-decoration:none}
#annex{break-before:page}#annex .annex>summary{font-size:10pt;font-weight:600;color:var(--ink);margin-top:.6rem}#annex .annex>div{columns:2;column-gap:7mm}.further{font-size:7.5pt;margin:.1rem 0}}
`;

export const STYLE = `${PAGE}${FRONT_STYLE}`;
