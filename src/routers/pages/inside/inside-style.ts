/** The style sheet of the pages for people with access; light and dark, no font from elsewhere. */
export const insideStyle = `:root { color-scheme: light dark;
  --paper: #f7f5f1; --card: #fffefb; --ink: #1d2530; --soft: #5d6775; --line: #e6e2d9;
  --accent: #0c6e66; --accent-soft: #d9eeea; --wait: #a4570b; --done: #2f6f3e; --date: #4a49a8; --date-soft: #e6e5f8;
  --r: 14px; --gap: 20px; }
@media (prefers-color-scheme: dark) { :root { --paper: #12161b; --card: #1a2027; --ink: #e9ecef; --soft: #a5aeb9; --line: #2a323b;
  --accent: #5cc7b8; --accent-soft: #173832; --wait: #f0ae62; --done: #83cc93; --date: #a9a8f5; --date-soft: #26264a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15.5px/1.5 system-ui, sans-serif; font-variant-numeric: tabular-nums; }
h1, h2, h3, p, ol { margin: 0; padding: 0; }
a { color: inherit; } :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
main { max-width: 1120px; margin: auto; padding: 26px 20px 60px; display: grid; gap: var(--gap); }
.top { display: flex; flex-wrap: wrap; gap: 10px 16px; align-items: center; color: var(--soft); font-size: 14px; }
.top b { color: var(--ink); font-size: 16px; }
.step { display: inline-flex; border: 1px solid var(--line); border-radius: 99px; background: var(--card); overflow: hidden; align-items: center; }
.step a, .step .off { min-width: 44px; min-height: 44px; display: grid; place-items: center; text-decoration: none; padding: 0 12px; }
.step .off { opacity: .3; } .step span:not(.off) { color: var(--ink); font-weight: 600; }
.cover { display: inline-flex; gap: 4px; align-items: center; }
.cover i { width: 13px; height: 13px; border-radius: 4px; background: var(--accent); } .cover i.no { background: none; border: 1.5px dashed var(--soft); }
.btns { margin-inline-start: auto; }
.btn, .alone button { min-height: 44px; border: 1px solid var(--line); background: var(--card); border-radius: 10px; padding: 7px 16px; font: inherit; font-size: 14px; color: var(--ink); cursor: pointer; }
.alone button { background: var(--accent); border-color: var(--accent); color: var(--paper); font-weight: 600; }
.head h1 { font-size: clamp(25px, 3.1vw, 36px); line-height: 1.2; letter-spacing: -.018em; font-weight: 680; max-width: 30ch; text-wrap: balance; }
.head p { color: var(--soft); margin-top: 9px; max-width: 64ch; }
.stats { display: grid; grid-template-columns: repeat(5, 1fr); background: var(--card); border: 1px solid var(--line); border-radius: var(--r); }
.stat { padding: 15px 17px; border-inline-start: 1px solid var(--line); min-width: 0; } .stat:first-child { border: 0; }
.stat .v { font-size: 25px; font-weight: 680; } .stat .d { font-size: 13px; font-weight: 500; color: var(--done); } .stat .d.dn { color: var(--wait); }
.stat .l { font-size: 13px; color: var(--soft); }
.cols { display: grid; grid-template-columns: minmax(0, 1.62fr) minmax(0, 1fr); gap: var(--gap); align-items: start; } .col { display: grid; gap: var(--gap); }
section { background: var(--card); border: 1px solid var(--line); border-radius: var(--r); padding: 18px 20px; min-width: 0; overflow-wrap: anywhere; }
section > header { display: flex; align-items: baseline; gap: 10px; margin-bottom: 12px; } section > header small { color: var(--soft); margin-inline-start: auto; font-size: 13px; }
h2 { font-size: 16px; font-weight: 660; } h3 { font-size: 15.5px; font-weight: 640; } h3.sub { margin: 14px 0 8px; font-size: 13px; color: var(--soft); }
.agenda { display: grid; gap: 11px; } .ag { display: grid; grid-template-columns: 52px 1fr; gap: 13px; align-items: start; }
.day { background: var(--date-soft); color: var(--date); border-radius: 10px; text-align: center; padding: 5px 0; font-size: 13px; line-height: 1.25; font-weight: 600; } .day b { display: block; font-size: 19px; }
.ag p { font-weight: 550; } .ag small, .wt small { color: var(--soft); font-size: 13px; }
.told { padding: 15px 0; border-top: 1px solid var(--line); } .told:first-of-type { border: 0; padding-top: 2px; } .told:last-child { padding-bottom: 0; }
.meta { font-size: 13px; color: var(--soft); margin: 2px 0 9px; }
.qa { display: grid; gap: 9px; border-inline-start: 2px solid var(--line); padding-inline-start: 13px; }
.who { font-weight: 600; color: var(--soft); } .ev { font-size: 13px; color: var(--accent); text-decoration: none; white-space: nowrap; } .ev:hover { text-decoration: underline; }
.list { display: grid; gap: 12px; } .wt { display: grid; grid-template-columns: 1fr auto; gap: 2px 12px; } .wt p { font-weight: 550; } .wt small { grid-column: 1; } .wt .since { grid-row: 1 / 3; grid-column: 2; align-self: center; font-size: 13px; color: var(--wait); font-weight: 600; white-space: nowrap; }
.ppl { display: grid; gap: 9px; } .ppl div { display: flex; align-items: center; gap: 10px; } .ppl small { margin-inline-start: auto; color: var(--soft); font-size: 13px; text-align: end; }
.av { width: 29px; height: 29px; border-radius: 50%; display: grid; place-items: center; font-size: 13px; font-weight: 650; background: var(--accent-soft); color: var(--accent); flex: none; }
.bar { display: grid; grid-template-columns: minmax(90px, 130px) 1fr auto; gap: 10px; align-items: center; font-size: 14px; margin: 6px 0; } .bar b { font-weight: 600; font-size: 13px; white-space: nowrap; }
.line { width: 100%; height: 9px; } .up, .hour.on { fill: var(--accent); } .dn { fill: var(--soft); } .hour { fill: var(--accent); fill-opacity: .45; } .hour.on { fill-opacity: 1; }
.hours { width: 100%; } .hours text { font-size: 11px; fill: var(--soft); }
figure { margin: 0; } figcaption { font-size: 13.5px; color: var(--soft); margin-top: 9px; } figcaption b { color: var(--ink); }
.foot { font-size: 13px; color: var(--soft); display: flex; gap: 8px 22px; flex-wrap: wrap; padding: 2px 4px; }
.talk { list-style: none; display: grid; gap: 4px; } .talk li { padding: 8px 12px; border-radius: 10px; } .talk .meta { margin: 0; } .talk .said { white-space: pre-wrap; }
.talk .cited { background: var(--accent-soft); } .gone { color: var(--soft); font-style: italic; }
.alone { max-width: 34rem; margin: 10vh auto 0; display: grid; gap: 14px; } .alone h1 { font-size: 24px; }
code { font: .9em ui-monospace, monospace; }
@media (max-width: 860px) { main { padding: 16px 14px 40px; --gap: 14px; } .cols { grid-template-columns: 1fr; } .btns { margin: 0; }
  .stats { grid-template-columns: 1fr 1fr; } .stat { border-inline-start: 0; border-top: 1px solid var(--line); } .stat:nth-child(-n+2) { border-top: 0; } .stat:nth-child(even) { border-inline-start: 1px solid var(--line); } .stat:last-child { grid-column: 1 / 3; } section { padding: 16px; } }
`;
