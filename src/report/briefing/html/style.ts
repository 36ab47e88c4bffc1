/** The look of the page: a formal paper on screen, dark where asked, A4 with Decree 30's margins in print. */
export const STYLE = `
:root{color-scheme:light dark;--ground:#fff;--ink:#17212b;--soft:#4c5865;--line:#b9c2cb;--band:#eef2f6;--link:#0b4f8a}
@media (prefers-color-scheme:dark){:root{--ground:#12171d;--ink:#e3e9ef;--soft:#a9b5c1;--line:#3a4550;--band:#1d252e;--link:#8ec5f5}}
*{box-sizing:border-box}
html{background:var(--ground);color:var(--ink);-webkit-text-size-adjust:100%}
body{max-width:50rem;margin:0 auto;padding:2rem 1.25rem 3rem;font:1.0625rem/1.5 "Times New Roman",Tinos,"Liberation Serif",serif}
a{color:var(--link)}
h1,h2,h3{line-height:1.3;break-after:avoid}
header h1,h2{font-size:1.1875rem}h2{margin:2rem 0 .5rem}h3{font-size:1.0625rem;margin:1.4rem 0 .4rem}h4{font-size:1.0625rem;font-style:italic;margin:1rem 0 .3rem}
p{margin:.45rem 0;text-align:justify;hyphens:manual}
.lead{font-weight:bold}.note{color:var(--soft);font-size:.9375rem;font-style:italic}
ul{margin:.4rem 0;padding-left:1.4rem;list-style:"–  "}li{margin:.2rem 0}
.office{display:grid;grid-template-columns:2fr 3fr;gap:.25rem 1.5rem;text-align:center}
.office p{text-align:center;margin:0}.office .rule::after{content:"";display:block;width:40%;margin:.25rem auto .6rem;border-top:1px solid}
.nation .rule::after{width:55%}
.strong{font-weight:bold}.place{font-style:italic}
.title{text-align:center;margin:2rem 0 1.5rem}.title h1{margin:0}.title p{text-align:center;font-weight:bold;margin:.2rem 0}
nav ol{list-style:none;margin:.5rem 0;padding:0}nav li{margin:.15rem 0}nav .l2{padding-left:1.25rem}nav .l3{padding-left:2.5rem}
nav a{text-decoration:none}nav a:hover{text-decoration:underline}nav h2{text-align:center}
figure{margin:1.2rem 0;break-inside:avoid}
.picture{overflow-x:auto;background:#fff;border-radius:4px}
.picture svg{display:block;width:100%;height:auto}
figcaption,caption{font-size:.9375rem;font-style:italic;text-align:center;color:var(--soft)}figcaption{margin-top:.35rem}caption{padding-bottom:.35rem}
.scroll{overflow-x:auto;margin:1.2rem 0}
table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.35}
th,td{border:1px solid var(--line);padding:.28rem .5rem;text-align:left;vertical-align:top;overflow-wrap:break-word}
thead th{background:var(--band);text-align:center;vertical-align:middle}
tbody th{font-weight:normal}tr.strong>*,th.group{font-weight:bold;background:var(--band)}
.number{text-align:right;font-variant-numeric:lining-nums tabular-nums}
.mark{white-space:nowrap;color:var(--v)}.mark svg{width:.85em;height:.85em;margin-right:.1em;vertical-align:-.06em}
.foot{display:grid;grid-template-columns:1fr 1fr;gap:1.5rem;margin-top:2.5rem;break-inside:avoid}
.foot p{text-align:left;margin:0}.recipients{font-size:.875rem}.to{font-weight:bold;font-style:italic}.sign{text-align:center;font-weight:bold}.sign p{text-align:center;min-height:1.5em}
@media (max-width:40rem){body{padding:1.25rem 1rem 2rem;font-size:1rem}.office,.foot{grid-template-columns:1fr}
.office div+div,.sign{margin-top:.8rem}.picture svg{min-width:38rem}table{min-width:34rem}p{text-align:left}}
@page{size:A4;margin:20mm 15mm 20mm 30mm}
@media print{:root{color-scheme:light;--ground:#fff;--ink:#000;--soft:#333;--line:#777;--band:#eee;--link:#000}
body{max-width:none;padding:0;font-size:13pt}thead{display:table-header-group}tr,.office,.title{break-inside:avoid}
.scroll,.picture{overflow:visible}.page{break-before:page}table,.note,.recipients,figcaption,caption{font-size:11pt}caption{break-after:avoid}}
`
