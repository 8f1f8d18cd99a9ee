/** The style of the first page: two sheets of A4 in print, one column on a phone. */
export const FRONT_STYLE = `
.alone{max-width:70rem;margin:0 auto;padding:1rem 1.25rem 0}
.bottom-line{font-size:1.25rem;line-height:1.45;margin:.2rem 0 1.4rem;max-width:46rem}
.front h2{margin-top:1.4rem;font-size:1.3rem}.front>div:first-child h2{margin-top:0}
.judgements .meta{display:block}
.watch{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:.5rem 1.75rem;font-size:.92rem;line-height:1.45}.watch ul{margin:0;padding-left:1.1rem}
.shorts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(21rem,100%),1fr));gap:1.2rem 2rem}
.shorts article{min-width:0}.shorts p{margin:.2rem 0 0;line-height:1.5;font-size:.95rem}
.shorts h3{text-transform:none;letter-spacing:0;font-size:.98rem;line-height:1.3;color:var(--ink)}.shorts h3 a{color:inherit}
.glance{margin:.35rem 0;padding:.5rem .7rem;display:flex;flex-direction:column-reverse;align-items:flex-start}
.glance svg{max-width:100%;height:auto;font-family:system-ui,-apple-system,"Segoe UI","Helvetica Neue",Arial,"Liberation Sans",sans-serif;font-size:12px;fill:var(--ink)}
.glance figcaption{margin:0 0 .3rem;color:var(--ink);font-weight:600}
.glance .bar,.glance .point{fill:#0072B2}.glance .below{fill:#D55E00}.glance .hollow{fill:none;stroke:#0072B2;stroke-width:1.5}.glance .whole{fill:var(--line)}
.glance .course{fill:none;stroke:#0072B2;stroke-width:2}.glance .rail{stroke:var(--line)}.glance .soft{fill:var(--soft);font-size:10px}.glance .big{font-size:26px;font-weight:600}.glance .value{font-weight:600}
@media print{.bottom-line{font-size:10.5pt;margin:.1rem 0 .5rem;max-width:none}.front{border:0;padding-bottom:0}.columns .front{break-after:page}
.front h2{margin:.6rem 0 .2rem;font-size:11.5pt}.front .judgements li{margin-bottom:.25rem}.front .statement{font-size:9.5pt}
.watch{font-size:8.5pt;line-height:1.3}.shorts{grid-template-columns:1fr 1fr;gap:.6rem 1rem}.shorts article{break-inside:avoid}.shorts p{font-size:8.5pt;line-height:1.3;margin:0}.shorts h3{font-size:8.5pt}
.glance{padding:0;margin:.15rem 0}.glance figcaption{font-size:7.5pt;margin:0 0 .1rem}.glance svg{margin:0;width:46mm;height:auto}
.alone+footer{padding:0;font-size:7pt}}
`;
