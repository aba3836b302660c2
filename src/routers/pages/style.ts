/** The one style sheet of our pages; light and dark, no font from elsewhere. */
export const style = `:root {
  color-scheme: light dark;
  --ground: #f7f6f2; --card: #ffffff; --ink: #1d2a2f; --soft: #5a6b70; --line: #dcdcd3; --accent: #0b6e63; --bad: #a3301f;
}
@media (prefers-color-scheme: dark) {
  :root { --ground: #12191b; --card: #1a2427; --ink: #e8eded; --soft: #9fb0b3; --line: #2c3a3d; --accent: #63cdbd; --bad: #ff9b87; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; }
main, header, footer { max-width: 62rem; margin: 0 auto; padding: 1rem 1.25rem; }
header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; padding-top: 2rem; }
header a:first-child { font-size: 1.3rem; font-weight: 700; color: var(--ink); text-decoration: none; }
h1, h2, h3 { line-height: 1.2; margin: 2rem 0 .6rem; }
h1 { font-size: 1.7rem; margin-top: 1rem; } h2 { font-size: 1.35rem; } h3 { font-size: 1.05rem; }
a { color: var(--accent); }
p { margin: .4rem 0; max-width: 46rem; }
.soft { color: var(--soft); } .bad { color: var(--bad); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1.1rem 1.25rem; margin: 1rem 0; }
.card > :first-child { margin-top: 0; }
h3 .soft { font-weight: 400; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .75rem; margin: 1rem 0; }
.figure { border: 1px solid var(--line); border-radius: .6rem; padding: .6rem .8rem; }
.figure b { display: block; font-size: 1.6rem; line-height: 1.2; }
.chips { display: flex; flex-wrap: wrap; gap: .4rem; list-style: none; margin: .5rem 0; padding: 0; }
.chips li { border: 1px solid var(--line); border-radius: 1rem; padding: .1rem .7rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 600; }
code, pre { font: .9em/1.5 ui-monospace, monospace; }
pre { background: var(--ground); border: 1px solid var(--line); border-radius: .5rem; padding: .7rem .9rem; overflow-x: auto; max-height: 26rem; }
.method { display: inline-block; min-width: 4.2rem; font-weight: 700; color: var(--accent); }
details { margin: .5rem 0; } summary { cursor: pointer; }
label { display: block; margin: .7rem 0; color: var(--soft); }
input, select { display: block; width: 100%; max-width: 28rem; margin-top: .2rem; padding: .45rem .6rem; font: inherit; color: var(--ink); background: var(--ground); border: 1px solid var(--line); border-radius: .5rem; }
button { padding: .5rem 1.2rem; font: inherit; font-weight: 600; color: var(--card); background: var(--accent); border: 0; border-radius: .5rem; cursor: pointer; }
button:disabled { opacity: .5; cursor: default; }
progress { width: 100%; accent-color: var(--accent); }
nav ul { columns: 18rem auto; padding-left: 1.1rem; }
`;

/** A beacon. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="6" fill="#0b6e63"/><g fill="none" stroke="#0b6e63" stroke-width="2.5" stroke-linecap="round"><path d="M8 8a11 11 0 0 0 0 16M24 8a11 11 0 0 1 0 16"/></g></svg>`;
