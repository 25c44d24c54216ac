/** The style of the front page: system fonts only, light and dark, from 360 px up. */
export const FRONT_PAGE_CSS = `:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --ink: #22211e; --soft: #6a665d; --line: #dedad0; --panel: #f3f0e8; --red: #a4262c; --on-red: #fff;
  --sans: "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC",
    "WenQuanYi Micro Hei", system-ui, sans-serif;
  --serif: "Songti SC", "STSong", "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "SimSun", Georgia, serif;
  --mono: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #191816; --ink: #e9e5dc; --soft: #a49e92; --line: #38352f; --panel: #22201d; --red: #e98a85; --on-red: #2a0e0d;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 56rem; padding: clamp(1.5rem, 6vw, 4rem) clamp(1rem, 5vw, 3rem) 5rem;
  background: var(--paper); color: var(--ink); font: 1rem/1.75 var(--sans); overflow-wrap: anywhere;
}
header { border-bottom: 3px double var(--red); padding-bottom: 1.25rem; }
h1 { margin: 0 0 0.75rem; font: 600 clamp(2.25rem, 9vw, 3.25rem)/1.15 var(--serif); color: var(--red); }
h1 [lang="en"] { font-size: 0.5em; font-weight: 400; letter-spacing: 0.02em; }
h2 { margin: 3rem 0 1rem; font: 600 1.375rem/1.4 var(--serif); }
h3 { margin: 2rem 0 0.75rem; font: 600 1.0625rem/1.4 var(--serif); }
h2 [lang="en"], h3 [lang="en"] { margin-inline-start: 0.35em; font-size: 0.8em; font-weight: 400; }
p { margin: 0.25rem 0; }
[lang="en"] { color: var(--soft); font-size: 0.9em; }
h1 [lang="en"], .button [lang="en"] { color: inherit; }
dl { display: flex; flex-wrap: wrap; gap: 1px; margin: 0; background: var(--line); border: 1px solid var(--line); }
dl > div { display: flex; flex: 1 1 9rem; flex-direction: column; justify-content: space-between;
  padding: 0.9rem 1rem 0.75rem; background: var(--paper); }
dt { font-size: 0.9375rem; }
dd { margin: 0.35rem 0 0; font: 400 1.375rem/1.3 var(--serif); font-variant-numeric: tabular-nums; }
.made { margin-top: 0.75rem; font-size: 0.9375rem; }
.away, .synthetic { padding: 0.9rem 1rem; border-inline-start: 3px solid var(--red); background: var(--panel); }
.synthetic { margin: 0 0 1rem; }
pre { margin: 1rem 0; padding: 1rem 1.125rem; overflow-x: auto; border: 1px solid var(--line); background: var(--panel);
  font: 0.875rem/1.6 var(--mono); overflow-wrap: normal; }
code { font-family: var(--mono); }
a { color: var(--red); text-underline-offset: 0.2em; }
.button { display: inline-block; padding: 0.55rem 1.1rem; background: var(--red); color: var(--on-red);
  text-decoration: none; }
.button:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--red); outline-offset: 3px; }
.addresses { margin: 0; padding: 0; list-style: none; border-top: 1px solid var(--line); }
.addresses li { display: flex; flex-wrap: wrap; gap: 0 1.5rem; padding: 0.55rem 0; border-bottom: 1px solid var(--line); }
.addresses li > :first-child { flex: 0 0 11rem; }
.addresses li > :last-child { flex: 1 1 16rem; }
`;

export const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#a4262c" d="M0 0h32v32H0z"/><path fill="#fff" d="M7 8h18v3H7zm0 6h18v2H7zm0 5h12v2H7z"/></svg>
`;
